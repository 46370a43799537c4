import { yearToWrite } from '../../app/board.ts';
import { addLink, linksBefore, removeLink } from '../../app/change-links.ts';
import type { AuditRow } from '../../app/ledger.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { type Item, lacksComponents } from '../../domain/item.ts';
import { itasLink } from '../../domain/links.ts';
import { links as say } from '../../text/item-sentences.ts';
import { buttons, inYear, lines, updated } from '../../text/sentences.ts';
import { withoutScheme } from '../../text/thai.ts';
import { itemStatus } from '../../text/words.ts';
import { yearSaid } from '../../text/year-said.ts';
import type { AddLinkArgs, RemoveLinkArgs } from '../calls/args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { refused } from './refused.ts';
import { allComponents } from './show-item.ts';
import { type SavedWords, saved } from './saved.ts';
import { toItem } from './ways-on.ts';

/** A further link of an item, with where to click. */
export async function answerAddLink(turn: Turn, args: AddLinkArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'add-link', args } as const;
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue, year } = view.value;
  const added = await addLink(ports, actor, catalogue, args);
  if (!added.ok) return refused(turn, added.refusal, call);
  const { item, row } = added.value;
  const { code, link, note } = args;
  const inLine = `${code}${yearSaid({ year, today })}`;
  const isFirst = row ? itasLink({ links: linksBefore(row) }) === null : item.links.length === 1;
  const asks = isFirst && lacksComponents(item);
  return linksSaved(turn, year, item, row, {
    title: titleOf(row, code, link, inYear(year, fiscalYearOf(today))),
    lines: [
      withoutScheme(link),
      ...(note === undefined ? [] : [say.click(note)]),
      ...(isFirst ? [updated.item(item), say.first] : [say.count(item.links.length)]),
      ...(asks ? [updated.askComponents] : []),
    ],
    next: note === undefined && !isFirst ? say.nextClick(inLine) : say.nextShow(inLine),
    buttons: asks ? [allComponents(code, year)] : [],
  });
}

/** A link that was there already may have got a note of where to click. */
function titleOf(row: AuditRow | null, code: string, url: string, year: string): string {
  if (!row) return say.already(code);
  return linksBefore(row).some((link) => link.url === url && link.recheck !== true)
    ? say.noted(code, year)
    : say.added(code, year);
}

/** Takes a link away, and says which is left for ITAS. */
export async function answerRemoveLink(turn: Turn, args: RemoveLinkArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'remove-link', args } as const;
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue, year } = view.value;
  const removed = await removeLink(ports, actor, catalogue, args);
  if (!removed.ok) return refused(turn, removed.refusal, call);
  const { item, url, row } = removed.value;
  const { code } = args;
  const inLine = `${code}${yearSaid({ year, today })}`;
  const left = itasLink(item);
  return linksSaved(turn, year, item, row, {
    title: say.removed(code, inYear(year, fiscalYearOf(today))),
    lines: [
      ...(url === null ? [] : [withoutScheme(url)]),
      left === null ? say.none(code, itemStatus[item.status]) : say.forItas(left),
      ...reopened(item, row),
    ],
    next: left === null ? say.nextSend(code) : say.nextShow(inLine),
    buttons: left === null ? [{ label: buttons.sendLink, fill: lines.sendLink(inLine) }] : [],
  });
}

function linksSaved(
  { actor }: Turn,
  year: number,
  item: Item,
  row: AuditRow | null,
  words: SavedWords & Required<Pick<SavedWords, 'buttons'>>,
): Answer {
  const { code } = item.catalogue;
  return saved(actor, [row], {
    ...words,
    buttons: [...words.buttons, toItem(code, year)],
    about: { year, items: [code], refs: [] },
  });
}

/** Another page took the place of the one that was entered in ITAS or approved. */
function reopened(item: Item, row: AuditRow | null): readonly string[] {
  const again = (field: 'inItas' | 'approved') => row?.before[field] != null && item[field] === null;
  const { code } = item.catalogue;
  return [
    ...(again('inItas') ? [updated.itasAgain([code])] : []),
    ...(again('approved') ? [updated.approveAgain([code])] : []),
  ];
}
