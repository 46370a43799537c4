import type { Actor } from '../../src/app/actor.ts';
import { addMeasure } from '../../src/app/add-measure.ts';
import type { AuditRow, Target } from '../../src/app/ledger.ts';
import type { Refusal } from '../../src/app/refusal.ts';
import { setUpAgency } from '../../src/app/set-up.ts';
import { clock } from '../../src/clock.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import type { Result } from '../../src/domain/result.ts';
import type { Role } from '../../src/domain/roles.ts';
import { documents } from '../../src/mongo/documents.ts';
import { wireStorage } from '../../src/storage.ts';
import { testDatabase } from '../support/database.ts';
import { shippedCatalogues } from '../support/of-this-worker.ts';

export type OfficePorts = ReturnType<typeof wireStorage>;

const THIS_YEAR = 2570;

/** An agency in a database of its own, with a coordinator and whoever is hired; `at` moves on by a second a deed. */
export interface Office {
  readonly ports: OfficePorts;
  readonly agencyId: string;
  readonly catalogue: Catalogue;
  hire(name: string, role: Role, ...units: readonly string[]): Promise<string>;
  /** Somebody who speaks now, as the conversation would find them; each time in an event of its own unless told. */
  by(name: string, event?: string): Promise<Actor>;
  /** Adds a measure in the coordinator's name, and returns its number. */
  measure(title: string): Promise<string>;
  historyOf(target: Target): Promise<readonly AuditRow[]>;
  readonly wait: (ms: number) => void;
}

let agencies = 0;

/** @param year the first year that the agency keeps data for */
export async function openOffice(name = 'อบต.ตัวอย่าง', year = THIS_YEAR): Promise<Office> {
  const { connection } = await testDatabase();
  const kept = documents(connection);
  let now = Date.parse('2027-02-15T02:00:00.000Z');
  const ports = wireStorage(
    kept,
    clock(() => now),
    shippedCatalogues,
    () => now,
  );
  return officeIn(
    ports,
    name,
    year,
    () => (now += 1_000),
    (ms) => (now += ms),
  );
}

/** Another agency in the same database. */
export async function anotherOffice(
  office: Office,
  name: string,
  year = office.catalogue.year,
): Promise<Office> {
  return officeIn(
    office.ports,
    name,
    year,
    () => {
      office.wait(1_000);
      return office.ports.clock.now().getTime();
    },
    office.wait,
  );
}

async function officeIn(
  ports: OfficePorts,
  name: string,
  year: number,
  tick: () => number,
  wait: (ms: number) => void,
): Promise<Office> {
  agencies += 1;
  const group = `C${String(agencies).padStart(32, '0')}`;
  const people = new Map<string, string>();
  let events = 0;

  async function personNamed(who: string): Promise<string> {
    const known = people.get(who);
    if (known !== undefined) return known;
    const person = await ports.people.of(`U${agencies}${who}`, new Date());
    await ports.people.rename(person.id, who);
    people.set(who, person.id);
    return person.id;
  }
  const newEvent = () => `${group}-${(events += 1)}`;
  const founder = {
    person: await personNamed('ประสาน'),
    chat: { kind: 'group', id: group } as const,
    event: newEvent(),
    message: null,
    at: new Date(tick()),
  };
  const { agencyId } = got(await setUpAgency(ports, founder, name, year));
  const catalogue = ports.catalogues.of(year);
  if (!catalogue) throw new Error(`no catalogue of ${year}`);

  const office: Office = {
    ports,
    agencyId,
    catalogue,
    async hire(who, role, ...units) {
      const person = await personNamed(who);
      const { event, at } = { event: newEvent(), at: new Date(tick()) };
      await ports.ledger.record<'member'>(
        { event, at, agency: agencyId, by: 'operator', message: null },
        { kind: 'member', person, label: role },
        () => ({ action: 'role', after: { role, units, active: true } }),
      );
      return person;
    },
    async by(who, event = newEvent()) {
      const person = await personNamed(who);
      const [agency, member] = await Promise.all([
        ports.agencies.byId(agencyId),
        ports.agencies.member(agencyId, person),
      ]);
      if (!agency) throw new Error('the agency is gone');
      return {
        person,
        name: who,
        chat: { kind: 'group', id: group },
        event,
        message: `message of ${event}`,
        at: new Date(tick()),
        agencyId,
        agency,
        group: { agency: agencyId, home: true, units: [] },
        role: member?.role ?? 'officer',
        units: member?.units ?? [],
      };
    },
    async measure(title) {
      return (await addMeasure(ports, await office.by('ประสาน'), year, title)).measure.ref;
    },
    historyOf: (target) => ports.ledger.ofTarget(agencyId, target),
    wait,
  };
  return office;
}

/** The value of what must have gone well. */
export function got<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

/** The code of a refusal; what went well has none. */
export function refusalOf(result: Result<unknown, Refusal>): Refusal['code'] | 'none' {
  return result.ok ? 'none' : result.refusal.code;
}
