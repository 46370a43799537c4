import { itemsOf, yearToRead } from '../../app/board.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { type Item, lacksOf } from '../../domain/item.ts';
import { unitsThatAnswer } from '../../domain/units.ts';
import { daysLeft } from '../../text/dates.ts';
import { buttons, inYear, missing as say, summary } from '../../text/sentences.ts';
import { firstOf, lacks } from '../../text/words.ts';
import type { ListMissingArgs } from '../calls/args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { only, refused } from './refused.ts';
import { toneOf } from './show-item.ts';

/** Units that a row names before the rest is counted. */
const UNITS_NAMED = 1;

/** Everything that is not complete, why, and whose it is. */
export async function answerListMissing(turn: Turn, args: ListMissingArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const view = yearToRead(ports, actor.agency, args.year, today);
  if (!view.ok) return refused(turn, view.refusal, { command: 'list-missing', args });
  const { catalogue, year, insteadOf } = view.value;
  const all = await itemsOf(ports, actor.agencyId, actor.agency, catalogue);
  const inScope = all.filter(
    (item) =>
      (args.unit === undefined || item.units.includes(args.unit)) &&
      (args.subIndicator === undefined || item.catalogue.subIndicator === args.subIndicator),
  );
  const needed = inScope.filter((item) => item.status !== 'not_applicable');
  const [own, ...others] = args.unit === undefined ? (actor.group?.units ?? []) : [];
  const open = ownFirst(needed, others.length === 0 ? own : undefined)
    .map((item) => ({ item, why: lacksOf(item, today, catalogue.answering.from) }))
    .filter(({ item, why }) => !item.complete || why.length > 0);
  const scope =
    (args.unit === undefined ? '' : say.ofUnit(args.unit)) +
    (args.subIndicator === undefined ? '' : say.ofSubIndicator(args.subIndicator)) +
    inYear(year, fiscalYearOf(today));
  const notApplicable = inScope
    .filter((item) => item.status === 'not_applicable')
    .map((it) => it.catalogue.code);
  return only({
    kind: 'list',
    title: say.title(scope),
    lead: [
      ...(insteadOf === null ? [] : [summary.insteadOf(insteadOf)]),
      open.length === 0 ? say.none : say.lead(open.length, needed.length),
      ...(own === undefined || others.length > 0 || open.length === 0 ? [] : [say.ownFirst(own)]),
    ].join('\n'),
    rows: open.map(({ item, why }) => ({
      label: item.catalogue.code,
      title: item.catalogue.title,
      detail: [
        lacks(why),
        ...(item.due === null ? [] : [daysLeft(today, item.due)]),
        // Of one unit it is said above.
        ...(args.unit === undefined ? [firstOf(unitsThatAnswer(item), UNITS_NAMED)] : []),
      ]
        .filter((part) => part !== '')
        .join(' · '),
      tone: item.due !== null && item.due < today ? 'late' : toneOf(item),
      open: { command: 'show-item', args: { code: item.catalogue.code, year } },
    })),
    foot: say.notApplicable(notApplicable),
    provisional: catalogue.provisional,
    buttons: [{ label: buttons.summary, call: { command: 'summary', args: { year } } }],
    about: { year, items: open.map(({ item }) => item.catalogue.code), refs: [] },
  });
}

/** A group of one unit sees that unit's items before the others. */
function ownFirst(items: readonly Item[], unit: string | undefined): readonly Item[] {
  if (unit === undefined) return items;
  const isOwn = (item: Item) => item.units.includes(unit);
  return [...items.filter(isOwn), ...items.filter((item) => !isOwn(item))];
}
