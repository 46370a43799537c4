import { readCatalogues } from '../../src/catalogues/read.ts';
import { finalCheckOf } from '../../src/domain/final-check.ts';
import { type ItemState, itemOf, untouchedItem } from '../../src/domain/item.ts';
import type { Link, LinkHealth } from '../../src/domain/links.ts';

const catalogue = readCatalogues().of(2570);
if (!catalogue) throw new Error('there is a catalogue of 2570');
const tick = { by: 'p', at: '2027-04-20T02:00:00.000Z' };

function link(health: LinkHealth, years: readonly number[] = []): Link {
  return { url: 'https://www.example.go.th/x', itas: true, health, seen: { at: tick.at, years, turn: null } };
}

it('counts what opens, what does not, what is of another year and what is not entered', () => {
  const states: Partial<ItemState>[] = [
    { links: [link('missing')], inItas: tick, approved: tick },
    { links: [link('alive', [2567])], inItas: tick, approved: tick },
    { links: [link('alive', [2569])], approved: tick },
    { links: [link('unclear')] },
    {},
    { status: 'not_applicable' },
  ];
  const items = catalogue.items.map((entry, at) =>
    itemOf(
      entry,
      {
        ...untouchedItem,
        ...(states[at] ?? { links: [link('alive', [2570])], inItas: tick, approved: tick }),
      },
      [],
    ),
  );
  const check = finalCheckOf(items, 2570);
  expect(check).toMatchObject({
    ...{ alive: 22, dead: 1, unclear: 1, wrongYear: 1, noLink: 1, notInItas: 3, notApproved: 1, total: 25 },
  });
  expect(check.items.map(({ item, faults }) => [item.catalogue.code, ...faults])).toEqual([
    ['O1', 'dead'],
    ['O5', 'no-link', 'not-in-itas'],
    ['O2', 'wrong-year'],
    ['O3', 'not-in-itas'],
    ['O4', 'not-in-itas', 'unclear', 'not-approved'],
  ]);
});
