import { grouped } from '../../src/domain/grouped.ts';

describe('domain/grouped', () => {
  it('puts together what has the same key, in the order in which it came', () => {
    const groups = grouped(['b1', 'a1', 'b2'], (it) => it.charAt(0));

    expect([...groups]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ]);
  });

  it('may go by the place, and makes no group of nothing', () => {
    expect([...grouped('xyz', (_, at) => at % 2).values()]).toEqual([['x', 'z'], ['y']]);
    expect(grouped([], () => 0).size).toBe(0);
  });
});
