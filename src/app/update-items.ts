import { type Catalogue, type CatalogueItem, itemByCode } from '../domain/catalogue.ts';
import type { FiscalYear } from '../domain/dates.ts';
import { withPhotos } from '../domain/evidence.ts';
import { type ItemStatus, updateItem } from '../domain/item.ts';
import { itasLink } from '../domain/links.ts';
import { type Actor, deedOf } from './actor.ts';
import { type ChangedItem, changeItem, unknownItem } from './change-item.ts';
import { type KeptFiles, type PutFiles, putFiles } from './evidence.ts';
import { keepText } from './keep-text.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

/** One line of a message: what was said about one item. */
export interface SaidOfItem {
  readonly code: string;
  readonly status?: ItemStatus | undefined;
  readonly links?: readonly string[] | undefined;
  readonly months?: readonly string[] | undefined;
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
  readonly files?: KeptFiles | undefined;
}

export interface UpdatedItem extends ChangedItem {
  /** Said to be done, but without a link of this year on file nobody can find it. */
  readonly linkWanted: boolean;
  readonly files: PutFiles;
}

export interface UpdatedItems {
  readonly updated: readonly UpdatedItem[];
  readonly refused: readonly { readonly code: string; readonly refusal: Refusal }[];
}

/** Writes what is valid and says why the rest is not: one wrong code among 26 loses nothing of the other 25. */
export async function updateItems(
  ports: Pick<Ports, 'ledger' | 'texts' | 'ids'>,
  actor: Actor,
  catalogue: Catalogue,
  said: readonly SaidOfItem[],
): Promise<UpdatedItems> {
  const updated: UpdatedItem[] = [];
  const refused: { code: string; refusal: Refusal }[] = [];
  for (const one of said) {
    const entry = itemByCode(catalogue, one.code);
    const refusal = entry ? objection(entry, one) : unknownItem(catalogue, [one.code]);
    if (!entry || refusal)
      refused.push({ code: one.code, refusal: refusal ?? unknownItem(catalogue, [one.code]) });
    else updated.push(await updateOne(ports, actor, catalogue.year, entry, one));
  }
  return { updated, refused };
}

function objection(entry: CatalogueItem, said: SaidOfItem): Refusal | null {
  if (said.status === 'not_applicable' && !said.reason) {
    return { code: 'reason-needed', of: 'item', label: entry.code };
  }
  const round = entry.monthly;
  const outside = said.months?.find((month) => !round || month < round.from || month > round.to);
  return outside === undefined ? null : { code: 'month-not-in-round', item: entry.code, month: outside };
}

async function updateOne(
  ports: Pick<Ports, 'ledger' | 'texts' | 'ids'>,
  actor: Actor,
  year: FiscalYear,
  entry: CatalogueItem,
  said: SaidOfItem,
): Promise<UpdatedItem> {
  const reason = said.reason && (await keepText(ports, deedOf(actor), said.reason, entry.key, 'reason'));
  const note = said.note && (await keepText(ports, deedOf(actor), said.note, entry.key, 'note'));
  const outcome = await changeItem(ports, actor, year, entry, (_item, state) => ({
    action: 'update-item',
    after: {
      ...withPhotos(state, said.files?.kept ?? []),
      ...updateItem(state, {
        status: said.status,
        links: said.links,
        months: said.months,
        ...(reason ? { reason } : {}),
        ...(note ? { note } : {}),
      }),
    },
  }));
  if (!outcome.ok) throw new Error('an update of an item refuses nothing');
  const { item, row } = outcome.value;
  return {
    item,
    row,
    linkWanted: said.status === 'published' && itasLink(item) === null,
    files: putFiles(row, said.files),
  };
}
