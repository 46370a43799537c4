import type { Answer } from './read-answer.ts';

/** Where a page names its own encoding, if it does. */
const HEAD_BYTES = 2_048;

/** How PDF, Office files of today and of before, and pictures begin: many scripts for downloads send them as pages. */
const fileStarts = ['%PDF-', 'PK\x03\x04', '\xD0\xCF\x11\xE0', '\xFF\xD8\xFF', '\x89PNG', 'GIF8'];

const charset = /charset\s*=\s*["']?([\w-]+)/i;

/** The HTML of an answer in the encoding that it names; null where it is no HTML, whatever its site says. */
export function textOf({ headers, body }: Answer): string | null {
  const type = headers['content-type'] ?? '';
  const head = Buffer.from(body.subarray(0, HEAD_BYTES)).toString('latin1');
  if (fileStarts.some((start) => head.startsWith(start))) return null;
  const isHtml = type === '' ? /<(?:!doctype html|html|head|body)/i.test(head) : /html/i.test(type);
  if (!isHtml) return null;
  const named = charset.exec(type)?.[1] ?? charset.exec(head)?.[1];
  return named === undefined ? guessed(body) : decoded(body, named);
}

const THAI = 'windows-874';
/** Names of the old Thai encodings that no standard has. */
const thaiNames = /^(?:x-)?(?:tis-?620|(?:windows|cp|ms|dos|ibm)-?874|iso-?8859-?11)(?:-\d+)?$/i;

/** Old Thai sites still send TIS-620. What nobody has heard of is read as UTF-8. */
function decoded(body: Uint8Array, label: string): string {
  try {
    return new TextDecoder(thaiNames.test(label) ? THAI : label).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

/** A page that names no encoding: UTF-8 where it can be that, else the old Thai one. Its end may be cut off. */
function guessed(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body, { stream: true });
  } catch {
    return decoded(body, THAI);
  }
}
