import { addMeasure } from '../../src/app/add-measure.ts';
import { deedOf } from '../../src/app/actor.ts';
import { logProgress } from '../../src/app/log-progress.ts';
import { type TakeOver, takeOver } from '../../src/app/take-over.ts';
import { undo } from '../../src/app/undo.ts';
import { type OperatorPorts, anAgency, emptyDatabase } from '../operations/an-agency.ts';
import { aReport, foundItem, foundMeasure } from '../support/a-report.ts';
import { testDatabase } from '../support/database.ts';

const report = aReport({
  measures: [
    foundMeasure('1', 'จัดทำคู่มือการให้บริการ', {
      indicators: [1],
      steps: ['แต่งตั้งคณะทำงาน', 'จัดทำคู่มือ'],
      lead: 'สำนักปลัด',
      units: ['สำนักปลัด'],
      period: { from: '2025-10-01', to: '2026-03-31' },
      status: 'done',
      outputSummary: 'มีคู่มือ 3 เล่ม',
      outcome: 'ผู้รับบริการพอใจ',
    }),
    foundMeasure('2', 'เปิดช่องทางร้องเรียน', { status: 'cannot', reason: 'ไม่ได้รับงบประมาณ' }),
  ],
  items: [
    foundItem('O1', 'structure', {
      status: 'published',
      links: ['https://www.example.go.th/o1', 'https://www.example.go.th/o1-2'],
      units: ['สำนักปลัด'],
      components: [{ text: 'แผนผังโครงสร้างการแบ่ง ส่วนราชการ', met: true }],
      note: 'ปรับปรุงทุกเดือน',
      verdict: { value: 'failed', year: 2569, reason: 'ลิงก์เปิดไม่ได้' },
    }),
  ],
  scores: [
    {
      year: 2568,
      total: 91.25,
      level: 'ผ่านดี',
      tools: { IIT: 99 },
      indicators: { '9': 80 },
      subIndicators: {},
      questions: {},
      recomputed: { total: null, tools: {}, indicators: {}, subIndicators: {} },
    },
  ],
});

const asHistory: TakeOver = { purpose: 'history', year: 2569, update: false };
const asDraft: TakeOver = { purpose: 'draft', year: 2570, update: false };

