import { z } from 'zod';
import type { AuditRow } from '../../app/ledger.ts';
import type { FiscalYear } from '../../domain/dates.ts';

/** What a message of the bot's was about: who quotes it need not say so again. Codes and numbers, never words. */
export interface About {
  /** Null where it was about no year's work, such as people and chats. */
  readonly year: FiscalYear | null;
  /** Codes of items. */
  readonly items: readonly string[];
  /** Numbers of measures. */
  readonly refs: readonly string[];
  /** Whose: another agency has an O12 as well. Absent in what was kept before this was. */
  readonly agency?: string | undefined;
  /** It reminded of these: whoever says รับทราบ under it takes them on. */
  readonly reminding?: true | undefined;
  /** It said that something was written, in this event: whoever takes back the message takes back that. */
  readonly event?: string | undefined;
}

/** What a message is about that names no work. */
export const ofNoWork = { year: null, items: [], refs: [] } as const;

/** A card of all items of any year has fewer; each is read with the text by itself. */
const MOST_SUBJECTS = 50;

/** What was written is what the answer is about; null where it was about people, chats or several years. */
export function aboutRows(rows: readonly AuditRow[]): About | null {
  const year = rows[0]?.year ?? null;
  if (year === null || rows.some((row) => row.year !== year)) return null;
  const named = (kind: AuditRow['kind']) => [
    ...new Set(rows.filter((row) => row.kind === kind).map((row) => row.label)),
  ];
  const about = { year, items: named('item'), refs: named('measure') };
  return about.items.length + about.refs.length === 0 ? null : about;
}

/** How each thing that a message was about is named in a line: "O12", "มาตรการ 3". */
export function namesOf({ items, refs }: About): readonly string[] {
  return [...items, ...refs.map((ref) => `มาตรการ ${ref}`)];
}

/** The same, of which one is picked. */
export function subjectsOf(about: About): readonly string[] {
  const subjects = namesOf(about);
  return subjects.length > MOST_SUBJECTS ? [] : subjects;
}

const Kept = z.object({
  year: z.int().nullable(),
  items: z.array(z.string()),
  refs: z.array(z.string()),
  agency: z.string().optional(),
  reminding: z.literal(true).optional(),
  event: z.string().optional(),
});

/** What was kept with a message of the bot's; null where nothing fits, as from another version. */
export function readAbout(kept: unknown): About | null {
  return Kept.safeParse(kept).data ?? null;
}
