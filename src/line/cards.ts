import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { messagingApi } from '@line/bot-sdk';
import { z } from 'zod';
import { action, cards, link, maybe, press, text, width } from './card-values.ts';
import { compiled, type Kind, type Shape, shapeOf } from './flex.ts';

// What each card of flex-templates/ is filled with. Templates are read when the program starts and held against these
// schemas both ways: a broken card stops the start, not a conversation.

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
function misfits(asked: Shape, given: Shape, at = ''): readonly string[] {
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

const filling = new Map(
  cardNames.map((name) => [
    name,
    compiled(checkedTemplate(name, readFileSync(join(folder, `${name}.json`), 'utf8'))),
  ]),
);

/** A filled card. */
export function card<Name extends CardName>(name: Name, values: CardValues<Name>): messagingApi.FlexBubble {
  // The template is a bubble by its file, and the tests hold every filled card against LINE's grammar.
  return filling.get(name)?.(cards[name].parse(values)) as messagingApi.FlexBubble;
}
