// The menu under a one-to-one chat: what stands on its picture and on its bar.

/** The bar that opens the menu; LINE takes 14 graphemes. */
export const menuBar = 'เมนูโปร่งใส';

/** Two lines on each area: what it is, and what comes of pressing it. */
export const menuWords = {
  summary: { title: 'สรุป', hint: 'ครบกี่ข้อ เหลือกี่วัน' },
  missing: { title: 'ขาดอะไร', hint: 'ข้อที่ยังไม่ครบ' },
  send: { title: 'ส่งลิงก์', hint: 'รหัสข้อ ตามด้วยลิงก์' },
  work: { title: 'งานของฉัน', hint: 'ของหน่วยงานที่อยู่' },
  measures: { title: 'มาตรการ', hint: 'บันทึกความก้าวหน้า' },
  help: { title: 'ช่วยเหลือ', hint: 'พิมพ์อะไรได้บ้าง' },
} as const;

/** What an area puts into the keyboard, to be finished. */
export const menuLines = { send: 'ส่ง O' };
