// What `prongsai doctor` says to whoever looks after the server and may never have run one before: what was found, and
// what to do. Names of variables, files and switches are as they stand on the screen.

/** `todo` is null where there is nothing to do. */
export interface Words {
  readonly says: string;
  readonly todo: string | null;
}

const CONSOLE = 'LINE Developers Console (แท็บ Messaging API)';
const RESTART = 'แล้วเริ่มโปรแกรมใหม่';

/** What each variable wants to be, for whoever has one wrong. */
const wanted: Readonly<Partial<Record<string, string>>> = {
  PORT: 'ตัวเลข 0-65535 เช่น 3000',
  MONGODB_URI: 'ที่อยู่ที่ขึ้นต้นด้วย mongodb:// หรือ mongodb+srv://',
  LINE_CHANNEL_SECRET: 'Channel secret จากแท็บ Basic settings (ต้องใส่คู่กับโทเคน)',
  LINE_CHANNEL_ACCESS_TOKEN: 'Channel access token จากแท็บ Messaging API (ต้องใส่คู่กับ secret และไม่มีช่องว่าง)',
  LINE_API_BASE_URL: 'ไม่ต้องใส่เมื่อใช้ LINE จริง',
  LINE_DATA_API_BASE_URL: 'ไม่ต้องใส่เมื่อใช้ LINE จริง',
  PUBLIC_BASE_URL: 'ที่อยู่ที่ขึ้นต้นด้วย https://',
  LOG_LEVEL: 'fatal, error, warn, info, debug หรือ trace',
};

export const machine = {
  nodeGood: (version: string): Words => ({ says: `Node.js รุ่น ${version} ใช้ได้`, todo: null }),
  nodeOld: (version: string, oldest: string): Words => ({
    says: `Node.js รุ่น ${version} เก่าเกินไป`,
    todo: `โปรดติดตั้ง Node.js รุ่น LTS จาก nodejs.org (${oldest} ขึ้นไป) แล้วเปิดหน้าต่างคำสั่งใหม่`,
  }),
  configurationGood: { says: 'การตั้งค่าใน .env อ่านได้ครบ', todo: null } satisfies Words,
  configurationWrong: (variables: readonly string[]): Words => ({
    says: `ค่าที่ตั้งไว้ใช้ไม่ได้หรือยังขาด: ${variables.join(', ')}`,
    todo: `โปรดแก้ในไฟล์ .env ${RESTART}\n${variables.map((it) => `  ${it}: ${wanted[it] ?? 'ดูตัวอย่างใน .env.example'}`).join('\n')}`,
  }),
  diskGood: (free: string): Words => ({ says: `พื้นที่ว่างของ DATA_DIR ${free}`, todo: null }),
  diskLow: (free: string): Words => ({
    says: `พื้นที่ว่างของ DATA_DIR เหลือ ${free}`,
    todo: 'โปรดลบไฟล์ที่ไม่ใช้ออกจากเครื่องหรือขยายดิสก์ เมื่อดิสก์เต็มโปร่งใสรับข้อความต่อไม่ได้',
  }),
  diskUnknown: {
    says: 'ดูพื้นที่ว่างของ DATA_DIR ไม่ได้',
    todo: 'โปรดตรวจว่าผู้ใช้ที่สั่งโปรแกรมอ่านโฟลเดอร์นี้ได้',
  } satisfies Words,
  clockGood: { says: 'นาฬิกาของเครื่องตรงกับของ LINE', todo: null } satisfies Words,
  clockOff: (seconds: number): Words => ({
    says: `นาฬิกาของเครื่องต่างจากของ LINE ${seconds} วินาที`,
    todo: 'โปรดเปิดการตั้งเวลาอัตโนมัติ (NTP) ของเครื่อง นาฬิกาที่ผิดทำให้เตือนผิดเวลาและตอบไม่ทัน',
  }),
  backupGood: (when: string): Words => ({ says: `สำเนาล่าสุด ${when}`, todo: null }),
  backupOld: (when: string): Words => ({
    says: `สำเนาล่าสุดเก่าแล้ว: ${when}`,
    todo: 'เซิร์ฟเวอร์สำรองเองทุกวันขณะเปิดอยู่ โปรดตรวจว่าเซิร์ฟเวอร์เปิดอยู่ และดูบรรทัด daily work failed ใน log',
  }),
  backupNone: {
    says: 'ยังไม่มีสำเนาใน DATA_DIR/backups ของเครื่องนี้',
    todo: 'สำเนาแรกมีเมื่อเซิร์ฟเวอร์เปิดครั้งแรก ถ้าเปิดหลายเครื่อง สำเนาอยู่ในเครื่องที่สำรองวันนั้น สำรองเองได้: npm run -s prongsai -- backup โฟลเดอร์',
  } satisfies Words,
  pdfGood: (program: string): Words => ({ says: `รายงานเป็น PDF ได้ด้วย LibreOffice: ${program}`, todo: null }),
  pdfNone: {
    says: 'ไม่พบ LibreOffice (soffice) ใน PATH: รายงานเป็น Word และ Excel โปร่งใสบอกวิธีทำ PDF จาก Word แทน',
    todo: null,
  } satisfies Words,
  addressNone: {
    says: 'ยังไม่ได้ตั้ง PUBLIC_BASE_URL',
    todo: 'ใช้งานได้ทุกอย่างยกเว้นลิงก์ดาวน์โหลดรายงาน หากต้องการ โปรดใส่ที่อยู่ https ของเซิร์ฟเวอร์นี้ เช่น https://ita.example.go.th',
  } satisfies Words,
  addressGood: (address: string): Words => ({ says: `${address} เข้าถึงเซิร์ฟเวอร์นี้ได้`, todo: null }),
  addressDead: (address: string, status: number): Words => ({
    says: `เปิด ${address}/healthz ไม่ได้ (${status === 0 ? 'ไม่มีคำตอบ' : `ได้รหัส ${status}`})`,
    todo: 'โปรดตรวจว่าโปรแกรมเปิดอยู่ ชื่อโดเมนชี้มาที่เครื่องนี้ และตัวรับ https ส่งต่อมาที่ PORT ของโปรแกรม',
  }),
};

