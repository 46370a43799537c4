import type { Catalogues } from '../app/ports.ts';
import { codeRange } from '../domain/catalogue.ts';
import { argNames, problems as say } from '../text/sentences.ts';
import { notice } from './answers/refused.ts';
import type { Problem, Understanding } from './call.ts';
import { commandNamed } from './commands.ts';
import type { Reply } from './reply.ts';

/** What to do with a reading that has problems. */
export interface ProblemsSaid {
  /** The problems in words, when the rest of the message is to be written all the same; else null. */
  readonly usable: readonly string[] | null;
  /** The answer when nothing is written. */
  readonly replies: readonly Reply[];
}

/**
 * Of several pairs the valid ones are written and the others named. Where it is unclear which link belongs to which
 * code, nothing is written.
 */
export function sayProblems(
  heard: Extract<Understanding, { outcome: 'incomplete' }>,
  catalogues: Catalogues,
  latestYear: number | undefined,
): ProblemsSaid {
  const words = heard.problems.map(sayProblem);
  const range = heard.problems.some((it) => it.reason === 'unknown' && it.arg.startsWith('code'))
    ? rangeOf(catalogues, typeof heard.args.year === 'number' ? heard.args.year : latestYear)
    : [];
  const updates = heard.args.updates;
  const usable =
    heard.command === 'update-item' &&
    Array.isArray(updates) &&
    updates.length > 0 &&
    heard.problems.every((problem) => problem.reason !== 'unclear' && problem.reason !== 'missing');
  const command = commandNamed(heard.command);
  const text = [...words, ...range, say.next].join('\n');
  return {
    usable: usable ? [...words, ...range] : null,
    replies: [notice(say.title, text, command?.examples.slice(0, 2) ?? [])],
  };
}

/** The codes that a year has, for somebody who typed another one. */
function rangeOf(catalogues: Catalogues, year: number | undefined): readonly string[] {
  const catalogue = year === undefined ? undefined : catalogues.of(year);
  if (!catalogue) return [];
  const { first, last } = codeRange(catalogue);
  return [say.range(first, last, catalogue.year)];
}

/** A problem in words. */
export function sayProblem({ arg, value, reason }: Problem): string {
  const name = argNames[arg] ?? arg;
  if (arg === 'date' && reason === 'unclear' && value !== null) return say.whichDay(value);
  return reason === 'missing' || value === null ? say.missing(name) : say[reason](name, value);
}
