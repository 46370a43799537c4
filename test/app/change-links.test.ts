import { addLink, removeLink } from '../../src/app/change-links.ts';
import { enterInItas } from '../../src/app/in-itas.ts';
import { undo } from '../../src/app/undo.ts';
import { updateItems } from '../../src/app/update-items.ts';
import { exportAgency } from '../../src/operations/export.ts';
import { GROUP, TODAY, type OperatorPorts, anAgency, emptyDatabase } from '../operations/an-agency.ts';
import { testDatabase } from '../support/database.ts';

const [A, B, C] = ['https://a.example/1', 'https://a.example/2', 'https://a.example/3'] as const;

describe('app/change-links', () => {
  let ports: OperatorPorts;
  let made: Awaited<ReturnType<typeof anAgency>>;
  const catalogue = () => ports.catalogues.of(2570)!;

  beforeAll(async () => {
    ({ ports } = emptyDatabase((await testDatabase()).connection));
    made = await anAgency(ports);
  });

  async function item(code: string) {
    const { exported } = await exportAgency(ports, { group: GROUP, today: TODAY });
    const { status, links, inItas } = exported.items.find((it) => it.code === code)!;
    return { status, inItas, links: links.map((it) => [it.url, it.itas]) };
  }

  const add = (event: string, code: string, link: string, note?: string) =>
    addLink(ports, made.actor(event), catalogue(), { code, link, note });
  const remove = (event: string, code: string, link?: string) =>
    removeLink(ports, made.actor(event), catalogue(), { code, link });

  it('takes the first link for ITAS and publishes, the next beside it, each once however often it is delivered', async () => {
    await add('one', 'O1', A);
    await add('two', 'O1', B, 'เมนูซ้าย');
    await add('two', 'O1', B, 'เมนูซ้าย');

    expect(await add('three', 'O1', B)).toMatchObject({ ok: true, value: { row: null } });
    expect(await item('O1')).toEqual({
      status: 'published',
      inItas: false,
      links: [
        [A, true],
        [B, false],
      ],
    });
  });

  it('takes away the only further link where none is named, and tells which it was, also when it is told again', async () => {
    await add('first of O2', 'O2', A);
    await add('second of O2', 'O2', B);

    expect(await remove('gone', 'O2')).toMatchObject({ ok: true, value: { url: B } });
    expect(await remove('gone', 'O2')).toMatchObject({ ok: true, value: { url: B } });
    expect((await item('O2')).links).toEqual([[A, true]]);
  });

  it('asks where another link may be meant, and refuses one that is not there', async () => {
    const named = [
      { url: A, itas: true },
      { url: B, itas: false },
      { url: C, itas: false },
    ];
    for (const link of [A, B, C]) await add(`O3 ${link}`, 'O3', link);
    await add('only of O4', 'O4', A);

    expect(await remove('which', 'O3')).toEqual({
      ok: false,
      refusal: { code: 'link-unclear', item: 'O3', links: named },
    });
    expect(await remove('strange', 'O3', 'https://b.example')).toMatchObject({
      refusal: { code: 'link-unknown', said: 'https://b.example', links: named },
    });
    expect(await remove('the last', 'O4')).toMatchObject({ refusal: { code: 'link-unclear' } });
    expect(await remove('none', 'O5')).toMatchObject({ refusal: { code: 'no-links' } });
    expect(await remove('no item', 'O99')).toMatchObject({ refusal: { code: 'item-unknown' } });
    expect(await add('no item', 'O99', A)).toMatchObject({ refusal: { code: 'item-unknown' } });
  });

  it('opens ITAS again when the link for it goes, and is work again without any; undo brings both back', async () => {
    await add('first of O6', 'O6', A);
    await add('second of O6', 'O6', B);
    await enterInItas(ports, made.actor('entered'), catalogue(), ['O6']);
    const before = await item('O6');

    await remove('the first', 'O6', A);

    expect(await item('O6')).toEqual({ status: 'published', inItas: false, links: [[B, true]] });

    await remove('the second', 'O6', B);

    expect(await item('O6')).toEqual({ status: 'in_progress', inItas: false, links: [] });

    await undo(ports, made.actor('undo 2'), { kind: 'event', event: 'the second' }, false);
    await undo(ports, made.actor('undo 1'), { kind: 'event', event: 'the first' }, false);

    expect(await item('O6')).toEqual(before);
  });

  it('is about an item again when a link comes to one that was not applicable', async () => {
    const said = [{ code: 'O7', status: 'not_applicable', reason: 'ไม่มีภารกิจ' } as const];
    await updateItems(ports, made.actor('no'), catalogue(), said);

    await add('yes', 'O7', A);

    expect(await item('O7')).toMatchObject({ status: 'published' });
  });
});
