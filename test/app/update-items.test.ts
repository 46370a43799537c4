import { itemsOf } from '../../src/app/board.ts';
import { type SaidOfItem, updateItems } from '../../src/app/update-items.ts';
import { itemByCode } from '../../src/domain/catalogue.ts';
import { itasLink } from '../../src/domain/links.ts';
import { type Office, anotherOffice, openOffice } from './office.ts';

const url = (name: string) => `https://www.example.go.th/ita/${name}`;

describe('src/app/update-items.ts', () => {
  let office: Office;

  // Each test has items of its own.
  beforeAll(async () => {
    office = await openOffice();
    await office.hire('สมหญิง', 'officer', 'กองคลัง');
  });

  async function says(...said: readonly SaidOfItem[]) {
    return updateItems(office.ports, await office.by('สมหญิง'), office.catalogue, said);
  }

  async function itemNow(code: string) {
    const { ports, agencyId, catalogue } = office;
    const agency = (await ports.agencies.byId(agencyId))!;
    const items = await itemsOf(ports, agencyId, agency, catalogue);
    return items.find((it) => it.catalogue.code === code)!;
  }

  function keyOf(code: string) {
    return { kind: 'item', year: 2570, key: itemByCode(office.catalogue, code)!.key, label: code } as const;
  }

  it('writes 26 pairs of one message as 26 changes of that one event', async () => {
    const other = await anotherOffice(office, 'อบต.ทดลอง');
    const actor = await other.by('สมหญิง');
    const said = office.catalogue.items.map(({ code }) => ({ code, links: [url(code)] }));

    const { updated, refused } = await updateItems(office.ports, actor, office.catalogue, said);

    expect(refused).toEqual([]);
    expect(updated.map((it) => [it.item.catalogue.code, itasLink(it.item), it.item.status])).toEqual(
      office.catalogue.items.map(({ code }) => [code, url(code), 'published']),
    );
    expect(await office.ports.ledger.ofEvent(other.agencyId, actor.event)).toHaveLength(26);
  });

  it('loses nothing of the others for one wrong code', async () => {
    const { updated, refused } = await says(
      { code: 'O7', links: [url('o1')] },
      { code: 'O99', links: [url('o99')] },
      { code: 'O8', links: [url('o2')] },
    );

    expect(updated.map((it) => it.item.catalogue.code)).toEqual(['O7', 'O8']);
    expect(refused).toEqual([
      {
        code: 'O99',
        refusal: { code: 'item-unknown', codes: ['O99'], year: 2570, first: 'O1', last: 'O26' },
      },
    ]);
  });

  it('changes nothing when the same event comes again', async () => {
    const actor = await office.by('สมหญิง');
    const said = [{ code: 'O1', links: [url('o1')] }];

    await updateItems(office.ports, actor, office.catalogue, said);
    const again = await updateItems(office.ports, actor, office.catalogue, said);

    expect(again.updated[0]?.row?.event).toBe(actor.event);
    expect(await office.historyOf(keyOf('O1'))).toHaveLength(1);
  });

  it('says that nothing is new when everything said was on file', async () => {
    await says({ code: 'O9', links: [url('o1')] });

    const { updated } = await says({ code: 'O9', links: [url('o1')] });

    expect(updated[0]?.row).toBeNull();
    expect(await office.historyOf(keyOf('O9'))).toHaveLength(1);
  });

  it('keeps the ticks of a replaced link, the old link in the history, and neither approval nor ITAS', async () => {
    await says({ code: 'O2', links: [url('old')] });
    const tick = { by: 'p', at: '2027-02-15T02:00:00.000Z' };
    await office.ports.ledger.record<'item'>(
      { event: 'ticks', at: new Date(tick.at), agency: office.agencyId, by: 'p', message: null },
      keyOf('O2'),
      () => ({ action: 'approve', after: { met: ['photo'], approved: tick, inItas: tick } }),
    );

    await says({ code: 'O2', links: [url('new')] });

    const state = (await office.ports.items.ofYear(office.agencyId, 2570)).get(keyOf('O2').key);
    expect(state).toMatchObject({ status: 'published', met: ['photo'], approved: null, inItas: null });
    expect(state?.links).toEqual([{ url: url('new'), itas: true, health: 'unchecked' }]);
    expect((await office.historyOf(keyOf('O2'))).at(-1)?.before.links).toEqual([
      { url: url('old'), itas: true, health: 'unchecked' },
    ]);
  });

  it('makes the first of several links the one for ITAS', async () => {
    await says({ code: 'O3', links: [url('a'), url('b')] });

    expect((await itemNow('O3')).links.map((it) => [it.url, it.itas])).toEqual([
      [url('a'), true],
      [url('b'), false],
    ]);
  });

  it('takes "done" without a link on file for work in progress, and asks for the link', async () => {
    const first = await says({ code: 'O4', status: 'published' });
    await says({ code: 'O4', links: [url('o4')] });
    const second = await says({ code: 'O4', status: 'published' });

    expect(first.updated[0]).toMatchObject({ linkWanted: true, item: { status: 'in_progress' } });
    expect(second.updated[0]).toMatchObject({ linkWanted: false, item: { status: 'published' } });
  });

  it('wants a reason for what does not apply, keeps it as an erasable text, and forgets it with the status', async () => {
    const without = await says({ code: 'O10', status: 'not_applicable' });
    const withReason = await says({ code: 'O10', status: 'not_applicable', reason: 'ไม่มีภารกิจนี้' });
    const id = withReason.updated[0]?.item.reason;

    expect(without.refused[0]?.refusal).toEqual({ code: 'reason-needed', of: 'item', label: 'O10' });
    expect(id).not.toContain('ภารกิจ');
    expect((await office.ports.texts.read(office.agencyId, [id!])).get(id!)).toBe('ไม่มีภารกิจนี้');

    await says({ code: 'O10', status: 'in_progress' });

    expect((await itemNow('O10')).reason).toBeNull();
  });

  it('keeps a note as an erasable text and never in the history itself', async () => {
    await says({ code: 'O5', status: 'in_progress', note: 'รอปลัดเซ็น' });

    const rows = await office.historyOf(keyOf('O5'));
    expect(JSON.stringify(rows)).not.toContain('รอปลัดเซ็น');
    const note = rows[0]?.after.note as string; // an item's note is a text id
    expect((await office.ports.texts.read(office.agencyId, [note])).get(note)).toBe('รอปลัดเซ็น');
  });

  it('ticks months of a monthly duty that lie in its round, and no others', async () => {
    const monthly = office.catalogue.items.find((it) => it.monthly !== null)!;
    const first = monthly.monthly!.from;

    const inside = await says({ code: monthly.code, months: [first] });
    const outside = await says({ code: monthly.code, months: [first, '2027-09'] });
    const none = await says({ code: 'O12', months: [first] });

    expect(inside.updated[0]?.item).toMatchObject({ status: 'in_progress' });
    expect(inside.updated[0]?.item.components.filter((it) => it.met).map((it) => it.month)).toEqual([first]);
    expect(outside.refused[0]?.refusal).toEqual({
      code: 'month-not-in-round',
      item: monthly.code,
      month: '2027-09',
    });
    expect(none.refused[0]?.refusal).toMatchObject({ code: 'month-not-in-round', item: 'O12' });
  });

  it('keeps both of two changes of one item that are written at the same moment', async () => {
    const [one, other] = await Promise.all([office.by('สมหญิง'), office.by('ประสาน')]);

    await Promise.all([
      updateItems(office.ports, one, office.catalogue, [{ code: 'O6', links: [url('a')] }]),
      updateItems(office.ports, other, office.catalogue, [{ code: 'O6', links: [url('b')] }]),
    ]);

    const rows = await office.historyOf(keyOf('O6'));
    expect(rows.map((row) => row.seq)).toEqual([1, 2]);
    const state = (await office.ports.items.ofYear(office.agencyId, 2570)).get(keyOf('O6').key);
    expect(state?.links).toEqual(rows.at(-1)?.after.links);
  });
});
