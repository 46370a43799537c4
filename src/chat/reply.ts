import type { Aftermath } from '../app/aftermath.ts';
import type { AuditRow } from '../app/ledger.ts';
import type { Refusal } from '../app/refusal.ts';
import type { LocalDate } from '../domain/dates.ts';
import type { About } from './calls/about.ts';
import type { Call } from './calls/call.ts';

/**
 * Something to press. `fill` puts a line into the person's keyboard to be finished; `uri` opens a page; `pick` opens a
 * calendar from `from` on, and the day that is chosen there completes the call.
 */
export type Button =
  | { readonly label: string; readonly call: Call; readonly shown?: string }
  | { readonly label: string; readonly fill: string }
  | { readonly label: string; readonly uri: string }
  | { readonly label: string; readonly pick: Call; readonly from: LocalDate };

/** A tone is told by a word and a colour, never by the colour alone. */
export type Tone = 'good' | 'busy' | 'late' | 'idle';

/** One row of a list: what it is, how it stands, and what a tap on it does. */
export interface Row {
  readonly label: string;
  readonly title: string;
  readonly detail: string;
  /** What is wrong looks like what is late, and no day of it has gone by. */
  readonly tone: Tone | 'wrong';
  readonly open: Call | null;
  /** What a tap says in the chat; the row's own words where it is absent. */
  readonly tap?: string;
}

/** Something due, by its day. `left` is how long there is; its tone is late, busy (soon) or idle. */
export interface DayRow {
  readonly weekday: string;
  readonly day: string;
  readonly month: string;
  readonly title: string;
  readonly detail: string;
  readonly left: string;
  readonly tone: Tone;
  readonly open: Call | null;
}

/** Where an item stood in other years; `codes` is all of it that is read aloud. */
export interface YearRow {
  readonly label: string;
  readonly value: string;
  readonly codes: string;
}

/** What the bot can say, as data. src/line/ makes messages of it; a terminal could print it. */
export type Reply = Said & {
  /** Whoever quotes the message speaks of this. */
  readonly about?: About | undefined;
  /** What a list answers, and which of its rows (from 1) is the first here: for the rest where LINE takes no more. */
  readonly again?: { readonly call: Call; readonly row: number };
  /** Whoever it is said to was forgotten: not even that it was said there is kept. */
  readonly traceless?: true;
};

/** How many files there are, in words, and the newest pictures by their addresses, as far as there can be any. */
export interface ShownFiles {
  readonly count: string;
  readonly pictures: readonly { readonly small: string; readonly whole: string }[];
}

