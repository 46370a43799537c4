import { setDue } from '../../src/app/set-due.ts';
import { undo } from '../../src/app/undo.ts';
import { exportAgency } from '../../src/operations/export.ts';
import {
  GROUP,
  TODAY,
  type OperatorPorts,
  aMeasure,
  anAgency,
  emptyDatabase,
} from '../operations/an-agency.ts';
import { testDatabase } from '../support/database.ts';

describe('app/set-due', () => {
  let ports: OperatorPorts;
  let made: Awaited<ReturnType<typeof anAgency>>;
  const catalogue = () => ports.catalogues.of(2570)!;

  beforeAll(async () => {
    ({ ports } = emptyDatabase((await testDatabase()).connection));
    made = await anAgency(ports);
    await aMeasure(ports, made.actor('measure'), 'จัดทำคู่มือ');
  });

  async function dueOf(code: string) {
    const { exported } = await exportAgency(ports, { group: GROUP, today: TODAY });
    return exported.items.find((it) => it.code === code)?.due;
  }

  it('sets items and measures due, names what does not exist, and can be taken back', async () => {
    const said = { codes: ['O13', 'O99'], refs: ['1', '7'], date: '2027-03-31' };

    const result = await setDue(ports, made.actor('due'), catalogue(), said, TODAY);

    expect(result).toMatchObject({
      ok: true,
      value: {
        changed: [
          { label: 'O13', kind: 'item' },
          { label: '1', kind: 'measure' },
        ],
        refused: [
          { label: 'O99', refusal: { code: 'item-unknown' } },
          { label: '7', refusal: { code: 'measure-unknown' } },
        ],
      },
    });
    expect(await dueOf('O13')).toBe('2027-03-31');
    expect((await ports.measures.ofYear(made.agencyId, 2570))[0]?.measure.due).toBe('2027-03-31');

    await undo(ports, made.actor('undo'), { kind: 'event', event: 'due' }, false);

    expect(await dueOf('O13')).toBe('2027-04-30');
  });

  it('refuses a day that is over, and says nothing new where it is due then already', async () => {
    const past = await setDue(
      ports,
      made.actor('past'),
      catalogue(),
      { codes: ['O1'], date: '2026-11-20' },
      TODAY,
    );
    await setDue(ports, made.actor('first'), catalogue(), { codes: ['O1'], date: '2027-01-15' }, TODAY);
    const same = await setDue(
      ports,
      made.actor('second'),
      catalogue(),
      { codes: ['O1'], date: '2027-01-15' },
      TODAY,
    );

    expect(past).toEqual({ ok: false, refusal: { code: 'date-past', date: '2026-11-20' } });
    expect(same).toMatchObject({ ok: true, value: { changed: [{ label: 'O1', row: null }] } });
  });
});
