import { indicatorNames as names } from './invented.ts';
import { readText, table, warned } from './reading.ts';

// The figures that real reports showed, in papers of invented agencies and in our own words: here they are proved also
// where the real ones do not lie beside the project.

const missing = {
  '9.1': 'O1 O2 O8 O9',
  '9.2': 'O11 O14 O17',
  '9.3': 'O18 O19 O20 O23 O24',
  '9.5': 'O30 O31 O33',
  '10.1': 'O35 O36 O37 O38 O39 O40 O41',
  '10.2': 'O42 O43',
} as const;

describe('reading: 24 of 43 items failed, as a memorandum of an invented agency tells it', () => {
  const report = readText(
    [
      'บันทึกข้อความ',
      'เรื่อง มาตรการจากผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566',
      'องค์การบริหารส่วนตำบลทุ่งสมมติ',
      'ผลการประเมินปีงบประมาณ พ.ศ. 2565 ได้คะแนนภาพรวม 61.79 คะแนน อยู่ในระดับ D โดย IIT ได้ 81.83 คะแนน EIT ได้ 81.74 คะแนน และ OIT ได้ 31.62 คะแนน',
      '',
      table(
        ['ลำดับที่ได้', 'ตัวชี้วัด', 'คะแนน'],
        ...[86.32, 79.28, 81.9, 80.92, 80.71, 83.65, 82.7, 79.28, 79.28, 6.25]
          .map((score, at) => ({ score, name: names[at] ?? '' }))
          .sort((a, b) => b.score - a.score)
          .map(({ score, name }, at) => [String(at + 1), name, score.toFixed(2)]),
      ),
      '',
      'ข้อมูลสาธารณะที่ไม่ผ่านการประเมิน ได้แก่',
      ...Object.entries(missing).map(([sub, codes]) => `ตัวชี้วัดย่อยที่ ${sub} ข้อ ${codes.replaceAll(' ', ', ')}`),
    ].join('\n'),
  );
  const [score] = report.scores;

  it('gives verdicts of the year that was announced', () => {
    const failed = report.items.filter((it) => it.verdict?.value === 'failed').map((it) => it.code);

    expect(failed).toEqual(Object.values(missing).join(' ').split(' '));
    expect(failed).toHaveLength(24);
    expect(report.items.filter((it) => it.verdict?.value === 'passed')).toHaveLength(19);
    expect(report.items.every((it) => it.verdict?.year === 2565)).toBe(true);
  });

  it('counts what passed, recomputes indicators 9 and 10, OIT and the total, and keeps what was announced', () => {
    expect(score).toMatchObject({ year: 2565, total: 61.79, level: 'D', tools: { OIT: 31.62 } });
    expect(score?.recomputed).toMatchObject({
      total: 61.79,
      tools: { OIT: 31.79 },
      indicators: { '9': 57.33, '10': 6.25 },
      subIndicators: {
        ...{ '9.1': { passed: 5, of: 9 }, '9.2': { passed: 5, of: 8 }, '9.3': { passed: 2, of: 7 } },
        ...{ '9.4': { passed: 4, of: 4 }, '9.5': { passed: 2, of: 5 } },
        ...{ '10.1': { passed: 1, of: 8 }, '10.2': { passed: 0, of: 2 } },
      },
    });
    expect(warned(report, 'does-not-recompute').join()).toMatch(/31\.62.*31\.79/);
  });
});

describe('reading: twenty measures by indicator and two years of scores, as a plan of an invented agency tells it', () => {
  const counts = [3, 2, 1, 1, 4, 2, 1, 1, 2, 3] as const;
  const before = [100, 100, 100, 100, 100, 95.51, 93.81, 85.03, 100, 100];
  const after = [100, 100, 100, 100, 100, 96.33, 96.17, 95.17, 97.5, 100];
  const report = readText(
    [
      'การนำผลการประเมิน ITA ไปพัฒนาองค์กร ในปีงบประมาณ พ.ศ. 2568',
      'องค์การบริหารส่วนตำบลทุ่งสมมติ',
      '',
      table(
        ['ลำดับ', 'ตัวชี้วัด', 'คะแนนปี 2567', 'คะแนนปี 2568'],
        ...names.map((name, at) => [
          String(at + 1),
          name,
          (before[at] ?? 0).toFixed(2),
          (after[at] ?? 0).toFixed(2),
        ]),
        ['', 'คะแนนเฉลี่ย', '97.54', '98.27'],
      ),
      '',
      table(
        ['ตัวชี้วัด', 'มาตรการหรือกิจกรรม', 'ขั้นตอน', 'ระยะเวลา', 'ผู้รับผิดชอบ'],
        ...counts.flatMap((count, at) =>
          Array.from({ length: count }, (_, nth) => [
            nth === 0 ? `ตัวชี้วัดที่ ${at + 1} ${names[at] ?? ''}` : '',
            `${nth + 1}. กิจกรรมทดลองลำดับ ${'กขคง'.charAt(nth)} ด้าน${names[at] ?? ''}`,
            '- ประชุมวางแผน\n- รายงานผล'.replace('\n', '<br>'),
            'ปีงบประมาณ พ.ศ. 2569',
            'สำนักปลัด',
          ]),
        ),
      ),
    ].join('\n'),
  );

  it('numbers them 1.1 to 10.3', () => {
    expect(report.measures.map((it) => it.ref)).toEqual(
      counts.flatMap((count, at) => Array.from({ length: count }, (_, nth) => `${at + 1}.${nth + 1}`)),
    );
    expect(report.measures).toHaveLength(20);
  });

  it('has ten indicators of both years, and warns that one total is 0.10 off the formula', () => {
    const [first, second] = report.scores;

    expect([first?.total, second?.total]).toEqual([97.54, 98.27]);
    expect(Object.values(first?.indicators ?? {})).toEqual(before);
    expect(Object.values(second?.indicators ?? {})).toEqual(after);
    expect(first?.recomputed.total).toBeCloseTo(97.44, 1);
    expect(second?.recomputed.total).toBeCloseTo(98.27, 1);
    expect(warned(report, 'does-not-recompute').join()).toContain('97.54');
  });
});

