import { inTurn } from '../../src/desks/in-turn.ts';

/** Work that begins when it is its turn and ends when the test says so. */
function work() {
  const begun: string[] = [];
  const ends = new Map<string, (failed?: Error) => void>();
  const of = (name: string) => () =>
    new Promise<string>((resolve, reject) => {
      begun.push(name);
      ends.set(name, (failed) => {
        if (failed) reject(failed);
        else resolve(name);
      });
    });
  return { begun, of, end: (name: string, failed?: Error) => ends.get(name)?.(failed) };
}

describe('heavy work', () => {
  it('is done one at a time, in the order in which it was asked for', async () => {
    const { begun, of, end } = work();
    const turn = inTurn<string>(8);
    const done = [turn.do('a', of('a')), turn.do('b', of('b'))];
    await new Promise(setImmediate);
    const atFirst = [...begun];

    end('a');
    await done[0];
    await new Promise(setImmediate);
    end('b');

    expect(atFirst).toEqual(['a']);
    expect(await Promise.all(done)).toEqual(['a', 'b']);
  });

  it('is refused where too much waits, and taken again when some is done', async () => {
    const { of, end } = work();
    const turn = inTurn<string>(2);
    const done = [turn.do('a', of('a')), turn.do('b', of('b'))];

    const refused = await turn.do('c', of('c'));
    end('a');
    await done[0];
    const taken = turn.do('d', of('d'));
    end('b');
    await done[1];
    await new Promise(setImmediate);
    end('d');

    expect(refused).toBe('busy');
    expect(await taken).toBe('d');
  });

  it('fails for whoever asked for it, and for nobody after', async () => {
    const { of, end } = work();
    const turn = inTurn<string>(8);
    const first = turn.do('a', of('a'));
    const second = turn.do('b', of('b'));
    await new Promise(setImmediate);

    end('a', new Error('torn'));
    await expect(first).rejects.toThrow('torn');
    await new Promise(setImmediate);
    end('b');

    expect(await second).toBe('b');
  });

  it('is done once for all who ask for the same while it waits, and anew for who asks when it has begun', async () => {
    const { begun, of, end } = work();
    const turn = inTurn<string>(3);
    const first = turn.do('paper', of('a'));
    await new Promise(setImmediate);
    // As somebody does who opens a link again and again.
    const again = Array.from({ length: 5 }, () => turn.do('paper', of('b')));

    end('a');
    await first;
    await new Promise(setImmediate);
    end('b');

    expect(await Promise.all(again)).toEqual(['b', 'b', 'b', 'b', 'b']);
    expect(begun).toEqual(['a', 'b']);
  });
});