export const store = {
  unopened: (reason: string, hasServer: boolean): Words => ({
    says: `เปิดฐานข้อมูลไม่ได้: ${reason}`,
    todo: hasServer
      ? 'โปรดตรวจว่า MongoDB เปิดอยู่ เป็นรุ่น 7 ขึ้นไป และที่อยู่ ชื่อผู้ใช้ รหัสผ่านใน MONGODB_URI ถูกต้อง'
      : 'โปรดตรวจว่า DATA_DIR เป็นโฟลเดอร์ที่เขียนได้ และทำตามที่ข้อความข้างต้นบอก',
  }),
  notYet: {
    says: 'ยังไม่มีฐานข้อมูล',
    todo: 'โปรดสั่ง npm start หนึ่งครั้ง โปรแกรมจะสร้างให้เอง หรือใช้ restore ถ้ามีสำเนา',
  } satisfies Words,
  opened: (engine: string, version: string): Words => ({
    says: `ฐานข้อมูลเปิดได้: ${engine} (MongoDB ${version})`,
    todo: null,
  }),
  engines: {
    embedded: 'ตัวที่มากับโปรแกรม ซึ่งยังเป็นรุ่นทดลอง สำรองทุกวัน',
    mongod: 'mongod ของเครื่องนี้',
    standalone: 'เซิร์ฟเวอร์ MongoDB เดี่ยว',
    'replica-set': (members: number | null) => `MongoDB แบบ replica set ${members ?? 1} เครื่อง`,
    sharded: 'MongoDB แบบ sharded',
  },
  writesGood: (concern: string): Words => ({
    says: `ทุกการบันทึกลงดิสก์ก่อนตอบ (${concern})`,
    todo: null,
  }),
  writesWeak: (concern: string): Words => ({
    says: `การบันทึกไม่รอให้ลงดิสก์ (${concern})`,
    todo: 'โปรดลบ w, journal และ writeConcern ออกจาก MONGODB_URI เพื่อให้โปรแกรมใช้ค่าของตน',
  }),
  indexesGood: { says: 'ดัชนีของฐานข้อมูลครบ', todo: null } satisfies Words,
  indexesMissing: (names: readonly string[]): Words => ({
    says: `ดัชนีของฐานข้อมูลขาด ${names.length} รายการ: ${names.slice(0, 3).join(', ')}`,
    todo: 'โปรดเริ่มโปรแกรมใหม่ โปรแกรมสร้างดัชนีเองเมื่อเริ่ม',
  }),
  versionGood: (version: number): Words => ({ says: `รูปแบบข้อมูลรุ่น ${version} ตรงกับโปรแกรม`, todo: null }),
  versionOld: (version: number, newest: number): Words => ({
    says: `รูปแบบข้อมูลรุ่น ${version} เก่ากว่าของโปรแกรม (${newest})`,
    todo: 'โปรดเริ่มโปรแกรมใหม่ ข้อมูลจะถูกปรับให้เองเมื่อเริ่ม',
  }),
  versionNew: (version: number, newest: number): Words => ({
    says: `รูปแบบข้อมูลรุ่น ${version} ใหม่กว่าที่โปรแกรมนี้รู้จัก (${newest})`,
    todo: 'โปรดใช้โปรแกรมรุ่นใหม่ที่เคยใช้ หรือนำสำเนาก่อนหน้านั้นกลับ',
  }),
  halfRestored: {
    says: 'การนำสำเนากลับค้างอยู่ครึ่งทาง',
    todo: 'โปรดสั่ง restore โฟลเดอร์เดิมอีกครั้ง โปรแกรมจะทำต่อจนครบ',
  } satisfies Words,
  inboxGood: { says: 'ไม่มีข้อความที่ทำไม่สำเร็จค้างอยู่', todo: null } satisfies Words,
  inboxDead: (count: number): Words => ({
    says: `มีข้อความที่ทำไม่สำเร็จค้างอยู่ ${count} รายการ`,
    todo: 'โปรดดูด้วย npm run -s prongsai -- inbox แล้วลองใหม่ด้วย inbox retry รหัสอ้างอิง',
  }),
};

