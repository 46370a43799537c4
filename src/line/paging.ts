import type { messagingApi } from '@line/bot-sdk';
import { BUBBLES, BUBBLE_BYTES, CAROUSEL_BYTES, ROWS_IN_BUBBLE, jsonBytes } from './limits.ts';
import { moreThan } from './pieces.ts';

// Rows over several bubbles: ten to each, and as many in all as LINE takes in one message.

type Bubble = messagingApi.FlexBubble;

interface Sized {
  readonly bubble: Bubble;
  readonly bytes: number;
}

/** One bubble's share of the rows. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Which rows of how many these are, where there is more than one bubble. */
  readonly range: { readonly from?: string; readonly to?: string; readonly of?: string };
  /** On the last bubble, how many rows LINE did not take, and which is the first of them. */
  readonly more: string | undefined;
  readonly next: number;
}

/** @param first which row of the whole list these begin with, from 1. */
export function inPages<Row>(
  rows: readonly Row[],
  first: number,
  make: (page: Page<Row>) => Bubble,
): messagingApi.FlexContainer {
  const draw = (page: Page<Row>): Sized => {
    const bubble = make(page);
    return { bubble, bytes: jsonBytes(bubble) };
  };
  // A bubble with others behind it is the same however many they are.
  const drawn: Sized[] = [];
  let shown = Math.min(rows.length, BUBBLES * ROWS_IN_BUBBLE);
  for (;;) {
    const bubbles = pagesOf(rows, first, shown).map((page, at) =>
      page.isLast ? draw(page) : (drawn[at] ??= draw(page)),
    );
    const excess = excessOf(bubbles.map((it) => it.bytes));
    if (excess <= 1 || shown === 0) return joined(bubbles.map((it) => it.bubble));
    shown = Math.min(shown - 1, Math.floor(shown / excess));
  }
}

function pagesOf<Row>(rows: readonly Row[], first: number, shown: number): readonly Page<Row>[] {
  const pages = Math.max(1, Math.ceil(shown / ROWS_IN_BUBBLE));
  return Array.from({ length: pages }, (_, page) => {
    const from = page * ROWS_IN_BUBBLE;
    const to = Math.min(from + ROWS_IN_BUBBLE, shown);
    const isLast = page === pages - 1;
    return {
      rows: rows.slice(from, to),
      isFirst: page === 0,
      isLast,
      range:
        pages > 1 || first > 1
          ? { from: String(first + from), to: String(first + to - 1), of: String(first - 1 + rows.length) }
          : {},
      more: isLast ? moreThan(shown, rows.length) : undefined,
      next: first + shown,
    };
  });
}

/** How many times too large bubbles of these sizes are for one message; 1 or less is not too large. */
export function excessOf(sizes: readonly number[]): number {
  const largest = Math.max(...sizes) / BUBBLE_BYTES;
  // What joined() makes of them, with a comma between two; written out once, since it is long.
  const together = jsonBytes({ type: 'carousel', contents: [] }) + sum(sizes) + sizes.length - 1;
  return sizes.length > 1 ? Math.max(largest, together / CAROUSEL_BYTES) : largest;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, it) => total + it, 0);
}

export function joined(bubbles: readonly Bubble[]): messagingApi.FlexContainer {
  const [only, ...others] = bubbles;
  return only && others.length === 0 ? only : { type: 'carousel', contents: [...bubbles] };
}
