/** The stable names of the commands. They live in sent buttons: retire one, never rename it. */
export const commandNames = [
  'help',
  'setup',
  'join',
  'join-unit',
  'role',
  'profile',
  'invite',
  'summary',
  'list-missing',
  'show-item',
  'update-item',
  'add-link',
  'remove-link',
  'find-links',
  'component',
  'in-itas',
  'itas',
  'final-check',
  'verdict',
  'approve',
  'send-back',
  'list-measures',
  'show-measure',
  'add-measure',
  'edit-measure',
  'start-measures',
  'log-progress',
  'photos',
  'list-work',
  'list-stale',
  'who',
  'assign',
  'set-due',
  'deadlines',
  'set-reminder',
  'stop-reminders',
  'snooze',
  'acknowledge',
  'hours',
  'quota',
  'scores',
  'set-score',
  'compare-scores',
  'estimate',
  'advice',
  'report',
  'survey-link',
  'set-survey',
  'history',
  'undo',
  'roll-over',
  'confirm-link',
  'forget-me',
] as const;
export type CommandName = (typeof commandNames)[number];

/**
 * What only a button can say: take the n-th answer of a question that was asked; speak for one of two agencies; take
 * over the report that was read.
 */
export const pressNames = ['choose', 'speak-for', 'take-over'] as const;
export type PressName = (typeof pressNames)[number];

/** A command with its arguments, however it was entered: typed, pressed or suggested. */
export interface Call {
  readonly command: CommandName | PressName;
  readonly args: Readonly<Record<string, unknown>>;
}

/** One of the things that a text may mean. */
export interface Candidate extends Call {
  /**
   * What it settles, where the text says several things at once: one answer may be taken of each of them. Without it
   * one may be taken of all.
   */
  readonly of?: string;
}

/** Why an argument cannot be used: it is missing, no such thing exists, it cannot be read, or it is not taken away. */
export type ProblemReason =
  'missing' | 'unknown' | 'invalid' | 'past' | 'impossible' | 'unclear' | 'too-long' | 'kept';

export interface Problem {
  /** The innermost name: `code`, `links`. */
  readonly arg: string;
  /** The text as typed; null when nothing was. */
  readonly value: string | null;
  readonly reason: ProblemReason;
  /** What may have been meant, where it is one of a few: the officer is asked with a button for each. */
  readonly choices?: readonly string[];
  /** What a line comes to that said several things at once, where that is plain: a button each. */
  readonly apart?: readonly Call[];
}

/** That something was not said. */
export function unsaid(arg: string): Problem {
  return { arg, value: null, reason: 'missing' };
}

/** What the bot makes of a text. */
export type Understanding =
  | { readonly outcome: 'call'; readonly command: CommandName; readonly args: Call['args'] }
  | {
      readonly outcome: 'incomplete';
      readonly command: CommandName;
      readonly args: Call['args'];
      readonly problems: readonly Problem[];
    }
  | { readonly outcome: 'ambiguous'; readonly candidates: readonly Candidate[] }
  /** Small talk, or a command that this bot does not have. */
  | { readonly outcome: 'unknown' }
  /** Not for the bot: it says nothing. */
  | { readonly outcome: 'silent' };
