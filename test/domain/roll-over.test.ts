import { readCatalogues } from '../../src/catalogues/read.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { type ItemState, untouchedItem } from '../../src/domain/item.ts';
import type { Link } from '../../src/domain/links.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { freeFields, itemsRolledOver, measureRolledOver } from '../../src/domain/roll-over.ts';
import { officialUnits } from '../../src/domain/official-units.ts';

const catalogues = readCatalogues();
const units = officialUnits('อบต.');

function of(year: number): Catalogue {
  const catalogue = catalogues.of(year);
  if (!catalogue) throw new Error(`no catalogue of ${year}`);
  return catalogue;
}

const url = (name: string) => `https://www.example.go.th/${name}`;
const link = (name: string, itas = true): Link => ({ url: url(name), itas, health: 'alive' });
const old = (name: string, itas = true): Link => ({
  url: url(name),
  itas,
  health: 'unchecked',
  recheck: true,
});
const state = (fields: Partial<ItemState>): ItemState => ({ ...untouchedItem, ...fields });

/** What each item of a year takes over from the year before it, by its code. */
function carried(from: number, to: number, states: Readonly<Record<string, Partial<ItemState>>>) {
  const map = new Map(Object.entries(states).map(([key, fields]) => [key, state(fields)]));
  const rolled = itemsRolledOver(of(from), of(to), map, units);
  return Object.fromEntries(rolled.carried.map(({ item, fields }) => [item.code, fields]));
}

