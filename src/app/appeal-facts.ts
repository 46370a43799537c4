import type { AppealFacts, AppealRequest, ItemDeed, Submission } from '../domain/appeal.ts';
import { type CatalogueItem, itemByCode } from '../domain/catalogue.ts';
import { inEffect } from '../domain/effect.ts';
import { submittedBy } from '../domain/link-copies.ts';
import { itasLink } from '../domain/links.ts';
import { catalogueOf, itemsOf } from './board.ts';
import type { Evidence } from './evidence.ts';
import type { AuditRow } from './ledger.ts';
import { agencyOpenTo } from './open-paper.ts';
import type { Ports } from './ports.ts';
import { standingVerdicts } from './verdicts.ts';
import type { YearOfAgency } from './year-facts.ts';

export type AppealPorts = Pick<
  Ports,
  'items' | 'catalogues' | 'ledger' | 'texts' | 'agencies' | 'linkCopies' | 'pages'
> & { readonly evidence: Pick<Evidence, 'byIds'> };

/** What changed of an item beside its links, as far as an appeal tells of it. */
const told: ReadonlySet<string> = new Set(['in-itas', 'not-in-itas', 'approve', 'send-back', 'component']);

/** Everything that an appeal about an item says, from the history of that item. */
export async function appealFacts(
  ports: AppealPorts,
  { agencyId, agency, catalogue, today }: YearOfAgency,
  entry: CatalogueItem,
): Promise<AppealFacts | null> {
  const { year } = catalogue;
  const { code, key } = entry;
  const [items, rows, copies, pages, verdicts] = await Promise.all([
    itemsOf(ports, agencyId, agency, catalogue),
    ports.ledger.ofTarget(agencyId, { kind: 'item', year, key, label: code }),
    ports.linkCopies.ofItem(agencyId, year, key),
    ports.pages.ofAgency(agencyId),
    standingVerdicts(ports, agencyId, catalogue),
  ]);
  const item = items.find((it) => it.catalogue.key === key);
  if (!item) return null;
  const verdict = verdicts.get(key) ?? null;
  const reason = verdict?.reason ?? null;
  const [texts, photos, unitsOf] = await Promise.all([
    ports.texts.read(agencyId, reason === null ? [] : [reason]),
    ports.evidence.byIds(agencyId, item.photos ?? []),
    unitsBy(ports, agencyId, rows),
  ]);
  const standing = new Set(item.links.flatMap((link) => (link.recheck ? [] : link.url)));
  const about = (row: AuditRow) => ({ at: row.at.toISOString(), units: unitsOf.get(row.by) ?? [] });
  const held = inEffect(rows);
  return {
    ...{ agency, year, today, item, verdict },
    inside: catalogue.subIndicators.find((it) => it.code === entry.subIndicator)?.title ?? null,
    why: reason === null ? null : (texts.get(reason) ?? null),
    submissions: held.flatMap((row) =>
      submittedBy(row).map((url): Submission => ({
        ...about(row),
        ...{ url, stands: standing.has(url) },
        copy: copies.find((it) => it.row === row.id && it.url === url) ?? null,
      })),
    ),
    deeds: held
      .filter((row) => told.has(row.action))
      .map((row): ItemDeed => ({ ...about(row), action: row.action })),
    looks: pages.get(itasLink(item) ?? '') ?? [],
    photos: [...photos.values()],
  };
}

/** The units of everybody who changed it, also of those who left since. */
async function unitsBy(
  ports: Pick<Ports, 'agencies'>,
  agencyId: string,
  rows: readonly AuditRow[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const people = [...new Set(rows.map((row) => row.by))];
  const members = await Promise.all(
    people.map(
      async (person) =>
        (await ports.agencies.member(agencyId, person)) ?? ports.agencies.former(agencyId, person),
    ),
  );
  return new Map(people.map((person, at) => [person, members[at]?.units ?? []]));
}

/** The facts for whoever asked; null when they belong to the agency no longer, or there is no such item. */
export async function openAppeal(
  ports: AppealPorts & Pick<Ports, 'people' | 'clock'>,
  { agency: agencyId, person, year, code }: Omit<AppealRequest, 'format'>,
): Promise<AppealFacts | null> {
  const agency = await agencyOpenTo(ports, agencyId, person);
  const catalogue = agency && catalogueOf(ports, agency, year);
  const entry = catalogue && itemByCode(catalogue, code);
  if (!catalogue || !entry) return null;
  return appealFacts(ports, { agencyId, agency, catalogue, today: ports.clock.today() }, entry);
}
