import { itemsOf, yearToRead } from '../../app/board.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { type Task, workOfUnits } from '../../domain/work-of-units.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { measures as measureWords } from '../../text/measure-sentences.ts';
import { buttons, inYear, fallBack, lines, summary } from '../../text/sentences.ts';
import { work as say } from '../../text/work-sentences.ts';
import type { ListWorkArgs } from '../calls/args.ts';
import type { Answer, Button, Reply, Row } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { itemRow } from './item-row.ts';
import { toneOf } from './measures.ts';
import { notice, only, refused } from './refused.ts';

/** What a unit has to do, items and measures together, the earliest first. */
export async function answerListWork(turn: Turn, args: ListWorkArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const view = yearToRead(ports, actor.agency, args.year, today);
  if (!view.ok) return refused(turn, view.refusal, { command: 'list-work', args });
  const { catalogue, year, insteadOf } = view.value;
  const units = unitsMeant(turn, args);
  if (units.length === 0) return only(whose(turn, year));
  const [items, measures] = await Promise.all([
    itemsOf(ports, actor.agencyId, actor.agency, catalogue),
    ports.measures.ofYear(actor.agencyId, year),
  ]);
  const { open, all } = workOfUnits(units, items, measures);
  const instead = fallBack(insteadOf);
  const choices: readonly Button[] = [
    {
      label: buttons.summary,
      call: { command: 'summary', args: { year, ...(args.unit ? { unit: args.unit } : {}) } },
    },
  ];
  if (all === 0) {
    return only(notice(summary.noWork(units.join(', '), year), [...instead, summary.noWorkYet].join('\n')));
  }
  if (open.length === 0) {
    return only(notice(say.done(units), [...instead, say.doneText(all)].join('\n'), [], choices));
  }
  const codes = open.flatMap((task) => (task.kind === 'item' ? [task.item.catalogue.code] : []));
  const refs = open.flatMap((task) => (task.kind === 'measure' ? [task.measure.ref] : []));
  return only({
    kind: 'list',
    title: say.title(units, inYear(year, fiscalYearOf(today))),
    lead: [...instead, say.lead(codes.length, refs.length, all - open.length)].join('\n'),
    rows: open.map((task) => rowOf(task, turn, catalogue)),
    foot: '',
    provisional: catalogue.provisional && codes.length > 0,
    buttons: choices,
    about: { year, items: codes, refs },
  });
}

/** The unit that was said, else the speaker's; who is in none, the units that the group is about. */
function unitsMeant({ actor }: Turn, { unit }: ListWorkArgs): readonly string[] {
  if (unit !== undefined) return [unit];
  return actor.units.length > 0 ? actor.units : (actor.group?.units ?? []);
}

/** Choices are a row of buttons, not a list to scroll. */
const MOST_UNITS = 9;

function whose({ actor }: Turn, year: number): Reply {
  const units = actor.agency.units.slice(0, MOST_UNITS).map(({ name }): Button => ({
    label: name,
    call: { command: 'list-work', args: { unit: name, year } },
  }));
  return notice(say.whose, say.whoseText, [], [...units, { label: buttons.joinUnit, fill: lines.joinUnit }]);
}

function rowOf(task: Task, { today }: Turn, catalogue: Catalogue): Row {
  if (task.kind === 'item') return itemRow(task.item, catalogue, today);
  const { id, measure, due } = task;
  return {
    label: measureWords.label(measure.ref),
    title: measure.title,
    detail: say.measure(measure, due, today),
    tone: due < today ? 'late' : toneOf(measure),
    open: { command: 'show-measure', args: { measure: id, ref: measure.ref, year: catalogue.year } },
  };
}
