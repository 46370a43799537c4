import type { FiscalYear, LocalDate } from '../domain/dates.ts';
import { daysLeft, thaiDate, thaiMoment } from './dates.ts';

// Every word of the page on which links are copied into NACC's ITAS, and of the cards that lead to it.

export const itasPage = {
  title: (year: FiscalYear) => `กรอกลิงก์ใน ITAS ปี ${year}`,
  of: (agency: string, year: FiscalYear) => `${agency} · ITAS ปี ${year}`,
  lead: 'คัดลอกลิงก์ทีละข้อไปวางในระบบ ITAS ของ ป.ป.ช. แล้วกด “กรอกแล้ว” ที่ข้อนั้น',
  person: (name: string) => `บันทึกในชื่อ ${name} ลิงก์หน้านี้เป็นของท่านคนเดียว โปรดไม่ส่งต่อ`,
  unnamed: 'ลิงก์หน้านี้เป็นของท่านคนเดียว โปรดไม่ส่งต่อ',
  viewer: 'ท่านดูและคัดลอกได้ การบันทึกว่ากรอกแล้วทำได้ตั้งแต่เจ้าหน้าที่ขึ้นไป',
  progress: (done: number, all: number) => `กรอกแล้ว ${done} จาก ${all} ข้อ`,
  closes: (to: LocalDate, today: LocalDate, provisional: boolean) =>
    `ปิดรับ ${thaiDate(to)} ${daysLeft(today, to)}${provisional ? ' (ประมาณการ)' : ''}`,
  skip: 'ข้ามไปที่รายการ',
  group: (code: string, title: string) => `ตัวชี้วัดย่อย ${code} ${title}`,
  copy: 'คัดลอกลิงก์',
  copyOf: (code: string) => `คัดลอกลิงก์ของ ${code}`,
  copied: 'คัดลอกแล้ว',
  selected: 'กด Ctrl+C เพื่อคัดลอก',
  tick: 'กรอกแล้ว',
  tickOf: (code: string) => `บันทึกว่ากรอก ${code} ใน ITAS แล้ว`,
  untick: 'ยกเลิก',
  untickOf: (code: string) => `ยกเลิกว่ากรอก ${code} ใน ITAS แล้ว`,
  ticked: (by: string, at: Date) => `กรอกแล้ว โดย ${by}\n${thaiMoment(at)}`,
  notYet: 'ยังไม่กรอก',
  noLink: 'ยังไม่มีลิงก์ ส่งในแชตด้วย',
  sendLine: (code: string) => `ส่ง ${code} https://…`,
  toCheck: 'ลิงก์รอตรวจ ยืนยันในแชตก่อนด้วย',
  confirmLine: (code: string) => `ยืนยันลิงก์ ${code}`,
  notApplicable: 'ไม่เกี่ยวข้องกับหน่วยงาน',
  dead: 'เปิดไม่ได้เมื่อตรวจล่าสุด โปรดเปิดดูก่อนกรอก',
  notComplete: 'ยังไม่ครบทุกองค์ประกอบ',
  further: 'ลิงก์เพิ่ม',
  where: (note: string) => `จุดที่คลิก: ${note}`,
  saved: 'บันทึกแล้ว',
  changed: 'ลิงก์ของข้อนี้เปลี่ยนไปแล้ว โปรดคัดลอกลิงก์ใหม่',
  notAllowed: 'ยังไม่ได้บันทึก ท่านมีสิทธิ์ดูเท่านั้น',
  trouble: 'ยังไม่ได้บันทึก โปรดลองอีกครั้ง',
  provisional: 'รายการและวันของปีนี้เป็นประมาณการ จนกว่า ป.ป.ช. จะประกาศ',
  finalCheck: 'ตรวจก่อนปิด',
  closed: 'ลิงก์นี้หมดอายุหรือใช้ไม่ได้แล้ว ขอลิงก์ใหม่ในแชตด้วย “หน้า ITAS”',
};

export const itasCard = {
  text: (done: number, all: number) =>
    `กรอกแล้ว ${done} จาก ${all} ข้อ ${all - done === 0 ? '' : `เหลือ ${all - done} ข้อ`}`.trim(),
  how: 'เปิดบนคอมพิวเตอร์ คัดลอกลิงก์ทีละข้อไปวางใน ITAS แล้วกด “กรอกแล้ว” ที่ข้อนั้น',
  own: (until: string) => `ลิงก์นี้บันทึกในชื่อของท่าน โปรดไม่ส่งต่อ เปิดได้ถึง ${until}`,
  inGroup: 'หน้านี้เป็นของแต่ละคน จึงให้ลิงก์ในแชตส่วนตัวเท่านั้น',
  inGroupNext: 'เปิดแชตส่วนตัวกับโปร่งใส แล้วพิมพ์ “หน้า ITAS”',
  open: 'เปิดหน้า ITAS',
  noAddress: 'ระบบนี้ยังไม่มีที่อยู่สาธารณะ จึงเปิดหน้าเว็บไม่ได้ โปรดแจ้งผู้ดูแลระบบ',
};
