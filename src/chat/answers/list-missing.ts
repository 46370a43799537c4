import { itemsOf, yearToRead } from '../../app/board.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { type Item, lacksOf } from '../../domain/item.ts';
import { unitsThatAnswer } from '../../domain/units.ts';
import { buttons, fallBack, inYear, missing as say } from '../../text/sentences.ts';
import { firstOf } from '../../text/words.ts';
import type { ListMissingArgs } from '../calls/args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { itemRow } from './item-row.ts';
import { only, refused } from './refused.ts';

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
  const open = ownFirst(needed, others.length === 0 ? own : undefined).filter(
    (item) => !item.complete || lacksOf(item, today, catalogue.answering.from).length > 0,
  );
  const scope =
    (args.unit === undefined ? '' : say.ofUnit(args.unit)) +
    (args.subIndicator === undefined ? '' : say.ofSubIndicator(args.subIndicator)) +
    inYear(year, fiscalYearOf(today));
  const provisional = catalogue.provisional;
  const toSummary = { label: buttons.summary, call: { command: 'summary', args: { year } } } as const;
  if (args.done === true) {
    const done = needed.filter((item) => item.complete);
    const published = needed.filter((item) => !item.complete && item.status === 'published');
    return only({
      kind: 'list',
      title: say.titleDone(scope),
      lead: [...fallBack(insteadOf), say.leadDone(done.length, needed.length)].join('\n'),
      rows: done.map((item) => itemRow(item, catalogue, today)),
      foot: say.published(published.map((it) => it.catalogue.code)),
      provisional,
      buttons: [{ label: buttons.missing, call: { command: 'list-missing', args: { year } } }, toSummary],
      about: { year, items: done.map((it) => it.catalogue.code), refs: [] },
    });
  }
  const notApplicable = inScope
    .filter((item) => item.status === 'not_applicable')
    .map((it) => it.catalogue.code);
  return only({
    kind: 'list',
    title: say.title(scope),
    lead: [
      ...fallBack(insteadOf),
      open.length === 0 ? say.none : say.lead(open.length, needed.length),
      ...(own === undefined || others.length > 0 || open.length === 0 ? [] : [say.ownFirst(own)]),
    ].join('\n'),
    rows: open.map((item) => {
      // Of one unit it is said above.
      const whose = args.unit === undefined ? firstOf(unitsThatAnswer(item), UNITS_NAMED) : '';
      return itemRow(item, catalogue, today, whose);
    }),
    foot: say.notApplicable(notApplicable),
    provisional,
    buttons: [toSummary],
    about: { year, items: open.map((item) => item.catalogue.code), refs: [] },
  });
}

/** A group of one unit sees that unit's items before the others. */
function ownFirst(items: readonly Item[], unit: string | undefined): readonly Item[] {
  if (unit === undefined) return items;
  const isOwn = (item: Item) => item.units.includes(unit);
  return [...items.filter(isOwn), ...items.filter((item) => !isOwn(item))];
}
