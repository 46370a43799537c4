import type { AgencyKind, ProfileField, Unit } from '../domain/agency.ts';
import type { FiscalYear } from '../domain/dates.ts';
import type { Role } from '../domain/roles.ts';
import { thaiMoment } from './dates.ts';
import { digitNames, profileLabels, roleNames } from './words.ts';

// What the bot says of an agency itself and of its people.

/** An abbreviation stands apart from the words around it. */
function spaced(role: Role): string {
  return role === 'unit-head' ? ` ${roleNames[role]} ` : roleNames[role];
}

export const named = {
  title: (name: string, role: Role) => `กำหนดให้ ${name} เป็น${spaced(role)}แล้ว`,
  nothing: (name: string, role: Role) => `${name} เป็น${spaced(role)}อยู่แล้ว`,
  units: (units: readonly string[]) => `หน่วยงาน: ${units.join(', ')}`,
  person: (name: string, role: Role, units: readonly string[]) =>
    [name, roleNames[role], ...units].join(' · '),
  can: {
    viewer: 'ถามและดูข้อมูลได้ แต่ไม่บันทึก',
    officer: 'บันทึกความก้าวหน้าและส่งหลักฐานได้',
    'unit-head': 'บันทึกได้ และเห็นชอบข้อของหน่วยงานตน',
    executive: 'เห็นชอบได้ทุกข้อ และคุยกับโปร่งใสแบบตัวต่อตัวได้ด้วยรหัสจาก “ขอรหัสเชิญ”',
    coordinator: 'มอบหมาย กำหนดวัน แก้มาตรการ กำหนดบทบาท และนำเข้าข้อมูลได้',
  } satisfies Record<Role, string>,
};

export const whoIsWhat = {
  title: 'บทบาทในหน่วยงาน',
  person: (name: string, units: readonly string[]) =>
    units.length === 0 ? name : `${name} (${units.join(', ')})`,
  next: 'ผู้ประสานงานเปลี่ยนบทบาทได้ด้วยข้อความเดียว คนอื่นในกลุ่มบันทึกได้แบบเจ้าหน้าที่',
  examples: ['บทบาท @สมชาย ผู้บริหาร', 'บทบาท @สมหญิง ผอ.กอง กองคลัง'],
};

export const profile = {
  title: 'แก้ข้อมูลหน่วยงานแล้ว',
  nothing: 'ข้อมูลเป็นอย่างนี้อยู่แล้ว',
  name: (name: string) => `ชื่อ: ${name}`,
  kind: (kind: AgencyKind) => `ประเภท: ${kind}`,
  people: (coordinators: readonly string[], executives: readonly string[]) =>
    [
      `ผู้ประสานงาน: ${coordinators.join(', ') || '–'}`,
      ...(executives.length === 0 ? [] : [`ผู้บริหาร: ${executives.join(', ')}`]),
    ].join('\n'),
  units: (units: readonly Unit[]) =>
    `หน่วยงานภายใน ${units.length} แห่ง: ${units.map((it) => it.name).join(', ')}`,
  field: (field: ProfileField, value: string | null) => `${profileLabels[field]}: ${value ?? 'ยังไม่ระบุ'}`,
  digits: (digits: 'thai' | 'arabic') => `ตัวเลขในเอกสาร: เลข${digitNames[digits]}`,
  renamed: (from: string, to: string) => `${from} เปลี่ยนชื่อเป็น ${to}`,
  moved: (count: number) => `ปรับชื่อในงานและคนที่เกี่ยวข้อง ${count} รายการ`,
  set: (field: ProfileField) => `ใส่${profileLabels[field]}`,
  addUnit: 'เพิ่มหน่วยงานภายใน',
};

