import type { Unit } from '../domain/agency.ts';
import type { Role } from '../domain/roles.ts';
import { firstOf, roleNames } from './words.ts';

// What the bot says when it or somebody comes into a chat or leaves one.

/** What is kept and why, as everybody in a group may know. */
const privacy =
  'เก็บเฉพาะข้อความที่สั่งบันทึกและชื่อใน LINE ของผู้สั่ง เพื่อบอกว่าใครบันทึกอะไร ไม่เก็บบทสนทนาอื่น ขอลบได้ด้วย “ลบข้อมูลของฉัน”';

export const welcome = {
  title: 'โปร่งใส ผู้ช่วยงาน ITA ประจำกลุ่ม',
  does: 'ช่วยจำว่าข้อไหนยังขาด ใครรับผิดชอบ และครบกำหนดเมื่อไร',
  only: 'โปรดใช้ในกลุ่มของเจ้าหน้าที่เท่านั้น กลุ่มหนึ่งมีบัญชีทางการของ LINE ได้เพียงบัญชีเดียว',
  keeps: privacy,
  start: 'เริ่มได้ด้วยข้อความเดียว\nผู้ที่ตั้งค่าเป็นผู้ประสานงาน',
  examples: ['ตั้งค่าหน่วยงาน อบต.ตัวอย่าง', 'รหัส 123456'],
};

export const welcomeAlone = {
  title: 'โปร่งใส ผู้ช่วยงาน ITA',
  does: 'ช่วยจำว่าข้อไหนยังขาด ใครรับผิดชอบ และครบกำหนดเมื่อไร',
  only: '',
  keeps: privacy,
  start:
    'ขอรหัสหกหลักจากผู้ประสานงานของหน่วยงาน แล้วพิมพ์ที่นี่ ถ้าพิมพ์ในกลุ่มของหน่วยงานแล้ว ใช้ที่นี่ได้เลย หน่วยงานที่ยังไม่เคยใช้ เริ่มได้ด้วยข้อความเดียว',
  examples: ['รหัส 123456', 'ตั้งค่าหน่วยงาน อบต.ตัวอย่าง'],
};

export const welcomeBack = {
  title: 'ยินดีที่ได้พบอีกครั้ง',
  text: 'คุยเรื่อง ITA ของหน่วยงานได้ที่นี่',
  examples: ['สรุป', 'ขาดอะไร', 'ช่วยเหลือ'],
};

/** One to one, to thanks and the like. */
export const thanked = {
  title: 'ยินดีเสมอ',
  text: 'ข้อใดมีลิงก์หรือมีความคืบหน้า พิมพ์บอกที่นี่ได้ทันที',
};

/** Labels before the rest is counted. */
const NAMED = 8;

/** Somebody left the agency's groups: told to its coordinators one to one, never in a group. */
export const departed = {
  title: (name: string) => `${name} ออกจากกลุ่มแล้ว`,
  was: (role: Role) => (role === 'officer' ? [] : [`เคยเป็น${roleNames[role]}`]),
  work: (unit: string, labels: readonly string[]) =>
    labels.length === 0
      ? `${unit} ไม่มีงานค้าง`
      : `งานยังเป็นของ ${unit} ${labels.length} รายการ: ${firstOf(labels, NAMED)}`,
  stay: (unit: string, names: readonly string[]) =>
    names.length === 0 ? `ไม่มีผู้อื่นที่บอกว่าอยู่ ${unit}` : `ใน ${unit} ยังมี ${names.join(', ')}`,
  who: (unit: string) => `ขอทราบว่าใครรับต่อ ถ้าไม่เลือก ${unit} ดูแลต่อตามเดิม`,
  nobodyElse: 'สิทธิ์ในหน่วยงานสิ้นสุดแล้ว',
  leaderless: 'หน่วยงานไม่มีผู้ประสานงานแล้ว โปรดตั้งผู้ประสานงานคนใหม่',
  back: 'ถ้ากลับเข้ากลุ่มด้วย LINE เดิม ทุกอย่างจะเหมือนเดิม',
  takesOver: (name: string, unit: string) => `ให้ ${name} อยู่ ${unit}`,
  becomes: (name: string) => `ให้ ${name} เป็นผู้ประสานงาน`,
  nameCoordinator: 'บทบาท สมหญิง ผู้ประสานงาน',
  assign: (label: string | undefined, units: readonly Unit[]) =>
    `มอบหมาย ${label ?? 'O12'} ${units[0]?.name ?? ''}`.trim(),
  measure: (ref: string) => `มาตรการ ${ref}`,
};

export const putOut = {
  title: 'โปร่งใสถูกนำออกจากกลุ่มแล้ว',
  text: (groupsLeft: number) =>
    [
      'กลุ่มนั้นไม่ได้ผูกกับหน่วยงานแล้ว ข้อมูลทั้งหมดยังอยู่ งานยังเป็นของกองเดิม',
      'ผู้ที่อยู่เฉพาะกลุ่มนั้นใช้ต่อไม่ได้ จนกว่าจะใช้ในกลุ่มของหน่วยงานอีกครั้ง เว้นผู้ประสานงานและผู้บริหาร',
      groupsLeft === 0
        ? 'ไม่เหลือกลุ่มของหน่วยงาน ถ้าต้องการใช้ต่อ โปรดเชิญโปร่งใสเข้ากลุ่ม แล้วพิมพ์รหัสจาก “ขอรหัสเชิญ” ในกลุ่มนั้น'
        : `ยังมีกลุ่มของหน่วยงานอีก ${groupsLeft} กลุ่ม การเตือนจะไปที่กลุ่มหลักที่เหลือ`,
    ].join('\n'),
  examples: ['ขอรหัสเชิญ'],
};
