import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { messagingApi } from '@line/bot-sdk';
import { z } from 'zod';
import { fill, type Kind, type Shape, shapeOf } from './flex.ts';

// What each card of flex-templates/ is filled with. Templates are read when the program starts and held against these
// schemas both ways: a broken card stops the start, not a conversation.

const text = z.string().min(1);
const maybe = text.optional();
const width = z.int().min(0).max(100);
const link = z.url().optional();
const action = z.custom<messagingApi.Action>((it) => typeof it === 'object' && it !== null);
const press = action.optional();

/** A word in one of four places, each with its own colour; the places without a word disappear. */
const toned = { good: maybe, busy: maybe, late: maybe, idle: maybe };
/** The foot of a card: one primary action at most, three in all. */
const foot = { primary: press, second: press, third: press };
const facts = z.array(z.strictObject({ label: text, value: text }));
/** What is to be ticked: met or not, told by a sign. */
const ticks = z.array(z.strictObject({ yes: maybe, no: maybe, text }));
const lines = z.array(z.strictObject({ line: text }));

const cards = {
  notice: z.strictObject({
    title: text,
    text: maybe,
    examples: z.array(z.strictObject({ line: text, type: press })),
    choices: z.array(z.strictObject({ label: text, choose: press })),
    ...foot,
  }),
  saved: z.strictObject({
    written: maybe,
    unwritten: maybe,
    title: text,
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
    bars: z.array(z.strictObject({ label: text, count: text, bar: width })),
    measures: maybe,
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
        open: press,
      }),
    ),
    from: maybe,
    to: maybe,
    of: maybe,
    more: maybe,
    foot: maybe,
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
        open: press,
      }),
    ),
    from: maybe,
    to: maybe,
    of: maybe,
    more: maybe,
    next: maybe,
    provisional: maybe,
    ...foot,
  }),
  reminder: z.strictObject({
    ...toned,
    title: text,
    lead: maybe,
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
            open: press,
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
        lines: z.array(z.strictObject({ say: text, means: maybe, type: press })),
      }),
    ),
    ...foot,
  }),
  invite: z.strictObject({ code: text, text: maybe, example: text }),
} as const;

export type CardName = keyof typeof cards;
export type CardValues<Name extends CardName> = z.input<(typeof cards)[Name]>;

/** The package, from src/line/ as from dist/line/. */
const folder = join(import.meta.dirname, '..', '..', 'flex-templates');

const kinds = new Map<z.core.$ZodType, Kind>([
  [text, 'text'],
  [maybe, 'text?'],
  [width, 'width'],
  [link, 'link?'],
  [action, 'action'],
  [press, 'action?'],
]);

function wantedBy(schema: z.core.$ZodType): Shape {
  if (!(schema instanceof z.ZodObject)) throw new Error('a card is filled with named values');
  const shape: Record<string, Kind | Shape> = {};
  for (const [name, field] of Object.entries<z.core.$ZodType>(schema.shape)) {
    shape[name] = field instanceof z.ZodArray ? wantedBy(field.element) : kindOf(name, field);
  }
  return shape;
}

function kindOf(name: string, field: z.core.$ZodType): Kind {
  const kind = kinds.get(field);
  if (kind === undefined) throw new Error(`no token can be ${name}`);
  return kind;
}

/**
 * What is wrong between a template and the values it is filled with, a line each; empty when they fit. A token that
 * has no value and a value that has no token are both mistakes.
 */
export function misfits(asked: Shape, given: Shape, at = ''): readonly string[] {
  return [...new Set([...Object.keys(asked), ...Object.keys(given)])].flatMap((name) => {
    const [token, value] = [asked[name], given[name]];
    const path = at === '' ? name : `${at}.${name}`;
    if (token === undefined) return [`${path}: nowhere in the template`];
    if (value === undefined) return [`${path}: nothing has this name`];
    if (typeof token === 'object' && typeof value === 'object') return misfits(token, value, path);
    if (token === value) return [];
    return [`${path}: is ${nameOf(value)}, the template wants ${nameOf(token)}`];
  });
}

function nameOf(kind: Kind | Shape): string {
  return typeof kind === 'string' ? kind : 'rows';
}

/** A template that fits its card. Throws, naming the file and every misfit. */
export function checkedTemplate(name: CardName, json: string): unknown {
  try {
    const template: unknown = JSON.parse(json);
    const problems = misfits(shapeOf(template), wantedBy(cards[name]));
    if (problems.length === 0) return template;
    throw new Error(problems.join('; '));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`flex-templates/${name}.json: ${why}`, { cause: error });
  }
}

// The keys of an object literal are all its names; TypeScript only promises strings.
export const cardNames = Object.keys(cards) as readonly CardName[];

const templates = new Map(
  cardNames.map((name) => [name, checkedTemplate(name, readFileSync(join(folder, `${name}.json`), 'utf8'))]),
);

/** A filled card. */
export function card<Name extends CardName>(name: Name, values: CardValues<Name>): messagingApi.FlexBubble {
  // The template is a bubble by its file, and the tests hold every filled card against LINE's grammar.
  return fill(templates.get(name), cards[name].parse(values)) as messagingApi.FlexBubble;
}