describe('app/take-over', () => {
  let ports: OperatorPorts;
  let made: Awaited<ReturnType<typeof anAgency>>;

  beforeEach(async () => {
    const { connection } = await testDatabase();
    ({ ports } = emptyDatabase(connection));
    made = await anAgency(ports);
  });

  const measures = async (year: number) =>
    (await ports.measures.ofYear(made.agencyId, year)).map((it) => it.measure);
  /** What the measures that rows wrote are called in the year that they are history of. */
  const refsOf = async (rows: readonly { readonly target: string }[]) => {
    const kept = await ports.measures.ofYear(made.agencyId, 2569);
    return rows.map(({ target }) => kept.find(({ id }) => target.endsWith(id))?.measure.ref);
  };
  const take = (event: string, how: TakeOver, what = report) =>
    takeOver(ports, deedOf(made.actor(event)), what, how);

  it('keeps what NACC advised with the newest result, by keys, and says it with the result', async () => {
    const advised = aReport({
      years: { report: 2566, measures: 2566, results: 2565, items: 2565 },
      recommendations: [
        { questions: ['i7'], items: ['O18'] },
        { questions: ['e11', 'e15'], items: ['O12', 'O42', 'O99'] },
      ],
    });

    const taken = await take('advised', asHistory, advised);

    expect(taken.scores).toEqual([2565]);
    expect(await ports.scores.recommended(made.agencyId)).toEqual([
      {
        year: 2565,
        recommendations: [
          { questions: ['i7'], keys: ['budget_plan'] },
          { questions: ['E11', 'E15'], keys: ['annual_report', 'ita_measures'] },
        ],
      },
    ]);
    // Advice alone is no announced result.
    expect(await ports.scores.ofAgency(made.agencyId)).toEqual([]);

    await undo(ports, made.actor('undo'), { kind: 'event', event: 'advised' }, false);

    expect(await ports.scores.recommended(made.agencyId)).toEqual([]);
  });

  it('keeps a report as the history of its year: results, links, verdicts and scores', async () => {
    const taken = await take('history', asHistory);

    expect(taken).toMatchObject({
      measures: { added: 2, updated: 0, left: 0 },
      items: 1,
      verdicts: 1,
      scores: [2568],
    });
    const [first, second] = await measures(2569);
    expect(first).toMatchObject({
      ref: '1',
      status: 'done',
      percent: 100,
      steps: [
        { text: 'แต่งตั้งคณะทำงาน', done: true },
        { text: 'จัดทำคู่มือ', done: true },
      ],
      period: { from: '2025-10-01', to: '2026-03-31' },
      outcome: 'ผู้รับบริการพอใจ',
    });
    expect(second?.status).toBe('cannot');
    const state = (await ports.items.ofYear(made.agencyId, 2569)).get('structure');
    expect(state).toMatchObject({
      status: 'published',
      met: ['chart'],
      links: [{ itas: true, url: 'https://www.example.go.th/o1' }, { itas: false }],
      verdict: { value: 'failed' },
    });
    const texts = await ports.texts.read(made.agencyId, [
      second?.reason ?? '',
      state?.note ?? '',
      state?.verdict?.reason ?? '',
    ]);
    expect([...texts.values()].sort()).toEqual(['ปรับปรุงทุกเดือน', 'ลิงก์เปิดไม่ได้', 'ไม่ได้รับงบประมาณ'].sort());
    expect((await ports.agencies.byId(made.agencyId))?.years).toEqual([2569, 2570]);
    expect(await ports.scores.ofAgency(made.agencyId)).toMatchObject([{ year: 2568, total: 91.25 }]);
  });

  it('names what it keeps as not started and the report tells a result of, by the numbers it has here', async () => {
    await addMeasure(ports, made.actor('first'), 2569, 'มาตรการของเราเอง');
    await addMeasure(ports, made.actor('known'), 2569, 'เปิดช่องทางร้องเรียน');
    const ended = await addMeasure(ports, made.actor('ended'), 2569, 'ประกาศนโยบาย');
    const done = { measure: ended.id, status: 'done' } as const;
    expect((await logProgress(ports, made.actor('done'), 2569, done, (text) => text)).ok).toBe(true);
    const told = { outputSummary: 'มีคู่มือ 3 เล่ม' };
    const report = aReport({
      measures: [
        foundMeasure('1', 'จัดทำคู่มือ', told),
        foundMeasure('4', 'เปิดช่องทางร้องเรียน', told),
        foundMeasure('5', 'ประกาศนโยบาย', told),
        foundMeasure('6', 'อบรม', { ...told, status: 'done' }),
        foundMeasure('7', 'ประชุม', { ...told, percent: 40 }),
        foundMeasure('8', 'รายงาน'),
      ],
    });

    const drafted = await take('draft', asDraft, report);
    const kept = await take('kept', { ...asHistory, update: true }, report);
    const open = (await measures(2569)).filter((it) => it.outputSummary && it.status === 'not_started');

    expect(drafted.withoutStatus).toEqual([]);
    expect(kept.rows.map((row) => row.label)).toEqual((await refsOf(kept.rows)).map(String));
    expect(kept.withoutStatus).toHaveLength(2);
    expect([...kept.withoutStatus].sort()).toEqual(open.map((it) => it.ref).sort());
  });

  it('begins a draft anew: same days of the new year, nothing done, owners kept, verdicts where they belong', async () => {
    await take('draft', asDraft);

    const [first, second] = await measures(2570);
    expect(first).toMatchObject({
      status: 'not_started',
      percent: 0,
      steps: [{ done: false }, { done: false }],
      period: { from: '2026-10-01', to: '2027-03-31' },
      outputSummary: null,
      outcome: null,
    });
    expect(second).toMatchObject({ status: 'not_started', reason: null, period: { to: '2027-09-30' } });
    expect((await ports.items.ofYear(made.agencyId, 2570)).get('structure')).toMatchObject({
      status: 'not_started',
      links: [],
      units: ['สำนักปลัด'],
      verdict: null,
    });
    expect((await ports.items.ofYear(made.agencyId, 2569)).get('structure')?.verdict?.value).toBe('failed');
  });

  it('writes nothing twice, whether the same event comes again or the report is sent again', async () => {
    await take('once', asDraft);
    const again = await take('once', asDraft);
    const another = await take('another', asDraft);

    expect(again.measures.added).toBe(2);
    expect(another).toMatchObject({
      measures: { added: 0, left: 2 },
      items: 0,
      verdicts: 0,
      scores: [],
      rows: [],
    });
    expect(await measures(2570)).toHaveLength(2);
  });

  it('is taken back as a whole, and may then be done again under the same numbers', async () => {
    await take('import', asHistory);
    const undone = await undo(ports, made.actor('undo'), { kind: 'event', event: 'import' }, false);
    expect(undone.ok).toBe(true);
    expect(await measures(2569)).toEqual([]);
    expect((await ports.items.ofYear(made.agencyId, 2569)).get('structure')).toMatchObject({
      status: 'not_started',
      links: [],
      verdict: null,
    });

    await take('import again', asHistory);
    expect((await measures(2569)).map((it) => [it.ref, it.status])).toEqual([
      ['1', 'done'],
      ['2', 'cannot'],
    ]);
  });

  it('leaves what officers wrote, unless told to bring it up to the report', async () => {
    const own = await addMeasure(ports, made.actor('own'), 2570, 'มาตรการของเราเอง');
    const known = await addMeasure(ports, made.actor('known'), 2570, 'เปิดช่องทางร้องเรียน');
    const changed = aReport({
      measures: [
        foundMeasure('1', 'จัดทำแผน'),
        foundMeasure('2', 'เปิดช่องทาง ร้องเรียน', { lead: 'กองคลัง', units: ['กองคลัง'], steps: ['ประกาศ'] }),
      ],
    });

    expect((await take('careful', asDraft, changed)).measures).toEqual({ added: 1, updated: 0, left: 1 });
    const after = await measures(2570);
    expect(after.find((it) => it.title === 'จัดทำแผน')?.ref).toBe('3');
    expect(after.find((it) => it.ref === known.measure.ref)?.lead).toBeNull();
    expect(after.find((it) => it.ref === own.measure.ref)?.title).toBe('มาตรการของเราเอง');

    expect((await take('thorough', { ...asDraft, update: true }, changed)).measures.updated).toBe(1);
    expect((await measures(2570)).find((it) => it.ref === known.measure.ref)).toMatchObject({
      lead: 'กองคลัง',
      steps: [{ text: 'ประกาศ', done: false }],
      title: 'เปิดช่องทางร้องเรียน',
    });
  });
});
