import { itemsOf, yearToRead } from '../../app/board.ts';
import { unknownItem } from '../../app/change-item.ts';
import { type LocalDate, fiscalYearOf } from '../../domain/dates.ts';
import { type Catalogue, itemByCode } from '../../domain/catalogue.ts';
import { type Item, lacksComponents } from '../../domain/item.ts';
import { isFoundOnly, itasLink, linkToRecheck } from '../../domain/links.ts';
import { item as say } from '../../text/item-sentences.ts';
import { buttons, lines, yearFact } from '../../text/sentences.ts';
import { componentName, standing } from '../../text/words.ts';
import { yearSaid } from '../../text/year-said.ts';
import type { ShowItemArgs } from '../calls/args.ts';
import type { Answer, Button, Reply, Tone } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { approveButton } from './approve-button.ts';
import { factsOf, verdictOf } from './item-facts.ts';
import { itemOfOtherYear, lastYearWith, yearRows } from './item-in-years.ts';
import { only, refused } from './refused.ts';
import { filesButton, shownFiles } from './shown-files.ts';

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
  const other =
    listed && listed.year !== catalogue.year
      ? listed
      : item
        ? undefined
        : lastYearWith(catalogues, args.code, catalogue.year);
  if (other) {
    const entry = itemByCode(other, args.code);
    if (!entry) return refused(turn, unknownItem(other, [args.code]), call);
    return only(itemOfOtherYear(catalogues, other, entry, catalogue, await verdictOf(turn, other, entry)));
  }
  if (!item) return refused(turn, unknownItem(catalogue, [args.code]), call);
  const facts = [
    ...yearFact(catalogue.year, fiscalYearOf(today), insteadOf),
    ...(await factsOf(turn, item, catalogue)),
  ];
  const files = await shownFiles(turn, item);
  const beside = filesButton(files, { code: args.code, year: catalogue.year });
  return only({
    ...itemCard({
      item,
      catalogue,
      today,
      facts,
      approving: approveButton(turn, item, catalogue.year),
      beside,
    }),
    ...(files ? { files: files.shown } : {}),
    years: yearRows(catalogues, item.catalogue, catalogue.year),
  });
}

interface Shown {
  readonly item: Item;
  readonly catalogue: Catalogue;
  readonly today: LocalDate;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Where whoever looks may approve it. */
  readonly approving: readonly Button[];
  /** What it has beside its links. */
  readonly beside: readonly Button[];
}

function itemCard({
  item,
  catalogue,
  today,
  facts,
  approving,
  beside,
}: Shown): Omit<Extract<Reply, { kind: 'item' }>, 'years'> {
  const { year } = catalogue;
  const { code, title } = item.catalogue;
  const link = itasLink(item);
  const asksComponents = item.status === 'published' && lacksComponents(item);
  const asksItas = today >= catalogue.answering.from && link !== null && item.inItas === null;
  const choices: Button[] = [...approving];
  const old = linkToRecheck(item);
  if (link === null && old !== null) choices.push(sameLink(code, year, isFoundOnly(item)));
  if (asksComponents) choices.push(allComponents(code, year));
  if (link === null && item.status !== 'not_applicable') {
    choices.push({ label: buttons.sendLink, fill: lines.sendLink(`${code}${yearSaid({ year, today })}`) });
  }
  if (asksItas && item.status === 'published') choices.push(enteredInItas(code, year));
  // Beside a page of this year, last year's can wait.
  if (link !== null && old !== null) choices.push(sameLink(code, year, isFoundOnly(item)));
  choices.push(...beside, { label: buttons.history, call: { command: 'history', args: { code, year } } });
  return {
    kind: 'item',
    code,
    title,
    status: standing(item),
    tone: toneOf(item),
    facts,
    // Nobody looks for anything on the page of an item that does not concern the agency.
    components: (item.status === 'not_applicable' ? [] : item.components).map((it) => ({
      text: componentName(it),
      met: it.met,
    })),
    link: link ?? old,
    next: nextOf(item, asksComponents, asksItas),
    provisional: catalogue.provisional || item.catalogue.certainty !== 'verified',
    buttons: choices,
    about: { year, items: [code], refs: [] },
  };
}

/** What comes next, in one sentence. */
function nextOf(item: Item, asksComponents: boolean, asksItas: boolean): string {
  if (item.status === 'not_applicable') return say.nextNotApplicable;
  if (item.complete) return asksItas ? say.nextItas : say.nextDone;
  if (itasLink(item) === null) {
    if (linkToRecheck(item) === null) return say.nextLink;
    return isFoundOnly(item) ? say.nextFound : say.nextRecheck;
  }
  return asksComponents ? say.nextComponents : say.nextOther;
}

function enteredInItas(code: string, year: number): Button {
  return { label: buttons.enteredInItas, call: { command: 'in-itas', args: { codes: [code], year } } };
}

/** One tap that says every stated component is on the page. */
export function allComponents(code: string, year: number): Button {
  return {
    label: buttons.allComponents,
    call: { command: 'component', args: { code, component: 'all', met: true, year } },
  };
}

/** One tap that says last year's link holds for this year too, or that the right one was found. */
export function sameLink(code: string, year: number, isFound = false): Button {
  return {
    label: isFound ? buttons.rightLink : buttons.sameLink,
    call: { command: 'confirm-link', args: { codes: [code], year } },
  };
}

export function toneOf(item: Item): Tone {
  if (item.complete) return 'good';
  return item.status === 'not_started' || item.status === 'not_applicable' ? 'idle' : 'busy';
}
