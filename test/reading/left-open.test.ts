import { readText, table, warned } from './reading.ts';

// What a report leaves open of its measures: a person says it, the reader says that nobody did.

const title = 'รายงานผลการดำเนินการตามมาตรการ ประจำปีงบประมาณ พ.ศ. 2569\n';
const header = ['ที่', 'มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินการ'];
const rows = (count: number, when: string, told: string) =>
  Array.from({ length: count }, (_, at) => [
    String(at + 1),
    `กิจกรรมส่งเสริมความโปร่งใสชุดที่ ${'กขคงจฉชซ'[at] ?? ''}`,
    'กองคลัง',
    when,
    told,
  ]);

describe('reading: a result without a status', () => {
  it.each([
    [1, 'มาตรการ 1 เล่าผลแต่ไม่บอกสถานะ'],
    [3, 'มาตรการ 1, 2, 3 เล่าผลแต่ไม่บอกสถานะ'],
    [7, 'มาตรการ 1, 2, 3 และอีก 4 เล่าผลแต่ไม่บอกสถานะ'],
  ])('is one doubt for all %d measures', (count, begin) => {
    const report = readText(title + table(header, ...rows(count, 'ตลอดปี', 'จัดอบรมให้แก่เจ้าหน้าที่ 48 คน')));

    expect(report.measures.map((it) => it.status)).toEqual(Array.from({ length: count }, () => null));
    expect(warned(report, 'no-status')).toEqual([expect.stringContaining(begin)]);
  });

  it.each(['', 'ดำเนินการแล้วเสร็จ', 'ดำเนินการแล้วร้อยละ 40', 'ยังไม่ได้ดำเนินการ'])(
    'is none where the report says how it stands, or tells nothing: %j',
    (told) => {
      expect(warned(readText(title + table(header, ...rows(2, 'ตลอดปี', told))), 'no-status')).toEqual([]);
    },
  );
});

describe('reading: when something is done', () => {
  it.each(['ตามแผน', 'ภายหลังการประชุม', 'ภายใน 30 วัน'])(
    'is doubtful, once for all, where %j says it',
    (when) => {
      const report = readText(title + table(header, ...rows(5, when, '')));

      expect(report.measures.map((it) => it.period)).toEqual(Array.from({ length: 5 }, () => null));
      expect(warned(report, 'unread-period')).toEqual([
        `มาตรการ 1, 2, 3 และอีก 2 ไม่เข้าใจระยะเวลา จึงใช้ทั้งปี เช่น “${when}”`,
      ]);
    },
  );

  it.each([
    ...['ตลอดปี', 'ตลอดปีงบประมาณ', 'รายไตรมาส', 'ทุกวัน', 'อย่างสม่ำเสมอ', '12 เดือน', '๒๕๖๙', 'พ.ศ. 2569'],
    ...['', '-', '–', 'มี.ค. 69', 'ไตรมาส 2'],
  ])('is not where %j says it, or nothing is there', (when) => {
    expect(warned(readText(title + table(header, ...rows(2, when, ''))), 'unread-period')).toEqual([]);
  });

  it('is the whole of a year that stands by itself', () => {
    const { measures } = readText(title + table(header, ...rows(1, '2568', '')));

    expect(measures.map((it) => it.period)).toEqual([{ from: '2024-10-01', to: '2025-09-30' }]);
  });
});
