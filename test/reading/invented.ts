import { known } from './reading.ts';
import type { Chance } from './chance.ts';

// What an invented agency did in an invented year, from which papers are written in many forms (paper.ts).

export interface InventedMeasure {
  readonly indicator: number;
  /** Within its indicator, from 1. */
  readonly number: number;
  readonly title: string;
  readonly findings: readonly string[];
  readonly steps: readonly string[];
  readonly followUp: readonly string[];
  readonly recommendations: readonly string[];
  readonly units: readonly string[];
  readonly output: string;
  readonly outcome: string;
  readonly status: 'done' | 'in_progress' | 'not_started';
  readonly percent: number;
}

export interface InventedItem {
  readonly code: string;
  readonly title: string;
  readonly subIndicator: string;
  readonly components: readonly string[];
  readonly units: readonly string[];
  readonly done: boolean;
  readonly link: string | null;
  readonly note: string;
}

export interface Invented {
  readonly agency: string;
  readonly kind: 'อบต.' | 'เทศบาลตำบล';
  readonly year: number;
  readonly measures: readonly InventedMeasure[];
  readonly items: readonly InventedItem[];
  /** Of the two years before: ten indicators, the total, the level. */
  readonly scores: readonly {
    readonly year: number;
    readonly indicators: readonly number[];
    readonly total: number;
    readonly level: string;
  }[];
  readonly advice: readonly { readonly questions: readonly string[]; readonly items: readonly string[] }[];
}

export const indicatorNames = [
  'การปฏิบัติหน้าที่',
  'การใช้งบประมาณ',
  'การใช้อำนาจ',
  'การใช้ทรัพย์สินของราชการ',
  'การแก้ไขปัญหาการทุจริต',
  'คุณภาพการดำเนินงาน',
  'ประสิทธิภาพการสื่อสาร',
  'การปรับปรุงระบบการทำงาน',
  'การเปิดเผยข้อมูล',
  'การป้องกันการทุจริต',
] as const;

const deeds = ['จัดทำ', 'ทบทวน', 'ปรับปรุง', 'พัฒนา', 'ยกระดับ', 'ทดลองใช้', 'ขยายผล'] as const;
const things = [
  'ปฏิทินแจ้งวันนัดหมายของประชาชน',
  'สมุดคุมการยืมรถส่วนกลาง',
  'แบบคำขอที่กรอกจากบ้านได้',
  'ตู้รับฟังความเห็นประจำหมู่บ้าน',
  'ทะเบียนผู้ขอใช้ลานกีฬา',
  'สื่ออธิบายงบประมาณฉบับชาวบ้าน',
  'ช่องทางติดตามคำร้องด้วยโทรศัพท์',
  'คลินิกให้คำปรึกษาเรื่องภาษี',
  'ตารางเวรเจ้าหน้าที่จุดบริการ',
  'ผังงานแสดงระยะเวลาแต่ละเรื่อง',
  'กติกาการเบิกวัสดุสำนักงาน',
  'บัญชีงานที่ให้บริการนอกสถานที่',
] as const;
const ways = [
  'ประชุมหารือผู้เกี่ยวข้องทุกกลุ่ม',
  'ยกร่างแล้วเปิดให้แสดงความเห็นสิบห้าวัน',
  'อบรมผู้ปฏิบัติสองรุ่น',
  'ติดประกาศที่จุดบริการทุกแห่ง',
  'เผยแพร่ในเสียงตามสายทุกเช้าวันจันทร์',
  'ทดลองใช้หนึ่งเดือนแล้วแก้ไข',
  'รวบรวมข้อขัดข้องเสนอที่ประชุม',
] as const;
const gaps = [
  'ผู้รับบริการยังไม่ทราบระยะเวลาที่แน่นอน',
  'เอกสารขาดความเป็นปัจจุบัน',
  'ไม่มีผู้ตอบคำถามนอกเวลาราชการ',
  'การแจ้งผลล่าช้ากว่าที่กำหนด',
] as const;
const looks = ['รายงานต่อที่ประชุมหัวหน้าส่วนทุกเดือน', 'สุ่มสอบถามผู้รับบริการยี่สิบราย', 'ตรวจนับหลักฐานรายไตรมาส'] as const;
const wishes = ['เพิ่มภาพประกอบให้เข้าใจง่าย', 'ขยายไปยังหมู่บ้านห่างไกล', 'บันทึกบทเรียนไว้ใช้ปีต่อไป'] as const;
const results = ['ดำเนินการครบทั้งสองรุ่น ผู้เข้าร่วมแปดสิบราย', 'ใช้งานแล้วสามจุดบริการ', 'แจกจ่ายครบทุกครัวเรือน'] as const;
const effects = ['คำร้องค้างลดลงครึ่งหนึ่ง', 'ผู้รับบริการใช้เวลาน้อยลง', 'มีผู้แสดงความเห็นเพิ่มขึ้นชัดเจน'] as const;
const agencies = [
  ['อบต.', 'ทุ่งสมมติ'],
  ['อบต.', 'หนองนิทาน'],
  ['อบต.', 'ดอนเรื่องเล่า'],
  ['เทศบาลตำบล', 'บ้านสมมุติ'],
  ['เทศบาลตำบล', 'คลองจินตนา'],
] as const satisfies readonly (readonly [Invented['kind'], string])[];

