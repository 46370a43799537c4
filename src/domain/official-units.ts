import type { AgencyKind, Unit } from './agency.ts';

// The organisational units of Thai local governments: official names, what officers type for them, and what is printed
// in reports. An agency keeps its own list; this is what it starts from.

const office = ['สป', 'สนป', 'สำนักปลัดฯ', 'สำนักงานปลัด', 'สนง.ปลัด'];

const clerkOffice: Unit = {
  name: 'สำนักปลัด',
  abbreviations: [
    ...office,
    'สำนักปลัด อบต.',
    'สำนักงานปลัด อบต.',
    'สำนักปลัดองค์การบริหารส่วนตำบล',
    'สำนักงานปลัดองค์การบริหารส่วนตำบล',
    'สำนักปลัด อบจ.',
    'สำนักปลัดองค์การบริหารส่วนจังหวัด',
    // Reports are copied from one kind of agency to the other.
    'สำนักปลัดเทศบาล',
    'สำนักงานปลัดเทศบาล',
  ],
};
const municipalClerkOffice: Unit = {
  name: 'สำนักปลัดเทศบาล',
  abbreviations: ['สำนักปลัด', 'สำนักงานปลัดเทศบาล', 'สปท', ...office],
};
const councilOffice: Unit = {
  name: 'สำนักเลขานุการองค์การบริหารส่วนจังหวัด',
  abbreviations: ['สำนักเลขา', 'สำนักเลขานุการ', 'สำนักเลขานุการ อบจ.'],
};
const finance: Unit = { name: 'กองคลัง', abbreviations: ['กค', 'คลัง', 'การคลัง', 'ส่วนการคลัง', 'สำนักคลัง'] };
const publicWorks: Unit = { name: 'กองช่าง', abbreviations: ['กช', 'ช่าง', 'ส่วนโยธา', 'สำนักช่าง'] };
const education: Unit = {
  name: 'กองการศึกษา',
  abbreviations: [
    'กศ',
    'การศึกษา',
    'กองการศึกษาฯ',
    'กองการศึกษา ศาสนาและวัฒนธรรม',
    'กองการศึกษา ศาสนา และวัฒนธรรม',
    'ส่วนการศึกษา ศาสนาและวัฒนธรรม',
    'สำนักการศึกษา',
    'กองศึกษา',
  ],
};
const welfare: Unit = {
  name: 'กองสวัสดิการสังคม',
  abbreviations: ['กสส', 'สวัสดิการ', 'กองสวัสฯ', 'กองสวัสดิการ', 'สวัสดิการสังคม', 'ส่วนสวัสดิการสังคม'],
};
const health: Unit = {
  name: 'กองสาธารณสุขและสิ่งแวดล้อม',
  abbreviations: [
    'กสธ',
    'สธ',
    'สาธารณสุข',
    'สาสุข',
    'กองสาธารณสุข',
    'กองสาธารณสุขฯ',
    'กองสาสุข',
    'ส่วนสาธารณสุขและสิ่งแวดล้อม',
  ],
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

/** A part of a unit that people name instead of it. */
export interface SubUnit {
  readonly forms: readonly string[];
  /** Which unit it belongs to: the first of these that the agency has. */
  readonly of: readonly string[];
}

const clerks = [clerkOffice.name, municipalClerkOffice.name];

/** Only those that belong to one unit in nearly every agency; any other is told apart by the unit beside it. */
export const subUnits: readonly SubUnit[] = [
  {
    forms: ['งานพัสดุ', 'พัสดุ', 'งานพัสดุและทรัพย์สิน', 'งานทะเบียนทรัพย์สินและพัสดุ', 'งานการเงิน', 'งานการเงินและบัญชี'],
    of: [finance.name],
  },
  {
    forms: ['งานบัญชี', 'งานจัดเก็บรายได้', 'งานพัฒนารายได้', 'งานพัฒนาและจัดเก็บรายได้', 'งานแผนที่ภาษี'],
    of: [finance.name],
  },
  {
    forms: ['งานโยธา', 'งานก่อสร้าง', 'งานออกแบบและควบคุมอาคาร', 'งานผังเมือง', 'งานสาธารณูปโภค'],
    of: [publicWorks.name],
  },
  {
    forms: [
      'งานนิติการ',
      'นิติการ',
      'นิติกร',
      'งานธุรการ',
      'งานสารบรรณ',
      'งานบริหารทั่วไป',
      'งานบริหารงานทั่วไป',
      'งานประชาสัมพันธ์',
    ],
    of: clerks,
  },
  {
    forms: ['งานป้องกันและบรรเทาสาธารณภัย', 'งานป้องกัน', 'งาน ปภ.', 'งานทะเบียนราษฎร', 'งานเทศกิจ'],
    of: clerks,
  },
  {
    forms: ['งานนโยบายและแผน', 'งานวิเคราะห์นโยบายและแผน', 'งานแผนและงบประมาณ', 'งานแผน'],
    of: [planning.name, ...clerks],
  },
  {
    forms: ['งานการเจ้าหน้าที่', 'งานบริหารงานบุคคล', 'งานบุคคล'],
    of: [personnel.name, ...clerks],
  },
  { forms: ['งานพัฒนาชุมชน', 'งานสังคมสงเคราะห์', 'งานสวัสดิการสังคม'], of: [welfare.name, ...clerks] },
  { forms: ['งานสาธารณสุข', 'งานสุขาภิบาล', 'งานรักษาความสะอาด'], of: [health.name, ...clerks] },
  { forms: ['งานส่งเสริมการเกษตร', 'งานเกษตร'], of: [agriculture.name, ...clerks] },
  { forms: ['งานการศึกษา', 'ศูนย์พัฒนาเด็กเล็ก', 'ศพด'], of: [education.name, ...clerks] },
  { forms: ['งานประปา', 'งานกิจการประปา'], of: [waterworks.name, publicWorks.name] },
];
