import type { Connection } from 'mongoose';
import type { Actor } from '../../src/app/actor.ts';
import { addMeasure } from '../../src/app/add-measure.ts';
import { setUpAgency } from '../../src/app/set-up.ts';
import { clock } from '../../src/clock.ts';
import { documents, type Documents } from '../../src/mongo/documents.ts';
import { wireStorage } from '../../src/storage.ts';
import { shippedCatalogues } from '../support/of-this-worker.ts';

export const GROUP = `C${'0'.repeat(31)}1`;
export const TODAY = '2026-11-21';
const NOW = new Date(`${TODAY}T03:00:00.000Z`);

/** The ports of an operator over the database of a test, which has every index. */
export function emptyDatabase(connection: Connection) {
  const kept = documents(connection);
  return { kept, ports: portsOver(kept) };
}

export function portsOver(kept: Documents) {
  const now = () => NOW.getTime();
  return wireStorage(kept, clock(now), shippedCatalogues, now);
}

export type OperatorPorts = ReturnType<typeof portsOver>;

/** Sets up an agency in GROUP; the returned maker says who acts by which event. */
export async function anAgency(ports: OperatorPorts) {
  const person = await ports.people.of(`U${'0'.repeat(31)}1`, new Date());
  await ports.people.rename(person.id, 'เจ้าหน้าที่ ก');
  const said = { person: person.id, chat: { kind: 'group', id: GROUP }, message: null, at: NOW } as const;
  const set = await setUpAgency(ports, { ...said, event: 'setup' }, 'อบต.ตัวอย่าง', 2570);
  if (!set.ok) throw new Error('the agency could not be set up');
  const { agencyId } = set.value;
  const agency = await ports.agencies.byId(agencyId);
  if (!agency) throw new Error('the agency is not there');
  const actor = (event: string): Actor => ({
    ...said,
    event,
    message: `message of ${event}`,
    name: 'เจ้าหน้าที่ ก',
    agencyId,
    agency,
    group: { agency: agencyId, home: true, units: [] },
    role: 'coordinator',
    units: [],
  });
  return { person, agencyId, agency, actor };
}

export async function aMeasure(ports: OperatorPorts, actor: Actor, title: string): Promise<string> {
  const { id } = await addMeasure(ports, actor, 2570, title);
  return id;
}

/** A pause of nobody: the tests that use it have no workers. */
export const nobodyWorks = { pause: () => Promise.resolve(() => Promise.resolve()) };
