import type { messagingApi } from '@line/bot-sdk';
import { z } from 'zod';

// What each card of flex-templates/ is filled with: its names, and whether each is always there.

export const text = z.string().min(1);
export const maybe = text.optional();
export const width = z.int().min(0).max(100);
export const link = z.url().optional();
export const action = z.custom<messagingApi.Action>((it) => typeof it === 'object' && it !== null);
export const press = action.optional();

/** A word in one of four places, each with its own colour; the places without a word disappear. */
const toned = { good: maybe, busy: maybe, late: maybe, idle: maybe };
/** The foot of a card: one primary action at most, three in all. */
const foot = { primary: press, second: press, third: press };
const facts = z.array(z.strictObject({ label: text, value: text }));
/** What is to be ticked: met or not, told by a sign. */
const ticks = z.array(z.strictObject({ yes: maybe, no: maybe, text }));
/** Lines to type; a tap puts one into the keyboard. */
const examples = z.array(z.strictObject({ line: text, tap: maybe, type: press }));
/** What a tap on a row does, and the sign that it does something. */
const tap = { tap: maybe, open: press };
/** Which rows of how many, and how many LINE did not take: counted, or one tap away. */
const pages = { from: maybe, to: maybe, of: maybe, more: maybe, further: maybe, rest: press };
const lines = z.array(z.strictObject({ line: text }));
/** How many files there are, and the newest pictures. */
const files = { photocount: maybe, photos: z.array(z.strictObject({ small: link, open: press })) };

export const cards = {
  notice: z.strictObject({
    title: text,
    text: maybe,
    examples,
    ...foot,
  }),
  question: z.strictObject({
    title: text,
    text: maybe,
    choices: z.array(z.strictObject({ label: text, choose: press })),
    examples,
  }),
  fault: z.strictObject({ title: text, text: maybe, reference: text }),
  saved: z.strictObject({
    /** The title, in the place of what was written or of what was not. */
    written: maybe,
    unwritten: maybe,
    lines,
    more: maybe,
    problems: lines,
    next: maybe,
    primary: press,
    second: press,
    undo: maybe,
  }),
  summary: z.strictObject({
    agency: text,
    title: text,
    percent: text,
    bar: width,
    complete: text,
    total: text,
    provisional: maybe,
    bars: z.array(z.strictObject({ label: text, full: maybe, count: maybe, bar: width })),
    measures: maybe,
    left: maybe,
    deadline: maybe,
    next: maybe,
    ...foot,
  }),
  list: z.strictObject({
    title: text,
    lead: maybe,
    provisional: maybe,
    rows: z.array(
      z.strictObject({
        ...toned,
        heading: maybe,
        title: maybe,
        fine: maybe,
        overdue: maybe,
        detail: maybe,
        ...tap,
      }),
    ),
    ...pages,
    foot: maybe,
    ...foot,
  }),
  approval: z.strictObject({
    title: text,
    lead: maybe,
    rows: z.array(z.strictObject({ code: text, title: text, complete: maybe, lacking: maybe, ...tap })),
    ...pages,
    notice: text,
    ...foot,
  }),
  history: z.strictObject({
    title: text,
    lead: maybe,
    /** What was done, in the place of what holds or of what was taken back. */
    rows: z.array(z.strictObject({ held: maybe, gone: maybe, what: text, detail: text, ...tap })),
    ...pages,
  }),
  report: z.strictObject({
    title: text,
    percent: maybe,
    filled: maybe,
    /** One, or none for a paper that is not filled in. */
    bars: z.array(z.strictObject({ bar: width })),
    ready: maybe,
    draft: maybe,
    rows: z.array(z.strictObject({ where: text, what: text, how: maybe, ...tap })),
    more: maybe,
    foot: maybe,
    ...foot,
  }),
  welcome: z.strictObject({
    title: text,
    does: text,
    only: maybe,
    keeps: text,
    start: maybe,
    examples,
    ...foot,
  }),
  roles: z.strictObject({
    agency: text,
    title: text,
    groups: z.array(
      z.strictObject({
        role: text,
        count: text,
        can: text,
        people: z.array(z.strictObject({ name: text })),
        more: maybe,
      }),
    ),
    next: maybe,
    examples,
    ...foot,
  }),
  deadlines: z.strictObject({
    title: text,
    lead: maybe,
    rows: z.array(
      z.strictObject({
        weekday: text,
        day: text,
        month: text,
        title: text,
        detail: maybe,
        good: maybe,
        late: maybe,
        busy: maybe,
        idle: maybe,
        ...tap,
      }),
    ),
    ...pages,
    next: maybe,
    provisional: maybe,
    ...foot,
  }),
  reminder: z.strictObject({
    /** The head of one tone is filled, the others disappear. */
    ...toned,
    goodTitle: maybe,
    busyTitle: maybe,
    lateTitle: maybe,
    idleTitle: maybe,
    goodLead: maybe,
    busyLead: maybe,
    lateLead: maybe,
    idleLead: maybe,
    groups: z.array(
      z.strictObject({
        unit: text,
        rows: z.array(
          z.strictObject({
            weekday: text,
            day: text,
            month: text,
            what: text,
            detail: maybe,
            soon: maybe,
            now: maybe,
            past: maybe,
            ...tap,
          }),
        ),
      }),
    ),
    more: maybe,
    next: maybe,
    provisional: maybe,
    ...foot,
  }),
  item: z.strictObject({
    code: text,
    title: text,
    ...toned,
    provisional: maybe,
    facts,
    components: ticks,
    more: maybe,
    ...files,
    years: facts,
    link,
    address: maybe,
    next: maybe,
    ...foot,
  }),
  measure: z.strictObject({
    ref: text,
    title: text,
    ...toned,
    percent: text,
    bar: width,
    facts,
    steps: ticks,
    more: maybe,
    entries: lines,
    ...files,
    next: maybe,
    ...foot,
  }),
  scores: z.strictObject({
    agency: text,
    title: text,
    figure: text,
    standing: text,
    change: maybe,
    tools: z.array(z.strictObject({ label: text, figure: text })),
    bars: z.array(
      z.strictObject({
        label: text,
        figure: text,
        bar: width,
        /** Where the mark of the year before stands; 0 for none. */
        before: width,
        good: maybe,
        late: maybe,
        idle: maybe,
      }),
    ),
    more: maybe,
    legend: maybe,
    notes: lines,
    next: maybe,
    ...foot,
  }),
  advice: z.strictObject({
    agency: text,
    title: text,
    gain: text,
    headline: text,
    actions: z.array(z.strictObject({ label: text, title: text, detail: maybe, gain: text, open: press })),
    outlook: text,
    questions: z.array(z.strictObject({ label: text, detail: text })),
    provisional: maybe,
    next: maybe,
    ...foot,
  }),
  help: z.strictObject({
    title: text,
    groups: z.array(
      z.strictObject({
        title: text,
        lines: z.array(z.strictObject({ say: text, means: maybe, tap: maybe, type: press })),
      }),
    ),
    ...foot,
  }),
  invite: z.strictObject({ code: text, text: maybe, example: text }),
} as const;