function standing(chance: Chance): Pick<InventedMeasure, 'status' | 'percent'> {
  const status = chance.one(['done', 'in_progress', 'not_started'] as const);
  return {
    status,
    percent: status === 'done' ? 100 : status === 'not_started' ? 0 : chance.between(1, 19) * 5,
  };
}

function some<Value>(
  chance: Chance,
  values: readonly Value[],
  least: number,
  most: number,
): readonly Value[] {
  return chance.shuffled(values).slice(0, chance.between(least, most));
}

export function invent(chance: Chance): Invented {
  const [kind, agency] = chance.one<(typeof agencies)[number]>(agencies);
  const year = chance.between(2566, 2569);
  const clerks = kind === 'อบต.' ? 'สำนักปลัด' : 'สำนักปลัดเทศบาล';
  const units = [clerks, 'กองคลัง', 'กองช่าง', 'กองการศึกษา'];
  const catalogue = known.catalogues.find((it) => it.year === year);
  const titles = chance.shuffled(deeds.flatMap((deed) => things.map((thing) => `${deed}${thing}`)));
  const measures = indicatorNames.flatMap((_, at) =>
    Array.from({ length: chance.between(1, 3) }, (__, place): InventedMeasure => ({
      indicator: at + 1,
      number: place + 1,
      title: titles[at * 3 + place] ?? '',
      findings: some(chance, gaps, 1, 2),
      steps: some(chance, ways, 2, 5),
      followUp: some(chance, looks, 1, 3),
      recommendations: some(chance, wishes, 1, 2),
      units: some(chance, units, 1, 2),
      output: chance.one(results),
      outcome: chance.one(effects),
      ...standing(chance),
    })),
  );
  const items = (catalogue?.items ?? []).map(({ code, title, subIndicator }): InventedItem => ({
    code,
    title,
    subIndicator,
    components: some(
      chance,
      ['แสดงรายละเอียดครบทุกด้าน', 'มีวันที่ปรับปรุงล่าสุด', 'ระบุผู้จัดทำและช่องทางติดต่อ', 'เปิดอ่านได้โดยไม่ต้องเข้าสู่ระบบ'],
      1,
      3,
    ),
    units: some(chance, units, 1, 2),
    done: chance.percent(80),
    link: chance.percent(40) ? `https://www.example.go.th/ita/${code.toLowerCase()}` : null,
    note: chance.one(['นำขึ้นหน้าเว็บไซต์ตามแบบที่กำหนด', 'รอผู้บริหารลงนาม', 'จัดวางไว้ในเมนูข้อมูลสาธารณะ']),
  }));
  const scores = [year - 2, year - 1].map((of) => {
    const indicators = indicatorNames.map(() => chance.between(7000, 10_000) / 100);
    const mean = (from: number, to: number): number =>
      indicators.slice(from, to).reduce((sum, it) => sum + it, 0) / (to - from);
    const total = 0.3 * mean(0, 5) + 0.3 * mean(5, 8) + 0.4 * mean(8, 10);
    return {
      year: of,
      indicators,
      total: Math.round(total * 100) / 100,
      level: total >= 85 ? 'ผ่านดี' : 'ผ่าน',
    };
  });
  const codes = items.map((it) => it.code);
  const advice = Array.from({ length: 3 }, (_, at) => ({
    questions: [`${chance.one(['i', 'e'])}${at * 4 + chance.between(1, 4)}`],
    items: some(chance, codes, 1, 3),
  }));
  return { agency, kind, year, measures, items, scores, advice };
}
