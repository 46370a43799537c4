import { understand } from '../../src/chat/understand.ts';
import { type Item, type ItemState, itemOf, untouchedItem } from '../../src/domain/item.ts';
import { paperKinds } from '../../src/domain/papers.ts';
import type { YearFacts } from '../../src/domain/year-facts.ts';
import { appeal } from '../../src/papers/appeal.ts';
import { writePaper } from '../../src/papers/write-paper.ts';
import { hearing } from '../chat/listen.ts';
import { YEAR, aMeasure, aYear, catalogue } from './a-year.ts';

// What a paper tells people to type: whoever types it writes into the paper's year, whatever year it is by then.

const url = 'https://www.example.go.th/ita/o';

/** Each item lacks something else, by turns. */
function lacking(entry: (typeof catalogue.items)[number], at: number): Item {
  const link = { url: `${url}${at}`, itas: true, health: 'alive' } as const;
  const of: readonly Partial<ItemState>[] = [
    {},
    { links: [{ ...link, recheck: true }] },
    { links: [link], status: 'in_progress' },
    { links: [link], status: 'published' },
  ];
  return itemOf(entry, { ...untouchedItem, ...of[entry.monthly === null ? at % 4 : 3] }, []);
}

const bare: Partial<YearFacts> = {
  items: catalogue.items.map(lacking),
  measures: [{ measure: aMeasure('6', 'ยกระดับการให้บริการ'), why: null, entries: [] }],
  scores: [],
};

/** Every line that the papers of the year ask for, on that day. */
function linesOn(today: string): readonly string[] {
  const agency = {
    ...aYear().agency,
    profile: { address: null, phone: null, memoNumber: null, website: null },
  };
  const years = [aYear({ ...bare, today, agency }), aYear({ ...bare, measures: [], today, agency })];
  const papers = years.flatMap((facts) => paperKinds.map((kind) => writePaper(kind, facts)));
  const packs = years.map(({ items: [item], ...facts }) =>
    appeal({
      ...{ agency, year: facts.year, today, item: item!, inside: null, verdict: null, why: null },
      ...{ submissions: [], deeds: [], looks: [], photos: [] },
    }),
  );
  return [...new Set([...papers, ...packs].flatMap((paper) => paper.missing.map((it) => it.how)))];
}

describe('papers: the lines that they tell people to type', () => {
  it('write into the year of the paper after its end, and say nothing of the year before', () => {
    const [during, after] = [linesOn('2026-09-20'), linesOn('2026-10-04')];
    const sameYear = during.map((line) => understand(line, hearing({ today: '2026-09-20', year: YEAR })));
    const nextYear = after.map((line) => understand(line, hearing({ today: '2026-10-04', year: YEAR + 1 })));

    expect(during.filter((line) => line.includes('ปี 2569')).every((line) => /คะแนน|ผลตรวจ/.test(line))).toBe(
      true,
    );
    expect(new Set(sameYear.map((it) => it.outcome))).toEqual(new Set(['call']));
    expect(new Set(sameYear.flatMap((it) => (it.outcome === 'call' ? [it.command] : [])))).toEqual(
      new Set([
        ...[
          'edit-measure',
          'assign',
          'log-progress',
          'add-measure',
          'confirm-link',
          'update-item',
          'component',
        ],
        ...['set-score', 'verdict', 'profile'],
      ]),
    );
    expect(nextYear).toEqual(
      sameYear.map((it) =>
        it.outcome !== 'call' || it.command === 'profile' ? it : { ...it, args: { year: YEAR, ...it.args } },
      ),
    );
  });
});
