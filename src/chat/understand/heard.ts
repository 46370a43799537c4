import type { Catalogues } from '../../app/ports.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { FiscalYear, LocalDate } from '../../domain/dates.ts';
import type { Unit } from '../../domain/agency.ts';
import { allUnits } from '../../domain/official-units.ts';
import { politeEnding } from '../../text/politeness.ts';
import { squeeze, tidy } from '../../text/thai.ts';
import type { Call, Candidate, CommandName, Problem } from '../calls/call.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { lex } from './lexer.ts';
import { phrased } from './phrases.ts';
import { type Kind, type SaidCode, type Token, typedIn } from './tokens.ts';
import { unitWords } from './words.ts';

/** Where and when a text was said, and by what it is measured. */
export interface Hearing {
  readonly in: 'group' | 'user';
  readonly addressed: boolean;
  readonly today: LocalDate;
  /** The fiscal year that is meant when none is said. */
  readonly year: FiscalYear;
  readonly catalogues: Catalogues;
  /** The agency's own units; without them all that any agency has. */
  readonly units?: readonly Unit[];
  /** The names that LINE marked as mentions, without their @. */
  readonly mentions?: readonly string[];
  /** Whether the chat belongs to an agency; true unless told. */
  readonly bound?: boolean;
}

/** A text taken apart, before anybody asked which command it is. */
export interface Heard {
  readonly hearing: Hearing;
  readonly text: string;
  /** Without politeness and fillers. */
  readonly tokens: readonly Token[];
  /** All of them, fillers and politeness too. */
  readonly all: readonly Token[];
  /** The kinds of words that were said, fillers and politeness aside. */
  readonly kinds: ReadonlySet<Kind>;
  /** The fiscal year that was said. */
  readonly year: FiscalYear | undefined;
  /** Of the year that was said, else of the current one; undefined where nobody has one. */
  readonly catalogue: Catalogue | undefined;
  /** The codes of that catalogue. */
  readonly codes: ReadonlySet<string> | undefined;
}

/** What one command makes of a text; undefined when it is not about that command. */
export type Reading =
  | { readonly outcome: 'call'; readonly args: Call['args'] }
  | { readonly outcome: 'incomplete'; readonly args: Call['args']; readonly problems: readonly Problem[] }
  | { readonly outcome: 'ambiguous'; readonly candidates: readonly Candidate[] }
  | undefined;

const defaultUnitLexicon = lexiconOf(unitWords(allUnits));

/** Of each list of units, which one message asks for again and again. */
const unitLexicons = new WeakMap<readonly Unit[], Lexicon>();
/** By what the units are called: an agency is read anew for each message, and most have the same units. */
const unitLexiconsByName = new Map<string, Lexicon>();
/** Enough for the usual units of each kind of agency and some of their own; each takes some ten kilobytes. */
const MOST_UNIT_LEXICONS = 64;

function unitLexiconOf(units: readonly Unit[]): Lexicon {
  const known = unitLexicons.get(units);
  if (known) return known;
  const names = JSON.stringify(units);
  const lexicon = unitLexiconsByName.get(names) ?? lexiconOf(unitWords(units));
  if (unitLexiconsByName.size >= MOST_UNIT_LEXICONS) unitLexiconsByName.clear();
  unitLexiconsByName.set(names, lexicon);
  unitLexicons.set(units, lexicon);
  return lexicon;
}

/** @param table the words of the command table and those that all commands share */
export function hear(said: string, hearing: Hearing, table: Lexicon): Heard {
  return hearTidied(tidy(said), hearing, table);
}

/** @param text in the form of `tidy`, which takes its time for a page of pictographs */
export function hearTidied(text: string, hearing: Hearing, table: Lexicon): Heard {
  const units = hearing.units ? unitLexiconOf(hearing.units) : defaultUnitLexicon;
  const all = phrased(text, lex(text, [table, units]), hearing);
  const tokens = all.filter((token) => token.kind !== 'particle' && token.kind !== 'filler');
  const { kinds } = sortedOf(tokens);
  const year = kinds.has('year') ? tokens.find((token) => token.kind === 'year')?.year : undefined;
  return { hearing, text, tokens, all, kinds, year, ...codesOfYear(hearing, year) };
}

/** The same text where the year was said in a note or a reason, so that another is the year of the command. */
export function inYear(heard: Heard, year: FiscalYear | undefined): Heard {
  return year === heard.year ? heard : { ...heard, year, ...codesOfYear(heard.hearing, year) };
}

