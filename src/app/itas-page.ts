import type { Agency } from '../domain/agency.ts';
import { type Catalogue, itemByCode } from '../domain/catalogue.ts';
import type { ItasPage, ItasPageRequest, ItasTick } from '../domain/itas-page.ts';
import { itasLink } from '../domain/links.ts';
import { may } from '../domain/roles.ts';
import type { Actor } from './actor.ts';
import { catalogueOf, itemsOf } from './board.ts';
import { changeItem } from './change-item.ts';
import { agencyOpenTo } from './open-paper.ts';
import type { Ports } from './ports.ts';

export type ItasPagePorts = Pick<
  Ports,
  'agencies' | 'people' | 'items' | 'texts' | 'catalogues' | 'ledger' | 'clock'
>;

/** What the page shows; null when whoever it was made for belongs to the agency no longer, or there is no such year. */
export async function readItasPage(ports: ItasPagePorts, request: ItasPageRequest): Promise<ItasPage | null> {
  const open = await pageOpenTo(ports, request);
  if (open === null) return null;
  const { agency, catalogue } = open;
  const { agency: agencyId, person } = request;
  const items = await itemsOf(ports, agencyId, agency, catalogue);
  const role = (await ports.agencies.member(agencyId, person))?.role ?? 'officer';
  const who = [...new Set([person, ...items.flatMap((item) => item.inItas?.by ?? [])])];
  const people = await ports.people.byIds(who);
  const notes = items.flatMap((item) => item.links.flatMap((link) => link.note ?? []));
  return {
    agency: agency.name,
    catalogue,
    today: ports.clock.today(),
    person: people.get(person)?.name ?? null,
    mayTick: may(role, 'log'),
    items,
    names: new Map([...people].flatMap(([id, { name }]) => (name === null ? [] : [[id, name] as const]))),
    notes: await ports.texts.read(agencyId, notes),
  };
}

async function pageOpenTo(
  ports: ItasPagePorts,
  { agency: agencyId, person, year }: ItasPageRequest,
): Promise<{ readonly agency: Agency; readonly catalogue: Catalogue } | null> {
  const agency = await agencyOpenTo(ports, agencyId, person);
  const catalogue = agency?.years.includes(year) ? catalogueOf(ports, agency, year) : undefined;
  return agency && catalogue ? { agency, catalogue } : null;
}

/** `changed`: the link is another one by now, so nobody has entered it. `closed`: as of `readItasPage`. */
export type ItasTicked = 'done' | 'changed' | 'not-allowed' | 'closed';

/** Keeps what somebody said on the page, by the ledger like everything else: once for one press, and undoable. */
export async function tickOnItasPage(
  ports: ItasPagePorts,
  request: ItasPageRequest,
  { code, entered, link, press }: ItasTick,
): Promise<ItasTicked> {
  const open = await pageOpenTo(ports, request);
  const entry = open && itemByCode(open.catalogue, code);
  if (!entry) return 'closed';
  const { agency: agencyId, person, year } = request;
  const member = await ports.agencies.member(agencyId, person);
  const role = member?.role ?? 'officer';
  if (!may(role, 'log')) return 'not-allowed';
  const at = ports.clock.now();
  const actor: Actor = {
    person,
    name: null,
    chat: { kind: 'user', id: '' },
    event: `itas-page ${person} ${press}`,
    message: null,
    at,
    agencyId,
    agency: open.agency,
    group: null,
    role,
    units: member?.units ?? [],
  };
  const seen = { isOther: false };
  await changeItem(ports, actor, year, entry, (_item, state) => {
    seen.isOther = itasLink(state) !== link;
    if (seen.isOther || (state.inItas !== null) === entered) return null;
    const inItas = entered ? { by: person, at: at.toISOString() } : null;
    return { action: entered ? 'in-itas' : 'not-in-itas', after: { inItas } };
  });
  return seen.isOther ? 'changed' : 'done';
}
