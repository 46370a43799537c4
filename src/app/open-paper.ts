import type { Agency } from '../domain/agency.ts';
import type { PaperRequest } from '../domain/papers.ts';
import type { YearFacts } from '../domain/year-facts.ts';
import { catalogueOf } from './board.ts';
import type { Ports } from './ports.ts';
import { type FactPorts, yearFacts } from './year-facts.ts';

export type OpenPorts = FactPorts & Pick<Ports, 'agencies' | 'people' | 'catalogues' | 'clock'>;

/**
 * What a paper is written from, for whoever asked for it: null when they belong to the agency no longer, the agency is
 * gone, or nobody knows the year. A link alone is never enough.
 */
export async function openPaper(
  ports: OpenPorts,
  { agency: agencyId, person, year }: PaperRequest,
): Promise<YearFacts | null> {
  const agency = await agencyOpenTo(ports, agencyId, person);
  const catalogue = agency && catalogueOf(ports, agency, year);
  if (!catalogue) return null;
  return yearFacts(ports, { agencyId, agency, catalogue, today: ports.clock.today() });
}

/** An agency as whoever holds a link may see it: null where it is gone, or they belong to it no longer. */
export async function agencyOpenTo(
  ports: Pick<Ports, 'agencies' | 'people'>,
  agencyId: string,
  person: string,
): Promise<Agency | null> {
  const agency = await ports.agencies.byId(agencyId);
  return agency && !agency.closed && (await belongs(ports, agencyId, person)) ? agency : null;
}

/** A member, or somebody who spoke in one of its groups and was never put out of it. */
async function belongs(
  ports: Pick<Ports, 'agencies' | 'people'>,
  agency: string,
  person: string,
): Promise<boolean> {
  if (await ports.agencies.member(agency, person)) return true;
  const known = (await ports.people.byIds([person])).get(person);
  return known?.seenIn.includes(agency) ?? false;
}