export const setUp = {
  name: {
    title: 'ขอทราบชื่อหน่วยงาน',
    text: 'แตะประเภทของหน่วยงาน แล้วพิมพ์ชื่อต่อท้าย ผู้ที่ตั้งค่าเป็นผู้ประสานงาน',
    examples: ['ตั้งค่าหน่วยงาน อบต.ตัวอย่าง'],
  },
  title: (name: string) => `ตั้งค่า ${name} แล้ว`,
  lines: (kind: AgencyKind, coordinator: string, year: FiscalYear, units: number) => [
    `ประเภท ${kind}`,
    `ผู้ประสานงาน: ${coordinator}`,
    `ปีงบประมาณ ${year} และหน่วยงานภายใน ${units} แห่ง`,
  ],
  group: 'ใช้กับกลุ่มของเจ้าหน้าที่เท่านั้น โปร่งใสเก็บเฉพาะข้อความที่สั่งบันทึก ไม่เก็บบทสนทนาอื่น',
  next: 'ต่อไป: บอกหน่วยงานของตน หรือพิมพ์ “ขาดอะไร”',
  you: 'ท่าน',
};

export const joined = {
  title: (agency: string) => `เข้าร่วม ${agency} แล้ว`,
  group: {
    joined: 'กลุ่มนี้บันทึกและถามเรื่อง ITA ได้แล้ว',
    which: {
      title: 'กลุ่มนี้เป็นของหน่วยงานใด',
      text: 'เลือกแล้วงานของหน่วยงานนั้นจะแสดงก่อนในกลุ่มนี้ เปลี่ยนได้ทุกเมื่อ',
      examples: ['กลุ่มนี้ของกองช่าง'],
      all: 'ทุกหน่วยงาน',
    },
    of: (unit: string) => `กลุ่มนี้เป็นของ ${unit} แล้ว`,
    ofAll: 'กลุ่มนี้เป็นของทุกหน่วยงานแล้ว',
    first: (unit: string) => `งานของ ${unit} จะแสดงก่อน ตามด้วยทั้งหน่วยงาน`,
    next: 'ต่อไป: พิมพ์ “สรุป” หรือ “ขาดอะไร”',
    alone: 'ใช้คำสั่งนี้ในกลุ่ม',
    aloneText: 'คำสั่งนี้บอกว่ากลุ่มเป็นของหน่วยงานใด ถ้าต้องการบอกหน่วยงานของตนเอง โปรดพิมพ์ “ฉันอยู่” แล้วตามด้วยชื่อหน่วยงาน',
  },
  person: 'คุยกับโปร่งใสแบบตัวต่อตัวได้แล้ว',
  next: 'ต่อไป: บอกหน่วยงานของตน หรือพิมพ์ “สรุป”',
  whichUnit: {
    title: 'ท่านอยู่หน่วยงานใด',
    text: 'แตะหน่วยงานของตน แต่ละคนในกลุ่มแตะของตนเองได้ ชื่อหน่วยงานที่ไม่ตรง ผู้ประสานงานแก้ได้ที่ “ข้อมูลหน่วยงาน”',
    examples: ['ฉันอยู่ กองคลัง'],
  },
  unit: (unit: string) => `บันทึกว่าอยู่ ${unit} แล้ว`,
  unitNext: 'งานของหน่วยงานดูได้ด้วย “งานของฉัน”',
};

export const invited = {
  text: (expires: Date) => `รหัสนี้ใช้ได้ครั้งเดียว ถึง ${thaiMoment(expires)} พิมพ์ในกลุ่มหรือแชตใหม่ที่จะเข้าร่วมหน่วยงานนี้`,
  example: (code: string) => `รหัส ${code}`,
};

export const unbound = {
  title: 'แชตนี้ยังไม่ได้ผูกกับหน่วยงาน',
  text: 'เริ่มหน่วยงานใหม่ หรือใส่รหัสหกหลักจากผู้ประสานงานเพื่อเข้าร่วม',
};

export const whichAgency = {
  title: 'ขอทราบว่าเรื่องของหน่วยงานใด',
  text: 'ท่านอยู่ในหลายหน่วยงาน ยังไม่มีอะไรถูกบันทึก เลือกแล้วพิมพ์ข้อความเดิมอีกครั้ง',
  next: 'โปรดพิมพ์ข้อความเดิมอีกครั้ง เปลี่ยนหน่วยงานได้ทุกเมื่อจากปุ่มเดิม',
  chosen: (name: string) => `ต่อไปนี้คุยเรื่องของ ${name}`,
};
