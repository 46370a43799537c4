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
    const turn = inTurn(8);
    const done = [turn.do(of('a')), turn.do(of('b'))];
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
    const turn = inTurn(2);
    const done = [turn.do(of('a')), turn.do(of('b'))];

    const refused = await turn.do(of('c'));
    end('a');
    await done[0];
    const taken = turn.do(of('d'));
    end('b');
    await done[1];
    await new Promise(setImmediate);
    end('d');

    expect(refused).toBe('busy');
    expect(await taken).toBe('d');
  });

  it('fails for whoever asked for it, and for nobody after', async () => {
    const { of, end } = work();
    const turn = inTurn(8);
    const first = turn.do(of('a'));
    const second = turn.do(of('b'));
    await new Promise(setImmediate);

    end('a', new Error('torn'));
    await expect(first).rejects.toThrow('torn');
    await new Promise(setImmediate);
    end('b');

    expect(await second).toBe('b');
  });
});
