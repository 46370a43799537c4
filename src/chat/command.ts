import type { z } from 'zod';
import type { Right } from '../domain/roles.ts';
import type { CommandName, PressName } from './calls/call.ts';
import type { Answer } from './reply.ts';
import type { OpenTurn, Turn } from './turn.ts';
import type { Heard, Reading } from './understand/heard.ts';

/** The groups of the help, in their order; each may be typed after ช่วยเหลือ. */
export const topics = ['ข้อ', 'มาตรการ', 'คะแนน', 'ประวัติ', 'หน่วยงาน'] as const;
export type Topic = (typeof topics)[number];

interface Entry<Args> {
  /** Stable: it lives in sent buttons. */
  readonly name: CommandName;
  readonly topic: Topic;
  /** What opens the command; the first is the one that is shown. No word opens two commands. */
  readonly words: readonly string[];
  /** One line. */
  readonly help: string;
  /** Lines to type, each understood as this command. */
  readonly examples: readonly string[];
  /** What it takes, typed or pressed. */
  readonly args: z.ZodType<Args>;
  readonly right: Right;
  readonly writes: boolean;
  /** Arguments that it asks for itself, with choices that only the agency's data have. */
  readonly asksFor?: readonly string[];
  /** Said under a card that lists several things, it is about all of them. */
  readonly together?: true;
  /** What it makes of a text; undefined when the text is not about it. Where two understand, the officer is asked. */
  readonly read: (heard: Heard) => Reading;
}

/** What a command is. One that needs an agency runs with its member, the others with whoever is there. */
export type CommandEntry<Args> = Entry<Args> &
  (
    | { readonly needsAgency: true; readonly run: (turn: Turn, args: Args) => Promise<Answer> }
    | { readonly needsAgency: false; readonly run: (turn: OpenTurn, args: Args) => Promise<Answer> }
  );

/** An entry of the table with its argument type behind closures, so that all entries are of one kind. */
export interface Command extends Omit<Entry<unknown>, 'args'> {
  readonly needsAgency: boolean;
  /**
   * Checks the arguments and does it.
   * @throws UnfitArguments when they do not fit, as from an old or forged button
   * @throws AgencyMissing when it needs an agency and there is none
   */
  readonly run: (turn: OpenTurn, args: unknown) => Promise<Answer>;
  /** Whether arguments fit. */
  readonly fits: (args: unknown) => boolean;
  /** The way to each thing that does not fit: `updates`, 0, `links`. */
  readonly misfits: (args: unknown) => readonly (readonly PropertyKey[])[];
}

/** Thrown when arguments do not fit a command. Holds no texts: only which command and where. */
export class UnfitArguments extends Error {
  /** The innermost names of what does not fit: `links`, `note`. */
  readonly args: readonly string[];

  constructor(command: CommandName | PressName, issues: readonly z.core.$ZodIssue[]) {
    super(`arguments do not fit ${command}: ${issues.map((issue) => issue.path.join('.')).join(', ')}`);
    this.name = 'UnfitArguments';
    this.args = [...new Set(issues.flatMap((issue) => innermost(issue.path)))];
  }
}

/** The innermost name on the way to an argument; none where it is the arguments as a whole. */
export function innermost(path: readonly PropertyKey[]): readonly string[] {
  return path.filter((step) => typeof step === 'string').slice(-1);
}

/** Thrown when a command that needs an agency is run where there is none. */
export class AgencyMissing extends Error {
  constructor(command: CommandName | PressName) {
    super(`${command} needs an agency`);
    this.name = 'AgencyMissing';
  }
}

export function command<Args>(entry: CommandEntry<Args>): Command {
  const { args: schema, ...rest } = entry;
  return {
    ...rest,
    fits: (args) => schema.safeParse(args).success,
    misfits: (args) => schema.safeParse(args).error?.issues.map((issue) => issue.path) ?? [],
    async run(turn, args) {
      const parsed = schema.safeParse(args);
      if (!parsed.success) throw new UnfitArguments(entry.name, parsed.error.issues);
      if (!entry.needsAgency) return entry.run(turn, parsed.data);
      const { actor } = turn;
      if (!actor) throw new AgencyMissing(entry.name);
      return entry.run({ ...turn, actor }, parsed.data);
    },
  };
}

/** What only buttons say: it opens with no word, stands in no help, and is never read from a text. */
export interface PressedCommand {
  readonly name: PressName;
  readonly right: Right;
  readonly needsAgency: true;
  readonly run: Command['run'];
}

export function pressedCommand<Args>(entry: {
  readonly name: PressName;
  readonly args: z.ZodType<Args>;
  readonly right: Right;
  readonly run: (turn: Turn, args: Args) => Promise<Answer>;
}): PressedCommand {
  const { name, args: schema, right } = entry;
  return {
    name,
    right,
    needsAgency: true,
    async run({ ports, actor, mentions, today }, args) {
      const parsed = schema.safeParse(args);
      if (!parsed.success) throw new UnfitArguments(name, parsed.error.issues);
      if (!actor) throw new AgencyMissing(name);
      return entry.run({ ports, actor, mentions, today }, parsed.data);
    },
  };
}
