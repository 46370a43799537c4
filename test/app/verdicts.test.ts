import { yearToWrite } from '../../src/app/board.ts';
import { undo } from '../../src/app/undo.ts';
import { giveVerdicts } from '../../src/app/verdicts.ts';
import { exportAgency } from '../../src/operations/export.ts';
import { GROUP, TODAY, type OperatorPorts, anAgency, emptyDatabase } from '../operations/an-agency.ts';
import { testDatabase } from '../support/database.ts';

describe('app/verdicts', () => {
  let ports: OperatorPorts;
  let made: Awaited<ReturnType<typeof anAgency>>;
  const catalogue = (year: number) => ports.catalogues.of(year)!;

  beforeAll(async () => {
    ({ ports } = emptyDatabase((await testDatabase()).connection));
    made = await anAgency(ports);
  });

  async function exportOf(year: number) {
    return (await exportAgency(ports, { group: GROUP, year, today: TODAY })).exported;
  }

  async function verdictOf(code: string, year = 2570) {
    return (await exportOf(year)).items.find((it) => it.code === code)?.verdict;
  }

  it('shows what failed as O36 of 2565 at the item that it is this year, until the year has a word of its own', async () => {
    const { actor } = made;
    await giveVerdicts(ports, actor('then'), catalogue(2565), ['O36'], {
      verdict: 'failed',
      reason: 'ลิงก์เปิดไม่ได้',
    });

    expect(await verdictOf('O21')).toEqual({ value: 'failed', year: 2565, reason: 'ลิงก์เปิดไม่ได้' });
    expect(await verdictOf('O22')).toBeNull();

    await giveVerdicts(ports, actor('now'), catalogue(2570), ['O21'], { verdict: 'partial' });

    expect(await verdictOf('O21')).toEqual({ value: 'partial', year: 2570, reason: null });

    await undo(ports, actor('undo'), { kind: 'event', event: 'now' }, false);

    expect(await verdictOf('O21')).toMatchObject({ value: 'failed', year: 2565 });
  });

  it('leaves the status as it is, and says in words what was reasoned', async () => {
    await giveVerdicts(ports, made.actor('why'), catalogue(2570), ['O1'], {
      verdict: 'failed',
      reason: 'ไม่มีแผนผัง',
    });

    const { items, audit } = await exportOf(2570);

    expect(items[0]).toMatchObject({ status: 'not_started', verdict: { reason: 'ไม่มีแผนผัง' } });
    expect(audit.find((it) => it.action === 'verdict' && it.target === 'O1')).toMatchObject({
      target: 'O1',
      before: { verdict: null },
      after: { verdict: { value: 'failed', reason: 'ไม่มีแผนผัง' } },
    });
  });

  it('shows nothing of a later year in an earlier one', async () => {
    const opened = await yearToWrite(ports, made.actor('open'), { year: 2569, open: true }, TODAY);
    made = { ...made, agency: (await ports.agencies.byId(made.agencyId))! };

    expect(opened.ok).toBe(true);
    expect(await verdictOf('O1', 2569)).toBeNull();
    expect(await verdictOf('O21', 2569)).toMatchObject({ year: 2565 });
  });

  it('refuses a code that the year does not have', async () => {
    const result = await giveVerdicts(ports, made.actor('unknown'), catalogue(2570), ['O36'], {
      verdict: 'failed',
    });

    expect(result).toMatchObject({ given: [], refused: [{ code: 'item-unknown' }] });
  });
});
