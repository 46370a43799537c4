// What LINE takes, from its Messaging API reference and its guide to counting characters (August 2026). LINE counts
// UTF-16 units unless it says graphemes: labels and what an action makes a person say are counted in graphemes.

/** Message objects in one reply or push. */
export const MESSAGES = 5;
/** UTF-16 units of a flex message's altText. */
export const ALT_TEXT = 1_500;
/** Bubbles in a carousel. */
export const BUBBLES = 12;
/** Bytes of a bubble's JSON. */
export const BUBBLE_BYTES = 30 * 1024;
/** Bytes of a carousel's JSON. */
export const CAROUSEL_BYTES = 50 * 1024;
/** Graphemes of an action's label in a flex message. */
export const LABEL = 40;
/** Graphemes of a quick reply's label. */
export const QUICK_LABEL = 20;
/** Quick replies under a message. */
export const QUICK_REPLIES = 13;
/** UTF-16 units of what a press puts into the keyboard. LINE takes as many graphemes, which are never fewer units. */
export const FILLED = 300;
/** UTF-16 units of an address that an action opens. */
export const ADDRESS = 1_000;

// Ours, for reading on a phone.

/** Graphemes of what a press shows in the chat, where LINE takes 300. */
export const SHOWN = 80;

/** Rows of a list in one bubble. */
export const ROWS_IN_BUBBLE = 10;
/** Lines of a help page in one bubble: each is two lines high. */
export const HELP_LINES_IN_BUBBLE = 12;
/** Buttons at the foot of a card. */
export const FOOT_BUTTONS = 3;

export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
