import { type YearInView, itemsOf, yearToRead } from '../../app/board.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { type FiscalYear, fiscalYearOf, undatedLast } from '../../domain/dates.ts';
import type { Item } from '../../domain/item.ts';
import type { Measure } from '../../domain/measure.ts';
import { type Role, may } from '../../domain/roles.ts';
import { buttons, summary as say, fallBack } from '../../text/sentences.ts';
import type { SummaryArgs } from '../calls/args.ts';
import { describe } from '../calls/describe.ts';
import type { Answer, Button, Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { toWaiting } from './approve-button.ts';
import { executiveScreen } from './executive.ts';
import { notice, only, refused } from './refused.ts';
import { toMeasures } from './ways-on.ts';

/** How far the agency, or one of its units, has come. A group of one unit sees that one first. */
export async function answerSummary(turn: Turn, args: SummaryArgs): Promise<Answer> {
  const [own, ...others] = args.unit === undefined ? (turn.actor.group?.units ?? []) : [];
  const whole = await summed(turn, args);
  if (own === undefined || others.length > 0 || whole.refusal !== undefined) return whole;
  const first = await summed(turn, { ...args, unit: own });
  return { ...whole, replies: [...first.replies, ...whole.replies] };
}

async function summed(turn: Turn, args: SummaryArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const view = yearToRead(ports, actor.agency, args.year, today);
  if (!view.ok) return refused(turn, view.refusal, { command: 'summary', args });
  const { catalogue, year, insteadOf } = view.value;
  const [items, measures] = await Promise.all([
    itemsOf(ports, actor.agencyId, actor.agency, catalogue),
    ports.measures.ofYear(actor.agencyId, year),
  ]);
  const mine = items.filter(
    (item) => item.status !== 'not_applicable' && (args.unit === undefined || item.units.includes(args.unit)),
  );
  const ownMeasures = measures
    .map((it) => it.measure)
    .filter((it) => args.unit === undefined || it.units.includes(args.unit));
  if (args.unit !== undefined && mine.length + ownMeasures.length === 0) {
    const assign = assignLine(actor.role, args.unit);
    return only(notice(say.noWork(args.unit, year), say.noWorkYet, assign));
  }
  if (actor.role === 'executive' && actor.group === null && args.unit === undefined) {
    const lead = fallBack(insteadOf);
    return only(executiveScreen(turn, { items: mine, measures: ownMeasures, year }, catalogue, lead));
  }
  return only(summaryCard(turn, args, view.value, { items: mine, measures: ownMeasures }));
}

function summaryCard(
  turn: Turn,
  { unit }: SummaryArgs,
  { catalogue, year, insteadOf }: YearInView,
  { items, measures }: { readonly items: readonly Item[]; readonly measures: readonly Measure[] },
): Reply {
  const { actor, today } = turn;
  const left = items.filter((item) => !item.complete).sort((a, b) => undatedLast(a.due, b.due));
  const next = left[0]?.catalogue;
  const complete = items.length - left.length;
  return {
    kind: 'summary',
    agency: unit ?? actor.agency.name,
    title: [say.title(year), ...fallBack(insteadOf)].join(' · '),
    provisional: catalogue.provisional,
    complete,
    total: items.length,
    percent: share(complete, items.length),
    bars: barsOf(catalogue, items),
    measures: say.measures(measures),
    deadline: say.deadline(catalogue.answering.to, today),
    next: say.next(next && `${next.code} ${next.title}`),
    buttons: [
      ...toRollOver(turn, insteadOf),
      ...toWaiting(turn, items, year),
      {
        label: buttons.missing,
        call: { command: 'list-missing', args: { year, ...(unit ? { unit } : {}) } },
      },
      toMeasures(year),
    ],
  };
}

/** How far each sub-indicator is of which any item is among these. */
function barsOf(
  { subIndicators }: Catalogue,
  items: readonly Item[],
): Extract<Reply, { kind: 'summary' }>['bars'] {
  return subIndicators.flatMap(({ code, title }) => {
    const inside = items.filter((item) => item.catalogue.subIndicator === code);
    const done = inside.filter((item) => item.complete).length;
    if (inside.length === 0) return [];
    return [
      { label: `${code} ${title}`, count: say.bar(done, inside.length), percent: share(done, inside.length) },
    ];
  });
}

/** Where this year has no data yet, the way to it, for whoever may go it. */
function toRollOver({ actor, today }: Turn, insteadOf: FiscalYear | null): readonly Button[] {
  if (insteadOf !== fiscalYearOf(today) || !may(actor.role, 'coordinate')) return [];
  return [{ label: buttons.rollOver(insteadOf), call: { command: 'roll-over', args: { year: insteadOf } } }];
}

/** How a unit gets work, for whoever may give it some. */
function assignLine(role: Role, unit: string): readonly string[] {
  return may(role, 'coordinate')
    ? [describe({ command: 'assign', args: { codes: ['O15'], units: [unit] } })]
    : [];
}

/** A whole percentage that says 100 only when nothing is left. */
function share(done: number, all: number): number {
  return all === 0 ? 100 : Math.floor((done / all) * 100);
}
