// What is said where nothing was written: a message was not understood, or a button means nothing any more.

export const unknown = {
  title: 'ยังไม่เข้าใจข้อความนี้',
  text: 'ยังไม่มีอะไรถูกบันทึก เลือกคำสั่งที่ใกล้เคียง หรือพิมพ์ตามตัวอย่าง',
  examples: ['O12 เสร็จแล้ว', 'มาตรการ 3 60%'],
};

/** "รับทราบ" to the bot, where no reminder is quoted. */
export const acknowledging = {
  title: 'ขอทราบว่ารับทราบเรื่องใด',
  text: 'ตอบกลับการ์ดเตือนด้วย “รับทราบ” หรือพิมพ์พร้อมรหัสข้อหรือมาตรการ',
};

/** For a page that no command understood: what resembles it is in every page. */
export const tooMuch = {
  title: 'ข้อความยาวเกินกว่าจะอ่านเป็นคำสั่งเดียว',
  text: 'ยังไม่มีอะไรถูกบันทึก โปรดส่งทีละเรื่อง ถ้าเป็นลิงก์หลายข้อ ให้ขึ้นบรรทัดใหม่ทุกข้อ',
  examples: ['O1 https://www.example.go.th/o1', 'มาตรการ 3 60%'],
};

export const taken = {
  title: 'คำถามนี้มีผู้ตอบแล้ว',
  undone: {
    title: 'คำถามนี้ตอบแล้ว และรายการถูกยกเลิกไปแล้ว',
    text: 'ครั้งนี้ไม่มีอะไรเปลี่ยนแปลง ถ้าต้องการบันทึกอีก โปรดพิมพ์ข้อความใหม่',
  },
  same: (by: string) => `${by} ตอบอย่างเดียวกันไปก่อนแล้ว ครั้งนี้ไม่มีอะไรเปลี่ยนแปลง`,
  text: (by: string) => `${by} เลือกคำตอบอื่นไปก่อน ครั้งนี้ไม่มีอะไรเปลี่ยนแปลง ถ้าต้องการแก้ โปรดพิมพ์ข้อความใหม่`,
};

/** What is wrong with an argument, by why it cannot be used. */
export const problems = {
  title: 'ยังไม่ได้บันทึก',
  /** The same about a question, of which nobody expects that it be written. */
  unread: 'โปรดตรวจข้อความอีกครั้ง',
  missing: (arg: string) => `ยังไม่ได้บอก${arg}`,
  unknown: (arg: string, value: string) => `ไม่พบ${arg} “${value}”`,
  invalid: (arg: string, value: string) => `อ่าน${arg} “${value}” ไม่ได้`,
  past: (arg: string, value: string) => `${arg} “${value}” ผ่านไปแล้ว`,
  impossible: (arg: string, value: string) => `${arg} “${value}” ไม่มีในปฏิทิน`,
  outOfHundred: (arg: string, value: string) => `${arg} “${value}” ต้องอยู่ระหว่าง 0 ถึง 100`,
  ahead: (arg: string, value: string) => `${arg} “${value}” ยังมาไม่ถึง`,
  values: (some: readonly string[], more: number) =>
    [some.join(' '), ...(more > 0 ? [`และอีก ${more}`] : [])].join(' '),
  unclear: (arg: string, value: string) => `ไม่แน่ใจว่า${arg} “${value}” เป็นของข้อใด`,
  /** Several things were said in one message, and who can tell which of them. */
  mixed: (value: string) =>
    `ข้อความนี้บอกหลายเรื่องพร้อมกัน จึงไม่แน่ใจว่า “${value}” ให้บันทึกอย่างไร โปรดส่งเรื่องละหนึ่งข้อความ`,
  severalDays: (values: string) => `ข้อความนี้มีหลายวัน (${values}) ตั้งได้ข้อความละหนึ่งวัน`,
  aheadByName: (value: string) => `“${value}” ยังมาไม่ถึง`,
  'too-long': (arg: string) => `${arg}ยาวเกินกว่าจะบันทึกได้`,
  kept: (value: string, what: 'measure' | 'item') =>
    what === 'measure'
      ? `${value} ลบทิ้งไม่ได้ เพราะต้องรายงานผลทุกมาตรการ ถ้าเพิ่มผิด กดยกเลิกได้ในประวัติ ถ้าไม่ทำแล้ว โปรดบันทึกพร้อมเหตุผล`
      : `${value} ลบออกไม่ได้ เพราะเป็นข้อของการประเมิน ถ้าลิงก์ผิด ลบเฉพาะลิงก์ได้ ถ้าไม่เกี่ยวข้อง โปรดบอกเหตุผล`,
  whichDay: (value: string) => `“${value}” ยังไม่บอกว่าวันใด ขอทราบวันที่`,
  next: 'โปรดพิมพ์ตามตัวอย่าง',
  /** In the examples that are about months. */
  monthIn: 'เดือน',
  nextOrPress: 'โปรดกดทีละปุ่ม หรือพิมพ์ตามตัวอย่าง',
  nextOrPick: 'โปรดเลือกวันที่จากปุ่ม หรือพิมพ์ตามตัวอย่าง',
  sampleLink: (code: string) => `https://www.example.go.th/ita/${code.toLowerCase()}`,
  sampleReason: { item: 'ไม่มีภารกิจนี้', measure: 'ไม่ได้รับงบประมาณ' },
  range: (first: string, last: string, year: number) => `ปี ${year} มีข้อ ${first} ถึง ${last}`,
};