describe('domain/roll-over', () => {
  it('carries owners, notes and links by key, and leaves behind what was done', () => {
    const all = carried(2569, 2570, {
      procurement_annual: {
        status: 'published',
        links: [link('b', false), link('a')],
        met: ['spent'],
        inItas: { by: 'p1', at: '2026-04-05T02:00:00.000Z' },
        approved: { by: 'p2', at: '2026-04-06T02:00:00.000Z' },
        units: ['กองคลัง', 'กองช่าง'],
        lead: 'กองคลัง',
        dataUntil: '2025-09-30',
        due: '2026-03-31',
        note: 'n1',
        verdict: { value: 'failed', reason: 'r1' },
      },
      // Nothing of it goes on.
      news: { status: 'published', met: ['news'] },
    });

    expect(all).toEqual({
      O12: {
        units: ['กองคลัง', 'กองช่าง'],
        lead: 'กองคลัง',
        links: [old('b', false), old('a')],
        note: 'n1',
      },
    });
  });

  it('finds an item under its new code, never under its old one', () => {
    expect(carried(2568, 2569, { procurement_monthly: { links: [link('p')] } })).toEqual({
      O11: { links: [old('p')] },
    });
    expect(carried(2566, 2567, { ita_measures: { note: 'n1' } })).toEqual({ O34: { note: 'n1' } });
  });

  it('brings merged items together: all units and links, the lead and the note of its own key first', () => {
    const all = carried(2568, 2569, {
      service_stats: { units: ['กองช่าง'], lead: 'กองช่าง', links: [link('stats')], note: 'n2' },
      eservice: { units: ['สำนักปลัด'], lead: 'สำนักปลัด', links: [link('eservice')], note: 'n1' },
    });

    expect(all).toEqual({
      O10: {
        units: ['สำนักปลัด', 'กองช่าง'],
        lead: 'สำนักปลัด',
        links: [old('eservice'), old('stats', false)],
        note: 'n1',
      },
    });
  });

  it('keeps the usual units of an item beside those of a part that was merged into it, which leads nothing', () => {
    const { O10 } = carried(2568, 2569, { service_stats: { units: ['กองช่าง'], lead: 'กองช่าง' } });

    expect(O10?.units?.at(-1)).toBe('กองช่าง');
    expect(O10?.units?.length).toBeGreaterThan(1);
    expect(O10?.lead).toBeNull();
  });

  it('gives each part of a divided item all of it', () => {
    const all = carried(2570, 2566, { annual_plan: { units: ['กองคลัง'], note: 'n1' } });

    expect(all).toEqual({
      O11: { units: ['กองคลัง'], lead: null, note: 'n1' },
      O12: { units: ['กองคลัง'], lead: null, note: 'n1' },
    });
  });

  it('lists what moved, was merged, is gone, is new, has another name or did not apply', () => {
    const rolled = itemsRolledOver(
      of(2567),
      of(2568),
      new Map([['gifts_report', state({ status: 'not_applicable', reason: 'r1' })]]),
      units,
    );
    const { moved, merged, gone, added } = rolled.changes;

    expect(moved.map(({ from, to }) => `${from.code}→${to.code}`)).toContain('O4→O3');
    expect(merged.map(({ from, into }) => `${from.code}→${into.code}`)).toContain('O3→O1');
    expect(gone.map((it) => it.key)).toEqual(['qna', 'procurement_notices', 'ngp_report']);
    expect(added.map((it) => it.code)).toEqual([]);
    expect(rolled.renamed.map(({ to }) => to.code)).toContain('O1');
    expect(rolled.setAside.map((it) => it.code)).toEqual(['O22']);
  });

  it.each([2566, 2567, 2568, 2569, 2570])(
    'loses nothing on the way to %d but what that year has not',
    (to) => {
      const before = of(to - 1);
      const states = Object.fromEntries(before.items.map((it) => [it.key, { links: [link(it.key)] }]));
      const arrived = new Set(
        Object.values(carried(to - 1, to, states)).flatMap((it) => it.links?.map(({ url: at }) => at) ?? []),
      );
      const { gone } = itemsRolledOver(before, of(to), new Map(), units).changes;

      const left = before.items.filter((it) => !arrived.has(url(it.key))).map((it) => it.key);
      expect(left).toEqual(gone.map((it) => it.key));
    },
  );

  it('carries what was done about a key that a correction took out of its year', () => {
    const { O4 } = carried(2569, 2570, { news: { note: 'n1' } });
    const without = { ...of(2569), items: of(2569).items.filter((it) => it.key !== 'news') };
    const rolled = itemsRolledOver(without, of(2570), new Map([['news', state({ note: 'n1' })]]), units);

    expect(O4).toEqual({ note: 'n1' });
    expect(rolled.carried.map(({ item, fields }) => [item.code, fields])).toEqual([['O4', { note: 'n1' }]]);
  });

  it('calls units what they are called today, and forgets those that are no more', () => {
    const today = [
      { name: 'สำนักช่าง', abbreviations: ['กองช่าง'] },
      { name: 'สำนักปลัด', abbreviations: [] },
    ];
    const was = new Map([
      ['structure', state({ units: ['กองช่าง', 'กองคลัง'], lead: 'กองคลัง' })],
      ['news', state({ units: ['กองคลัง'], lead: 'กองคลัง' })],
    ]);
    const { carried: all } = itemsRolledOver(of(2569), of(2570), was, today);

    expect(all.map(({ item, fields }) => [item.code, fields])).toEqual([
      ['O1', { units: ['สำนักช่าง'], lead: null }],
    ]);
  });

  describe('what is free in the new year', () => {
    const fields = { units: ['กองคลัง'], lead: 'กองคลัง', links: [old('a')], note: 'n1' };
    const none = new Set<string>();

    it('is all of an item that nobody touched', () => {
      expect(freeFields(untouchedItem, none, fields)).toEqual(fields);
    });

    it.each<[string, Partial<ItemState>, readonly string[]]>([
      ['its own units', { units: ['กองช่าง'] }, ['links', 'note']],
      ['a link', { links: [link('new')], status: 'published' }, ['units', 'lead', 'note']],
      ['a note', { note: 'n2' }, ['units', 'lead', 'links']],
      ['work that has begun without a link', { status: 'in_progress' }, ['units', 'lead', 'links', 'note']],
      ['not to apply', { status: 'not_applicable', reason: 'r1' }, ['units', 'lead', 'note']],
    ])('is the rest of an item that has %s', (_what, own, free) => {
      expect(Object.keys(freeFields(state(own), none, fields)).sort()).toEqual([...free].sort());
    });

    it('is not what somebody has emptied there', () => {
      expect(freeFields(untouchedItem, new Set(['links', 'lead']), fields)).toEqual({ note: 'n1' });
    });
  });

  it('begins a measure anew: the same days of the new year, nothing ticked, nothing said of results', () => {
    const measure: Measure = {
      ref: '1.2',
      section: 'measures',
      title: 'จัดทำคู่มือการให้บริการ',
      indicators: [6],
      questions: ['E1'],
      posture: 'improve',
      findings: ['ผู้รับบริการไม่ทราบขั้นตอน'],
      steps: [{ text: 'แต่งตั้งคณะทำงาน', done: true }],
      lead: 'กองคลัง',
      units: ['กองคลัง', 'กองช่าง'],
      unitsDone: ['กองช่าง'],
      period: { from: '2023-10-01', to: '2024-02-29' },
      due: '2024-02-15',
      status: 'cannot',
      percent: 60,
      cause: 'other',
      reason: 'r1',
      followUp: ['รายงานทุกเดือน'],
      recommendations: ['ทำต่อ'],
      outputSummary: 'มีคู่มือ',
      outcome: 'พอใจ',
      removed: false,
    };
    const { ref, removed, ...rest } = measure;

    expect(measureRolledOver(measure, { from: 2567, to: 2568 }, units)).toEqual({
      ...rest,
      steps: [{ text: 'แต่งตั้งคณะทำงาน', done: false }],
      unitsDone: [],
      period: { from: '2024-10-01', to: '2025-02-28' },
      due: null,
      status: 'not_started',
      percent: 0,
      cause: null,
      reason: null,
      outputSummary: null,
      outcome: null,
    });
    expect(measureRolledOver(measure, { from: 2567, to: 2570 }, units).period.from).toBe('2026-10-01');
  });
});
