import { z } from 'zod';

/**
 * The small words of LINE's grammar: how long, how large, which colour, which address.
 * Limits are those of LINE's Messaging API reference and its guide to counting characters.
 */

/** JSON object that came from outside. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const thaiGraphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** What a reader counts: a consonant with its vowel and tone mark is one. LINE counts labels and titles this way. */
function graphemeLength(text: string): number {
  let count = 0;
  for (const segment of thaiGraphemes.segment(text)) count += segment.segment === '' ? 0 : 1;
  return count;
}

/** Bytes of a value as it travels; LINE's KB limits mean these. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

const EMPTY = 'May not be empty';

function lengthWords(max: number): string {
  return `Length must be between 0 and ${max}`;
}

/** A string that says something, up to `max` UTF-16 code units (LINE's default count). */
export function utf16(max: number) {
  return z.string().min(1, EMPTY).max(max, lengthWords(max));
}

/** A string that says something, up to `max` grapheme clusters. */
export function graphemes(max: number) {
  return z
    .string()
    .min(1, EMPTY)
    .refine((text) => graphemeLength(text) <= max, lengthWords(max));
}

/** An array of `min` to `max` members. */
export function sized<Member extends z.ZodType>(member: Member, min: number, max: number) {
  const words = `Size must be between ${min} and ${max}`;
  return z.array(member).min(min, words).max(max, words);
}

const PERCENT_ENCODED = /^(?:[\x21-\x24\x26-\x7e]|%[0-9a-f]{2})*$/i;

/** An address with one of the schemes, percent-encoded, up to `max` UTF-16 code units. */
export function address(schemes: readonly string[], max: number) {
  const scheme = new RegExp(`^(?:${schemes.join('|')}):(?://[^/]|[^/])`, 'i');
  return z
    .string()
    .min(1, EMPTY)
    .max(max, lengthWords(max))
    .refine((uri) => scheme.test(uri), 'invalid uri scheme')
    .refine((uri) => PERCENT_ENCODED.test(uri), 'invalid uri');
}

/** Where a tap may lead. */
export const linkTarget = address(['http', 'https', 'line', 'tel'], 1000);

/** Where LINE fetches a picture, video or sound. */
export const httpsUrl = address(['https'], 2000);

export const colour = z
  .string()
  .regex(/^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/i, 'invalid color: must be #RRGGBB or #RRGGBBAA');

const PX = String.raw`\d+(?:\.\d+)?px`;
const PERCENT = String.raw`\d+(?:\.\d+)?%`;
const STEPS = 'xs|sm|md|lg|xl|xxl';

function measured(property: string, grammar: string) {
  return z.string().regex(new RegExp(`^(?:${grammar})$`), `invalid ${property}`);
}

export const spacing = measured('spacing', `none|${STEPS}|${PX}`);
export const padding = measured('padding', `none|${STEPS}|${PX}|${PERCENT}`);
export const offset = measured('offset', `none|${STEPS}|${PX}|${PERCENT}`);
export const textSize = measured('size', `xxs|${STEPS}|3xl|4xl|5xl|${PX}`);
export const imageSize = measured('size', `xxs|${STEPS}|3xl|4xl|5xl|full|${PX}|${PERCENT}`);
export const boxLength = measured('length', `${PX}|${PERCENT}`);
export const pixels = measured('length', PX);
export const borderWidth = measured('borderWidth', `none|light|normal|medium|semi-bold|bold|${PX}`);
export const cornerRadius = measured('cornerRadius', `none|${STEPS}|${PX}`);
export const percentage = measured('position', String.raw`(?:100|\d{1,2})(?:\.\d+)?%`);
export const angle = measured('angle', String.raw`(?:[0-2]?\d?\d|3[0-5]\d)(?:\.\d+)?deg`);

/** `width:height`, each 1 to 100000, the height at most three times the width. */
export const aspectRatio = z.string().refine((ratio) => {
  const [, width, height] = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(ratio) ?? [];
  const [w, h] = [Number(width), Number(height)];
  return w >= 1 && h >= 1 && w <= 100_000 && h <= 100_000 && h <= 3 * w;
}, 'invalid aspectRatio');

/** A part of a picture, in pixels. */
export const area = z.strictObject({
  x: z.int().min(0),
  y: z.int().min(0),
  width: z.int().min(1),
  height: z.int().min(1),
});
