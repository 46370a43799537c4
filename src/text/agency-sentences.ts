import type { AgencyKind, ProfileField, Unit } from '../domain/agency.ts';
import type { Role } from '../domain/roles.ts';
import { profileLabels, roleNames } from './words.ts';

// What the bot says of an agency itself and of its people.

export const named = {
  title: (name: string, role: Role) => `กำหนดให้ ${name} เป็น${roleNames[role]}แล้ว`,
  nothing: (name: string, role: Role) => `${name} เป็น${roleNames[role]}อยู่แล้ว`,
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
  renamed: (from: string, to: string) => `${from} เปลี่ยนชื่อเป็น ${to}`,
  moved: (count: number) => `ปรับชื่อในงานและคนที่เกี่ยวข้อง ${count} รายการ`,
  set: (field: ProfileField) => `ใส่${profileLabels[field]}`,
  addUnit: 'เพิ่มหน่วยงานภายใน',
};
