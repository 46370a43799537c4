import { Readable } from 'node:stream';
import { operatorWorld } from '../../src/operator-world.ts';
import { runVerb } from '../../src/operations/verbs.ts';

/** What a verb ended with and said. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * `prongsai` as it is typed, in this process: a process of its own costs a second of a core, and what only one can
 * show is in command-line.test.ts.
 */
export async function typed(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  folder = '/',
): Promise<Ran> {
  const said = { out: '', err: '' };
  const world = operatorWorld({
    environment: () => environment,
    stdin: Readable.from([]),
    folder,
    out: (text) => {
      said.out += text;
      return Promise.resolve();
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code: await runVerb(world, words), ...said };
}
