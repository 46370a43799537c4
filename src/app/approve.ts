import { type ApprovalObjection, objectionTo, objectionToApproval, sentBack } from '../domain/approval.ts';
import { type Catalogue, itemByCode } from '../domain/catalogue.ts';
import type { ItemState } from '../domain/item.ts';
import { itasLink } from '../domain/links.ts';
import { type Actor, deedOf } from './actor.ts';
import { itemsOf } from './board.ts';
import { type ChangedItems, changeItems } from './change-item.ts';
import { keepText } from './keep-text.ts';
import type { AuditRow } from './ledger.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

/** What was said with an approval. */
export interface SaidOfApproval {
  /** The number of the paper on which an executive approved. */
  readonly paper?: string | undefined;
  /** Seconds since 1970 when the pages were shown: one that was sent since nobody has looked at. */
  readonly asOf?: number | undefined;
}

/**
 * Approves items: a unit head those of the unit, an executive any, a coordinator with the number of the paper on
 * which an executive did. Whoever approves a page that they sent themselves does so acting for somebody, and it is
 * kept like that.
 */
export async function approveItems(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  catalogue: Catalogue,
  codes: readonly string[],
  { paper, asOf }: SaidOfApproval,
): Promise<ChangedItems> {
  const histories = await historiesOf(ports, actor, catalogue, codes);
  return changeItems(ports, actor, catalogue, codes, (item, state) => {
    const { code } = item.catalogue;
    const objection = objectionToApproval(item, actor, paper);
    if (objection) return { refusal: refusalOf(code, objection) };
    if (state.approved !== null) return null;
    const sent = sending(histories.get(code) ?? [], itasLink(state));
    // What was sent while the histories were read is newer than any card.
    const isNewer = sent === undefined || sent.at.getTime() >= ((asOf ?? 0) + 1) * 1_000;
    if (asOf !== undefined && isNewer) return { refusal: { code: 'link-newer', item: code } };
    const approved = {
      by: actor.person,
      at: actor.at.toISOString(),
      ...(paper === undefined ? {} : { paper }),
      ...(paper === undefined && sent?.by === actor.person ? { acting: true as const } : {}),
    };
    return { action: 'approve', after: { approved } };
  });
}

/** Sends items back for correction, with what is to be corrected. */
export async function sendBackItems(
  ports: Pick<Ports, 'ledger' | 'items' | 'texts' | 'ids'>,
  actor: Actor,
  catalogue: Catalogue,
  codes: readonly string[],
  reason: string,
): Promise<ChangedItems> {
  const items = await itemsOf(ports, actor.agencyId, actor.agency, catalogue);
  const wanted = items.filter(({ catalogue: { code } }) => codes.includes(code));
  const objections = new Map(wanted.map((item) => [item.catalogue.code, objectionTo(item, actor)]));
  // The reason of nothing would stay with nobody to find it.
  const note = [...objections.values()].includes(null)
    ? await keepText(ports, deedOf(actor), reason, 'sent-back')
    : null;
  return changeItems(ports, actor, catalogue, codes, (item) => {
    const { code } = item.catalogue;
    // What stood against it a moment ago still counts where nothing could be sent back then: there is no reason to keep.
    const objection = objectionTo(item, actor) ?? (note === null ? objections.get(code) : null);
    return objection || note === null
      ? { refusal: refusalOf(code, objection ?? { kind: 'unpublished' }) }
      : { action: 'send-back', after: sentBack(note) };
  });
}

/** The histories of those items that exist, by code. */
async function historiesOf(
  ports: Pick<Ports, 'ledger'>,
  { agencyId }: Actor,
  catalogue: Catalogue,
  codes: readonly string[],
): Promise<ReadonlyMap<string, readonly AuditRow[]>> {
  const entries = codes.flatMap((code) => itemByCode(catalogue, code) ?? []);
  const read = entries.map(async ({ code, key }) => {
    const target = { kind: 'item', year: catalogue.year, key, label: code } as const;
    return [code, await ports.ledger.ofTarget(agencyId, target)] as const;
  });
  return new Map(await Promise.all(read));
}

/** The change that put a page where it is: who sent it, and when. */
function sending(rows: readonly AuditRow[], link: string | null): AuditRow | undefined {
  return rows.findLast(({ before, after }) => {
    // The ledger wrote both from states of items.
    const [was, is] = [before, after].map((it) => it.links as ItemState['links'] | undefined);
    return is !== undefined && itasLink({ links: is }) === link && itasLink({ links: was ?? [] }) !== link;
  });
}

function refusalOf(item: string, objection: ApprovalObjection): Refusal {
  switch (objection.kind) {
    case 'unpublished':
      return { code: 'not-published', item };
    case 'other-unit':
      return { code: 'not-your-unit', item, units: objection.units };
    case 'paper-needed':
      return { code: 'paper-needed', item };
    default:
      return objection satisfies never;
  }
}
