import { approveItems, sendBackItems } from '../../src/app/approve.ts';
import { itemsOf } from '../../src/app/board.ts';
import type { KeptText } from '../../src/app/ports.ts';
import { updateItems } from '../../src/app/update-items.ts';
import { type Office, openOffice } from './office.ts';

describe('src/app/approve.ts', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
    await office.hire('คลัง', 'officer', 'กองคลัง');
    await office.hire('หัวหน้าคลัง', 'unit-head', 'กองคลัง');
    await office.hire('หัวหน้าช่าง', 'unit-head', 'กองช่าง');
    await office.hire('นายก', 'executive');
  });

  const link = (code: string, version = '') => `https://www.example.go.th/ita/${code}${version}`;
  const sends = async (who: string, code: string, version = '') =>
    updateItems(office.ports, await office.by(who), office.catalogue, [
      { code, links: [link(code, version)] },
    ]);
  const approves = async (who: string, codes: string[], said: { paper?: string; asOf?: number } = {}) =>
    approveItems(office.ports, await office.by(who), office.catalogue, codes, said);
  const sendsBack = async (who: string, codes: string[]) =>
    sendBackItems(office.ports, await office.by(who), office.catalogue, codes, 'ลิงก์เปิดไม่ได้');
  async function stateOf(code: string) {
    const agency = (await office.ports.agencies.byId(office.agencyId))!;
    const items = await itemsOf(office.ports, office.agencyId, agency, office.catalogue);
    return items.find((it) => it.catalogue.code === code)!;
  }
  const refusals = ({ refused }: Awaited<ReturnType<typeof approves>>) =>
    refused.map((it) => it.refusal.code);

  it('lets a unit head approve the work of the unit and of no other', async () => {
    await sends('คลัง', 'O12');

    const other = await approves('หัวหน้าช่าง', ['O12']);
    const own = await approves('หัวหน้าคลัง', ['O12']);

    expect(refusals(other)).toEqual(['not-your-unit']);
    expect(own.changed).toHaveLength(1);
    expect((await stateOf('O12')).approved).toMatchObject({
      by: await office.by('หัวหน้าคลัง').then((it) => it.person),
    });
  });

  it('lets an executive approve any, and keeps it when that was the own work, as acting', async () => {
    await sends('คลัง', 'O1');
    await sends('นายก', 'O2');

    const { changed } = await approves('นายก', ['O1', 'O2']);

    expect(changed.map(({ item }) => item.approved?.acting)).toEqual([undefined, true]);
  });

  it('approves nothing that is not on the website, and names what it does not know', async () => {
    const outcome = await approves('นายก', ['O3', 'O99']);

    expect(refusals(outcome)).toEqual(['not-published', 'item-unknown']);
    expect((await stateOf('O3')).approved).toBeNull();
  });

  it('asks a coordinator for the number of the paper, and keeps it', async () => {
    await sends('คลัง', 'O4');

    const without = await approves('ประสาน', ['O4']);
    await approves('ประสาน', ['O4'], { paper: 'สป 71001/45' });

    expect(refusals(without)).toEqual(['paper-needed']);
    expect((await stateOf('O4')).approved).toMatchObject({ paper: 'สป 71001/45' });
  });

  it('approves no page that was sent after the card was shown', async () => {
    await sends('คลัง', 'O5');
    const shown = Math.floor((await office.by('นายก')).at.getTime() / 1_000);
    office.wait(5_000);
    await sends('คลัง', 'O5', '-v2');

    const late = await approves('นายก', ['O5'], { asOf: shown });
    const looked = await approves('นายก', ['O5']);

    expect(refusals(late)).toEqual(['link-newer']);
    expect(looked.changed[0]?.row).not.toBeNull();
  });

  it('changes nothing where it was approved before, and a new page is not approved', async () => {
    await sends('คลัง', 'O6');
    await approves('นายก', ['O6']);

    const again = await approves('นายก', ['O6']);
    await sends('คลัง', 'O6', '-v2');

    expect(again.changed[0]?.row).toBeNull();
    expect((await stateOf('O6')).approved).toBeNull();
  });

  it('makes what was sent back work again, with what is to be corrected, which is no longer approved', async () => {
    await sends('คลัง', 'O7');
    await approves('นายก', ['O7']);

    await sendsBack('นายก', ['O7']);

    const { status, approved, note } = await stateOf('O7');
    const texts = await office.ports.texts.read(office.agencyId, [note!]);
    expect({ status, approved, note: texts.get(note!) }).toEqual({
      status: 'in_progress',
      approved: null,
      note: 'ลิงก์เปิดไม่ได้',
    });
    expect(refusals(await sendsBack('นายก', ['O7']))).toEqual(['not-published']);
  });

  it('keeps no reason where nothing was sent back', async () => {
    await sends('คลัง', 'O8');
    const kept: string[] = [];
    const texts = {
      ...office.ports.texts,
      keep: async (text: KeptText) => {
        kept.push(text.id);
        await office.ports.texts.keep(text);
      },
    };
    const sendsThese = async (codes: string[]) =>
      sendBackItems({ ...office.ports, texts }, await office.by('นายก'), office.catalogue, codes, 'ผิดปี');

    expect(refusals(await sendsThese(['O9', 'O99']))).toEqual(['not-published', 'item-unknown']);
    expect(kept).toEqual([]);
    expect((await sendsThese(['O9', 'O8'])).changed).toHaveLength(1);
    expect(kept).toEqual([(await stateOf('O8')).note]);
  });
});
