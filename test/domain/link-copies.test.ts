import { firstYearKept, nextTryIn, submittedBy } from '../../src/domain/link-copies.ts';

type Fields = Readonly<Record<string, unknown>>;

const link = (url: string, more: Fields = {}) => ({ url, itas: false, health: 'unchecked', ...more });
const row = (before: Fields, after: Fields, undoes: string | null = null) => ({ before, after, undoes });
const a = 'https://www.example.go.th/a';
const b = 'https://www.example.go.th/b';

describe('what a change of an item submits', () => {
  it('is every address that was not this year’s before it', () => {
    expect(submittedBy(row({ links: [link(a)] }, { links: [link(b), link(a)] }))).toEqual([b]);
    expect(submittedBy(row({ links: [] }, { links: [link(a), link(a)] }))).toEqual([a]);
    expect(submittedBy(row({}, { status: 'published' }))).toEqual([]);
  });

  it('is no link that was carried over or found, until somebody confirms it', () => {
    const old = [link(a, { recheck: true })];
    expect(submittedBy(row({ links: [] }, { links: old }))).toEqual([]);
    expect(submittedBy(row({ links: old }, { links: [link(a)] }))).toEqual([a]);
  });

  it('is nothing that a taking back brings back: it has its copy', () => {
    expect(submittedBy(row({ links: [link(b)] }, { links: [link(a)] }, 'the row before'))).toEqual([]);
  });
});

it('tries a page that does not open five times over two days, and no more', () => {
  const waits = [1, 2, 3, 4, 5].map(nextTryIn);
  expect(waits).toEqual([600_000, 7_200_000, 86_400_000, 86_400_000, null]);
});

it('keeps copies of this fiscal year and the one before', () => {
  expect(firstYearKept(2571)).toBe(2570);
});
