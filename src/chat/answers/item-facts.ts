import { standingVerdicts } from '../../app/verdicts.ts';
import type { Catalogue, CatalogueItem } from '../../domain/catalogue.ts';
import type { Item } from '../../domain/item.ts';
import { type Link, itasLink, linkToRecheck } from '../../domain/links.ts';
import { approval } from '../../text/approval-sentences.ts';
import { item as say, verdicts } from '../../text/item-sentences.ts';
import { linkCopy, linkLook } from '../../text/link-sentences.ts';
import { erased, unnamed } from '../../text/words.ts';
import type { Turn } from '../turn.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What is known of an item beside its components: who, by when, what NACC said, where to click. */
export async function factsOf(turn: Turn, item: Item, catalogue: Catalogue): Promise<readonly Fact[]> {
  const { ports, actor, today } = turn;
  const verdict = (await standingVerdicts(ports, actor.agencyId, catalogue)).get(item.catalogue.key);
  const ids = [item.note, item.reason, verdict?.reason, ...item.links.map((link) => link.note)];
  const texts = await ports.texts.read(
    actor.agencyId,
    ids.filter((id) => typeof id === 'string'),
  );
  const said = (id: string | null | undefined) => (id == null ? undefined : texts.get(id));
  const { subIndicator } = item.catalogue;
  const inside = catalogue.subIndicators.find((it) => it.code === subIndicator)?.title;
  const due =
    item.due === null
      ? undefined
      : item.complete || item.status === 'not_applicable'
        ? say.day(item.due)
        : say.dueOn(item.due, today);
  const itas = item.links.find((link) => link.itas);
  // The card shows one address: this year's, or last year's while there is no other.
  const shown = itasLink(item) ?? linkToRecheck(item);
  const rows: readonly (readonly [label: string, value: string | undefined])[] = [
    [say.subIndicator, say.ofSubIndicator(subIndicator, inside)],
    [say.units, say.ofUnits(item.units, item.lead) || say.noUnit],
    [say.dataUntil, item.dataUntil === null ? undefined : say.day(item.dataUntil)],
    [item.due === item.catalogue.due ? say.due : say.ownDue, due],
    [verdicts.label, verdict && verdicts.standing(verdict, catalogue.year, said(verdict.reason))],
    [approval.label, await approvalWords(turn, item)],
    [say.inItas, await itasWords(turn, item, catalogue)],
    [say.click, said(itas?.note)],
    [linkLook.label, lookWords(item.links.find((link) => link.url === shown))],
    [linkCopy.label, await copyWords(turn, item, catalogue.year, shown)],
    ...item.links.filter((link) => link.recheck).map((link) => oldLinkFact(link, shown)),
    ...item.links
      .filter((link) => !link.itas && link.recheck !== true)
      .map((link) => [say.otherLink, say.link(link.url, said(link.note))] as const),
    [say.reason, said(item.reason)],
    [say.note, said(item.note)],
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

/** Whether the page was there, and when that was seen. */
function lookWords(link: Link | undefined): string | undefined {
  const words = linkLook.health[link?.health ?? 'unchecked'];
  return words && link?.seen ? `${words}\n${linkLook.lookedAt(new Date(link.seen.at))}` : words;
}

/** What was kept of the page when its link was submitted; nothing while that is still to be done. */
async function copyWords(
  { ports, actor }: Turn,
  item: Item,
  year: number,
  shown: string | null,
): Promise<string | undefined> {
  if (shown === null) return undefined;
  const copies = await ports.linkCopies.ofItem(actor.agencyId, year, item.catalogue.key);
  const frozen = copies.findLast((copy) => copy.url === shown)?.frozen;
  return frozen ? linkCopy.standing(frozen) : undefined;
}

/** A link that nobody has looked at yet: last year's, or one that was found on the website. */
function oldLinkFact({ url, found }: Link, shown: string | null): readonly [string, string] {
  if (url !== shown) return [found ? say.foundLink : say.oldLink, say.oldLinkAt(url)];
  return found ? [say.foundLink, say.foundToCheck] : [say.oldLink, say.toRecheck];
}

/** What NACC said of an item in the very year that is asked about. */
export async function verdictOf(
  { ports, actor }: Turn,
  catalogue: Catalogue,
  entry: CatalogueItem,
): Promise<readonly Fact[]> {
  const verdict = (await standingVerdicts(ports, actor.agencyId, catalogue)).get(entry.key);
  if (verdict?.year !== catalogue.year) return [];
  const texts = await ports.texts.read(actor.agencyId, verdict.reason === null ? [] : [verdict.reason]);
  const reason = verdict.reason === null ? undefined : texts.get(verdict.reason);
  return [{ label: verdicts.label, value: verdicts.standing(verdict, catalogue.year, reason) }];
}

/** Who approved the page, when, and how. */
async function approvalWords({ ports }: Turn, { approved }: Item): Promise<string | undefined> {
  return approved === null ? undefined : approval.standing(approved, await nameOf(ports, approved.by));
}

async function nameOf(ports: Turn['ports'], id: string): Promise<string> {
  const person = (await ports.people.byIds([id])).get(id);
  return person === undefined ? erased : (person.name ?? unnamed);
}

/** Who entered the link in ITAS, and when. That nobody has yet is said only while it can be done. */
async function itasWords(
  { ports, today }: Turn,
  item: Item,
  catalogue: Catalogue,
): Promise<string | undefined> {
  if (item.inItas === null && item.status === 'not_applicable') return undefined;
  if (item.inItas === null) return today >= catalogue.answering.from ? say.itasNotYet : undefined;
  const { by, at } = item.inItas;
  return say.itasDone(await nameOf(ports, by), new Date(at));
}
