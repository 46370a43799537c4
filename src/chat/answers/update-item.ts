import { itemsOf, yearToWrite } from '../../app/board.ts';
import { afterChange } from '../../app/change-item.ts';
import { keepAnnounced } from '../../app/evidence.ts';
import { type SaidOfItem, type UpdatedItems, updateItems } from '../../app/update-items.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { type Item, lacksComponents } from '../../domain/item.ts';
import { itasLink, linkToRecheck } from '../../domain/links.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { linkLook } from '../../text/link-sentences.ts';
import { photos, refusedFiles } from '../../text/photo-sentences.ts';
import { buttons, inYear, lines, updated as say } from '../../text/sentences.ts';
import { yearSaid } from '../../text/year-said.ts';
import type { UpdateItemArgs } from '../calls/args.ts';
import type { Answer, Button, Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { loneRefusal, problemLines, refused } from './refused.ts';
import { savedCard } from './saved.ts';
import { allComponents, sameLink } from './show-item.ts';
import { toMissing } from './ways-on.ts';

/** Beyond this many a list of what was saved says less than a count. */
const MOST_LINES = 4;

export async function answerUpdateItem(turn: Turn, args: UpdateItemArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'update-item', args } as const;
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue } = view.value;
  const said: SaidOfItem[] = [];
  for (const { photos: announced, ...one } of args.updates) {
    said.push(announced ? { ...one, files: await keepAnnounced(ports, actor, announced) } : one);
  }
  const urls = [...new Set(args.updates.flatMap((it) => it.links ?? []))];
  const [result, read] = await Promise.all([
    updateItems(ports, actor, catalogue, said),
    itemsOf(ports, actor.agencyId, actor.agency, catalogue),
  ]);
  // A page that is linked to nowhere in the end is forgotten by the sweep.
  if (urls.length > 0) ports.looks.soon(actor.agencyId, urls);
  const lone = loneRefusal(result.updated, result.refused);
  if (lone) return refused(turn, lone, call);
  const left = afterChange(read, result.updated).filter(
    (item) => !item.complete && item.status !== 'not_applicable',
  ).length;
  return {
    replies: [
      updatedCard(turn, catalogue, result, { left, seen: await lookAtOnce(turn, catalogue, urls, result) }),
    ],
    rows: result.updated.flatMap((it) => (it.row ? [it.row] : [])),
  };
}

/**
 * What a look at the one link of a message found, where it takes under three seconds. Several links are left to the
 * sweep, which goes to a site once a second.
 */
async function lookAtOnce(
  { actor, ports }: Turn,
  catalogue: Catalogue,
  [url, ...others]: readonly string[],
  { updated }: UpdatedItems,
): Promise<readonly string[]> {
  const [first] = updated;
  if (url === undefined || others.length > 0 || !first?.row) return [];
  const look = await ports.looks.atOnce(actor.agencyId, url);
  if (look === null) return [];
  return [linkLook.now(look), ...linkLook.hints(look, catalogue.year, first.item.catalogue.code)];
}

/** @param beside how many items are left, and what a look at the link found */
function updatedCard(
  { actor, today }: Turn,
  catalogue: Catalogue,
  result: UpdatedItems,
  { left, seen }: { readonly left: number; readonly seen: readonly string[] },
): Reply {
  const written = result.updated.filter((it) => it.row !== null);
  const unchanged = result.updated.filter((it) => it.row === null).map((it) => it.item.catalogue.code);
  const codes = written.map((it) => it.item.catalogue.code);
  const items = written.map((it) => it.item);
  const wanted = result.updated.filter((it) => it.linkWanted).map((it) => it.item);
  const linkless = wanted.filter((it) => linkToRecheck(it) === null).map((it) => it.catalogue.code);
  const unchecked = wanted.filter((it) => linkToRecheck(it) !== null).map((it) => it.catalogue.code);
  const [single, ...more] = items;
  const asks =
    single !== undefined && more.length === 0 && single.status === 'published' && lacksComponents(single);
  const year = inYear(catalogue.year, fiscalYearOf(today));
  const choices: Button[] = [];
  const [old, ...others] = unchecked;
  if (old !== undefined && others.length === 0) choices.push(sameLink(old, catalogue.year));
  const [wanting, ...alsoWanting] = linkless;
  if (wanting !== undefined && alsoWanting.length === 0) {
    const inLine = `${wanting}${yearSaid({ year: catalogue.year, today })}`;
    choices.push({ label: buttons.sendLink, fill: lines.sendLink(inLine) });
  }
  if (asks) choices.push(allComponents(single.catalogue.code, catalogue.year));
  choices.push(toMissing(catalogue.year));
  return savedCard(actor.event, written, {
    title:
      codes.length > 0 ? say.title(codes, year) : unchanged.length > 0 ? say.nothing(unchanged) : say.none,
    lines: [
      ...(items.length > MOST_LINES ? [...say.listed(codes), say.many(items)] : items.map(say.item)),
      ...(codes.length > 0 && unchanged.length > 0 ? [say.nothing(unchanged)] : []),
      ...(single && more.length === 0 ? monthsOf(single) : []),
      ...seen,
      ...(linkless.length > 0 ? [say.linkWanted(linkless)] : []),
      ...(unchecked.length > 0 ? [say.recheckWanted(unchecked)] : []),
      ...reopened(written),
      ...(asks ? [say.askComponents] : []),
      ...photoLines(result.updated),
    ],
    problems: [
      ...problemLines(result.refused.map((it) => it.refusal)),
      ...refusedFiles(result.updated.flatMap((it) => it.files.refused)),
    ],
    next: say.left(left),
    buttons: choices,
  });
}

/** Pictures are kept with an item, and what counts is the page behind its link. */
function photoLines(updated: UpdatedItems['updated']): readonly string[] {
  return updated.flatMap(({ item, files: { added } }) => {
    if (added === 0) return [];
    const { code } = item.catalogue;
    return [
      photos.attached(added),
      itasLink(item) === null ? photos.linkNeeded([code]) : photos.linkKept(code),
    ];
  });
}

/** A monthly duty month by month. */
function monthsOf(item: Item): readonly string[] {
  const months = item.components.filter((it) => it.month !== null);
  return months.length === 0 ? [] : [say.months(months)];
}

/** Another page than the one that was entered in ITAS or approved: both are to be done again. */
function reopened(written: UpdatedItems['updated']): readonly string[] {
  const again = (field: 'inItas' | 'approved') =>
    written.flatMap(({ item, row }) =>
      row?.before[field] != null && item[field] === null ? [item.catalogue.code] : [],
    );
  return [
    ...(again('inItas').length > 0 ? [say.itasAgain(again('inItas'))] : []),
    ...(again('approved').length > 0 ? [say.approveAgain(again('approved'))] : []),
  ];
}