describe('reading: measures printed twice, guidance by indicator and 38 of 43 codes, as a report of an invented agency tells it', () => {
  const measure = (no: number): readonly string[] => [
    `${no}. เรื่องทดลองที่ ${'กขคงจฉช'.charAt(no - 1)}`,
    '1. วางแผน 2. รายงาน',
    'ตลอดปีงบประมาณ',
    'สำนักปลัด/ทุกกอง',
  ];
  const codes = [
    ...Array.from({ length: 25 }, (_, at) => at + 1),
    ...Array.from({ length: 13 }, (_, at) => at + 31),
  ];
  const header = ['มาตรการ', 'วิธีดำเนินการ', 'ระยะเวลา', 'ผู้รับผิดชอบ'] as const;
  const report = readText(
    [
      'รายงานผลการส่งเสริมความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2566',
      'องค์การบริหารส่วนตำบลทุ่งสมมติ',
      '',
      table(header, ...[1, 2, 3, 4, 5, 6, 7].map(measure)),
      '',
      table(header, ...[6, 7].map(measure)),
      '',
      'แนวทางยกระดับตามแบบวัด IIT และ EIT',
      '',
      table(
        ['ตัวชี้วัด', 'แนวทางการยกระดับ', 'ผู้รับผิดชอบ', 'ความก้าวหน้า'],
        ...names
          .slice(0, 8)
          .map((name, at) => [
            `ตัวชี้วัดที่ ${at + 1} ${name}`,
            '- ทบทวน',
            'สำนักปลัด',
            '☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ',
          ]),
      ),
      '',
      table(
        ['ข้อ', 'ข้อมูล', 'ผู้รับผิดชอบ', 'ความก้าวหน้า'],
        ...codes.map((code) => [`O${code}`, '', 'สำนักปลัด', '☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ']),
      ),
    ].join('\n'),
  );

  it('takes each once, and says which codes are absent', () => {
    expect(report.measures.filter((it) => it.section === 'measures')).toHaveLength(7);
    expect(warned(report, 'measure-twice').length).toBeGreaterThan(0);
    expect(report.measures.filter((it) => it.section === 'iit-eit').map((it) => it.ref)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((it) => `ตชว.${it}`),
    );
    expect(report.items.map((it) => it.code)).toEqual(codes.map((it) => `O${it}`));
    expect(warned(report, 'missing-codes').join()).toMatch(/O26.*O30/);
  });
});

describe('reading: what changed between two years, as outcomes of an invented agency tell it', () => {
  const told = [
    ['i14', 91.57, 97.78],
    ['e9', 33.33, 94],
    ['i11', 86.51, 100],
    ['e7', 83.33, 86.4],
  ] as const;
  const { changes } = readText(
    [
      'รายงานการดำเนินการตามมาตรการ ประจำปีงบประมาณ พ.ศ. 2568',
      'องค์การบริหารส่วนตำบลทุ่งสมมติ',
      '',
      table(
        ['มาตรการ', 'ขั้นตอน', 'ผู้รับผิดชอบ', 'ผลลัพธ์'],
        ...told.map(([question, from, to], at) => [
          `${at + 1}. เรื่องทดลองที่ ${'กขคง'.charAt(at)}`,
          '- ทบทวน',
          'สำนักปลัด',
          `ข้อ ${question} ปี 2567 ได้ ${from.toFixed(2)} คะแนน ปี 2568 ได้ ${to.toFixed(2)} คะแนน`,
        ]),
      ),
    ].join('\n'),
  );

  it('is the difference of the figures', () => {
    expect(changes.map((it) => it.change)).toEqual([6.21, 60.67, 13.49, 3.07]);
  });
});