function codesOfYear(hearing: Hearing, year: FiscalYear | undefined): Pick<Heard, 'catalogue' | 'codes'> {
  const catalogue = hearing.catalogues.of(year ?? hearing.year);
  return { catalogue, codes: catalogue && knownCodes(catalogue) };
}

const codesOfCatalogue = new WeakMap<Catalogue, ReadonlySet<string>>();

function knownCodes(catalogue: Catalogue): ReadonlySet<string> {
  const known = codesOfCatalogue.get(catalogue) ?? new Set(catalogue.items.map((item) => item.code));
  codesOfCatalogue.set(catalogue, known);
  return known;
}

export function has(heard: Heard, ...kinds: readonly Kind[]): boolean {
  return kinds.some((kind) => heard.kinds.has(kind));
}

/** Whether nothing was said but these kinds of words. Line breaks and punctuation say nothing. */
export function only(heard: Heard, ...kinds: readonly Kind[]): boolean {
  return [...heard.kinds].every((kind) => kinds.includes(kind) || breaks.includes(kind));
}

const breaks: readonly Kind[] = ['newline', 'punctuation'];

export function isBreak(token: Token): boolean {
  return breaks.includes(token.kind);
}

/** The tokens of one kind. */
export function allOf<K extends Kind>(heard: Heard, kind: K): readonly Extract<Token, { kind: K }>[] {
  const all = sortedOf(heard.tokens).byKind.get(kind) ?? [];
  // Only tokens of that kind were put there.
  return all as readonly Extract<Token, { kind: K }>[];
}

/** What every command asks for again, gathered once for a text. */
interface Sorted {
  readonly kinds: ReadonlySet<Kind>;
  readonly byKind: ReadonlyMap<Kind, readonly Token[]>;
  /** The commands whose words stand in the text. */
  readonly opened: ReadonlySet<CommandName>;
  /** Whether a word of a command asks by itself. */
  readonly asksWho: boolean;
}

const sorted = new WeakMap<readonly Token[], Sorted>();

function sortedOf(tokens: readonly Token[]): Sorted {
  const known = sorted.get(tokens);
  if (known) return known;
  const byKind = new Map<Kind, Token[]>();
  const opened = new Set<CommandName>();
  let asksWho = false;
  for (const token of tokens) {
    const alike = byKind.get(token.kind);
    if (alike) alike.push(token);
    else byKind.set(token.kind, [token]);
    if (token.kind !== 'command') continue;
    opened.add(token.command);
    asksWho ||= isWho(token);
  }
  const one: Sorted = { kinds: new Set(byKind.keys()), byKind, opened, asksWho };
  sorted.set(tokens, one);
  return one;
}

/** Whether the text asks rather than tells. */
export function asks(heard: Heard): boolean {
  return has(heard, 'question', 'what', 'other-question') || sortedOf(heard.tokens).asksWho;
}

/** "ใครทำ", "กองไหนดูแล": words of a command that ask by themselves, wherever they stand. */
export function isWho(token: Token): boolean {
  return token.kind === 'command' && token.asks === true;
}

/** The words of one command stand in the text. */
export function opens(heard: Heard, ...names: readonly CommandName[]): boolean {
  const { opened } = sortedOf(heard.tokens);
  return names.some((name) => opened.has(name));
}

/** Whether a word of a command stands in the text that is none of these. */
export function opensOther(heard: Heard, ...names: readonly CommandName[]): boolean {
  return [...sortedOf(heard.tokens).opened].some((name) => !names.includes(name));
}

/** Words that belong to a command of their own, which no status of an item and no note may swallow. */
export const ofAnother: readonly Kind[] = ['later', 'due-word', 'itas', 'enter', 'verdict'];

export function isOfAnother(token: Token): boolean {
  return ofAnother.includes(token.kind);
}

/** Every code that was said and exists, each once, and what is wrong with the others. */
export function saidCodes(
  heard: Heard,
  said: readonly SaidCode[] = allOf(heard, 'codes').flatMap((token) => token.codes),
  arg: 'code' | 'codes' = 'codes',
): { readonly codes: readonly string[]; readonly problems: readonly Problem[] } {
  const codes = new Set<string>();
  const problems: Problem[] = [];
  for (const one of said) {
    const known = codesOf(heard, one);
    if (known) for (const code of known) codes.add(code);
    else problems.push(unknownCode(one, arg));
  }
  return { codes: [...codes], problems };
}

