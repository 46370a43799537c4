// Fills a Flex template. A template is a real Flex container with tokens in it; flex-templates/README.md tells
// designers the rules. Values are put in once and never looked at again, so what an officer wrote can become neither
// structure nor another token.

/** What a template asks for: the kind of each token by its name, a shape where a box repeats. */
export interface Shape {
  readonly [name: string]: Kind | Shape;
}
export type Kind = 'text' | 'text?' | 'link' | 'link?' | 'action' | 'action?' | 'width';
export type Values = Readonly<Record<string, unknown>>;

type Node = Readonly<Record<string, unknown>>;

/** What has no value disappears, and what stands only around it disappears with it. */
const GONE = Symbol('gone');

const TOKEN = /\{\{([a-z]+)(\?)?\}\}/gi;
/** A whole string: the mark that opens a box, or the data of an action that is a value. */
const WHOLE = /^\{\{(each|width|action) ([a-z]+)(\?)?\}\}$/i;
/** An address that is a value: braces are not legal where Flex wants an address. */
const LINK = /^https:\/\/value\.invalid\/([a-z]+)(\?)?$/i;
const LINKS = 'https://value.invalid/';

/** Parts of a bubble, and what a tap does, may be absent; anything else takes its component along. */
const SPARE = new Set(['header', 'hero', 'body', 'footer', 'action']);

/** The filled container. Throws when a required value is missing: cards.ts checks the values first. */
export function fill(template: unknown, values: Values): unknown {
  const filled = fillAny(template, values);
  if (filled === GONE) throw new Error('nothing is left of the template');
  return filled;
}

function fillAny(part: unknown, values: Values): unknown {
  if (typeof part === 'string') return fillString(part, values);
  if (typeof part !== 'object' || part === null) return part;
  // What asks for nothing, a separator or a label, is the template's own in every card.
  if (!asksForValues(part)) return part;
  return Array.isArray(part) ? fillList(part, values) : isNode(part) ? fillNode(part, values) : part;
}

function fillString(text: string, values: Values): unknown {
  const { link, tokens, between } = wordsOf(text);
  if (link) return valueOf(values, link.name, link.spare);
  if (tokens.length === 0) return text;
  const found = tokens.map(({ name, spare }) => valueOf(values, name, spare));
  if (found.includes(GONE)) return GONE;
  return between.map((words, at) => (at === 0 ? words : `${String(found[at - 1])}${words}`)).join('');
}

interface Token {
  readonly name: string;
  readonly spare: string | undefined;
}
interface Words {
  /** The whole text is an address that is a value. */
  readonly link: Token | null;
  readonly tokens: readonly Token[];
  /** What stands before the first token, between two, and behind the last. */
  readonly between: readonly string[];
}

/** A template's texts, each taken apart once: there are some hundreds, and a card has as many. */
const wordsOfTexts = new Map<string, Words>();

function wordsOf(text: string): Words {
  const known = wordsOfTexts.get(text);
  if (known) return known;
  const [isLink, name = '', spare] = (text.startsWith(LINKS) ? LINK.exec(text) : null) ?? [];
  const found = [...text.matchAll(TOKEN)];
  const words: Words = {
    link: isLink === undefined ? null : { name, spare },
    tokens: found.map(([, token = '', isSpare]) => ({ name: token, spare: isSpare })),
    between: [0, ...found.map((it) => it.index + it[0].length)].map((from, at) =>
      text.slice(from, found[at]?.index),
    ),
  };
  wordsOfTexts.set(text, words);
  return words;
}

function fillList(parts: readonly unknown[], values: Values): unknown {
  const filled: unknown[] = [];
  // An empty progress bar is a bar all the same.
  const standing = parts.filter((part) => !isEmptyBar(part, values));
  if (standing.length === 0) return filled;
  // Words and lines that are in the template stand around values: where none came, they go too.
  const asked = standing.filter(asksForValues);
  let answered = asked.length === 0;
  for (const part of standing) {
    const mark = markOf(part, 'each');
    const inner = mark
      ? rowsOf(values, mark.name).map((row) => fillNode(mark.box, row))
      : [fillAny(part, values)];
    const left = inner.filter((it) => it !== GONE);
    answered ||= left.length > 0 && asked.includes(part);
    filled.push(...left);
  }
  return answered && filled.length > 0 ? filled : GONE;
}

