import type { PaperRequest } from '../domain/papers.ts';
import type { YearFacts } from '../domain/year-facts.ts';
import { catalogueOf } from './board.ts';
import type { Ports } from './ports.ts';
import { type FactPorts, yearFacts } from './year-facts.ts';

export type OpenPorts = FactPorts & Pick<Ports, 'agencies' | 'people' | 'clock'>;

/**
 * What a paper is written from, for whoever asked for it: null when they belong to the agency no longer, the agency is
 * gone, or nobody knows the year. A link alone is never enough.
 */
export async function openPaper(
  ports: OpenPorts,
  { agency: agencyId, person, year }: PaperRequest,
): Promise<YearFacts | null> {
  const agency = await ports.agencies.byId(agencyId);
  if (!agency || agency.closed) return null;
  const catalogue = catalogueOf(ports, agency, year);
  if (!catalogue) return null;
  if (!(await belongs(ports, agencyId, person))) return null;
  return yearFacts(ports, agencyId, agency, catalogue, ports.clock.today());
}

/** A member, or somebody who spoke in one of its groups and was never put out of it. */
export async function belongs(
  ports: Pick<Ports, 'agencies' | 'people'>,
  agency: string,
  person: string,
): Promise<boolean> {
  const member = await ports.agencies.member(agency, person);
  if (member) return member.active;
  const known = (await ports.people.byIds([person])).get(person);
  return known?.seenIn.includes(agency) ?? false;
}