export const channel = {
  tryOut: {
    says: 'ยังไม่ได้ใส่รหัสของ LINE โปรแกรมจึงเปิดเป็นแบบทดลอง',
    todo: `เมื่อพร้อมใช้กับ LINE จริง โปรดคัดลอก .env.example เป็น .env แล้วใส่ LINE_CHANNEL_SECRET และ LINE_CHANNEL_ACCESS_TOKEN จาก ${CONSOLE}`,
  } satisfies Words,
  secretGood: { says: 'LINE_CHANNEL_SECRET มีรูปแบบถูกต้อง', todo: null } satisfies Words,
  secretOdd: {
    says: 'LINE_CHANNEL_SECRET ไม่เหมือน Channel secret ซึ่งเป็นเลขและอักษร a-f รวม 32 ตัว',
    todo: 'โปรดคัดลอกใหม่จากแท็บ Basic settings ของ LINE Developers Console และดูว่าไม่ได้สลับกับโทเคน',
  } satisfies Words,
  accountGood: (name: string, id: string): Words => ({
    says: `โทเคนใช้ได้ เป็นของบัญชี ${name} (${id})`,
    todo: null,
  }),
  tokenRefused: {
    says: 'LINE ไม่รับ LINE_CHANNEL_ACCESS_TOKEN',
    todo: `โปรดออกโทเคนใหม่ใน ${CONSOLE} ของบัญชีเดียวกับ secret ใส่ใน .env ${RESTART}`,
  } satisfies Words,
  silent: {
    says: 'ติดต่อ LINE ไม่ได้',
    todo: 'โปรดตรวจว่าเครื่องนี้ออกอินเทอร์เน็ตไปที่ api.line.me พอร์ต 443 ได้ แล้วลองอีกครั้ง',
  } satisfies Words,
  refused: (status: number): Words => ({
    says: `LINE ไม่ตอบคำถามนี้ (รหัส ${status})`,
    todo: 'โปรดลองอีกครั้งในอีกสักครู่',
  }),
  webhookNone: {
    says: 'ยังไม่ได้บอก LINE ว่าโปรแกรมอยู่ที่ไหน (Webhook URL)',
    todo: `โปรดใส่ https://ที่อยู่ของท่าน/webhook ในช่อง Webhook URL ของ ${CONSOLE}`,
  } satisfies Words,
  webhookOff: (address: string): Words => ({
    says: `Webhook URL คือ ${address} แต่ยังปิดอยู่ LINE จึงไม่ส่งข้อความมา`,
    todo: `โปรดเปิด Use webhook ใน ${CONSOLE}`,
  }),
  webhookOdd: (address: string): Words => ({
    says: `Webhook URL คือ ${address}`,
    todo: 'โปรดตรวจว่าเป็นเซิร์ฟเวอร์นี้และลงท้ายด้วย /webhook เพราะไม่ตรงกับ PUBLIC_BASE_URL',
  }),
  webhookGood: (address: string): Words => ({ says: `Webhook URL เปิดใช้แล้ว: ${address}`, todo: null }),
  testGood: {
    says: 'LINE เรียกโปรแกรมได้ และ secret ตรงกับบัญชีนี้',
    todo: null,
  } satisfies Words,
  testFailed: (status: number, reason: string): Words => ({
    says: `LINE ลองเรียกโปรแกรมแล้วไม่สำเร็จ (${status > 0 ? `รหัส ${status}` : reason})`,
    todo: testTodo(status, reason),
  }),
  look: (groups: number): Words => ({
    says:
      groups > 0
        ? `โปร่งใสอยู่ในกลุ่ม LINE แล้ว ${groups} กลุ่ม`
        : 'ยังไม่มีกลุ่ม LINE ที่ตั้งค่าหน่วยงานไว้ LINE ไม่มีคำสั่งให้ถามว่าเชิญเข้ากลุ่มได้หรือไม่',
    todo:
      `โปรดดูด้วยตาใน ${CONSOLE}: ` +
      (groups > 0 ? '' : 'Allow bot to join group chats เป็น Enabled · ') +
      'Webhook redelivery เปิด · Auto-reply messages และ Greeting messages ปิด',
  }),
  quotaGood: (used: number, limit: number | null): Words => ({
    says: limit === null ? `เดือนนี้ส่งไป ${used} ข้อความ ไม่จำกัด` : `เดือนนี้ส่งไป ${used} จาก ${limit} ข้อความ`,
    todo: null,
  }),
  quotaLow: (used: number, limit: number): Words => ({
    says: `เดือนนี้ส่งไป ${used} จาก ${limit} ข้อความ ${used >= limit ? 'หมดแล้ว' : 'ใกล้หมด'}`,
    todo: 'โปร่งใสยังตอบในแชตได้เสมอ ส่วนการเตือนจะบอกกับคำตอบครั้งถัดไป ดูแต่ละหน่วยงานด้วย quota หรือเพิ่มแพ็กเกจใน LINE Official Account Manager',
  }),
};

