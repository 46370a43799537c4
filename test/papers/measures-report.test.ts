import type { Measure } from '../../src/domain/measure.ts';
import { measuresReport } from '../../src/papers/measures-report.ts';
import { type Cell, isEmpty, lookAt, tablesOf } from '../../src/papers/paper.ts';
import { aMeasure, aYear, anEntry, measures, scores } from './a-year.ts';

function cellsOf(paper: ReturnType<typeof measuresReport>, at: number): Readonly<Record<string, Cell>> {
  const [table] = tablesOf(paper);
  const row = table?.rows[at];
  const cells = row?.kind === 'cells' ? row.cells : [];
  return Object.fromEntries(table?.columns.map(({ header }, place) => [header, cells[place]!]) ?? []);
}

/** The cells of a report of one measure. */
function reported(measure: Partial<Measure>, entries = [anEntry({ note: 'ประชุมแล้ว' })], more = {}) {
  const paper = measuresReport(
    aYear({ measures: [{ measure: aMeasure('1', 'เปิด LINE OA', measure), why: null, entries }], ...more }),
  );
  return { paper, cells: cellsOf(paper, 0) };
}

const RESULT = 'สรุปผลการดำเนินการ';
const OUTCOME = 'ผลลัพธ์/\nความสำเร็จ';

