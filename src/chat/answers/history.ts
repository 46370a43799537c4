import { yearToRead } from '../../app/board.ts';
import { findMeasure } from '../../app/find-measure.ts';
import type { AuditRow, Target } from '../../app/ports.ts';
import { unknownItem } from '../../app/update-items.ts';
import { itemByCode } from '../../domain/catalogue.ts';
import { inEffect } from '../../domain/effect.ts';
import { type ItemState, itasLink } from '../../domain/item.ts';
import type { Measure } from '../../domain/measure.ts';
import { thaiDate, thaiMoment } from '../../text/dates.ts';
import { history as say } from '../../text/sentences.ts';
import {
  action,
  erased,
  itemStatus,
  measureStatus,
  target as targetWord,
  unnamed,
} from '../../text/words.ts';
import type { HistoryArgs } from '../args.ts';
import type { Answer, Row } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { notice, only, refused } from './refused.ts';

const ROWS_SHOWN = 30;

/** What happened to an item or a measure, newest first; a tap on a row takes back that row alone. */
export async function answerHistory(turn: Turn, args: HistoryArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'history', args } as const;
  const view = yearToRead(ports, actor.agency, args.year, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue, year } = view.value;
  let target: Target;
  if (args.code === undefined) {
    const found = await findMeasure(ports, actor.agencyId, year, args);
    if (!found.ok) return refused(turn, found.refusal, call);
    target = { kind: 'measure', year, id: found.value.id, label: found.value.measure.ref };
  } else {
    const entry = itemByCode(catalogue, args.code);
    if (!entry) return refused(turn, unknownItem(catalogue, [args.code]), call);
    target = { kind: 'item', year, key: entry.key, label: entry.code };
  }
  const rows = await ports.ledger.ofTarget(actor.agencyId, target);
  const [first] = rows;
  const title = say.title(first ? targetWord(first) : target.label);
  if (!first) return only(notice(title, say.none));
  const shown = rows.slice(-ROWS_SHOWN).reverse();
  const [people, texts] = await Promise.all([
    ports.people.byIds(shown.map((row) => row.by)),
    ports.texts.read(
      actor.agencyId,
      shown.map((row) => row.entry?.note ?? row.after.note).filter((it) => typeof it === 'string'),
    ),
  ]);
  const holding = new Set(inEffect(rows).map((row) => row.id));
  return only({
    kind: 'list',
    title,
    lead: say.lead,
    rows: shown.map((row): Row => {
      const person = people.get(row.by);
      const by = person === undefined ? erased : (person.name ?? unnamed);
      const holds = holding.has(row.id);
      return {
        label: action(row),
        title: whatChanged(row, texts),
        detail: [thaiMoment(row.at), by, ...(holds ? [] : [say.takenBack])].join(' · '),
        tone: holds ? 'busy' : 'idle',
        open: holds ? { command: 'undo', args: { entry: row.id } } : null,
      };
    }),
    foot: '',
    provisional: false,
    buttons: [],
  });
}

/** The new state in a few words: what the officer said, as far as it changed anything. */
function whatChanged(row: AuditRow, texts: ReadonlyMap<string, string>): string {
  // The ledger wrote these fields from a state of this kind.
  const after = row.after as Partial<ItemState> & Partial<Measure>;
  const words: string[] = [];
  if (row.kind === 'item' && after.status !== undefined)
    words.push(itemStatus[after.status as ItemState['status']]);
  if (row.kind === 'measure' && after.status !== undefined) {
    words.push(measureStatus[after.status as Measure['status']]);
  }
  if (after.percent !== undefined) words.push(`${after.percent}%`);
  if (after.title !== undefined) words.push(after.title);
  if (after.due) words.push(thaiDate(after.due));
  if (after.units) words.push(after.units.join(', '));
  if (after.links) words.push(itasLink({ links: after.links }) ?? '–');
  const note = row.entry?.note ?? (typeof after.note === 'string' ? after.note : null);
  if (note !== null) words.push(texts.get(note) ?? erased);
  return words.length === 0 ? targetWord(row) : words.join(' · ');
}
