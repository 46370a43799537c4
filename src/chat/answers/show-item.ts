import { itemsOf, yearToRead } from '../../app/board.ts';
import { unknownItem } from '../../app/update-items.ts';
import { type LocalDate, fiscalYearOf } from '../../domain/dates.ts';
import { type Catalogue, itemByCode } from '../../domain/catalogue.ts';
import type { Item } from '../../domain/item.ts';
import { itasLink } from '../../domain/links.ts';
import { thaiMonth } from '../../text/dates.ts';
import { buttons, item as say, lines, yearFact } from '../../text/sentences.ts';
import { standing } from '../../text/words.ts';
import type { ShowItemArgs } from '../args.ts';
import type { Answer, Button, Reply, Tone } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { itemOfOtherYear, lastYearWith, yearRows } from './item-in-years.ts';
import { only, refused } from './refused.ts';

export async function answerShowItem(turn: Turn, args: ShowItemArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'show-item', args } as const;
  const { catalogues } = ports;
  const view = yearToRead(ports, actor.agency, args.year, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue, insteadOf } = view.value;
  const items = await itemsOf(ports, actor.agencyId, actor.agency, catalogue);
  const item = items.find((it) => it.catalogue.code === args.code);
  // A code means something of its own in each year: of a year without data the list is shown, not this year's item.
  const listed = args.year === undefined ? undefined : catalogues.of(args.year);
  if (listed && listed.year !== catalogue.year) {
    const entry = itemByCode(listed, args.code);
    return entry
      ? only(itemOfOtherYear(catalogues, listed, entry, catalogue))
      : refused(turn, unknownItem(listed, [args.code]), call);
  }
  if (!item) {
    const earlier = lastYearWith(catalogues, args.code, catalogue.year);
    const entry = earlier && itemByCode(earlier, args.code);
    return entry
      ? only(itemOfOtherYear(catalogues, earlier, entry, catalogue))
      : refused(turn, unknownItem(catalogue, [args.code]), call);
  }
  const texts = await ports.texts.read(
    actor.agencyId,
    [item.note, item.reason].filter((id) => id !== null),
  );
  const facts = [
    ...yearFact(catalogue.year, fiscalYearOf(today), insteadOf),
    ...factsOf(item, catalogue, today, texts),
  ];
  return only({
    ...itemCard(item, catalogue.year, catalogue.provisional, facts),
    years: yearRows(catalogues, item.catalogue, catalogue.year),
  });
}

function factsOf(
  item: Item,
  catalogue: Catalogue,
  today: LocalDate,
  texts: ReadonlyMap<string, string>,
): readonly { readonly label: string; readonly value: string }[] {
  const others = item.links.filter((link) => !link.itas).length;
  const isOwnDue = item.due !== item.catalogue.due;
  const answering = today >= catalogue.answering.from;
  const { subIndicator } = item.catalogue;
  const inside = catalogue.subIndicators.find((it) => it.code === subIndicator)?.title;
  const said = (id: string | null) => (id === null ? undefined : texts.get(id));
  const rows: readonly (readonly [label: string, value: string | undefined])[] = [
    [say.subIndicator, say.ofSubIndicator(subIndicator, inside)],
    [say.units, item.units.join(', ') || say.noUnit],
    [say.dataUntil, item.dataUntil === null ? undefined : say.day(item.dataUntil)],
    [
      isOwnDue ? say.ownDue : say.due,
      item.due === null ? undefined : item.complete ? say.day(item.due) : say.dueOn(item.due, today),
    ],
    [say.inItas, answering ? (item.inItas ? say.itasDone : say.itasNotYet) : undefined],
    [say.otherLinks, others > 0 ? String(others) : undefined],
    [say.reason, said(item.reason)],
    [say.note, said(item.note)],
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

function itemCard(
  item: Item,
  year: number,
  provisional: boolean,
  facts: readonly { readonly label: string; readonly value: string }[],
): Omit<Extract<Reply, { kind: 'item' }>, 'years'> {
  const { code, title, components } = item.catalogue;
  const link = itasLink(item);
  const askComponents =
    item.status === 'published' &&
    components.length > 0 &&
    item.components.some((it) => !it.met && it.month === null);
  const choices: Button[] = [];
  if (askComponents) choices.push(allComponents(code, year));
  if (link === null && item.status !== 'not_applicable') {
    choices.push({ label: buttons.sendLink, fill: lines.sendLink(code) });
  }
  choices.push({ label: buttons.history, call: { command: 'history', args: { code, year } } });
  return {
    kind: 'item',
    code,
    title,
    status: standing(item),
    tone: toneOf(item),
    facts,
    components: item.components.map((it) => ({
      text: it.month === null ? it.text : thaiMonth(it.month),
      met: it.met,
    })),
    link,
    next: item.complete
      ? say.nextDone
      : link === null
        ? say.nextLink
        : askComponents
          ? say.nextComponents
          : say.nextOther,
    provisional: provisional || item.catalogue.certainty !== 'verified',
    buttons: choices,
    about: { year, items: [code], refs: [] },
  };
}

/** One tap that says every stated component is on the page. */
export function allComponents(code: string, year: number): Button {
  return {
    label: buttons.allComponents,
    call: { command: 'component', args: { code, component: 'all', met: true, year } },
  };
}

export function toneOf(item: Item): Tone {
  if (item.complete) return 'good';
  return item.status === 'not_started' || item.status === 'not_applicable' ? 'idle' : 'busy';
}
