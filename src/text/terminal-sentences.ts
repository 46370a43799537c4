// What `npm run chat` says beside the bot: how to speak in other chats and press buttons with a keyboard.

export const terminal = {
  group: 'กลุ่มงาน ITA',
  first: 'สมชาย',
  bot: 'โปร่งใส',
  alone: 'ส่วนตัว',
  help: [
    'พิมพ์ข้อความแล้วกด Enter เหมือนพิมพ์ใน LINE ข้อมูลเป็นเรื่องสมมติและหายเมื่อจบ',
    '/as สมหญิง เปลี่ยนคน · /alone แชตส่วนตัว · /group กลับเข้ากลุ่ม · /press ดูที่ยังขาด กดปุ่ม · /end จบ',
    'ลองพิมพ์: ตั้งค่าหน่วยงาน อบต.ตัวอย่าง',
  ],
  silent: '(เงียบ)',
  noSuchButton: 'ไม่มีปุ่มนี้ในแชตนี้',
};
