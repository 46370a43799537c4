import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Understanding } from '../../src/chat/calls/call.ts';
import { commandNamed } from '../../src/chat/commands.ts';
import { understand } from '../../src/chat/understand.ts';
import { hearing } from './listen.ts';

/** One reading that is right. `noWrite`: any that writes nothing. */
interface Expected {
  readonly outcome?: Understanding['outcome'];
  readonly command?: string;
  readonly args?: Readonly<Record<string, unknown>>;
  readonly problems?: readonly { readonly arg: string }[];
  /** Names of arguments whose value is not judged. */
  readonly free?: readonly string[];
  readonly noWrite?: true;
}

interface Line {
  readonly text: string;
  readonly where: 'user' | 'group' | 'addressed';
  readonly today?: string;
  readonly year?: number;
  readonly expect: readonly Expected[];
}

function linesOf(file: string): readonly Line[] {
  const text = readFileSync(join(import.meta.dirname, 'lines', `${file}.jsonl`), 'utf8');
  // The files are this test's own.
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

function heardIn({ text, where, today, year }: Line): Understanding {
  return understand(
    text,
    hearing({
      in: where === 'user' ? 'user' : 'group',
      addressed: where !== 'group',
      ...(today === undefined ? {} : { today }),
      ...(year === undefined ? {} : { year }),
    }),
  );
}

function writes(heard: Understanding): boolean {
  return heard.outcome === 'call' && commandNamed(heard.command)?.writes === true;
}

function fits(expected: Expected, heard: Understanding): boolean {
  if (expected.noWrite === true) return !writes(heard);
  if (expected.outcome !== heard.outcome) return false;
  if (expected.command !== undefined && !('command' in heard && heard.command === expected.command))
    return false;
  const free = expected.free ?? [];
  if (
    expected.args &&
    JSON.stringify(judged(expected.args, free)) !== JSON.stringify(judged(argsOf(heard), free))
  )
    return false;
  const wrong = heard.outcome === 'incomplete' ? heard.problems.map(({ arg }) => arg) : [];
  return (expected.problems ?? []).every(({ arg }) => wrong.includes(arg));
}

function argsOf(heard: Understanding): unknown {
  return 'args' in heard ? heard.args : {};
}

/** What is compared: names in one order, without those that are free. */
function judged(value: unknown, free: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => judged(one, free));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !free.includes(name))
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([name, one]) => [name, judged(one, free)]),
  );
}

describe('src/chat/understand.ts: lines of officers', () => {
  it.each(['officers', 'more-officers'])('%s: writes nothing wrong and understands 95 of 100', (file) => {
    const lines = linesOf(file);
    const wrong = lines
      .map((line) => ({ line, heard: heardIn(line) }))
      .filter(({ line, heard }) => !line.expect.some((one) => fits(one, heard)));

    expect(wrong.filter(({ heard }) => writes(heard)).map(({ line }) => line.text)).toEqual([]);
    expect(lines.length).toBeGreaterThan(400);
    expect(1 - wrong.length / lines.length).toBeGreaterThanOrEqual(0.95);
  });

  it('office talk is silent in a group, and writes nothing anywhere', () => {
    const lines = linesOf('talk');
    const heard = lines.filter((line) => !line.expect.some((one) => fits(one, heardIn(line))));

    expect(lines.length).toBeGreaterThan(300);
    expect(heard.map(({ text }) => text)).toEqual([]);
  });
});
