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
  if (Array.isArray(part)) return fillList(part, values);
  return isNode(part) ? fillNode(part, values) : part;
}

function fillString(text: string, values: Values): unknown {
  if (!text.includes('{{') && !text.startsWith(LINKS)) return text;
  const [link, name = '', spare] = LINK.exec(text) ?? [];
  if (link !== undefined) return valueOf(values, name, spare);
  const found = [...text.matchAll(TOKEN)].map(([, token = '', isSpare]) => valueOf(values, token, isSpare));
  if (found.includes(GONE)) return GONE;
  return text.replace(TOKEN, () => String(found.shift()));
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
  const key = typeof part === 'object' && part !== null ? part : null;
  const known = key ? asking.get(key) : undefined;
  if (known !== undefined) return known;
  const asks = Object.keys(shapeOf(part)).length > 0;
  if (key) asking.set(key, asks);
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
function markOf(part: unknown, kind: 'each' | 'width'): { readonly name: string; readonly box: Node } | null {
  if (!isNode(part) || !Array.isArray(part.contents)) return null;
  const [first, ...contents] = part.contents.map((it: unknown) => it);
  const [, found, name = ''] =
    WHOLE.exec(isNode(first) && typeof first.text === 'string' ? first.text : '') ?? [];
  return found === kind ? { name, box: { ...part, contents } } : null;
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
