import { clip } from '../../text/thai.ts';
import type { Call, Problem, Understanding } from './call.ts';
import { innermost } from '../command.ts';
import { commandNamed } from '../commands.ts';

// What a rule read is held against what its command takes, so that no rule can make a call that the command refuses: a
// title as long as a page, an address that no browser opens.

/** The same; where arguments do not fit, what is left of it and what is wrong. */
export function fitting(meant: Understanding): Understanding {
  switch (meant.outcome) {
    case 'call': {
      const ways = misfits(meant);
      return ways.length === 0 ? meant : unfinished(meant, ways);
    }
    case 'ambiguous': {
      const candidates = meant.candidates.filter((call) => misfits(call).length === 0);
      return candidates.length > 0 ? { outcome: 'ambiguous', candidates } : { outcome: 'unknown' };
    }
    default:
      return meant;
  }
}

function misfits({ command, args }: Call): readonly (readonly PropertyKey[])[] {
  return commandNamed(command)?.misfits(args) ?? [];
}

function unfinished(
  { command, args }: Extract<Understanding, { outcome: 'call' }>,
  ways: readonly (readonly PropertyKey[])[],
): Understanding {
  const problems = ways.map((way): Problem => {
    const said = valueAt(args, way);
    const value = typeof said === 'string' ? said : null;
    return {
      arg: innermost(way)[0] ?? Object.keys(args)[0] ?? '',
      value: value === null ? null : clip(value, LONGEST_SHOWN),
      // What is shorter than that is no text that could be kept if it were cut.
      reason: value !== null && value.length > LONGEST_SHOWN ? 'too-long' : 'invalid',
    };
  });
  const left = Object.entries(args).filter(
    ([name]) => !ways.some(([first]) => first === undefined || first === name),
  );
  return { outcome: 'incomplete', command, args: Object.fromEntries(left), problems };
}

/** Graphemes: enough to know one's own words again. */
const LONGEST_SHOWN = 60;

function valueAt(args: Call['args'], way: readonly PropertyKey[]): unknown {
  return way.reduce<unknown>((within, step) => (isObject(within) ? within[step] : undefined), args);
}

function isObject(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return typeof value === 'object' && value !== null;
}
