import type { messagingApi } from '@line/bot-sdk';
import { BUBBLE_BYTES, jsonBytes } from './limits.ts';

/** How much a card may say: graphemes of a text, rows of a section. */
export interface Room {
  readonly words: number;
  readonly rows: number;
}

/** The first room in which a card keeps within LINE's size is taken; the smallest suffices whatever is said. */
const SMALLEST: Room = { words: 24, rows: 4 };
const rooms: readonly Room[] = [
  { words: 600, rows: 40 },
  { words: 200, rows: 30 },
  { words: 80, rows: 15 },
  { words: 40, rows: 8 },
  SMALLEST,
];

export function roomy(make: (room: Room) => messagingApi.FlexBubble): messagingApi.FlexBubble {
  for (const room of rooms) {
    const bubble = make(room);
    if (jsonBytes(bubble) <= BUBBLE_BYTES) return bubble;
  }
  return make(SMALLEST);
}