/** A list of forty rows asks the same of the same parts of its template forty times. */
const asking = new WeakMap<object, boolean>();

function asksForValues(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return Object.keys(shapeOf(part)).length > 0;
  const known = asking.get(part);
  if (known !== undefined) return known;
  const asks = Object.keys(shapeOf(part)).length > 0;
  asking.set(part, asks);
  return asks;
}

function fillNode(node: Node, values: Values): unknown {
  const bar = markOf(node, 'width');
  if (bar) return fillNode({ ...bar.box, width: `${String(values[bar.name])}%` }, values);
  const [asked, kind, name = '', spare] = WHOLE.exec(typeof node.data === 'string' ? node.data : '') ?? [];
  if (asked !== undefined && kind === 'action') return valueOf(values, name, spare);
  const filled: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(node)) {
    const value = fillAny(part, values);
    if (value !== GONE) filled[key] = value;
    else if (!SPARE.has(key) || node.type === 'button') return GONE;
  }
  return filled;
}

function valueOf(values: Values, name: string, spare: string | undefined): unknown {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value !== undefined) return value;
  if (spare === undefined) throw new Error(`no value for {{${name}}}`);
  return GONE;
}

function rowsOf(values: Values, name: string): readonly Values[] {
  const rows = values[name];
  if (!Array.isArray(rows)) throw new Error(`no rows for {{each ${name}}}`);
  return rows.filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The mark that is a box's first child, with the box as it is without it. */
interface Mark {
  readonly kind: string;
  readonly name: string;
  readonly box: Node;
}

const marks = new WeakMap<object, Mark | null>();

function markOf(part: unknown, kind: 'each' | 'width'): Mark | null {
  if (!isNode(part)) return null;
  let mark = marks.get(part);
  if (mark === undefined) {
    mark = markIn(part);
    marks.set(part, mark);
  }
  return mark?.kind === kind ? mark : null;
}

function markIn(part: Node): Mark | null {
  if (!Array.isArray(part.contents)) return null;
  const [first, ...contents] = part.contents.map((it: unknown) => it);
  const [, kind, name = ''] =
    WHOLE.exec(isNode(first) && typeof first.text === 'string' ? first.text : '') ?? [];
  return kind === undefined ? null : { kind, name, box: { ...part, contents } };
}

function isEmptyBar(part: unknown, values: Values): boolean {
  const bar = markOf(part, 'width');
  return bar !== null && values[bar.name] === 0;
}

/** Everything a template asks for. Throws where one name is used for two kinds of things. */
export function shapeOf(template: unknown): Shape {
  const shape: Record<string, Kind | Shape> = {};
  collect(template, shape);
  return shape;
}

function collect(part: unknown, shape: Record<string, Kind | Shape>): void {
  if (typeof part === 'string') collectTokens(part, shape);
  else if (Array.isArray(part)) for (const inner of part) collect(inner, shape);
  else if (isNode(part)) {
    const rows = markOf(part, 'each');
    const bar = markOf(part, 'width');
    const [, kind, name = '', spare = ''] = WHOLE.exec(typeof part.data === 'string' ? part.data : '') ?? [];
    if (rows) note(shape, rows.name, shapeOf(rows.box));
    else if (bar) {
      note(shape, bar.name, 'width');
      collect(bar.box, shape);
    } else if (kind === 'action') note(shape, name, spare === '' ? 'action' : 'action?');
    else for (const inner of Object.values(part)) collect(inner, shape);
  }
}

function collectTokens(text: string, shape: Record<string, Kind | Shape>): void {
  const [link, linkName = '', linkSpare] = LINK.exec(text) ?? [];
  if (link !== undefined) note(shape, linkName, linkSpare === undefined ? 'link' : 'link?');
  for (const [, name = '', spare] of text.matchAll(TOKEN))
    note(shape, name, spare === undefined ? 'text' : 'text?');
  const left = text.replace(TOKEN, '');
  if (left.includes('{{'))
    throw new Error(`not a token: ${left.slice(left.indexOf('{{'), left.indexOf('{{') + 40)}`);
}

function note(shape: Record<string, Kind | Shape>, name: string, kind: Kind | Shape): void {
  const known = Object.hasOwn(shape, name) ? shape[name] : undefined;
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(kind)) {
    throw new Error(`{{${name}}} is used in two ways`);
  }
  shape[name] = kind;
}
