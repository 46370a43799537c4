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

/** Parts of a bubble, and what a tap does, may be absent; anything else takes its component along. */
const SPARE = new Set(['header', 'hero', 'body', 'footer', 'action']);

/** What a part of a template becomes with these values: GONE, or a part of a container. */
type Filler = (values: Values) => unknown;

/**
 * A template taken apart once, since a list fills the same row forty times. What it returns is the filled container;
 * it throws when a required value is missing: cards.ts checks the values first.
 */
export function compiled(template: unknown): (values: Values) => unknown {
  const filler = fillerOf(template);
  return (values) => {
    const filled = filler(values);
    if (filled === GONE) throw new Error('nothing is left of the template');
    return filled;
  };
}

function fillerOf(part: unknown): Filler {
  // What asks for nothing, a separator or a label, is the template's own in every card.
  if (!asksForValues(part)) return () => part;
  if (typeof part === 'string') return textFiller(part);
  if (Array.isArray(part)) return listFiller(part);
  return isNode(part) ? nodeFiller(part) : () => part;
}

const looked = new WeakMap<object, boolean>();

/** Asked of a part and again of all that is in it: each is looked through once. */
function asksForValues(part: unknown): boolean {
  if (typeof part === 'string') return part.includes('{{') || LINK.test(part);
  if (typeof part !== 'object' || part === null) return false;
  const asks = looked.get(part) ?? Object.values(part).some(asksForValues);
  looked.set(part, asks);
  return asks;
}

function textFiller(text: string): Filler {
  const [isLink, name = '', spare] = LINK.exec(text) ?? [];
  if (isLink !== undefined) return (values) => valueOf(values, name, spare);
  const tokens = [...text.matchAll(TOKEN)];
  const ends = tokens.map((it) => it.index + it[0].length);
  const before = tokens.map((it, at) => text.slice(ends[at - 1] ?? 0, it.index));
  const last = text.slice(ends.at(-1));
  return (values) => {
    let filled = '';
    for (const [at, [, token = '', isSpare]] of tokens.entries()) {
      const value = valueOf(values, token, isSpare);
      if (value === GONE) return GONE;
      filled += `${before[at] ?? ''}${String(value)}`;
    }
    return filled + last;
  };
}

function listFiller(parts: readonly unknown[]): Filler {
  const fillers = parts.map((part) => {
    const each = markOf(part, 'each');
    const row = each && nodeFiller(each.box);
    const one = each ? null : fillerOf(part);
    return {
      asks: asksForValues(part),
      bar: markOf(part, 'width')?.name,
      fill: (values: Values): readonly unknown[] =>
        each && row ? rowsOf(values, each.name).map(row) : [one?.(values)],
    };
  });
  return (values) => {
    // An empty progress bar is a bar all the same.
    const standing = fillers.filter(({ bar }) => bar === undefined || values[bar] !== 0);
    if (standing.length === 0) return [];
    const filled: unknown[] = [];
    // Words and lines that are in the template stand around values: where none came, they go too.
    let answered = !standing.some(({ asks }) => asks);
    for (const { asks, fill } of standing) {
      const left = fill(values).filter((it) => it !== GONE);
      answered ||= asks && left.length > 0;
      filled.push(...left);
    }
    return answered && filled.length > 0 ? filled : GONE;
  };
}

function nodeFiller(node: Node): Filler {
  const bar = markOf(node, 'width');
  if (bar) return barFiller(bar);
  const [asked, kind, name = '', spare] = WHOLE.exec(typeof node.data === 'string' ? node.data : '') ?? [];
  if (asked !== undefined && kind === 'action') return (values) => valueOf(values, name, spare);
  const asking = Object.entries(node)
    .filter(([, part]) => asksForValues(part))
    .map(([key, part]) => ({
      key,
      fill: fillerOf(part),
      isSpare: SPARE.has(key) && node.type !== 'button',
    }));
  return (values) => {
    const filled: Record<string, unknown> = { ...node };
    const gone: string[] = [];
    for (const { key, fill, isSpare } of asking) {
      filled[key] = fill(values);
      if (filled[key] !== GONE) continue;
      if (!isSpare) return GONE;
      gone.push(key);
    }
    return gone.length === 0 ? filled : without(filled, gone);
  };
}

function without(node: Node, gone: readonly string[]): Node {
  return Object.fromEntries(Object.entries(node).filter(([key]) => !gone.includes(key)));
}

function barFiller({ name, box }: Mark): Filler {
  const fill = nodeFiller(box);
  return (values) => {
    const filled = fill(values);
    return isNode(filled) ? { ...filled, width: `${String(values[name])}%` } : filled;
  };
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
  readonly name: string;
  readonly box: Node;
}

function markOf(part: unknown, kind: 'each' | 'width'): Mark | null {
  if (!isNode(part) || !Array.isArray(part.contents)) return null;
  const [first, ...contents] = part.contents.map((it: unknown) => it);
  const [, found, name = ''] =
    WHOLE.exec(isNode(first) && typeof first.text === 'string' ? first.text : '') ?? [];
  return found === kind ? { name, box: { ...part, contents } } : null;
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
