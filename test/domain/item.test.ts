import { readCatalogues } from '../../src/catalogues/read.ts';
import { itemByCode } from '../../src/domain/catalogue.ts';
import { type ItemState, itemOf, lacksOf, untouchedItem, updateItem } from '../../src/domain/item.ts';

const catalogue = readCatalogues().of(2570)!;
const link = (url: string, itas = true) => ({ url, itas, health: 'unchecked' as const });
const state = (changes: Partial<ItemState>): ItemState => ({ ...untouchedItem, ...changes });
const tick = { by: 'p1', at: '2027-02-15T02:00:00.000Z' };

describe('domain/item updateItem', () => {
  it('publishes an item with its first link', () => {
    const after = updateItem(untouchedItem, { links: ['https://a.example/1'] });

    expect(after).toEqual({
      status: 'published',
      links: [link('https://a.example/1')],
    });
  });

  it('replaces the ITAS link, keeps ticks and further links, and takes approval and ITAS back', () => {
    const before = state({
      status: 'published',
      links: [link('https://a.example/old'), link('https://a.example/more', false)],
      met: ['chart'],
      approved: tick,
      inItas: tick,
    });

    const after = updateItem(before, { links: ['https://a.example/new'] });

    expect(after.links).toEqual([link('https://a.example/new'), link('https://a.example/more', false)]);
    expect(after).toMatchObject({ approved: null, inItas: null });
    expect(after).not.toHaveProperty('met');
  });

  it('keeps approval when the very same link is sent again', () => {
    const before = state({
      status: 'published',
      links: [link('https://a.example/1')],
      approved: tick,
      inItas: tick,
    });

    const after = updateItem(before, { links: ['https://a.example/1'] });

    expect(after).not.toHaveProperty('approved');
    expect(after).not.toHaveProperty('inItas');
  });

  it('takes the first of several links for ITAS', () => {
    const after = updateItem(untouchedItem, { links: ['https://a.example/1', 'https://a.example/2'] });

    expect(after.links).toEqual([link('https://a.example/1'), link('https://a.example/2', false)]);
  });

  it('makes "done" without a link on file work in progress', () => {
    expect(updateItem(untouchedItem, { status: 'published' })).toEqual({ status: 'in_progress' });
  });

  it('makes "done" with a link on file published', () => {
    const before = state({ status: 'in_progress', links: [link('https://a.example/1')] });

    expect(updateItem(before, { status: 'published' })).toEqual({ status: 'published' });
  });

  it('forgets why an item was not applicable once it is worked on', () => {
    const before = state({ status: 'not_applicable', reason: 't1' });

    expect(updateItem(before, { status: 'in_progress' })).toEqual({ status: 'in_progress', reason: null });
  });

  it('adds months without losing those that were met', () => {
    const before = state({ status: 'in_progress', met: ['2026-10'] });

    expect(updateItem(before, { months: ['2026-11'] })).toEqual({ met: ['2026-10', '2026-11'] });
  });
});

describe('domain/item itemOf', () => {
  const executives = itemByCode(catalogue, 'O2')!;
  const everything = executives.components.map((it) => it.id);

  it('is complete only when published, linked and with every component met', () => {
    const published = state({ status: 'published', links: [link('https://a.example/1')] });

    expect(itemOf(executives, published, []).complete).toBe(false);
    expect(itemOf(executives, { ...published, met: everything }, []).complete).toBe(true);
    expect(itemOf(executives, { ...published, met: everything, status: 'in_progress' }, []).complete).toBe(
      false,
    );
    expect(itemOf(executives, { ...published, met: everything, links: [] }, []).complete).toBe(false);
  });

  it('has one component for each month of a monthly duty', () => {
    const monthly = itemByCode(catalogue, 'O11')!;

    const months = itemOf(monthly, state({ met: ['2026-12'] }), []).components.filter(
      (it) => it.month !== null,
    );

    expect(months.map((it) => it.month)).toEqual([
      '2026-10',
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
      '2027-03',
    ]);
    expect(months.filter((it) => it.met).map((it) => it.month)).toEqual(['2026-12']);
  });

  it("answers with the agency's own units before the usual ones", () => {
    expect(itemOf(executives, state({ units: ['กองคลัง'] }), ['สำนักปลัด']).units).toEqual(['กองคลัง']);
    expect(itemOf(executives, untouchedItem, ['สำนักปลัด']).units).toEqual(['สำนักปลัด']);
  });
});

describe('domain/item lacksOf', () => {
  const executives = itemByCode(catalogue, 'O2')!;
  const everything = executives.components.map((it) => it.id);
  const complete = state({ status: 'published', links: [link('https://a.example/1')], met: everything });

  it('names the missing link and every missing component', () => {
    const lacks = lacksOf(itemOf(executives, untouchedItem, []), '2027-02-15', catalogue.answering.from);

    expect(lacks[0]).toEqual({ kind: 'no-link' });
    expect(lacks).toHaveLength(1 + executives.components.length);
  });

  it("names last year's link as what has to be looked at, and asks nobody to enter it in ITAS", () => {
    const links = [{ url: 'https://a.example/2', itas: true, health: 'unchecked', recheck: true }] as const;
    const item = itemOf(executives, { ...untouchedItem, links }, []);

    expect(item.complete).toBe(false);
    expect(lacksOf(item, '2027-04-01', '2027-04-01')[0]).toEqual({ kind: 'recheck', found: false });
    expect(lacksOf(item, '2027-04-01', '2027-04-01')).not.toContainEqual({ kind: 'not-in-itas' });
  });

  it('asks for ITAS only once the answering window is open', () => {
    const item = itemOf(executives, complete, []);

    expect(lacksOf(item, '2027-03-31', '2027-04-01')).toEqual([]);
    expect(lacksOf(item, '2027-04-01', '2027-04-01')).toEqual([{ kind: 'not-in-itas' }]);
  });

  it('lists nothing for an item that does not apply', () => {
    const item = itemOf(executives, state({ status: 'not_applicable', reason: 't1' }), []);

    expect(lacksOf(item, '2027-04-01', '2027-04-01')).toEqual([]);
    expect(item.complete).toBe(false);
  });
});
