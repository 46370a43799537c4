import type { FiscalYear } from '../domain/dates.ts';
import type { PaperFormat, PaperKind } from '../domain/papers.ts';

// What the bot says about papers that go out. The papers' own words are in src/papers.

const paperNames: Readonly<Record<PaperKind, string>> = {
  measures: 'รายงานผลมาตรการ',
  plan: 'การนำผล ITA ไปพัฒนา',
  'plan-weakest': 'การนำผล ITA ไปพัฒนา เฉพาะตัวชี้วัดต่ำสุด',
  checklist: 'แบบตรวจสอบข้อ OIT',
  scores: 'เปรียบเทียบคะแนน',
  memo: 'บันทึกข้อความ',
};

export const papers = {
  title: (kind: PaperKind, year: FiscalYear) => `${paperNames[kind]} ปี ${year}`,
  complete: 'ข้อมูลครบ พร้อมพิมพ์และลงนาม',
  draft: (missing: number) => `ฉบับร่าง ยังขาด ${missing} รายการ ดูครบทุกรายการที่หน้าแรกของไฟล์`,
  cells: (filled: number, cells: number) => `เติมจากที่บันทึกไว้\n${filled} จาก ${cells} ช่อง`,
  until: (day: string) => `ลิงก์ใช้ได้ถึง ${day} ใครได้ลิงก์ก็เปิดได้ โปรดไม่ส่งต่อนอกหน่วยงาน`,
  pdfTakes: 'PDF ใช้เวลาทำราว 10 วินาทีหลังกด',
  noAddress: 'ยังทำลิงก์ไม่ได้ เพราะเซิร์ฟเวอร์ยังไม่มีที่อยู่สาธารณะ โปรดให้ผู้ดูแลระบบตั้ง PUBLIC_BASE_URL',
  /** Where the server cannot make one: Word on a phone and on a PC both can. */
  asPdf: 'ต้องการ PDF: เปิดไฟล์ด้วย Word แล้วเลือก บันทึกเป็น (ในมือถือ: แชร์หรือส่งออก) เป็น PDF',
  formats: { docx: 'เปิดไฟล์ Word', pdf: 'เปิดไฟล์ PDF', xlsx: 'เปิดไฟล์ Excel' } satisfies Record<
    PaperFormat,
    string
  >,
  others: {
    memo: 'บันทึกข้อความ',
    weakest: 'เฉพาะตัวชี้วัดต่ำสุด',
    year: (year: FiscalYear) => `รายงานปี ${year}`,
  },
  /** In place of a file, for whoever follows a link that opens nothing. */
  closed: 'ลิงก์นี้ใช้ไม่ได้หรือหมดอายุแล้ว ขอลิงก์ใหม่ได้โดยพิมพ์ “รายงาน” ในไลน์',
  failed: 'ทำ PDF ไม่สำเร็จ โปรดเปิดไฟล์ Word จากการ์ดเดียวกัน แล้วบันทึกเป็น PDF',
  /** While a PDF is made, in the browser that asked for it. */
  making: {
    title: 'กำลังทำ PDF',
    text: 'ใช้เวลาราว 10 วินาที รายงานที่มีรูปมากอาจถึงหนึ่งนาที',
    then: 'ไฟล์จะเปิดหรือดาวน์โหลดเองเมื่อเสร็จ แล้วปิดหน้านี้ได้ ถ้าไม่มีอะไรเกิดขึ้น',
    again: 'กดที่นี่',
  },
  busy: 'กำลังจัดทำเอกสารอื่นอยู่ โปรดลองใหม่ในอีกสักครู่',
  broken: 'ขณะนี้เปิดให้ไม่ได้ โปรดเปิดลิงก์เดิมอีกครั้งในอีกสักครู่ ถ้ายังไม่ได้ โปรดแจ้งผู้ดูแลระบบ',
};

/** What is typed for each paper. */
export const reportLines: Readonly<Partial<Record<string, string>>> = {
  measures: 'รายงานมาตรการ',
  plan: 'รายงานแผน',
  checklist: 'รายงาน OIT',
  scores: 'รายงานคะแนน',
  memo: 'บันทึกข้อความ',
} satisfies Partial<Record<PaperKind, string>>;
export const weakestLine = 'รายงานแผน เฉพาะตัวชี้วัดต่ำสุด';

/** Heads the list of what a draft still lacks; whoever reads a draft knows by it that the list is none of its data. */
export const lackingColumn = 'สิ่งที่ยังขาด';
