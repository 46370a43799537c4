import { assign } from '../../src/app/assign.ts';
import { editMeasure } from '../../src/app/edit-measure.ts';
import { logProgress } from '../../src/app/log-progress.ts';
import { planRollOver, rollOver } from '../../src/app/roll-over.ts';
import { undo } from '../../src/app/undo.ts';
import { updateItems } from '../../src/app/update-items.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { bare } from '../../src/text/thai.ts';
import { type Office, type OfficePorts, anotherOffice, got, openOffice } from './office.ts';

// Agencies at the end of a year, for what the turn of the year does to them.

export const FROM = 2569;
export const TO = 2570;
export const url = (name: string) => `https://www.example.go.th/ita/${name}`;

/** Opened in a `beforeAll`: gives an agency of its own each time, in one database. */
export async function openYearEnds(): Promise<() => Promise<Office>> {
  const first = await openOffice('อบต.ตัวอย่าง', FROM);
  let offices = 0;
  return async () => {
    offices += 1;
    return yearEnd(await anotherOffice(first, `อบต.ปลายปี ${offices}`));
  };
}

/** Three items with something to carry over, and two measures with progress. */
async function yearEnd(office: Office): Promise<Office> {
  const by = () => office.by('ประสาน');
  const { ports, catalogue } = office;
  await updateItems(ports, await by(), catalogue, [
    { code: 'O1', links: [url('o1')], note: 'ปรับทุกเดือน' },
    { code: 'O12', links: [url('o12'), url('o12-more')] },
    { code: 'O8', status: 'not_applicable', reason: 'ไม่มีภารกิจนี้' },
  ]);
  got(await assign(ports, await by(), catalogue, { codes: ['O12', 'O2'], units: ['กองคลัง', 'กองช่าง'] }));
  for (const title of ['จัดทำคู่มือการให้บริการ', 'เปิดช่องทางร้องเรียน']) await office.measure(title);
  got(await editMeasure(ports, await by(), FROM, { ref: '1' }, { field: 'step', lines: ['แต่งตั้งคณะทำงาน'] }));
  got(await logProgress(ports, await by(), FROM, { ref: '1', percent: 60, note: 'ประชุมแล้ว' }, bare));
  return office;
}

/** Rolls over in an event of its own unless told which; the agency is read anew, as for every message. */
export async function roll(office: Office, event?: string, ports: OfficePorts = office.ports) {
  const actor = await office.by('ประสาน', event);
  const plan = got(await planRollOver(ports, actor, TO));
  return { actor, plan, done: await rollOver(ports, actor, plan) };
}

/** What stands in the new year. */
export async function stand({ ports, agencyId }: Office) {
  const [items, measures, agency] = await Promise.all([
    ports.items.ofYear(agencyId, TO),
    ports.measures.ofYear(agencyId, TO),
    ports.agencies.byId(agencyId),
  ]);
  return {
    items: Object.fromEntries([...items].sort(([a], [b]) => a.localeCompare(b))),
    measures: measures.map((it) => it.measure),
    years: agency?.years,
  };
}

export async function undoes(office: Office, event: string, decided = false, who = 'ประสาน') {
  return undo(office.ports, await office.by(who), { kind: 'event', event }, decided);
}

export function catalogueOf(office: Office): Catalogue {
  const catalogue = office.ports.catalogues.of(TO);
  if (!catalogue) throw new Error(`no catalogue of ${TO}`);
  return catalogue;
}

export async function sends(office: Office, who: string, code: string, name: string) {
  return updateItems(office.ports, await office.by(who), catalogueOf(office), [{ code, links: [url(name)] }]);
}
