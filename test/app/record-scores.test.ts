import { recordScores } from '../../src/app/record-scores.ts';
import { undo } from '../../src/app/undo.ts';
import { exportAgency } from '../../src/operations/export.ts';
import { GROUP, TODAY, type OperatorPorts, anAgency, emptyDatabase } from '../operations/an-agency.ts';
import { testDatabase } from '../support/database.ts';

type Made = Awaited<ReturnType<typeof anAgency>>;

describe('app/record-scores', () => {
  let ports: OperatorPorts;
  let actor: Made['actor'];
  let agencyId: string;

  beforeAll(async () => {
    const { connection } = await testDatabase();
    ({ ports } = emptyDatabase(connection));
    ({ actor, agencyId } = await anAgency(ports));
  });

  const kept = () => ports.scores.ofAgency(agencyId);

  it('keeps figures of any year, adds to them, and applies a message once', async () => {
    await recordScores(ports, actor('first'), 2568, { total: 98.27, level: 'ผ่านดี', IIT: 100, E7: 86.4 });
    await recordScores(ports, actor('second'), 2568, { indicator9: 97.5, part9_1: 87.5 });
    const again = await recordScores(ports, actor('second'), 2568, { indicator9: 97.5, part9_1: 87.5 });
    await recordScores(ports, actor('older'), 2567, { total: 97.54 });

    expect(again).toMatchObject({ kind: 'done', again: true });
    expect(await kept()).toEqual([
      {
        year: 2567,
        total: 97.54,
        level: null,
        tools: {},
        indicators: {},
        subIndicators: {},
        questions: {},
      },
      {
        year: 2568,
        total: 98.27,
        level: 'ผ่านดี',
        tools: { IIT: 100 },
        indicators: { '9': 97.5 },
        subIndicators: { '9.1': 87.5 },
        questions: { E7: 86.4 },
      },
    ]);
  });

  it('takes back the figures of one message and leaves those of another', async () => {
    await recordScores(ports, actor('wrong'), 2566, { indicator1: 12 });
    await recordScores(ports, actor('right'), 2566, { indicator2: 88 });

    const undone = await undo(ports, actor('undo'), { kind: 'event', event: 'wrong' }, false);

    expect(undone.ok).toBe(true);
    expect((await kept()).find((it) => it.year === 2566)?.indicators).toEqual({ '2': 88 });
  });

  it('forgets a year whose figures were all taken back', async () => {
    await undo(ports, actor('undo-2'), { kind: 'event', event: 'right' }, false);

    expect((await kept()).map((it) => it.year)).toEqual([2567, 2568]);
  });

  it('exports all years with the changes that led to them, whichever year is exported', async () => {
    const { exported } = await exportAgency(ports, { group: GROUP, year: 2570, today: TODAY });

    expect(exported.scores).toEqual(await kept());
    expect(exported.audit.filter((it) => it.target === 'score')).toHaveLength(7);
    expect(exported.audit).toContainEqual({
      at: '2026-11-21T03:00:00.000Z',
      by: 'เจ้าหน้าที่ ก',
      action: 'set-score',
      target: 'score',
      before: { total: null },
      after: { total: 97.54 },
    });
  });

  it("shows one agency nothing of another's results", async () => {
    expect(await ports.scores.ofAgency('another')).toEqual([]);
  });
});
