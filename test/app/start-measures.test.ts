import { recordScores } from '../../src/app/record-scores.ts';
import { startMeasures } from '../../src/app/start-measures.ts';
import { undo } from '../../src/app/undo.ts';
import { type OperatorPorts, aMeasure, anAgency, emptyDatabase } from '../operations/an-agency.ts';
import { testDatabase } from '../support/database.ts';

describe('app/start-measures', () => {
  let ports: OperatorPorts;
  let made: Awaited<ReturnType<typeof anAgency>>;

  beforeAll(async () => {
    ({ ports } = emptyDatabase((await testDatabase()).connection));
    made = await anAgency(ports);
  });

  async function refs(year: number) {
    return (await ports.measures.ofYear(made.agencyId, year)).map((it) => it.measure.ref);
  }

  it('begins a year once, however often and by however many it is pressed', async () => {
    const results = await Promise.all(
      ['press 1', 'press 2', 'press 3'].map((event) =>
        startMeasures(ports, made.actor(event), 2570, { set: 'processes' }),
      ),
    );

    expect(results.every((it) => it.ok)).toBe(true);
    expect(await refs(2570)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(await startMeasures(ports, made.actor('press 4'), 2570, { set: 'processes' })).toMatchObject({
      ok: true,
      value: { measures: [], rows: [] },
    });
  });

  it('finishes what a crash left half done, under the same event', async () => {
    const whole = ports.starters;
    const half = whole.map((set) => ({ ...set, measures: set.measures.slice(0, 3) }));
    await startMeasures({ ...ports, starters: half }, made.actor('crash'), 2569, { set: 'indicators' });

    const again = await startMeasures(ports, made.actor('crash'), 2569, { set: 'indicators' });

    expect(again).toMatchObject({ ok: true, value: { measures: { length: 10 }, rows: { length: 10 } } });
    expect(await refs(2569)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });

  it('is one undo, and can be begun again with the same numbers', async () => {
    const taken = await undo(ports, made.actor('undo'), { kind: 'event', event: 'crash' }, false);

    expect(taken.ok).toBe(true);
    expect(await refs(2569)).toEqual([]);

    await startMeasures(ports, made.actor('anew'), 2569, { set: 'indicators' });

    expect(await refs(2569)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });

  it('never goes beside other measures unasked, and then takes the numbers behind them', async () => {
    const actor = made.actor('own');
    await aMeasure(ports, actor, 'จัดทำคู่มือ');

    const refused = await startMeasures(ports, made.actor('refused'), 2570, { set: 'indicators' });
    const beside = await startMeasures(ports, made.actor('beside'), 2570, {
      set: 'indicators',
      beside: true,
    });

    expect(refused).toMatchObject({ ok: false, refusal: { code: 'measures-exist', count: 8, adding: 10 } });
    expect(beside.ok && beside.value.measures.map((it) => it.ref)).toEqual(
      [9, 10, 11, 12, 13, 14, 15, 16, 17, 18].map(String),
    );
  });

  it('tells by last year’s announced result what is to be improved', async () => {
    await recordScores(ports, made.actor('scores'), 2570, { indicator1: 100, indicator7: 80 });

    const started = await startMeasures(ports, made.actor('by score'), 2571, { set: 'indicators' });
    const postures = started.ok ? started.value.measures.map((it) => it.posture) : [];

    expect(started).toMatchObject({ ok: true, value: { byScore: true } });
    expect([postures[0], postures[6], postures[8]]).toEqual(['maintain', 'improve', null]);
  });
});
