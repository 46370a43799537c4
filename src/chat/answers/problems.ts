import { z } from 'zod';
import type { Catalogues } from '../../app/ports.ts';
import { type LocalDate, addDays } from '../../domain/dates.ts';
import { codeRange } from '../../domain/catalogue.ts';
import { grouped } from '../../domain/grouped.ts';
import { sentBack } from '../../text/approval-sentences.ts';
import { links } from '../../text/item-sentences.ts';
import { arabicDigits } from '../../text/thai.ts';
import { argNames, ownArgNames, problems as say } from '../../text/question-sentences.ts';
import { notice } from './refused.ts';
import type { Call, CommandName, Problem, Understanding } from '../calls/call.ts';
import { commandNamed } from '../commands.ts';
import { describe, labelOf } from '../calls/describe.ts';
import { pickDay } from './pick-day.ts';
import type { Button, Reply } from '../reply.ts';
import { fieldWords } from '../understand/measure-edits.ts';

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
  today: LocalDate,
): ProblemsSaid {
  const words = together(heard.problems).map((problem) => sayProblem(problem, nameOfField(heard, problem)));
  const range = heard.problems.some((it) => it.reason === 'unknown' && it.arg.startsWith('code'))
    ? rangeOf(catalogues, typeof heard.args.year === 'number' ? heard.args.year : latestYear)
    : [];
  const command = commandNamed(heard.command);
  const usable =
    writesWhatIsValid.includes(heard.command) &&
    command?.fits(heard.args) === true &&
    heard.problems.every((problem) => problem.reason !== 'unclear' && problem.reason !== 'missing');
  const calendar = dayButtons(heard, today);
  const isApart = heard.problems.some(({ apart }) => apart !== undefined && apart.length > 0);
  const next = isApart ? say.nextOrPress : calendar.length > 0 ? say.nextOrPick : say.next;
  const text = [...words, ...range, next].join('\n');
  const examples = finished(heard) ?? fitting(heard) ?? command?.examples.slice(0, 2) ?? [];
  return {
    usable: usable ? [...words, ...range] : null,
    replies: [notice(command?.writes === false ? say.unread : say.title, text, examples, calendar)],
  };
}

/** The calendar for a line in which nothing but the day is missing or wrong; none for any other. */
export function dayButtons(
  { command, args, problems }: Extract<Understanding, { outcome: 'incomplete' }>,
  today: LocalDate,
): readonly Button[] {
  if (problems.length === 0 || problems.some(({ arg }) => arg !== 'date')) return [];
  // One day for all would be another line than the one that was said.
  const apart = problems.find((problem) => problem.apart)?.apart;
  if (apart) return apart.slice(0, MOST_APART).map((call) => ({ label: labelOf(call), call }));
  const isReminder = command === 'set-reminder' || command === 'snooze';
  // A reminder for today would come too late.
  const from = isReminder ? addDays(today, 1) : today;
  const whole = isReminder ? { ...args, when: { date: from } } : { ...args, date: from };
  return commandNamed(command)?.fits(whole) === true ? [pickDay({ command, args }, from)] : [];
}

/** More are sent anew, a line each. */
const MOST_APART = 10;

/** Values that are named before the rest is counted: a page of wrong codes helps nobody. */
const VALUES_NAMED = 8;

/** What is wrong in the same way is said once, with all that is wrong in that way. */
function together(problems: readonly Problem[]): readonly Problem[] {
  // What has no value is like nothing else.
  const alike = grouped(problems, ({ arg, reason, value }, at) =>
    JSON.stringify([arg, reason, value === null ? at : null]),
  );
  return [...alike.values()].flatMap((all) => {
    const [first, ...others] = all;
    if (!first || others.length === 0) return first ?? [];
    const values = all.flatMap(({ value }) => value ?? []);
    return { ...first, value: say.values(values.slice(0, VALUES_NAMED), values.length - VALUES_NAMED) };
  });
}

/** Commands about several items, of which one that does not exist loses nothing of the others. */
const writesWhatIsValid: readonly CommandName[] = [
  'update-item',
  'in-itas',
  'set-due',
  'approve',
  'send-back',
];

/** What was said with the only thing that it lacked, as a line to be changed; undefined where more was wrong. */
function finished(heard: Extract<Understanding, { outcome: 'incomplete' }>): readonly string[] | undefined {
  const { command, args, problems } = heard;
  const [problem, ...others] = problems;
  if (problem?.reason === 'kept') return insteadOfRemoving(problem.value ?? '', args);
  const sample = problem && samples[problem.arg];
  if (!sample || problem.reason !== 'missing' || others.length > 0) return undefined;
  const [update] = UpdateLacking.safeParse(args).data?.updates ?? [];
  const whole = update
    ? { updates: [{ ...update, ...sample.ofItem(update.code) }] }
    : { ...args, ...(sample.of?.[command] ?? sample.ofMeasure) };
  return commandNamed(command)?.fits(whole) === true ? [describe({ command, args: whole })] : undefined;
}

