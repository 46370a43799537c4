import { yearToRead } from '../../app/board.ts';
import { findMeasure } from '../../app/find-measure.ts';
import { unknownItem } from '../../app/change-item.ts';
import type { AuditRow, Target } from '../../app/ledger.ts';
import { itemByCode } from '../../domain/catalogue.ts';
import { inEffect } from '../../domain/effect.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { changes, newAddress } from '../../text/changes.ts';
import { thaiMoment } from '../../text/dates.ts';
import { measures } from '../../text/measure-sentences.ts';
import { history as say, inYear, fallBack } from '../../text/sentences.ts';
import { clip, withoutScheme } from '../../text/thai.ts';
import { action, erased, unnamed } from '../../text/words.ts';
import type { HistoryArgs } from '../calls/args.ts';
import type { Answer, Row } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { itemOfYearWithout } from './other-year.ts';
import { notice, only, refused } from './refused.ts';

const ROWS_SHOWN = 30;

/** What happened to an item or a measure, newest first; a tap on a row takes back that row alone. */
export async function answerHistory(turn: Turn, args: HistoryArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'history', args } as const;
  const view = yearToRead(ports, actor.agency, args.year, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue, year, insteadOf } = view.value;
  const elsewhere = itemOfYearWithout(turn, view.value, args, 'history');
  if (elsewhere) return elsewhere;
  const instead = fallBack(insteadOf);
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
  const name = target.kind === 'measure' ? measures.label(target.label) : target.label;
  const title = say.title(name, inYear(year, fiscalYearOf(today)));
  if (!first) return only(notice(title, [...instead, say.none].join('\n'), say.tryNext(name)));
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
    kind: 'history',
    title,
    lead: [...instead, say.lead].join('\n'),
    rows: shown.map((row): Row => {
      const person = people.get(row.by);
      const by = person === undefined ? erased : (person.name ?? unnamed);
      const holds = holding.has(row.id);
      const what = changes(row).join(' ');
      return {
        label: action(row),
        title: what === '' ? name : what,
        detail: [...wordsOf(row, texts), say.by(thaiMoment(row.at), by)].join('\n'),
        tone: holds ? 'busy' : 'idle',
        open: holds ? { command: 'undo', args: { entry: row.id } } : null,
        tap: say.takeBack(what === '' || row.undoes !== null ? action(row) : what),
      };
    }),
  });
}

/** Graphemes of an address or a note, of which a row only says which it was. */
const GLIMPSE = 40;

/** What was written with the change: its address and its note. */
function wordsOf(row: AuditRow, texts: ReadonlyMap<string, string>): readonly string[] {
  const address = newAddress(row);
  const note = row.entry?.note ?? (typeof row.after.note === 'string' ? row.after.note : null);
  return [
    ...(address ? [clip(withoutScheme(address), GLIMPSE)] : []),
    ...(note === null ? [] : [clip(texts.get(note) ?? erased, GLIMPSE)]),
  ];
}