describe('the report of measures', () => {
  it('stands in the seven columns of the agencies, and in six where no measure belongs to an indicator', () => {
    const headers = (paper: ReturnType<typeof measuresReport>) =>
      tablesOf(paper)[0]?.columns.map((column) => column.header);

    expect(headers(measuresReport(aYear()))).toEqual([
      'ตัวชี้วัด',
      'มาตรการ/แนวทาง',
      'ขั้นตอน/วิธีการปฏิบัติ',
      'หน่วยงาน\nผู้รับผิดชอบ',
      'ระยะเวลา\nดำเนินการ',
      RESULT,
      OUTCOME,
    ]);
    expect(headers(reported({}).paper)).toHaveLength(6);
  });

  it('writes the result from the entry of each step, in the order of the steps, and traces it', () => {
    const steps = [
      { text: 'เปิดบัญชี', done: true },
      { text: 'จัดทำข่าวรายสัปดาห์', done: true },
      { text: 'ประเมินผล', done: false },
    ];
    const entries = [
      anEntry({ on: '2026-05-02', note: 'ขั้นตอนที่ 2 เสร็จแล้ว', ticked: ['จัดทำข่าวรายสัปดาห์'] }),
      anEntry({ on: '2026-04-01', note: 'เปิดบัญชีแล้ว มีผู้ติดตาม 120 คน', ticked: ['เปิดบัญชี'] }),
      anEntry({ on: '2026-06-01', note: 'ได้รับรางวัลจังหวัด', links: ['https://www.example.go.th/a'] }),
    ];

    const { cells } = reported({ steps, status: 'in_progress', percent: 66 }, entries);

    expect(cells[RESULT]?.lines).toEqual([
      'อยู่ระหว่างดำเนินการ (ร้อยละ 66)',
      '1. เปิดบัญชีแล้ว มีผู้ติดตาม 120 คน (1 เม.ย. 2569)',
      '2. จัดทำข่าวรายสัปดาห์ ดำเนินการแล้วเสร็จ (2 พ.ค. 2569)',
      '• ได้รับรางวัลจังหวัด (1 มิ.ย. 2569)',
      'หลักฐาน https://www.example.go.th/a',
    ]);
    expect(cells[RESULT]?.sources).toEqual([
      { kind: 'entry', id: entries[0]?.id },
      { kind: 'tick', id: entries[0]?.id, step: 'จัดทำข่าวรายสัปดาห์' },
      { kind: 'entry', id: entries[1]?.id },
      { kind: 'tick', id: entries[1]?.id, step: 'เปิดบัญชี' },
      { kind: 'entry', id: entries[2]?.id },
    ]);
  });

  it('closes what was typed as a report does, and puts it to the step that it names', () => {
    const steps = [
      { text: 'เปิดบัญชี', done: true },
      { text: 'จัดทำข่าว', done: true },
    ];
    const entries = [
      anEntry({ note: 'ขั้นตอนที่ 2 เผยแพร่ข่าว 12 ครั้ง', on: '2026-05-02' }),
      anEntry({ note: 'ขั้นตอนที่ 1 เสร็จแล้วค่ะ', on: '2026-05-03' }),
      anEntry({ note: 'จัดทำคู่มือเสร็จเรียบร้อยแล้วครับ', on: '2026-05-04' }),
      anEntry({ note: 'อบรม No Gift Policy เสร็จแล้ว', on: '2026-05-05' }),
      anEntry({ note: 'ขั้นตอนที่ 9 เปิดเพจ', on: '2026-05-06' }),
    ];

    const { cells } = reported({ steps, status: 'done', percent: 100 }, entries);

    expect(cells[RESULT]?.lines).toEqual([
      'ดำเนินการแล้วเสร็จ',
      '2. ขั้นตอนที่ 2 เผยแพร่ข่าว 12 ครั้ง (2 พ.ค. 2569)',
      '• จัดทำคู่มือแล้วเสร็จ (4 พ.ค. 2569)',
      '• อบรม No Gift Policy แล้วเสร็จ (5 พ.ค. 2569)',
      '• ขั้นตอนที่ 9 เปิดเพจ (6 พ.ค. 2569)',
    ]);
  });

  it('stands as nothing achieved where a measure cannot be done, which is nothing missing', () => {
    const { paper, cells } = reported({ indicators: [], status: 'cannot', cause: 'no-budget' });

    expect(cells[OUTCOME]?.lines).toEqual(['–']);
    expect(paper.missing.map((it) => it.what)).not.toContain('ผลลัพธ์/ความสำเร็จ');
    // A dash is no word about anything: it counts as an empty cell.
    expect(lookAt(paper)).toMatchObject({ filled: 3, cells: 6 });
  });

  it('says why a measure cannot be done, in the words of the list and of the officer', () => {
    const measure = aMeasure('1', 'เปิด LINE OA', { status: 'cannot', cause: 'no-budget', reason: 'text id' });
    const entries = [anEntry({ status: 'cannot' })];
    const paper = measuresReport(aYear({ measures: [{ measure, why: 'ตกงบกลางปี', entries }] }));

    expect(cellsOf(paper, 0)[RESULT]?.lines).toEqual([
      'ไม่สามารถดำเนินการได้ เนื่องจากไม่ได้รับงบประมาณ (ตกงบกลางปี)',
    ]);
  });

  it('writes the outcome from the change of the measure’s own question, else of its indicators', () => {
    const byQuestion = reported({ indicators: [7], questions: ['E4'] });
    const byIndicator = reported({ indicators: [8] });
    const fallen = reported({ indicators: [8] }, undefined, {
      scores: [
        { ...scores[1]!, year: 2568 },
        { ...scores[0]!, year: 2569 },
      ],
    });

    expect(byQuestion.cells[OUTCOME]?.lines).toEqual([
      'ผลการประเมิน ITA ข้อ E4 ปี 2568 ได้ 33.33 คะแนน ปี 2569 ได้ 94.00 คะแนน เพิ่มขึ้น 60.67 คะแนน',
    ]);
    expect(byQuestion.cells[OUTCOME]?.sources).toEqual([
      { kind: 'score', figure: 'E4', years: [2568, 2569] },
    ]);
    expect(byIndicator.cells[OUTCOME]?.lines).toEqual([
      'ผลการประเมิน ITA ตัวชี้วัดที่ 8 ปี 2568 ได้ 83.83 คะแนน ปี 2569 ได้ 88.10 คะแนน เพิ่มขึ้น 4.27 คะแนน',
    ]);
    expect(fallen.cells[OUTCOME]?.lines.at(-1)).toMatch(/ ลดลง 4\.27 คะแนน$/);
  });

  it('invents nothing: without entries and without scores both cells are empty and listed with a line to type', () => {
    const bare = measures.map(({ measure, why }) => ({
      why,
      entries: [],
      measure: {
        ...measure,
        status: 'not_started' as const,
        percent: 0,
        steps: measure.steps.map((it) => ({ ...it, done: false })),
      },
    }));

    const paper = measuresReport(aYear({ measures: bare, scores: [] }));

    const all = bare.map((_, at) => cellsOf(paper, at));
    expect(all.every((cells) => isEmpty(cells[RESULT]!) && isEmpty(cells[OUTCOME]!))).toBe(true);
    expect(paper.missing.filter((it) => it.what === RESULT)).toHaveLength(10);
    expect(paper.missing.filter((it) => it.what === 'ผลลัพธ์/ความสำเร็จ')).toHaveLength(10);
    expect(paper.missing).toContainEqual({
      where: 'มาตรการ 3',
      what: RESULT,
      how: 'มาตรการ 3 ปี 2569 เสร็จแล้ว จัดประชุมชี้แจง',
    });
    expect(lookAt(paper)).toMatchObject({ cells: 70, filled: 50 });
  });

  it('fills nothing from a score of one year alone', () => {
    const { paper, cells } = reported({ indicators: [8] }, undefined, { scores: [scores[1]!] });

    expect(isEmpty(cells[OUTCOME]!)).toBe(true);
    expect(paper.missing).toContainEqual(expect.objectContaining({ where: 'คะแนนปี 2568' }));
  });

  it('keeps the words that an officer wrote about output and outcome, and adds what they do not say', () => {
    const { cells } = reported({
      indicators: [8],
      outputSummary: 'เปิดบัญชีและประชุมแล้ว',
      outcome: 'ประชาชนเข้าถึงง่ายขึ้น',
    });

    expect(cells[RESULT]?.lines).toEqual(['ยังไม่ได้ดำเนินการ', 'เปิดบัญชีและประชุมแล้ว']);
    expect(cells[OUTCOME]?.lines).toEqual([
      'ประชาชนเข้าถึงง่ายขึ้น',
      'ผลการประเมิน ITA ตัวชี้วัดที่ 8 ปี 2568 ได้ 83.83 คะแนน ปี 2569 ได้ 88.10 คะแนน เพิ่มขึ้น 4.27 คะแนน',
    ]);
    expect(cells[RESULT]?.sources).toContainEqual({ kind: 'kept', field: 'outputSummary' });
  });

  it('is no draft when nothing is missing, and every cell of the ten measures is filled', () => {
    const paper = measuresReport(aYear());

    expect(paper.missing).toEqual([]);
    expect(lookAt(paper)).toMatchObject({ cells: 70, filled: 70 });
  });

  it('names units as tables do: one, a lead with others, all', () => {
    const units = (at: number) => cellsOf(measuresReport(aYear()), at)['หน่วยงาน\nผู้รับผิดชอบ']?.lines;

    expect(units(0)).toEqual(['สำนักปลัด/', 'ทุกกอง']);
    expect(units(1)).toEqual(['กองคลัง']);
    expect(units(3)).toEqual(['กองคลัง', 'ร่วม: สำนักปลัด']);
  });
});
