import { type ApprovalObjection, objectionTo, objectionToApproval, sentBack } from '../domain/approval.ts';
import { type Catalogue, type CatalogueItem, itemByCode } from '../domain/catalogue.ts';
import { type Item, type ItemState, itemOf } from '../domain/item.ts';
import { itasLink } from '../domain/links.ts';
import { ownUnit } from '../domain/units.ts';
import { type Actor, deedOf } from './actor.ts';
import type { AuditRow, Decision, Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';
import { keepText, unknownItem } from './update-items.ts';

/** What became of a word on several items. What may be done is done, the rest named. */
export interface Judged {
  /** `row` is null where it stood so already. */
  readonly judged: readonly { readonly item: Item; readonly row: AuditRow | null }[];
  readonly refused: readonly Refusal[];
}

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
): Promise<Judged> {
  return judge(ports, actor, catalogue, codes, (entry, rows) => (item, state) => {
    const objection = objectionToApproval(item, actor, paper);
    if (objection) return { refusal: refusalOf(entry.code, objection) };
    if (state.approved !== null) return null;
    const sent = sending(rows, itasLink(state));
    if (sent && asOf !== undefined && sent.at.getTime() >= (asOf + 1) * 1_000)
      return { refusal: { code: 'link-newer', item: entry.code } };
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
  ports: Pick<Ports, 'ledger' | 'texts' | 'ids'>,
  actor: Actor,
  catalogue: Catalogue,
  codes: readonly string[],
  reason: string,
): Promise<Judged> {
  const note = await keepText(ports, actor, reason, 'sent-back');
  return judge(ports, actor, catalogue, codes, (entry) => (item) => {
    const objection = objectionTo(item, actor);
    if (objection) return { refusal: refusalOf(entry.code, objection) };
    return { action: 'send-back', after: sentBack(note) };
  });
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

type Judgement = Decision<ItemState> | { readonly refusal: Refusal } | null;

async function judge(
  ports: Pick<Ports, 'ledger'>,
  actor: Actor,
  catalogue: Catalogue,
  codes: readonly string[],
  judgementOf: (
    entry: CatalogueItem,
    rows: readonly AuditRow[],
  ) => (item: Item, state: ItemState) => Judgement,
): Promise<Judged> {
  const judged: { item: Item; row: AuditRow | null }[] = [];
  const refused: Refusal[] = [];
  for (const code of codes) {
    const entry = itemByCode(catalogue, code);
    if (!entry) {
      refused.push(unknownItem(catalogue, [code]));
      continue;
    }
    const target = { kind: 'item', year: catalogue.year, key: entry.key, label: entry.code } as const;
    const usual = entry.usualUnits.map((unit) => ownUnit(actor.agency.units, unit));
    const judgement = judgementOf(entry, await ports.ledger.ofTarget(actor.agencyId, target));
    const recorded = await ports.ledger.record<'item', Refusal>(deedOf(actor), target, (state) =>
      judgement(itemOf(entry, state, usual), state),
    );
    if (recorded.kind === 'refused') refused.push(recorded.refusal);
    else
      judged.push({
        item: itemOf(entry, recorded.state, usual),
        row: recorded.kind === 'done' ? recorded.row : null,
      });
  }
  return { judged, refused };
}
