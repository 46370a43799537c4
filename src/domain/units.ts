import type { AgencyKind, Unit } from './agency.ts';

// The organisational units of Thai local governments: official names, and what officers type for them. An agency keeps
// its own list; this is what it starts from.

const office = ['สป', 'สนป', 'สำนักปลัดฯ', 'สำนักงานปลัด', 'สำนักงานปลัด อบต.', 'นิติการ', 'งานนิติการ', 'นิติกร'];

const clerkOffice: Unit = { name: 'สำนักปลัด', abbreviations: [...office, 'สำนักปลัด อบต.'] };
const municipalClerkOffice: Unit = {
  name: 'สำนักปลัดเทศบาล',
  abbreviations: ['สำนักปลัด', 'สำนักงานปลัดเทศบาล', ...office],
};
const councilOffice: Unit = {
  name: 'สำนักเลขานุการองค์การบริหารส่วนจังหวัด',
  abbreviations: ['สำนักเลขา', 'สำนักเลขานุการ'],
};
const finance: Unit = { name: 'กองคลัง', abbreviations: ['กค', 'คลัง', 'การคลัง', 'พัสดุ', 'งานพัสดุ'] };
const publicWorks: Unit = { name: 'กองช่าง', abbreviations: ['กช', 'ช่าง', 'งานโยธา'] };
const education: Unit = {
  name: 'กองการศึกษา',
  abbreviations: [
    'กศ',
    'การศึกษา',
    'กองการศึกษาฯ',
    'กองการศึกษา ศาสนาและวัฒนธรรม',
    'กองการศึกษา ศาสนา และวัฒนธรรม',
    'กองศึกษา',
  ],
};
const welfare: Unit = {
  name: 'กองสวัสดิการสังคม',
  abbreviations: ['กสส', 'สวัสดิการ', 'กองสวัสฯ', 'กองสวัสดิการ', 'สวัสดิการสังคม'],
};
const health: Unit = {
  name: 'กองสาธารณสุขและสิ่งแวดล้อม',
  abbreviations: ['กสธ', 'สธ', 'สาธารณสุข', 'สาสุข', 'กองสาธารณสุข', 'กองสาธารณสุขฯ', 'กองสาสุข'],
};
const planning: Unit = {
  name: 'กองยุทธศาสตร์และงบประมาณ',
  abbreviations: ['กยผ', 'กองยุทธ', 'กองยุทธฯ', 'กองยุทธศาสตร์', 'กองแผน', 'กองวิชาการ', 'กองวิชาการและแผนงาน'],
};
const personnel: Unit = { name: 'กองการเจ้าหน้าที่', abbreviations: ['กจ', 'การเจ้าหน้าที่', 'กองบุคคล', 'HR'] };
const agriculture: Unit = {
  name: 'กองส่งเสริมการเกษตร',
  abbreviations: ['กองเกษตร', 'ส่งเสริมการเกษตร', 'เกษตร'],
};
const waterworks: Unit = { name: 'กองการประปา', abbreviations: ['กองประปา', 'การประปา', 'ประปา'] };
const audit: Unit = {
  name: 'หน่วยตรวจสอบภายใน',
  abbreviations: ['ตสน', 'ตรวจสอบภายใน', 'หน่วยตรวจสอบ', 'งานตรวจสอบภายใน'],
};

const municipal = [municipalClerkOffice, finance, publicWorks, health, education, welfare, planning];

const unitsByKind: Readonly<Record<AgencyKind, readonly Unit[]>> = {
  'อบต.': [clerkOffice, finance, publicWorks, education, welfare, health, agriculture, audit],
  เทศบาลตำบล: [...municipal, audit],
  เทศบาลเมือง: [...municipal, personnel, waterworks, audit],
  เทศบาลนคร: [...municipal, personnel, waterworks, audit],
  'อบจ.': [
    clerkOffice,
    councilOffice,
    planning,
    finance,
    publicWorks,
    education,
    welfare,
    health,
    personnel,
    audit,
  ],
};

/** The units that an agency of this kind usually has, the clerk's office first. */
export function officialUnits(kind: AgencyKind): readonly Unit[] {
  return unitsByKind[kind];
}

/** Every unit that any kind of agency has, where it is not known whose units are meant. */
export const allUnits: readonly Unit[] = [
  ...new Set([clerkOffice, ...Object.values(unitsByKind).flat()]),
].filter((unit) => unit !== municipalClerkOffice);

/** An agency's own name for a unit that a catalogue names: สำนักปลัด is สำนักปลัดเทศบาล in a municipality. */
export function ownUnit(units: readonly Unit[], usual: string): string {
  const own =
    units.find((unit) => unit.name === usual) ?? units.find((unit) => unit.abbreviations.includes(usual));
  return own?.name ?? usual;
}

/** What stands for every unit at once. */
export const everyUnit: readonly string[] = [
  'ทุกสำนัก/กอง',
  'ทุกสำนักกอง',
  'ทุกสำนัก',
  'ทุกกอง',
  'ทุกส่วนราชการ',
  'ทุกส่วนงาน',
  'ทุกหน่วยงาน',
  'ทุกส่วน',
];

/**
 * The units that a composite of a report or a message names ("สำนักปลัด/ ทุกกอง", "-งานพัสดุ กองคลัง -ตรวจสอบ ภายใน"),
 * by official name and each once, and whatever is no unit.
 */
export function unitsIn(
  text: string,
  units: readonly Unit[],
): { readonly units: readonly string[]; readonly unknown: readonly string[] } {
  const spoken = spokenNames(units);
  const named = new Set<string>();
  const unknown: string[] = [];
  for (const part of text.split(/[/,\n;]|(?:^|\s)-/)) {
    let rest = squeeze(part);
    let strange = '';
    while (rest !== '') {
      const found = spoken.find(([name]) => rest.startsWith(name));
      if (found) for (const unit of found[1]) named.add(unit);
      const joint = found ? undefined : joints.find((it) => rest.startsWith(it));
      if (!found && joint === undefined) strange += rest.charAt(0);
      rest = rest.slice((found?.[0] ?? joint ?? rest.charAt(0)).length);
    }
    if (strange !== '') unknown.push(part.trim());
  }
  return { units: [...named], unknown };
}

const joints: readonly string[] = ['และ', 'กับ'];

/** What is typed, without spaces and dots, with the official names it stands for; the longest first. */
function spokenNames(units: readonly Unit[]): readonly (readonly [name: string, units: readonly string[]])[] {
  const all = units.map((unit) => unit.name);
  return [
    ...everyUnit.map((name) => [squeeze(name), all] as const),
    ...units.flatMap((unit) =>
      [unit.name, ...unit.abbreviations].map((name) => [squeeze(name), [unit.name]] as const),
    ),
  ].sort(([a], [b]) => b.length - a.length);
}

function squeeze(text: string): string {
  return text.replace(/[\s.()]/g, '');
}
