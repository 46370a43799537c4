import type { Role } from '../../domain/roles.ts';

// What people call the roles of an agency. Read from the text of one command only: "ผู้บริหาร" is also in the titles of
// items, and "เจ้าหน้าที่" in nearly every note.

/** The first of each is the one that is shown. */
const roleForms: Readonly<Record<Role, readonly string[]>> = {
  coordinator: ['ผู้ประสานงาน', 'ผู้ประสาน', 'แอดมิน', 'admin', 'ผู้ดูแลระบบ', 'ผู้ดูแล'],
  executive: [
    'ผู้บริหาร',
    'ผู้บริหารสูงสุด',
    'นายก',
    'นายกฯ',
    'นายก อบต.',
    'นายกเทศมนตรี',
    'รองนายก',
    'ปลัด',
    'รองปลัด',
  ],
  'unit-head': [
    'ผอ.กอง',
    'ผอ.',
    'ผอ',
    'ผู้อำนวยการกอง',
    'ผู้อำนวยการ',
    'หัวหน้าหน่วยงาน',
    'หัวหน้ากอง',
    'หัวหน้าส่วน',
    'หัวหน้า',
    'หน.',
  ],
  officer: ['เจ้าหน้าที่', 'พนักงาน', 'ผู้ปฏิบัติ', 'สมาชิก'],
  viewer: ['ผู้ดู', 'ผู้ชม', 'ผู้อ่าน', 'ดูอย่างเดียว', 'ผู้สังเกตการณ์'],
};

/** The longest first: "ผู้ดูแล" is not "ผู้ดู". */
const forms = (Object.entries(roleForms) as [Role, readonly string[]][])
  .flatMap(([role, words]) => words.map((word) => ({ role, word })))
  .sort((a, b) => b.word.length - a.word.length);

/** What a role is called in a line to type. */
export function roleWord(role: unknown): string {
  const entry = Object.entries(roleForms).find(([name]) => name === role);
  return entry?.[1][0] ?? '';
}

/** The role that a text begins with, and what stands behind it. */
export function roleAt(text: string): { readonly role: Role; readonly rest: string } | undefined {
  const lower = text.toLowerCase();
  const found = forms.find(({ word }) => lower.startsWith(word.toLowerCase()));
  return found && { role: found.role, rest: text.slice(found.word.length).trim() };
}

/** A text at the first role that begins a word of it: whoever is named stands before it. */
export function splitAtRole(text: string): { readonly before: string; readonly at: string } | undefined {
  for (let place = text.search(/\s\S/); place >= 0;) {
    const at = text.slice(place).trimStart().replace(joint, '');
    if (roleAt(at)) return { before: text.slice(0, place).trim(), at };
    const next = text.slice(place + 1).search(/\s\S/);
    place = next < 0 ? -1 : place + 1 + next;
  }
  return undefined;
}

/** "เป็น" may stand between a person and the role. */
export const joint = /^(?:ให้เป็น|เป็น|คือ|=|:)\s*/;
