import { politeWords } from './politeness.ts';

// The script, apart from any meaning: how Thai text is brought into one form before anybody reads it.

/** Tone marks and vowels of old Thai fonts, which PDF files still hold in the private use area. */
// prettier-ignore
const privateMarks: Readonly<Record<string, string>> = {
  '\uF700': 'ฐ', '\uF70F': 'ญ', '\uF701': 'ิ', '\uF702': 'ี', '\uF703': 'ึ', '\uF704': 'ื', '\uF705': '่', '\uF706': '้',
  '\uF707': '๊', '\uF708': '๋', '\uF709': '์', '\uF70A': '่', '\uF70B': '้', '\uF70C': '๊', '\uF70D': '๋', '\uF70E': '์',
  '\uF710': 'ั', '\uF711': 'ํ', '\uF712': '็', '\uF713': '่', '\uF714': '้', '\uF715': '๊', '\uF716': '๋', '\uF717': '์',
  '\uF718': 'ุ', '\uF719': 'ู', '\uF71A': 'ฺ',
};

/**
 * One form for what looks the same: NFC (not NFKC, which would take every sara am apart), one kind of space and of
 * line break, no invisible characters, sara am and sara ae in one piece. Digits stay, since links may hold Thai ones.
 */
export function tidy(text: string): string {
  const trimmed = text.trim();
  if (isTidy(trimmed)) return trimmed;
  return (
    text
      .normalize('NFC')
      .replace(/[\uF700-\uF71A]/g, (mark) => privateMarks[mark] ?? mark)
      .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
      .replace(/[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
      // Zero-width characters, soft hyphens, marks of direction, controls. A joiner inside an emoji is part of it.
      .replace(/[\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD]/g, '')
      .replace(/[^\P{Cc}\n]/gu, '')
      .replace(/(?<![\p{Extended_Pictographic}\uFE0F])\u200D/gu, '')
      // A decomposed sara am, with the tone mark before or between its parts.
      .replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1\u0E33')
      .replace(/เเ/g, 'แ')
      // A tone mark typed before its vowel.
      .replace(/([\u0E48-\u0E4C])([\u0E31\u0E34-\u0E37])/g, '$2$1')
      .replace(/ {2,}/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
  );
}

/** Whether a trimmed text has that form already, as most have: ASCII and Thai with nothing to mend. */
function isTidy(text: string): boolean {
  return !foreign.test(text) && !untidy.test(text);
}

/** Beside line breaks, ASCII and Thai; phinthu and nikhahit are Thai, but wander or belong to a decomposed sara am. */
const foreign = /[^\n -~\u0E01-\u0E39\u0E3F-\u0E4C\u0E4E-\u0E5B]/;
/** Two sara e, a tone mark before its vowel, and spaces that say nothing. */
const untidy = /\u0E40\u0E40|[\u0E48-\u0E4C][\u0E31\u0E34-\u0E39]|[ \n] | \n/;

const thaiDigit = /[๐-๙]/;

/** Thai digits as Arabic ones. Never for a whole message: government links contain Thai digits. */
export function arabicDigits(text: string): string {
  return !thaiDigit.test(text)
    ? text
    : text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });

/**
 * At most `most` graphemes and `units` UTF-16 units, with an ellipsis as the last of them; a vowel or tone mark never
 * loses its consonant.
 */
export function clip(text: string, most: number, units = Infinity): string {
  if (text.length <= Math.min(most, units)) return text;
  let count = 0;
  let fits = 0;
  for (const end of onlyThaiAndAscii.test(text) ? thaiEnds(text) : ends(text)) {
    if (count === most || end > units) return `${text.slice(0, fits)}…`;
    count += 1;
    // What leaves room for the ellipsis.
    if (count < most && end < units) fits = end;
  }
  return text;
}

function* ends(text: string): Generator<number> {
  for (const { index, segment } of graphemes.segment(text)) yield index + segment.length;
}

const onlyThaiAndAscii = /^[\n -~\u0E01-\u0E3A\u0E3F-\u0E5B]*$/;

/** In Thai a grapheme ends before whatever is no mark: found a hundred times as fast as by the general rules. */
function* thaiEnds(text: string): Generator<number> {
  for (let end = 1; end <= text.length; end += 1) {
    if (!isThaiMark(text.charCodeAt(end)) || text[end - 1] === '\n') yield end;
  }
}

/** Vowels above and below, sara am, and the marks above. */
function isThaiMark(unit: number): boolean {
  return unit === 0x0e31 || (unit >= 0x0e33 && unit <= 0x0e3a) || (unit >= 0x0e47 && unit <= 0x0e4e);
}

/** An address as people read it out: "example.go.th/ita/o12". */
export function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}

/** A text in Arabic digits without the addresses of pages in it. */
export function withoutAddresses(text: string): string {
  return arabicDigits(text).replace(/https?:\/\/\S+/gi, ' ');
}

/** A text without white space and punctuation and in small letters, for asking whether two say the same. */
export function squeeze(text: string): string {
  return arabicDigits(text)
    .toLowerCase()
    .replace(/[\s\-–—.,:;()"'“”‘’/ฯ]/g, '');
}

/** What closes a sentence about something finished, and the politeness after it. */
const closings = ['เสร็จสิ้น', 'เสร็จ', 'เรียบร้อย', 'แล้ว', 'สมบูรณ์', 'ครบถ้วน', ...politeWords, 'นะ'];

/** A text squeezed and without a closing "done", so that a note can be held against the step it finished. */
export function bare(text: string): string {
  let rest = squeeze(text);
  for (let closing = closingOf(rest); closing !== undefined; closing = closingOf(rest)) {
    rest = rest.slice(0, -closing.length);
  }
  return rest;
}

function closingOf(text: string): string | undefined {
  return closings.find((it) => text.endsWith(it));
}

/** The place that a note about a numbered step names: "ขั้นตอนที่ 2 เสร็จแล้ว" is about the second. */
export function stepNumberIn(note: string): number | undefined {
  const digits = /^(?:ขั้นตอน|ขั้น)\s*(?:(?:ที่|ข้อ)\s*)?(\d{1,2})(?![\d.,%])/.exec(arabicDigits(note).trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The lines of a list as they were pasted, without their numbers and bullets. */
export function listedLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-•*]|\(?[0-9๐-๙]{1,2}[.)])\s*/, '').trim())
    .filter((line) => line !== '');
}
