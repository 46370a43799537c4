import type { messagingApi } from '@line/bot-sdk';
import type { Call } from '../chat/calls/call.ts';
import type { Button, Reply, Tone } from '../chat/reply.ts';
import { provisional } from '../text/sentences.ts';
import { inOneLine, legible } from './legible.ts';
import { FOOT_BUTTONS, LABEL, QUICK_LABEL, QUICK_REPLIES } from './limits.ts';
import { actionOf, calling, filling } from './press.ts';
import type { Room } from './room.ts';

// Values that several cards are filled with.

/** A text that a card cannot do without. */
export function said(text: string, graphemes: number): string {
  return legible(text, graphemes) || '–';
}

/** A text whose place disappears when there is nothing to say. */
export function maybe(text: string, graphemes: number): string | undefined {
  return legible(text, graphemes) || undefined;
}

/** A word in the place of its tone. */
export function toned(
  tone: Tone,
  word: string | undefined,
): Readonly<Partial<Record<Tone, string | undefined>>> {
  return { [tone]: word };
}

export function provisionalWords(isProvisional: boolean): string | undefined {
  return isProvisional ? provisional : undefined;
}

/** How many of a section's rows did not fit. */
export function moreThan(rows: number, all: number): string | undefined {
  return all > rows ? String(all - rows) : undefined;
}

/** A row that does something says so by a sign at its end. */
const TAP = '›';

/** What a tap on a row does, if anything: by what name LINE reads it out, and what the chat shows of it. */
export function tapped(name: string, call: Call | null | undefined, shown: string) {
  const open = call ? calling(labelOf(name), call, shown) : undefined;
  return open === undefined ? {} : { open, tap: TAP };
}

/** A text as the label of an action. */
export function labelOf(text: string): string {
  return said(inOneLine(text, LABEL), LABEL);
}

/** A line to type; a tap puts it into the keyboard. */
export function typed(line: string, graphemes: number) {
  const type = filling(labelOf(line), line);
  return { line: said(line, graphemes), ...(type === undefined ? {} : { type, tap: TAP }) };
}

export function facts(
  all: readonly { readonly label: string; readonly value: string }[],
  { words, rows }: Room,
) {
  return all
    .slice(0, rows)
    .map(({ label, value }) => ({ label: said(label, 40), value: said(value, words) }));
}

export function tick(isDone: boolean, text: string, { words }: Room) {
  return { ...(isDone ? { yes: '✓' } : { no: '–' }), text: said(text, words) };
}

/** The first three buttons that LINE takes, the first of them as the primary one. */
export function foot(buttons: readonly Button[]) {
  const [primary, second, third] = buttons.flatMap((button) => actionOf(button) ?? []);
  return { primary, second, third };
}

/** The buttons that have no place on the card, as quick replies; LINE shows them on phones only. */
export function quickReplyOf(reply: Reply): messagingApi.QuickReply | undefined {
  // A notice offers all of its buttons as choices; saving has undo as one of its three.
  if (!('buttons' in reply) || reply.kind === 'notice') return undefined;
  const onCard = reply.kind === 'saved' ? FOOT_BUTTONS - 1 : FOOT_BUTTONS;
  const actions = reply.buttons
    .flatMap((button) => actionOf(button, legible(button.label, QUICK_LABEL)) ?? [])
    .slice(onCard);
  if (actions.length === 0) return undefined;
  return { items: actions.slice(0, QUICK_REPLIES).map((action) => ({ type: 'action', action })) };
}
