import { inEffect, laterThan } from '../../src/domain/effect.ts';

const row = (id: string, undoes: string | null = null) => ({ id, undoes });
const ids = (rows: readonly { readonly id: string }[]) => rows.map((it) => it.id);

describe('domain/effect', () => {
  it('drops a row that was taken back, and keeps the undo', () => {
    expect(ids(inEffect([row('a'), row('b'), row('u', 'a')]))).toEqual(['b', 'u']);
  });

  it('brings a row back when its undo was taken back', () => {
    expect(ids(inEffect([row('a'), row('u', 'a'), row('r', 'u')]))).toEqual(['a', 'r']);
  });

  it('counts as later what still holds after a row, undos aside', () => {
    const rows = [row('a'), row('b'), row('c'), row('u', 'b')];

    expect(ids(laterThan(rows, 'a'))).toEqual(['c']);
    expect(ids(laterThan(rows, 'c'))).toEqual([]);
  });
});
