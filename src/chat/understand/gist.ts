import { addDays } from '../../domain/dates.ts';
import type { Call, CommandName } from '../calls/call.ts';
import { type Gist, type Slot, gists } from './gist-table.ts';
import { type Concept, conceptsOf } from './gist-words.ts';
import { type Heard, codesOf, has } from './heard.ts';
import type { Kind, Token } from './tokens.ts';
import { buddhistYear } from './years.ts';

// The second look at a line that no command understood: what is it about, whatever the order of its words? "คะแนนปีก่อน
// เราได้เท่าไหร่" and "ปีก่อนได้กี่คะแนน" ask the same. Only questions are found so, since one that was not meant harms
// nobody; and only where every word of the line is known to say nothing else.

/** Longer lines are stories. */
const LONGEST = 120;

/** A command of the table, never a mere press. */
export interface Asked extends Call {
  readonly command: CommandName;
  /** Only for the officer to press. */
  readonly offered: boolean;
  /** The argument that was not said, where the command asks for it. */
  readonly lacks: string | undefined;
}

/** What a question comes to that no command understood; several where the officer has to say which. */
export function gistOf(heard: Heard): readonly Asked[] {
  if (heard.text.length > LONGEST || heard.text.includes('\n')) return [];
  const said = saidIn(heard);
  if (!said || (said.slots.size === 0 && said.words.every((word) => word.has('nothing')))) return [];
  const told = has(heard, 'already');
  const calls = gists
    .filter((gist) => fits(gist, said) && !(gist.untold && told))
    .flatMap((gist) => callOf(heard, gist, said));
  return calls.filter((call, at) => calls.findIndex((it) => it.command === call.command) === at);
}

interface Said {
  readonly words: readonly ReadonlySet<Concept>[];
  readonly slots: ReadonlyMap<Slot, Token>;
  readonly years: readonly number[];
}

const slotOf: Partial<Readonly<Record<Kind, Slot>>> = {
  unit: 'unit',
  year: 'year',
  codes: 'code',
  refs: 'ref',
  indicator: 'indicator',
  'sub-indicator': 'sub-indicator',
};

/** The words between what is named, and what is named; undefined where anything else is said, or too much. */
function saidIn(heard: Heard): Said | undefined {
  const slots = new Map<Slot, Token>();
  const years: number[] = [];
  const words: ReadonlySet<Concept>[] = [];
  let from = 0;
  for (const token of [...heard.all, null]) {
    const slot = token ? slotOf[token.kind] : undefined;
    const bare = token?.kind === 'number' ? buddhistYear(token.digits) : undefined;
    if (token && slot === undefined && bare === undefined) continue;
    const found = conceptsOf(heard.text.slice(from, token?.start));
    if (!found) return undefined;
    words.push(...found);
    if (!token) break;
    from = token.end;
    if (bare !== undefined) years.push(bare);
    if (slot === undefined) continue;
    if (token.kind === 'year') years.push(token.year);
    else if (slots.has(slot) || !isOne(token)) return undefined;
    if (token.kind !== 'year') slots.set(slot, token);
  }
  if (years.length > 2) return undefined;
  return { words, slots, years };
}

/** One item, one measure, one unit: a list is for the commands that read lists. */
function isOne(token: Token): boolean {
  if (token.kind === 'codes') return token.codes.length === 1 && token.codes[0]?.numbers.length === 1;
  if (token.kind === 'refs') return token.refs.length === 1;
  return token.kind !== 'unit' || token.units.length === 1;
}

function fits({ needs, allows = [] }: Gist, { words, slots, years }: Said): boolean {
  const fine = new Set<Concept | Slot>(['nothing', ...needs.flat(), ...allows]);
  const isThere = (one: Concept | Slot) =>
    slots.has(one as Slot) ||
    (one === 'years' && years.length > 0) ||
    words.some((word) => word.has(one as Concept));
  const named = [...slots.keys()].every((slot) => fine.has(slot));
  const dated = years.length === 0 || fine.has('years') || (years.length === 1 && fine.has('year'));
  return (
    named &&
    dated &&
    needs.every((some) => some.some(isThere)) &&
    words.every((word) => [...word].some((concept) => fine.has(concept)))
  );
}

/** The call with what was named; none where that does not exist. */
function callOf(
  heard: Heard,
  { command, args = {}, offered = false, lacks, overdue }: Gist,
  { slots, years }: Said,
): readonly Asked[] {
  const [first, second] = years;
  const all: Record<string, unknown> = {
    ...args,
    ...(overdue ? { to: addDays(heard.hearing.today, -1) } : {}),
  };
  if (command === 'compare-scores') {
    if (first !== undefined && second === undefined) return [];
    if (first !== undefined) Object.assign(all, { fromYear: first, toYear: second });
  } else if (first !== undefined) all.year = first;
  for (const token of slots.values()) {
    if (token.kind === 'unit') all.unit = token.units[0];
    if (token.kind === 'refs') all.ref = token.refs[0];
    if (token.kind === 'sub-indicator') {
      if (heard.catalogue?.subIndicators.every((it) => it.code !== token.code)) return [];
      all.subIndicator = token.code;
    }
    if (token.kind === 'indicator') {
      if (token.number < 1 || token.number > 10) return [];
      all.indicator = token.number;
    }
    const [said] = token.kind === 'codes' ? token.codes : [];
    if (said) {
      const [code] = codesOf(heard, said) ?? [];
      if (code === undefined) return [];
      all.code = code;
    }
  }
  return [{ command, args: all, offered, lacks }];
}