/** The one code that was said; undefined where there is none, and where there are several. */
export function onlyCode(heard: Heard): SaidCode | undefined {
  const [first, ...others] = allOf(heard, 'codes');
  const [only, ...more] = first?.codes ?? [];
  return others.length + more.length === 0 ? only : undefined;
}

/** `year`, only when it was said. */
export function saidYear(heard: Heard): { readonly year?: FiscalYear } {
  return heard.year === undefined ? {} : { year: heard.year };
}

/** The codes of a said code in the year that is spoken of; null when the year has no such item. */
export function codesOf(heard: Heard, said: SaidCode): readonly string[] | null {
  const [only] = said.numbers;
  if (only !== undefined && said.numbers.length === 1)
    return isKnown(heard, only) ? (codeNames[only] ?? null) : null;
  const known = said.numbers.length > 0 && said.numbers.every((number) => isKnown(heard, number));
  return known ? rangeOfCodes(said.numbers) : null;
}

/** A range that is said again has the same numbers (code-phrases.ts), so its codes are named once. */
const ranges = new WeakMap<readonly number[], readonly string[]>();

function rangeOfCodes(numbers: readonly number[]): readonly string[] {
  const known = ranges.get(numbers) ?? numbers.flatMap((number) => codeNames[number] ?? []);
  ranges.set(numbers, known);
  return known;
}

/** Every code there can be, as a list of one, by its number: a message may hold a thousand. */
const codeNames: readonly (readonly [string])[] = Array.from({ length: 100 }, (_, number) => [`O${number}`]);

/** A year without a catalogue is for the command to refuse. */
function isKnown(heard: Heard, number: number): boolean {
  const name = codeNames[number]?.[0];
  if (name === undefined || number < 1) return false;
  return heard.codes?.has(name) ?? true;
}

export function unknownCode(said: SaidCode, arg: 'code' | 'codes' = 'code'): Problem {
  return { arg, value: said.typed, reason: said.numbers.length === 0 ? 'invalid' : 'unknown' };
}

/** Whether a piece of text is only the title of the item whose code stands beside it, or a part of it. */
export function isTitleOf(heard: Heard, code: string, text: string): boolean {
  const title = heard.catalogue && titlesOf(heard.catalogue).get(code);
  if (title === undefined) return false;
  const parts = text
    .split(/\s/)
    .map(squeeze)
    .filter((part) => part !== '');
  return squeeze(text).includes(title) || parts.every((part) => part.length > 2 && title.includes(part));
}

/** Whether it is the title of another item, or a long part of one that its own title has not. */
export function isTitleOfOther(heard: Heard, code: string, text: string): boolean {
  const said = squeeze(text);
  if (!heard.catalogue || said.length < LONG_PART) return false;
  const all = titlesOf(heard.catalogue);
  if (all.get(code)?.includes(said)) return false;
  return [...all].some(([other, title]) => other !== code && title.includes(said));
}

/** Shorter words are in many titles. */
const LONG_PART = 8;

const titles = new WeakMap<Catalogue, ReadonlyMap<string, string>>();

/** The titles of a year by code, squeezed once. */
function titlesOf(catalogue: Catalogue): ReadonlyMap<string, string> {
  const known = titles.get(catalogue);
  if (known) return known;
  const squeezed = new Map(catalogue.items.map((item) => [item.code, squeeze(item.title)]));
  titles.set(catalogue, squeezed);
  return squeezed;
}

/** The code of the item that a well-known name stands for this year. */
export function codeOfTopic(heard: Heard, key: string): string | undefined {
  return heard.catalogue?.items.find((item) => item.key === key || item.includes.includes(key))?.code;
}

/** The text from one token to another as it was typed. */
export function typed(heard: Heard, first: Token, last: Token = first): string {
  return typedIn(heard.text, first, last);
}

/** What was written from a place on, without the politeness at its end. */
export function restFrom(heard: Heard, at: number, to: number = heard.text.length): string {
  const rest = heard.text
    .slice(at, to)
    .replace(/^[\s:：,=\-–—]+/, '')
    .trimEnd();
  const polite = politeEnding.exec(rest.slice(-LONGEST_ENDING))?.[0] ?? '';
  return rest.slice(0, rest.length - polite.length).trim();
}

/** UTF-16 units, a space before it too: a whole message need not be searched for its end. */
const LONGEST_ENDING = 9;
