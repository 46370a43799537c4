import { type Item, itemOf, untouchedItem } from '../../src/domain/item.ts';
import { checklist } from '../../src/papers/checklist.ts';
import { aYear, catalogue, items } from './a-year.ts';

/** What the checklist says of one item, everything else of the year being as it should. */
function saidOf(item: Item): { readonly cells: string; readonly missing: readonly string[] } {
  const { code } = item.catalogue;
  const paper = checklist(aYear({ items: items.map((it) => (it.catalogue.code === code ? item : it)) }));
  const rows = paper.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const own = rows.filter((row) => row.kind === 'cells' && row.cells[0]?.lines[0] === code);
  return {
    cells: JSON.stringify(own),
    missing: paper.missing.filter((it) => it.where === code).map((it) => it.how),
  };
}

describe('src/papers/checklist.ts', () => {
  const entry = catalogue.items[0]!;
  const url = 'https://www.example.go.th/ita/o1';
  const carried = { url, itas: true, health: 'unchecked', recheck: true } as const;

  it("takes last year's link for no evidence, and says how to confirm it", () => {
    const said = saidOf(itemOf(entry, { ...untouchedItem, links: [carried] }, []));

    expect(said.cells).not.toContain(url);
    expect(said.missing).toEqual([`ยืนยันลิงก์ ${entry.code} ปี 2569`]);
  });

  it('shows it once somebody has confirmed it', () => {
    const { recheck, ...link } = carried;
    const met = entry.components.map((it) => it.id);
    const said = saidOf(itemOf(entry, { ...untouchedItem, status: 'published', links: [link], met }, []));

    expect(said.cells).toContain(url);
    expect(said.missing).toEqual([]);
  });
});