/** Examples about what was said, where those of the help are about something else. */
function fitting({
  command,
  problems,
}: Extract<Understanding, { outcome: 'incomplete' }>): readonly string[] | undefined {
  const [problem] = problems;
  if (command !== 'update-item' || !problem) return undefined;
  if (problem.arg === 'months')
    return commandNamed(command)?.examples.filter((it) => it.includes(say.monthIn));
  const args = { updates: [{ code: problem.value, status: 'published' }] };
  const isMixed = problem.arg === 'code' && problem.reason === 'unclear';
  return isMixed && commandNamed(command)?.fits(args) === true ? [describe({ command, args })] : undefined;
}

/** The lines that do what a measure or an item allows. */
function insteadOfRemoving(named: string, { ref }: Call['args']): readonly string[] {
  const { measure, item } = say.sampleReason;
  if (ref !== undefined) {
    const cannot = { ref, status: 'cannot', reason: measure };
    return [
      describe({ command: 'history', args: { ref } }),
      describe({ command: 'log-progress', args: cannot }),
    ];
  }
  const code = `O${Number(arabicDigits(named).replace(/\D/g, ''))}`;
  const updates = [{ code, status: 'not_applicable', reason: item }];
  return [
    describe({ command: 'remove-link', args: { code } }),
    describe({ command: 'update-item', args: { updates } }),
  ];
}

const UpdateLacking = z.object({ updates: z.array(z.looseObject({ code: z.string() })) });

/** What stands in for an argument that was not said. */
const samples: Readonly<
  Record<
    string,
    | {
        readonly ofItem: (code: string) => Call['args'];
        readonly ofMeasure: Call['args'];
        /** Where a command needs another. */
        readonly of?: Partial<Record<CommandName, Call['args']>>;
      }
    | undefined
  >
> = {
  links: { ofItem: (code) => ({ links: [say.sampleLink(code)] }), ofMeasure: {} },
  link: { ofItem: () => ({}), ofMeasure: { link: say.sampleLink('O12-2') } },
  reason: {
    ofItem: () => ({ reason: say.sampleReason.item }),
    ofMeasure: { reason: say.sampleReason.measure },
    of: { 'send-back': { reason: sentBack.sampleReason } },
  },
};

/** The codes that a year has, for somebody who typed another one. */
function rangeOf(catalogues: Catalogues, year: number | undefined): readonly string[] {
  const catalogue = year === undefined ? undefined : catalogues.of(year);
  if (!catalogue) return [];
  const { first, last } = codeRange(catalogue);
  return [say.range(first, last, catalogue.year)];
}

/** A new value is called by its field ("ไม่พบหน่วยงาน “กองบิน”"), an announced one a score. */
function nameOfField({ command, args }: Call, { arg }: Problem): string | undefined {
  const { field } = args;
  const own = ownArgNames[command]?.[arg];
  if (own !== undefined) return own;
  return arg === 'value' && isField(field) ? fieldWords[field][0] : undefined;
}

function isField(field: unknown): field is keyof typeof fieldWords {
  return typeof field === 'string' && Object.hasOwn(fieldWords, field);
}

/**
 * A problem in words.
 * @param name what the argument is called, where its own name does not say it.
 */
export function sayProblem(
  { arg, value, reason, apart }: Problem,
  name: string = argNames[arg] ?? arg,
): string {
  if (reason === 'kept') return say.kept(value ?? name, arg === 'ref' ? 'measure' : 'item');
  if (arg === 'link' && reason === 'unclear' && value !== null) return links.oneAtATime(value);
  if (arg === 'date' && reason === 'unclear' && value !== null)
    return apart ? say.severalDays(value) : say.whichDay(value);
  if (arg.startsWith('code') && reason === 'unclear' && value !== null) return say.mixed(value);
  if (reason === 'impossible' && value !== null && arg.startsWith('month'))
    return relative.test(value)
      ? say.aheadByName(value)
      : say.ahead(name, value.replace(/^(?:ประจำ)?เดือน\s*/, ''));
  // What is no day but a number can only be too large.
  if (reason === 'impossible' && value !== null && /^[\d.]+ ?%?$/.test(value))
    return say.outOfHundred(name, value);
  return reason === 'missing' || value === null ? say.missing(name) : say[reason](name, value);
}

/** "เดือนหน้า": a month by no name of its own. */
const relative = /^(?:ใน)?เดือน\s*(?:หน้า|ถัดไป|นี้|ก่อน)/;
