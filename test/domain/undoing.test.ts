import { isDeepStrictEqual } from 'node:util';
import { type ItemState, untouchedItem, updateItem } from '../../src/domain/item.ts';
import { undoing, undoingOfItem } from '../../src/domain/undoing.ts';

const url = (name: string) => `https://www.example.go.th/${name}`;
const tick = { by: 'p1', at: '2027-02-15T02:00:00.000Z' };

const read = (state: ItemState, name: string): unknown => new Map(Object.entries(state)).get(name);

/** What a change did to a state, and the state after it. */
function changed(state: ItemState, after: Partial<ItemState>) {
  const touched = Object.entries(after).filter(
    ([name, value]) => !isDeepStrictEqual(read(state, name), value),
  );
  const before = touched.map(([name]) => [name, read(state, name)] as const);
  return {
    change: { before: Object.fromEntries(before), after: Object.fromEntries(touched) },
    state: { ...state, ...after },
  };
}

describe('src/domain/undoing.ts', () => {
  it('gives every field that still holds what the change wrote its old value again', () => {
    const first = changed(untouchedItem, updateItem(untouchedItem, { links: [url('a')] }));

    expect({ ...first.state, ...undoingOfItem(first.state, first.change) }).toEqual(untouchedItem);
  });

  it('keeps a link with its status where another link has come since', () => {
    const first = changed(untouchedItem, updateItem(untouchedItem, { links: [url('a')] }));
    const second = changed(first.state, updateItem(first.state, { links: [url('b')] }));

    expect(undoingOfItem(second.state, first.change)).toEqual({});
  });

  it('takes out of a set what the change put in, and leaves what came since', () => {
    const first = changed(untouchedItem, { met: ['a', 'b'] });
    const second = changed(first.state, { met: ['a', 'b', 'c'] });

    expect(undoing({ ...second.state }, first.change)).toEqual({ met: ['c'] });
  });

  it('puts back into a set what the change took out', () => {
    expect(undoing({ met: ['c'] }, { before: { met: ['a', 'c'] }, after: { met: ['c'] } })).toEqual({
      met: ['a', 'c'],
    });
  });

  it('leaves no approval on a page that nobody approved', () => {
    const first = changed(untouchedItem, updateItem(untouchedItem, { links: [url('a')] }));
    const approved = { ...first.state, approved: tick, inItas: tick };

    expect(undoingOfItem(approved, first.change)).toMatchObject({ links: [], approved: null, inItas: null });
  });

  it('gives the approval of the old page back together with the old page', () => {
    const old = { ...untouchedItem, ...updateItem(untouchedItem, { links: [url('a')] }), approved: tick };
    const replaced = changed(old, updateItem(old, { links: [url('b')] }));

    expect(undoingOfItem(replaced.state, replaced.change)).toMatchObject({
      links: old.links,
      approved: tick,
    });
  });
});
