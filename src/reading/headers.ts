import { arabicDigits, squeeze } from '../text/thai.ts';
import { statusAtStart } from './ticks.ts';

/** What a column is about, whatever its header is called. */
export type Role =
  | 'number'
  | 'code'
  | 'item'
  | 'components'
  | 'tool'
  | 'indicator'
  | 'sub-indicator'
  | 'question'
  | 'measure'
  | 'steps'
  | 'responsible'
  | 'supporting'
  | 'period'
  | 'output'
  | 'outcome'
  | 'analysis'
  | 'follow-up'
  | 'recommendation'
  | 'progress'
  | 'percent'
  | 'status-tick'
  | 'link'
  | 'score'
  | 'rank'
  | 'change'
  | 'level'
  | 'verdict'
  | 'reason'
  | 'posture'
  | 'note'
  | 'aside';

/** Words by what they mean. In a header the word that stands first says what it is about; of two there, the longer. */
const vocabulary: Readonly<Partial<Record<Role, readonly string[]>>> = {
  code: ['รหัส', 'ข้อoit', 'oitข้อ', 'ข้อo', 'oที่', 'ข้อที่(o)'],
  tool: ['เครื่องมือ', 'แบบวัด', 'แบบประเมิน', 'แบบเครื่องมือ'],
  'sub-indicator': ['ตัวชี้วัดย่อย'],
  indicator: ['ตัวชี้วัด', 'ประเด็นการประเมิน', 'ประเด็นตัวชี้วัด', 'หัวข้อการประเมิน', 'รายการประเมิน', 'ด้านการประเมิน'],
  question: ['ข้อคำถาม', 'คำถาม', 'ประเด็นคำถาม'],
  measure: ['มาตรการ', 'แนวทาง', 'โครงการ', 'กิจกรรม', 'กระบวนการ', 'แผนงาน', 'กลไก', 'เรื่องที่ดำเนินการ'],
  steps: [
    'ขั้นตอน',
    'วิธี',
    'การดำเนินการ',
    'การดำเนินงาน',
    'แนวทางการดำเนิน',
    'แนวทางดำเนิน',
    'แนวทางปฏิบัติ',
    'แนวทางการปฏิบัติ',
    'แนวปฏิบัติ',
    'กิจกรรมที่ดำเนิน',
    'กิจกรรมการดำเนิน',
    'รายละเอียดการดำเนิน',
    'รายละเอียดกิจกรรม',
    'สิ่งที่จะดำเนิน',
    'สิ่งที่ต้องทำ',
    'แนวทางการยกระดับ',
    'แนวทางในการยกระดับ',
    'แนวทางยกระดับ',
    'แนวทางการพัฒนา',
    'แนวทางพัฒนา',
    'แนวทางการแก้ไข',
    'แนวทางแก้ไข',
    'แนวทางการปรับปรุง',
    'แนวทางปรับปรุง',
    'กระบวนการดำเนิน',
    'กระบวนการปฏิบัติ',
    'การปฏิบัติ',
  ],
  responsible: [
    'ผู้รับผิดชอบ',
    'รับผิดชอบ',
    'หน่วยงาน',
    'เจ้าภาพ',
    'ส่วนราชการ',
    'ส่วนงาน',
    'สำนัก/กอง',
    'สำนักกอง',
    'กอง',
    'ผู้ดำเนินการ',
    'เจ้าของเรื่อง',
    'สังกัด',
    'ฝ่าย',
  ],
  supporting: [
    'หน่วยงานสนับสนุน',
    'หน่วยงานร่วม',
    'หน่วยงานที่ร่วม',
    'หน่วยงานที่เกี่ยวข้อง',
    'หน่วยสนับสนุน',
    'ผู้รับผิดชอบร่วม',
    'ผู้รับผิดชอบรอง',
    'ผู้เกี่ยวข้อง',
    'ผู้สนับสนุน',
    'ผู้ร่วม',
  ],
  period: [
    'ระยะเวลา',
    'ช่วงระยะ',
    'ช่วงเวลา',
    'ห้วง',
    'กำหนดเวลา',
    'กำหนดเสร็จ',
    'กำหนดแล้วเสร็จ',
    'กำหนดการ',
    'กำหนด',
    'กรอบเวลา',
    'กรอบระยะเวลา',
    'ปฏิทิน',
    'ไตรมาส',
    'เวลา',
    'วันที่',
    'ปีที่ดำเนิน',
    'เดือน',
  ],
  output: [
    'สรุปผล',
    'ผลการดำเนิน',
    'ผลดำเนิน',
    'ผลการปฏิบัติ',
    'ผลผลิต',
    'รายงานผล',
    'ผลสรุป',
    'สิ่งที่ดำเนินการแล้ว',
    'สิ่งที่ได้ดำเนิน',
    'การดำเนินการแล้ว',
    'ผลงาน',
  ],
  outcome: ['ผลลัพธ์', 'ความสำเร็จ', 'ผลสำเร็จ', 'ผลสัมฤทธิ์', 'ผลที่ได้', 'ผลที่เกิด', 'ผลที่คาด', 'ประโยชน์ที่', 'ผลกระทบ'],
  analysis: [
    'ผลการวิเคราะห์',
    'ผลวิเคราะห์',
    'การวิเคราะห์',
    'วิเคราะห์',
    'ข้อค้นพบ',
    'สภาพปัญหา',
    'ปัญหา',
    'ประเด็นปัญหา',
    'ประเด็นที่พบ',
    'ประเด็นที่ต้อง',
    'ประเด็นที่ควร',
    'ข้อบกพร่อง',
    'จุดอ่อน',
    'จุดที่ควร',
    'จุดที่ต้อง',
    'สิ่งที่พบ',
    'สิ่งที่ต้องปรับปรุง',
    'สิ่งที่ควร',
    'ข้อสังเกต',
    'สาเหตุ',
    'สถานการณ์',
  ],
  'follow-up': [
    'การติดตาม',
    'การกำกับ',
    'กำกับ',
    'ติดตาม',
    'วิธีติดตาม',
    'วิธีการติดตาม',
    'วิธีการกำกับ',
    'แนวทางการติดตาม',
    'แนวทางการกำกับ',
    'แนวทางติดตาม',
    'แนวทางกำกับ',
    'การรายงานผล',
    'การประเมินผล',
    'การควบคุม',
  ],
  recommendation: ['ข้อเสนอ', 'ข้อแนะนำ', 'คำแนะนำ', 'สิ่งที่เสนอแนะ'],
  components: ['องค์ประกอบ', 'รายละเอียดข้อมูล', 'รายละเอียดที่ต้อง', 'ข้อมูลที่ต้อง', 'สิ่งที่ต้องเผยแพร่', 'คำอธิบาย', 'เกณฑ์'],
  item: ['ข้อมูล', 'รายการข้อมูล', 'ประเด็นข้อมูล', 'ชื่อข้อมูล', 'ชื่อข้อ', 'หัวข้อ', 'รายการที่ต้อง'],
  progress: ['ความก้าวหน้า', 'ความคืบหน้า', 'สถานะ', 'สถานภาพ', 'การเผยแพร่', 'การดำเนินการเผยแพร่'],
  percent: [
    'ร้อยละความก้าวหน้า',
    'ร้อยละความสำเร็จ',
    'ร้อยละของความ',
    'ร้อยละการดำเนิน',
    'ความก้าวหน้าร้อยละ',
    'ความก้าวหน้า(ร้อยละ',
    'ความก้าวหน้า(%',
  ],
  link: [
    'ลิงก์',
    'ลิงค์',
    'link',
    'url',
    'หลักฐาน',
    'เว็บไซต์',
    'ที่อยู่เว็บ',
    'ช่องทางการเผยแพร่',
    'ช่องทางเผยแพร่',
    'เอกสาร',
  ],
  score: ['คะแนน', 'ผลคะแนน', 'ค่าคะแนน', 'ร้อยละ', 'ผลการประเมิน(คะแนน'],
  rank: ['อันดับ'],
  change: [
    'การเปลี่ยนแปลง',
    'เปลี่ยนแปลง',
    'ผลต่าง',
    'เพิ่มขึ้น',
    'เพิ่ม/ลด',
    'แนวโน้ม',
    'เปรียบเทียบ',
    'ส่วนต่าง',
    'ความแตกต่าง',
  ],
  level: ['ระดับผล', 'ระดับการประเมิน', 'ระดับคะแนน', 'ระดับ'],
  verdict: ['ผลการประเมิน', 'ผลประเมิน', 'ผลการตรวจ', 'ผลตรวจ', 'ผ่าน/ไม่ผ่าน', 'ผลการพิจารณา', 'คะแนนoit'],
  reason: ['เหตุผล'],
  posture: ['รักษาระดับ', 'พัฒนา/รักษา', 'รักษา/พัฒนา', 'การรักษาระดับ', 'แนวทาง(รักษา', 'ทิศทาง'],
  note: ['หมายเหตุ'],
  aside: [
    'งบประมาณ',
    'วงเงิน',
    'เป้าหมาย',
    'ค่าเป้าหมาย',
    'กลุ่มเป้าหมาย',
    'วัตถุประสงค์',
    'สถานที่',
    'ผู้ตอบ',
    'ค่าน้ำหนัก',
    'น้ำหนัก',
    'คะแนนเต็ม',
    'ตัวชี้วัดความสำเร็จ',
    'ตัวชี้วัดผล',
    'ตัวชี้วัดของมาตรการ',
    'ตัวชี้วัดโครงการ',
    'ค่าเฉลี่ยประเทศ',
  ],
};