/** What arguments are called when one of them is missing or wrong. */
export const argNames: Readonly<Record<string, string>> = {
  code: 'รหัสข้อ',
  codes: 'รหัสข้อ',
  links: 'ลิงก์',
  status: 'สถานะ',
  percent: 'ร้อยละ',
  months: 'เดือน',
  month: 'เดือน',
  reason: 'เหตุผล',
  unit: 'หน่วยงาน',
  units: 'หน่วยงาน',
  ref: 'เลขมาตรการ',
  refs: 'เลขมาตรการ',
  hours: 'เวลาทำการ',
  title: 'ชื่อมาตรการ',
  field: 'สิ่งที่จะแก้ เช่น หน่วยงาน',
  value: 'ค่าใหม่',
  name: 'ชื่อหน่วยงาน',
  subIndicator: 'ตัวชี้วัดย่อย',
  person: 'ชื่อคน เช่น @ชื่อ',
  role: 'บทบาท',
  indicator: 'ตัวชี้วัด',
  year: 'ปี',
  date: 'วันที่',
  monthlyDay: 'วันของเดือน (1 ถึง 31)',
  daysBefore: 'จำนวนวันก่อนกำหนด (1 ถึง 365)',
  component: 'องค์ประกอบ',
  link: 'ลิงก์',
  url: 'ที่อยู่',
  verdict: 'ผลตรวจ',
  paper: 'เลขที่บันทึก',
  tool: 'แบบวัด IIT หรือ EIT',
  responses: 'จำนวนที่ตอบ',
  days: 'จำนวนวัน',
  topic: 'เรื่อง',
  updates: 'รายการ',
  note: 'หมายเหตุ',
  level: 'ระดับ',
  question: 'ข้อคำถาม',
};

/** What an argument is called in one command, where another command means something else by it. */
export const ownArgNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'set-score': { value: 'คะแนน' },
  join: { code: 'รหัสเข้าร่วม' },
};

export const ambiguous = {
  title: 'ขอทราบว่าหมายถึงแบบใด',
  text: 'ยังไม่มีอะไรถูกบันทึก',
  ofMany: 'ยังไม่มีอะไรถูกบันทึก เลือกข้อ กด “ดูเพิ่ม” หรือพิมพ์ใหม่โดยขึ้นต้นด้วยรหัสข้อ',
};

/** A text that says several things at once, each of which is done by its own button. */
export const apart = {
  title: 'ข้อความนี้มีหลายเรื่อง',
  text: 'ยังไม่มีอะไรถูกบันทึก กดทีละเรื่อง กดได้ทุกเรื่องที่ใช่',
};

/** A typed line that was understood, but holds more than can be kept. */
export const tooLong = {
  title: 'ข้อความยาวเกินไป',
  text: (args: readonly string[]) => `${problems['too-long'](args.join(' '))} ยังไม่มีอะไรถูกบันทึก โปรดย่อแล้วส่งใหม่`,
};

export const staleButton = {
  title: 'ปุ่มนี้ใช้ไม่ได้แล้ว',
  text: 'ไม่มีอะไรเปลี่ยนแปลง โปรดพิมพ์คำสั่งแทน',
  examples: ['สรุป', 'ขาดอะไร'],
};

export const faceless = {
  title: 'LINE ไม่ได้บอกว่าใครกดปุ่มนี้',
  text: 'ยังไม่มีอะไรถูกบันทึก โปรดพิมพ์คำสั่งแทน',
  unnamed: 'LINE ไม่ได้บอกว่าใครส่งข้อความนี้',
  phone: 'ยังไม่มีอะไรถูกบันทึก โปรดส่งจากแอป LINE บนมือถืออีกครั้ง',
};
