import type { Unit } from './agency.ts';
import { grouped } from './grouped.ts';
import { subUnits } from './official-units.ts';

// Which units a text names. Reports and messages join them as they please: "สำนักปลัด/ ทุกกอง", "-งานพัสดุ กองคลัง".

/**
 * An agency's own name for a unit that a catalogue names: สำนักปลัด is สำนักปลัดเทศบาล in a municipality. What a unit
 * does that the agency does not have falls to its first, the clerk's office.
 */
export function ownUnit(units: readonly Unit[], usual: string): string {
  return unitToday(units, usual) ?? units[0]?.name ?? usual;
}

/** What a unit of earlier years is called today, renamed ones included; null when the agency has none such any more. */
export function unitToday(units: readonly Unit[], name: string): string | null {
  const own =
    units.find((unit) => unit.name === name) ?? units.find((unit) => unit.abbreviations.includes(name));
  return own?.name ?? null;
}

/** The first unit of an assignment leads and the others support it; what all units do, none of them leads. */
export function leadOf(units: readonly string[], all: readonly string[]): string | null {
  return units.length > 1 && units.length === all.length ? null : (units[0] ?? null);
}

/** The units that answer for work: the one that leads it, or all of them where none does. */
export function unitsThatAnswer(work: {
  readonly lead: string | null;
  readonly units: readonly string[];
}): readonly string[] {
  return work.lead === null ? work.units : [work.lead];
}

const bodies = ['สำนัก', 'กอง', 'ส่วน', 'ฝ่าย', 'หน่วย', 'งาน'] as const;

/** What stands for every unit at once. */
export const everyUnit: readonly string[] = [
  ...['ทุกส่วนราชการ', 'ทุกส่วนงาน', 'ทุกหน่วยงาน'],
  ...bodies.flatMap((body) => [
    `ทุก${body}`,
    ...bodies.flatMap((other) => (other === body ? [] : [`ทุก${body}/${other}`, `ทุก${body}${other}`])),
  ]),
];

/** A name as it is spoken, and the units it stands for. */
export interface SpokenUnit {
  readonly form: string;
  readonly units: readonly string[];
  /**
   * A full `name` is found anywhere. A `short` form must stand alone ("ช่าง" is not in "ช่างภาพ"), and so must a
   * `part` of a unit, which says nothing where a unit itself stands beside it: "งานธุรการ กองช่าง" is กองช่าง only.
   */
  readonly as: 'name' | 'short' | 'part';
}

/** Everything that people say for the units of an agency. Of two equal forms the first counts. */
export function spokenUnits(units: readonly Unit[]): readonly SpokenUnit[] {
  const all = units.map((unit) => unit.name);
  const own = units.flatMap(({ name, abbreviations }) => [
    { form: name, units: [name], as: 'name' as const },
    ...abbreviations.map((form): SpokenUnit => ({
      form,
      units: [name],
      as: fullName.test(form) ? 'name' : 'short',
    })),
  ]);
  const parts = subUnits.flatMap(({ forms, of }): readonly SpokenUnit[] => {
    const parent = of.find((name) => all.includes(name));
    return parent === undefined ? [] : forms.map((form) => ({ form, units: [parent], as: 'part' }));
  });
  const every = everyUnit.map((form): SpokenUnit => ({ form, units: all, as: 'name' }));
  // A name of one unit goes before the short form of another.
  return [
    ...every,
    ...own.filter((it) => it.as === 'name'),
    ...own.filter((it) => it.as === 'short'),
    ...parts,
  ];
}

/** "กองสาธารณสุขฯ" is a name wherever it stands; "คลัง", "สป" and "HR" are not. */
const fullName = /^(?:กอง|สำนัก|ส่วน|หน่วย)[ก-ฮเ-ไ]{3}/;

/**
 * The units that a text names, by official name and each once, and whatever in it is no unit, as typed.
 * @param text in the form of `tidy` (src/text/thai.ts)
 */
export function unitsIn(
  text: string,
  units: readonly Unit[],
): { readonly units: readonly string[]; readonly unknown: readonly string[] } {
  const pieces = piecesOf(text, formsOf(units));
  const named = new Set<string>();
  const unknown: string[] = [];
  for (const [at, piece] of pieces.entries()) {
    const isPart = besideUnit(text, pieces, at);
    // "งานสารบรรณ สำนักปลัด", "กองช่าง (ฝ่ายก่อสร้าง)": the unit is named, its part need not be known.
    if (piece.spoken === null) {
      if (!isPart || !partLike.test(piece.text)) unknown.push(piece.text);
    } else if (piece.spoken.as !== 'part' || !isPart) for (const unit of piece.spoken.units) named.add(unit);
  }
  return { units: [...named], unknown };
}