/** Only as a whole header, since they are part of many words. */
const whole: Readonly<Record<string, Role>> = {
  ที่: 'number',
  ลำดับ: 'number',
  ลำดับที่: 'number',
  no: 'number',
  'no.': 'number',
  '#': 'number',
  ข้อ: 'code',
  ข้อที่: 'code',
  oit: 'code',
  o: 'code',
  รายการ: 'item',
  เรื่อง: 'item',
  ประเด็น: 'indicator',
  ด้าน: 'indicator',
  แบบ: 'tool',
  รายละเอียด: 'components',
  ผล: 'output',
  ปัจจุบัน: 'score',
};

/** Words that may stand before the one that counts. */
const FURTHEST_IN = 14;
const LONGEST_HEADER = 130;

const entries: readonly (readonly [word: string, role: Role])[] = Object.entries(vocabulary).flatMap(
  ([role, words]) =>
    // Object.entries forgets that the keys are roles.
    words.map((word) => [word.replaceAll('/', ''), role as Role] as const),
);

/** What a column with this header is about; null where none of our words says it. */
export function roleOf(header: string): Role | null {
  const said = arabicDigits(header).toLowerCase().replace(/\s/g, '');
  if (said === '' || said.length > LONGEST_HEADER) return null;
  const asWhole = whole[said.replace(/[.:]$/, '')];
  if (asWhole !== undefined) return asWhole;
  if (
    yearOfHeader(header) !== null &&
    squeeze(header).replace(/\D/g, '').length + 14 >= squeeze(header).length
  ) {
    return said.includes('เป้า') ? 'aside' : 'score';
  }
  const bare = said.replaceAll('/', '');
  if (statusAtStart(bare)?.length === bare.length) return 'status-tick';
  let best: { at: number; length: number; role: Role } | null = null;
  for (const [word, role] of entries) {
    const at = bare.indexOf(word);
    if (at === -1 || at > FURTHEST_IN) continue;
    if (best === null || at < best.at || (at === best.at && word.length > best.length)) {
      best = { at, length: word.length, role };
    }
  }
  return best?.role ?? null;
}

/** The year of a column such as "คะแนน ปี 2567". */
export function yearOfHeader(header: string): number | null {
  const said = arabicDigits(header);
  const long = /(?<!\d)(25\d\d)(?!\d)/.exec(said)?.[1];
  if (long !== undefined) return Number(long);
  const short = /ปี\s*(?:งบประมาณ\s*)?(?:พ\.?\s?ศ\.?\s*)?([67]\d)(?!\d)/.exec(said)?.[1];
  return short === undefined ? null : 2500 + Number(short);
}

/** Whether a cell can be a header at all: short, and with no number but a year. */
export function canBeHeader(text: string): boolean {
  const said = arabicDigits(text).replace(/25\d\d|ปี\s*[67]\d/g, '');
  return (
    text.length <= LONGEST_HEADER && !/\d|[☐☑]|https?:/.test(said.replace(/(?:6|12)\s*เดือน|สขร\.?\s?1/g, ''))
  );
}