type Said =
  /** A short answer in words: a refusal, a question with buttons, a confirmation without figures. */
  | {
      readonly kind: 'notice';
      readonly title: string;
      readonly text: string;
      /** Exact lines to type, shown after "ลองพิมพ์:". */
      readonly examples: readonly string[];
      readonly buttons: readonly Button[];
    }
  /** Something went wrong in the program: what to quote when asking for help. */
  | { readonly kind: 'fault'; readonly title: string; readonly text: string; readonly reference: string }
  /** What was written, with undo. */
  | {
      readonly kind: 'saved';
      readonly title: string;
      readonly lines: readonly string[];
      /** What could not be written and the line to type instead. */
      readonly problems: readonly string[];
      /** What comes next, in one sentence. */
      readonly next: string;
      readonly undo: Call | null;
      readonly buttons: readonly Button[];
    }
  | {
      readonly kind: 'summary';
      readonly agency: string;
      readonly title: string;
      readonly provisional: boolean;
      readonly complete: number;
      readonly total: number;
      /** 0 to 100, of complete among total. */
      readonly percent: number;
      readonly bars: readonly { readonly label: string; readonly count: string; readonly percent: number }[];
      readonly measures: string;
      /** When the answers must be in, and how long that is from today. */
      readonly deadline: { readonly text: string; readonly left: string };
      readonly next: string;
      readonly buttons: readonly Button[];
    }
  /** Missing items, measures, history: a titled list of rows, ten to a bubble. */
  | {
      readonly kind: 'list';
      readonly title: string;
      readonly lead: string;
      readonly rows: readonly Row[];
      /** Shown once at the end, e.g. how many more there are. */
      readonly foot: string;
      readonly provisional: boolean;
      readonly buttons: readonly Button[];
    }
  /** What waits for approval; a row's tone is good where nothing lacks. `notice` says what pressing is, and is not. */
  | {
      readonly kind: 'approval';
      readonly title: string;
      readonly lead: string;
      readonly rows: readonly Row[];
      readonly notice: string;
      readonly buttons: readonly Button[];
    }
  /** What happened, newest first; the tone of what was taken back is idle. */
  | { readonly kind: 'history'; readonly title: string; readonly lead: string; readonly rows: readonly Row[] }
  /** A paper that goes out: how much of it is filled in, what it lacks, and the links to it. */
  | {
      readonly kind: 'report';
      readonly title: string;
      readonly isComplete: boolean;
      readonly standing: string;
      /** How many of its cells were filled in from what was logged; null for a paper without such. */
      readonly filled: { readonly percent: number; readonly text: string } | null;
      /** What is missing: where, what, and the line to type. */
      readonly rows: readonly Row[];
      /** Until when the links open. */
      readonly foot: string;
      readonly buttons: readonly Button[];
    }
  /** What the bot is, said once where it comes in: for whom, what is stored and why, how to begin. */
  | {
      readonly kind: 'welcome';
      readonly title: string;
      readonly does: string;
      readonly only: string;
      readonly keeps: string;
      readonly start: string;
      readonly examples: readonly string[];
      readonly buttons: readonly Button[];
    }
  /** Who is what in the agency, and what each role may do. */
  | {
      readonly kind: 'roles';
      readonly agency: string;
      readonly title: string;
      readonly groups: readonly {
        readonly role: string;
        readonly can: string;
        readonly people: readonly string[];
      }[];
      readonly next: string;
      readonly examples: readonly string[];
      readonly buttons: readonly Button[];
    }
  /** What falls due, the earliest first. */
  | {
      readonly kind: 'deadlines';
      readonly title: string;
      readonly lead: string;
      readonly rows: readonly DayRow[];
      readonly next: string;
      readonly provisional: boolean;
      readonly buttons: readonly Button[];
    }
  /** What somebody is reminded of, by unit; `mark` says in a word how near it is, in the colour of its tone. */
  | {
      readonly kind: 'reminder';
      readonly tone: Tone;
      readonly mark: string;
      readonly title: string;
      readonly lead: string;
      readonly groups: readonly { readonly unit: string; readonly rows: readonly DayRow[] }[];
      readonly next: string;
      readonly provisional: boolean;
      readonly buttons: readonly Button[];
    }
  | {
      readonly kind: 'item';
      readonly code: string;
      readonly title: string;
      readonly status: string;
      readonly tone: Tone;
      readonly facts: readonly { readonly label: string; readonly value: string }[];
      readonly components: readonly { readonly text: string; readonly met: boolean }[];
      /** Where it stood in other years, the newest first. */
      readonly years: readonly YearRow[];
      readonly files?: ShownFiles;
      readonly link: string | null;
      readonly next: string;
      readonly provisional: boolean;
      readonly buttons: readonly Button[];
    }
  | {
      readonly kind: 'measure';
      readonly ref: string;
      readonly title: string;
      readonly status: string;
      readonly tone: Tone;
      readonly percent: number;
      readonly facts: readonly { readonly label: string; readonly value: string }[];
      readonly steps: readonly { readonly text: string; readonly done: boolean }[];
      readonly entries: readonly string[];
      readonly files?: ShownFiles;
      readonly next: string;
      readonly buttons: readonly Button[];
    }
  /** Announced figures, or an estimate of them, as bars of 100. */
  | {
      readonly kind: 'scores';
      readonly agency: string;
      readonly title: string;
      /** The one figure that counts, with what it is and how it moved. */
      readonly figure: string;
      readonly standing: string;
      readonly change: string;
      readonly tools: readonly { readonly label: string; readonly figure: string }[];
      readonly bars: readonly {
        readonly label: string;
        readonly figure: string;
        /** 0 to 100. */
        readonly value: number;
        /** The year before, as a mark on the bar. */
        readonly before: number | null;
        readonly change: string;
        readonly tone: Tone;
      }[];
      readonly legend: string;
      /** What the formula gives otherwise, and what an estimate rests on. */
      readonly notes: readonly string[];
      readonly next: string;
      readonly buttons: readonly Button[];
    }
  /** The few things to do first, each with what it is worth. */
  | {
      readonly kind: 'advice';
      readonly agency: string;
      readonly title: string;
      readonly gain: string;
      readonly headline: string;
      readonly actions: readonly {
        readonly label: string;
        readonly title: string;
        readonly detail: string;
        readonly gain: string;
        readonly open: Call;
      }[];
      readonly outlook: string;
      readonly questions: readonly { readonly label: string; readonly detail: string }[];
      readonly next: string;
      readonly provisional: boolean;
      readonly buttons: readonly Button[];
    }
  | {
      readonly kind: 'help';
      readonly title: string;
      readonly groups: readonly {
        readonly title: string;
        readonly lines: readonly { readonly say: string; readonly means: string }[];
      }[];
      readonly buttons: readonly Button[];
    }
  /** A picture by its https address, to be passed on; `said` is what it is read aloud as. */
  | { readonly kind: 'picture'; readonly url: string; readonly said: string }
  /** A one-time code, large enough to be read aloud. */
  | { readonly kind: 'invite'; readonly code: string; readonly text: string; readonly example: string };

/** What a command answers, and the rows it wrote (for the worker's log of what each bot message was about). */
export interface Answer {
  readonly replies: readonly Reply[];
  readonly rows: readonly AuditRow[];
  /** What is to be done now that this is: the line that had to wait for it. */
  readonly then?: Call | undefined;
  /** Why nothing was done, where that is so. */
  readonly refusal?: Refusal['code'];
}

/** What is said to an event, and what it leaves to be done. */
export interface Response {
  /** Nothing to say is silence. */
  readonly replies: readonly Reply[];
  readonly aftermath: Pick<Aftermath, 'told' | 'over'>;
  /** Whether a reminder may wait in this chat to go along. */
  readonly reminderMayWait: boolean;
}

/** The replies of one kind. */
export type ReplyOf<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>;
