import { enterInItas } from '../../src/app/in-itas.ts';
import { setComponents } from '../../src/app/set-components.ts';
import { undo } from '../../src/app/undo.ts';
import { updateItems } from '../../src/app/update-items.ts';
import { exportAgency } from '../../src/operations/export.ts';
import { componentsMeant } from '../../src/text/components.ts';
import { GROUP, TODAY, type OperatorPorts, anAgency, emptyDatabase } from '../operations/an-agency.ts';
import { testDatabase } from '../support/database.ts';

describe('app: what belongs to an item beside its status', () => {
  let ports: OperatorPorts;
  let made: Awaited<ReturnType<typeof anAgency>>;
  const catalogue = () => ports.catalogues.of(2570)!;

  beforeAll(async () => {
    ({ ports } = emptyDatabase((await testDatabase()).connection));
    made = await anAgency(ports);
  });

  async function item(code: string) {
    const { exported } = await exportAgency(ports, { group: GROUP, today: TODAY });
    return exported.items.find((it) => it.code === code)!;
  }

  const tick = (event: string, code: string, component: string, met = true) =>
    setComponents(ports, made.actor(event), catalogue(), { code, component, met }, componentsMeant);
  const metOf = async (code: string) =>
    (await item(code)).components.flatMap((it) => (it.met ? [it.text] : []));

  it('ticks one component and takes the tick away again, each with undo', async () => {
    await tick('photo', 'O2', 'รูปถ่าย');
    await tick('name', 'O2', 'ชื่อ');

    expect(await metOf('O2')).toEqual(['ชื่อ-นามสกุลของแต่ละคน', 'รูปถ่ายของแต่ละคน']);

    await tick('no photo', 'O2', 'รูป', false);

    expect(await metOf('O2')).toEqual(['ชื่อ-นามสกุลของแต่ละคน']);

    await undo(ports, made.actor('undo'), { kind: 'event', event: 'no photo' }, false);

    expect(await metOf('O2')).toEqual(['ชื่อ-นามสกุลของแต่ละคน', 'รูปถ่ายของแต่ละคน']);
  });

  it('says nothing new of what stands so already', async () => {
    await tick('first', 'O3', 'แฟกซ์');

    expect(await tick('second', 'O3', 'โทรสาร')).toMatchObject({ ok: true, value: { row: null } });
    expect(await tick('third', 'O3', 'แผนที่', false)).toMatchObject({ ok: true, value: { row: null } });
  });

  it('refuses what fits no component or several, with those that were meant', async () => {
    expect(await tick('unknown', 'O2', 'ลายเซ็น')).toMatchObject({
      ok: false,
      refusal: { code: 'component-unknown', item: 'O2', said: 'ลายเซ็น' },
    });
    expect(await tick('several', 'O6', 'งบประมาณ')).toMatchObject({
      ok: false,
      refusal: { code: 'component-unclear', fits: [{ id: 'budget' }, { id: 'spent' }] },
    });
  });

  it('ticks all that are stated, and single months only by their names', async () => {
    await tick('all', 'O11', 'all');
    const months = () => item('O11').then((it) => it.components.filter(({ text }) => / \d\d$/.test(text)));

    expect((await months()).some((it) => it.met)).toBe(false);

    await tick('october', 'O11', '2026-10');

    expect((await months()).filter((it) => it.met)).toEqual([{ text: 'ต.ค. 69', met: true }]);

    await tick('none', 'O11', 'all', false);

    expect(await metOf('O11')).toEqual(['ต.ค. 69']);
  });

  it('unticks one month of a monthly duty, and refuses a month that the item does not count', async () => {
    const said = [{ code: 'O11', months: ['2026-10', '2026-11'] }];
    await updateItems(ports, made.actor('two months'), catalogue(), said);

    await tick('no October', 'O11', '2026-10', false);

    expect((await metOf('O11')).filter((text) => / \d\d$/.test(text))).toEqual(['พ.ย. 69']);
    expect(await tick('no such month', 'O11', '2027-09')).toMatchObject({
      refusal: { code: 'month-not-in-round', item: 'O11', month: '2027-09' },
    });
    expect(await tick('no months at all', 'O12', '2026-10')).toMatchObject({
      refusal: { code: 'month-not-in-round', item: 'O12' },
    });
  });

  it('keeps who entered a link in ITAS, until another page takes its place', async () => {
    const { actor, person } = made;
    await updateItems(ports, actor('send'), catalogue(), [{ code: 'O12', links: ['https://a.example/1'] }]);
    await tick('ticks', 'O12', 'all');

    const entered = await enterInItas(ports, actor('entered'), catalogue(), ['O12', 'O40']);

    expect(entered.changed[0]?.item.inItas).toEqual({ by: person.id, at: '2026-11-21T03:00:00.000Z' });
    expect(entered.refused).toMatchObject([{ code: 'O40', refusal: { code: 'item-unknown' } }]);
    expect(await item('O12')).toMatchObject({ inItas: true, complete: true });

    await updateItems(ports, actor('replace'), catalogue(), [
      { code: 'O12', links: ['https://a.example/2'] },
    ]);

    expect(await item('O12')).toMatchObject({ inItas: false, complete: true, status: 'published' });
  });

  it('is entered once, whoever says so again', async () => {
    await enterInItas(ports, made.actor('one'), catalogue(), ['O1']);

    const again = await enterInItas(ports, made.actor('two'), catalogue(), ['O1', 'O2']);

    expect(again.changed.map((it) => [it.item.catalogue.code, it.row === null])).toEqual([
      ['O1', true],
      ['O2', false],
    ]);
  });
});
