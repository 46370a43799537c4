import type { Actor } from '../../app/actor.ts';
import type { AuditRow } from '../../app/ledger.ts';
import type { Answer, ReplyOf } from '../reply.ts';

type Saved = ReplyOf<'saved'>;

/** What a card of something written says; most have no problems, and some lead nowhere. */
export type SavedWords = Omit<Saved, 'kind' | 'undo' | 'problems' | 'buttons'> &
  Partial<Pick<Saved, 'problems' | 'buttons'>>;

/** The card of what an event wrote: where it wrote anything, it offers to take that back. */
export function savedCard(event: string, rows: readonly unknown[], words: SavedWords): Saved {
  const undo = rows.length > 0 ? ({ command: 'undo', args: { event } } as const) : null;
  return { kind: 'saved', problems: [], buttons: [], ...words, undo };
}

/** The answer that is nothing but this card. Without a row nothing was written. */
export function saved(
  { event }: Pick<Actor, 'event'>,
  rows: readonly (AuditRow | null)[],
  words: SavedWords,
): Answer {
  const written = rows.filter((row) => row !== null);
  return { replies: [savedCard(event, written, words)], rows: written };
}
