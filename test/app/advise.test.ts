import { advise, estimate } from '../../src/app/advise.ts';
import { yearToWeigh } from '../../src/app/counted-items.ts';
import { checkScore, readScore, readTwoScores } from '../../src/app/read-scores.ts';
import { recordScores } from '../../src/app/record-scores.ts';
import { setComponents } from '../../src/app/set-components.ts';
import { componentsMeant } from '../../src/text/components.ts';
import { updateItems } from '../../src/app/update-items.ts';
import { giveVerdicts } from '../../src/app/verdicts.ts';
import { twoDecimals } from '../../src/domain/formula.ts';
import { stateOf } from '../../src/domain/score.ts';
import { failed2565, printed2565, printed2567, printed2568 } from '../domain/a-result.ts';
import { TODAY, type OperatorPorts, anAgency, emptyDatabase } from '../operations/an-agency.ts';
import { testDatabase } from '../support/database.ts';

type Made = Awaited<ReturnType<typeof anAgency>>;

describe('app/advise', () => {
  let ports: OperatorPorts;
  let actor: Made['actor'];
  let agencyId: string;
  const catalogue = (year: number) => ports.catalogues.of(year)!;

  beforeAll(async () => {
    ({ ports } = emptyDatabase((await testDatabase()).connection));
    ({ actor, agencyId } = await anAgency(ports));
    await giveVerdicts(ports, actor('failed'), catalogue(2565), failed2565, { verdict: 'failed' });
    await recordScores(ports, actor('2565'), 2565, stateOf(printed2565));
  });

  const advice = (year: number) => advise(ports, actor('ask'), catalogue(year), TODAY);

  it('weighs a year by its verdicts: what failed, what it is worth, and what all of it would give', async () => {
    const { actions, few, fewPoints, allPoints, estimate: is } = await advice(2565);

    expect(actions).toHaveLength(24);
    expect(actions.slice(0, few).map((it) => [it.item.item.catalogue.code, it.points])).toEqual([
      ['O42', 5],
      ['O43', 5],
    ]);
    expect(twoDecimals(fewPoints)).toBe(10);
    expect([is.oit, is.now, is.full].map((it) => twoDecimals(it!))).toEqual([31.79, 61.79, 89.07]);
    expect(twoDecimals(is.now! + allPoints)).toBe(89.07);
  });

  it('warns of the figures that were printed unlike the verdicts, and of nothing else', async () => {
    const [score] = await ports.scores.ofAgency(agencyId);

    const deviations = await checkScore(ports, agencyId, score!, TODAY);

    expect(deviations.map((it) => [it.figure, it.announced, it.computed])).toEqual([
      ['indicator9', 79.28, 57.33],
      ['EIT', 81.74, 81.88],
      ['OIT', 31.62, 31.79],
    ]);
  });

  it('weighs this year with the newest surveys, and puts what failed before first under its code of today', async () => {
    const { actions, few, fewPoints, estimate: is } = await advice(2570);

    expect(twoDecimals(fewPoints)).toBe(10);
    expect(few).toBe(3);
    expect(is).toMatchObject({ IIT: { value: 81.83, year: 2565 }, oit: 0 });
    expect(twoDecimals(is.now!)).toBe(49.07);
    const risk = actions.find((it) => it.item.item.catalogue.code === 'O21')!;
    expect(risk.verdict).toMatchObject({ value: 'failed', year: 2565, code: 'O36' });
    // Three are worth as much; two of them failed in 2565.
    expect(actions.slice(0, 3).map((it) => [it.item.item.catalogue.code, it.verdict?.code ?? null])).toEqual([
      ['O21', 'O36'],
      ['O22', 'O37'],
      ['O20', null],
    ]);
  });

  it('names the items of this year that answer the weakest questions', async () => {
    await recordScores(ports, actor('questions'), 2565, { i7: 60, E14: 70, i11: 65 });

    const { weaknesses, surveyYear } = await advice(2570);

    expect(surveyYear).toBe(2565);
    expect(weaknesses.map((it) => [it.question, it.indicator, it.codes])).toEqual([
      ['i7', 2, ['O6']],
      ['E14', 8, ['O19', 'O3']],
    ]);
  });

  it('leaves out of these what is complete already', async () => {
    await updateItems(ports, actor('o19'), catalogue(2570), [
      { code: 'O19', links: ['https://www.example.go.th/o19'] },
    ]);
    const all = { code: 'O19', component: 'all', met: true };
    await setComponents(ports, actor('o19-ticks'), catalogue(2570), all, componentsMeant);

    const { weaknesses } = await advice(2570);

    expect(weaknesses.find((it) => it.question === 'E14')?.codes).toEqual(['O3']);
  });

  it('counts a complete item as passed, and one that does not apply not at all', async () => {
    await updateItems(ports, actor('links'), catalogue(2570), [
      { code: 'O23', links: ['https://www.example.go.th/o23'] },
      { code: 'O24', status: 'not_applicable', reason: 'ไม่มีภารกิจนี้' },
    ]);
    const all = { code: 'O23', component: 'all', met: true };
    await setComponents(ports, actor('ticks'), catalogue(2570), all, componentsMeant);

    const { items, oit } = await estimate(ports, actor('ask'), catalogue(2570), TODAY);

    expect(items).toHaveLength(25);
    // One of four in 9.5, a fifth of indicator 9; one of the three left of 10.2, half of indicator 10; half of OIT each.
    expect(twoDecimals(oit!)).toBe(twoDecimals((100 / 4 / 5 + 100 / 3 / 2) / 2));
  });

  it('weighs a judged year though the agency keeps no work of it, and else answers for the latest', async () => {
    const weighed = async (year?: number) => {
      const view = await yearToWeigh(ports, actor('ask'), year, TODAY);
      return view.ok ? [view.value.year, view.value.insteadOf] : view.refusal.code;
    };

    expect(await weighed(2565)).toEqual([2565, null]);
    expect(await weighed()).toEqual([2570, null]);
    expect(await weighed(2566)).toEqual([2570, 2566]);
    expect(await weighed(2540)).toBe('year-without-catalogue');
  });

  it('reads the year said, else the latest there is, and compares two', async () => {
    await recordScores(ports, actor('2567'), 2567, stateOf(printed2567));
    await recordScores(ports, actor('2568'), 2568, stateOf(printed2568));
    const read = async (year?: number) => {
      const view = await readScore(ports, agencyId, year, TODAY);
      return view.ok && [view.value.score.year, view.value.before?.year, view.value.insteadOf];
    };
    const compare = async (...years: number[]) => {
      const view = await readTwoScores(ports, agencyId, years);
      return view.ok ? [view.value.before.year, view.value.after.year] : view.refusal.code;
    };

    expect(await read()).toEqual([2568, 2567, 2570]);
    expect(await read(2567)).toEqual([2567, 2565, null]);
    expect(await read(2565)).toEqual([2565, undefined, null]);
    expect(await compare()).toEqual([2567, 2568]);
    expect(await compare(2568, 2565)).toEqual([2565, 2568]);
    expect(await compare(2565)).toEqual([2565, 2568]);
    expect(await compare(2568)).toEqual([2567, 2568]);
    expect(await compare(2566, 2568)).toBe('no-scores-of');
    expect((await readTwoScores(ports, 'another', [])).ok).toBe(false);
  });
});