function testTodo(status: number, reason: string): string {
  if (status === 401) {
    return 'LINE_CHANNEL_SECRET ไม่ใช่ของบัญชีนี้ โปรดคัดลอกใหม่จากแท็บ Basic settings แล้วเริ่มโปรแกรมใหม่';
  }
  if (status === 404 || status === 405) return 'โปรดตรวจว่า Webhook URL ลงท้ายด้วย /webhook';
  if (status === 503) return 'โปรแกรมเปิดอยู่แต่เก็บข้อความไม่ได้ โปรดดูเรื่องฐานข้อมูลและดิสก์ข้างต้น';
  if (status === 502 || status === 504) {
    return 'ตัวรับ https ทำงาน แต่โปรแกรมไม่ตอบ โปรดเริ่มโปรแกรมและตรวจ PORT';
  }
  if (reason.includes('TIMEOUT')) return 'โปรแกรมตอบช้าเกินไป โปรดตรวจไฟร์วอลล์และภาระของเครื่อง';
  return 'โปรดตรวจว่าโปรแกรมเปิดอยู่ ชื่อโดเมนชี้มาที่เครื่องนี้ พอร์ต 443 เปิด และใบรับรอง https ไม่หมดอายุ';
}

export const doctorSummary = {
  marks: { ok: 'ปกติ', look: 'ควรดู', mend: 'ต้องแก้' },
  todo: (text: string) => `   → ${text}`,
  mend: (count: number) => `มี ${count} เรื่องที่ต้องแก้ โปรดแก้แล้วสั่ง doctor อีกครั้ง`,
};
