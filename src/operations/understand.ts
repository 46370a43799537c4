import type { Clock } from '../app/clock.ts';
import type { Catalogues } from '../app/ports.ts';
import type { Understanding } from '../chat/calls/call.ts';
import { understand } from '../chat/understand.ts';
import { type FiscalYear, fiscalYearOf } from '../domain/dates.ts';
import { linesOf } from './lines.ts';
import type { World } from './world.ts';

/** Where a text is said, and when. */
export interface Circumstances {
  readonly in: 'group' | 'user';
  /** Said to the bot by a mention or a quote; a name at the beginning of the text is noticed by itself. */
  readonly addressed: boolean;
  readonly now: Date | undefined;
  /** The current fiscal year, where it is not that of today. */
  readonly year: FiscalYear | undefined;
}

/** Stands for a line break inside a text that is given as one line. */
const LINE_BREAK = /\u2028/g;

/** Prints what the bot makes of a text, or for `-` of each line of stdin, without doing it and without a database. */
export async function understandAll(world: World, text: string, circumstances: Circumstances): Promise<void> {
  const { now } = circumstances;
  const heard = listener(
    world.catalogues(),
    now === undefined ? world.clock : world.clockAt(now),
    circumstances,
  );
  if (text !== '-') return world.print(heard(text), 'line');
  for await (const line of linesOf(world.stdin)) {
    await world.print(heard(line.replace(/\r$/, '').replace(LINE_BREAK, '\n')), 'line');
  }
}

/** Without what only the conversation needs to ask its question. */
function plainly(understood: Understanding): Understanding {
  if (understood.outcome !== 'incomplete') return understood;
  const problems = understood.problems.map(({ arg, value, reason }) => ({ arg, value, reason }));
  return { ...understood, problems };
}

function listener(
  catalogues: Catalogues,
  clock: Pick<Clock, 'today'>,
  circumstances: Circumstances,
): (text: string) => Understanding {
  const today = clock.today();
  const hearing = {
    in: circumstances.in,
    addressed: circumstances.addressed,
    today,
    year: circumstances.year ?? fiscalYearOf(today),
    catalogues,
  };
  return (text) => {
    // One to one nobody says nothing. In a group a mention alone asks for help.
    if (circumstances.in === 'user' && text.trim() === '') return { outcome: 'unknown' };
    const understood = understand(text, { ...hearing, bound: true });
    if (understood.outcome !== 'silent') return plainly(understood);
    // Whose group it is, nobody says here: what sets up one that is nobody's yet counts too.
    const unbound = understand(text, { ...hearing, bound: false });
    return unbound.outcome === 'call' && unbound.command === 'setup' ? unbound : understood;
  };
}