/** A piece of a text: a unit that is spoken of, or words that are none. */
interface Piece {
  readonly spoken: SpokenUnit | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const partLike = /^(?:งาน|ฝ่าย|กลุ่ม|ส่วน)/;

/** Whether a unit is named in the same breath: nothing but spaces and brackets stands between. */
function besideUnit(text: string, pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  return [pieces[at - 1], pieces[at + 1]].some((other) => {
    if (!piece || !other?.spoken || other.spoken.as === 'part') return false;
    const [first, second] = other.start < piece.start ? [other, piece] : [piece, other];
    return /^[\s()]*$/.test(text.slice(first.end, second.start));
  });
}

/** Words that join units, name whoever in a unit is meant, or add nothing to "every unit". The longest first. */
const silent: readonly string[] = [
  ...['และ', 'กับ', 'ร่วมกับ', 'รวมทั้ง', 'รวมถึง'],
  ...['ผู้อำนวยการ', 'ผอ.', 'ผอ', 'หัวหน้า', 'หน.', 'หน', 'เจ้าหน้าที่', 'พนักงาน', 'บุคลากร', 'ผู้รับผิดชอบ'],
  ...['ในสังกัด', 'ภายใน', 'ฯ', ...bodies.map((body) => `/${body}`)],
].sort((a, b) => b.length - a.length);

/** "1. สำนักปลัด 2. กองคลัง": numbers of a list, and nothing at all. */
const numbering = /^[0-9๐-๙\s.]*$/;
const divider = /[\s/,;:()[\]•·|&+\-–—*.]/;
/** Between two names of unknown things; within one, a space or a dash is part of it. */
const separator = /[\n/,;•|]/;

/** A spoken name without its spaces and dots. */
interface Form {
  readonly unit: SpokenUnit;
  readonly letters: string;
}

/** By their first letters, each list with the longest first: most places of a text begin none. */
function byFirstLetter<One>(
  all: readonly One[],
  of: (one: One) => string,
): ReadonlyMap<string, readonly One[]> {
  const longestFirst = [...all].sort((a, b) => of(b).length - of(a).length);
  return grouped(longestFirst, (one) => of(one).charAt(0));
}

/** A report names the units of its agency in hundreds of cells. */
const knownForms = new WeakMap<readonly Unit[], ReadonlyMap<string, readonly Form[]>>();

function formsOf(units: readonly Unit[]): ReadonlyMap<string, readonly Form[]> {
  const known = knownForms.get(units);
  if (known) return known;
  const forms = byFirstLetter(
    spokenUnits(units).map((unit): Form => ({ unit, letters: lettersOf(unit.form) })),
    ({ letters }) => letters,
  );
  knownForms.set(units, forms);
  return forms;
}

const silentByLetter = byFirstLetter(silent, (word) => word);

function silentAt(text: string, place: number): string | undefined {
  return silentByLetter.get(text.charAt(place))?.find((word) => text.startsWith(word, place));
}

function piecesOf(text: string, forms: ReadonlyMap<string, readonly Form[]>): readonly Piece[] {
  // Each letter at its old place, which those of some other scripts would not keep.
  const lower = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const formsAt = (place: number): readonly Form[] => forms.get(lower.charAt(place)) ?? [];
  const pieces: Piece[] = [];
  let strange: number | null = null;

  function closeStrange(end: number): void {
    const words = strange === null ? '' : text.slice(strange, end).replace(/[\s\-–—:(.]{1,20}$/, '');
    if (strange !== null && !numbering.test(words)) {
      pieces.push({ spoken: null, text: words, start: strange, end: strange + words.length });
    }
    strange = null;
  }
  /** Whether a word may end here: nothing unknown runs on. */
  function isFree(place: number): boolean {
    return (
      place >= text.length ||
      divider.test(text.charAt(place)) ||
      silentAt(text, place) !== undefined ||
      formsAt(place).some(({ letters }) => endOf(lower, place, letters) !== null)
    );
  }
  /** How far what can be read at a place reaches; null where nothing can. */
  function readAt(at: number): { readonly unit: SpokenUnit | null; readonly end: number } | null {
    const inWord = strange !== null && !divider.test(text.charAt(at - 1));
    for (const { unit, letters } of formsAt(at)) {
      if (unit.as !== 'name' && inWord) continue;
      const end = endOf(lower, at, letters);
      if (end !== null && (unit.as === 'name' || isFree(end))) return { unit, end };
    }
    const word = inWord ? undefined : silentAt(text, at);
    // "/กอง" adds nothing to "ทุกสำนัก", but in "กองคลัง/กองช่าง" it begins a name.
    const needsEnd = strange !== null || word?.startsWith('/') === true;
    const mayStand = word !== undefined && (!needsEnd || isFree(at + word.length));
    return mayStand ? { unit: null, end: at + word.length } : null;
  }

  for (let at = 0; at < text.length;) {
    const read = readAt(at);
    if (read || separator.test(text.charAt(at))) closeStrange(at);
    else if (!divider.test(text.charAt(at))) strange ??= at;
    if (read?.unit) {
      pieces.push({ spoken: read.unit, text: text.slice(at, read.end), start: at, end: read.end });
    }
    at = read?.end ?? at + 1;
  }
  closeStrange(text.length);
  return pieces;
}

/** Where a form that begins here ends, spaces and dots inside it aside; null where it does not stand here. */
function endOf(lower: string, start: number, letters: string): number | null {
  let at = start;
  for (let letter = 0; letter < letters.length; letter++, at++) {
    while (at > start && (lower.charCodeAt(at) === SPACE || lower.charCodeAt(at) === DOT)) at++;
    if (lower.charCodeAt(at) !== letters.charCodeAt(letter)) return null;
  }
  return isDependent(lower.charCodeAt(at)) ? null : at;
}

const SPACE = 0x20;
const DOT = 0x2e;

/** No word ends in front of a vowel or a tone mark that belongs to its last letter. */
function isDependent(code: number): boolean {
  return (code >= 0x0e30 && code <= 0x0e3a) || code === 0x0e45 || (code >= 0x0e47 && code <= 0x0e4e);
}

/** What is left of a unit's name or short form when it is compared: "ก.ค." and "กค" are one. */
export function lettersOf(form: string): string {
  return form.toLowerCase().replace(/[\s.]/g, '');
}
