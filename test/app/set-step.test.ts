import { setStep } from '../../src/app/set-step.ts';
import { undo } from '../../src/app/undo.ts';
import { yearToRead } from '../../src/app/board.ts';
import { exportAgency } from '../../src/operations/export.ts';
import { GROUP, TODAY, type OperatorPorts, anAgency, emptyDatabase } from '../operations/an-agency.ts';
import { testDatabase } from '../support/database.ts';

describe('app/set-step', () => {
  let ports: OperatorPorts;
  let made: Awaited<ReturnType<typeof anAgency>>;

  beforeEach(async () => {
    ({ ports } = emptyDatabase((await testDatabase()).connection));
    made = await anAgency(ports);
  });

  async function catalogue() {
    const agency = (await ports.agencies.byId(made.agencyId))!;
    const view = yearToRead(ports, agency, 2570, TODAY);
    if (!view.ok) throw new Error(view.refusal.code);
    return view.value.catalogue;
  }

  async function set(event: string, word: string, date: string) {
    return setStep(ports, made.actor(event), await catalogue(), { topic: word, words: [word], date }, TODAY);
  }

  async function exported() {
    return (await exportAgency(ports, { group: GROUP, today: TODAY })).exported;
  }

  it('moves the end of a step and what is due with it, for this agency alone, and says so in the export', async () => {
    const before = (await exported()).items.filter((it) => it.due === '2027-04-30').length;

    expect(await set('answer', 'ตอบoit', '2027-05-15')).toMatchObject({
      ok: true,
      value: { step: { id: 'answering', to: '2027-04-30' }, items: before },
    });

    const { items, deadlines } = await exported();
    expect(items.filter((it) => it.due === '2027-05-15')).toHaveLength(before);
    expect(deadlines).toContainEqual(
      expect.objectContaining({
        title: expect.stringContaining('ตอบ OIT') as string,
        due: '2027-05-15',
        provisional: false,
      }),
    );
    expect(ports.catalogues.of(2570)?.answering.to).toBe('2027-04-30');
  });

  it('takes one step back and leaves what was set since', async () => {
    await set('clarify', 'ชี้แจง', '2027-06-20');
    await set('result', 'ประกาศผล', '2027-08-20');

    await undo(ports, made.actor('back'), { kind: 'event', event: 'clarify' }, false);

    const step = async (id: string) => (await catalogue()).calendar.find((it) => it.id === id)?.to;
    expect(await step('clarify')).toBe('2027-06-15');
    expect(await step('result')).toBe('2027-08-20');
  });

  it('asks which of several steps was meant, and writes nothing', async () => {
    expect(await set('which', 'แบบวัด', '2027-06-20')).toMatchObject({
      ok: false,
      refusal: { code: 'step-unclear', choices: [{ id: 'register' }, { id: 'surveys' }] },
    });
    expect(await set('none', 'งานวัด', '2027-06-20')).toMatchObject({
      ok: false,
      refusal: { code: 'step-unclear' },
    });
    expect(await set('past', 'ชี้แจง', '2026-01-01')).toMatchObject({
      ok: false,
      refusal: { code: 'date-past' },
    });
  });
});
