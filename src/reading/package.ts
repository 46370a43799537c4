import { inflateRawSync } from 'node:zlib';
import type { Unreadable } from '../domain/found.ts';
import { type Result, ok, refuse } from '../domain/result.ts';

// A Word or Excel file is a ZIP archive. It is gone through here, entry by entry, before any library opens it: what a
// library would unpack has been unpacked once already, within limits.

const MOST_ENTRIES = 1_000;
const MOST_INFLATED = 50 * 1024 * 1024;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Of the record at the end, without its comment. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

export interface Package {
  readonly kind: 'word' | 'excel';
  /** It holds a program. Nothing here ever runs one. */
  readonly hasMacros: boolean;
}

export function isPackage(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes.readUInt32LE(0) === LOCAL;
}

/** Goes through an archive and says what it is, or why it is not read. */
export function openPackage(bytes: Buffer): Result<Package, Unreadable> {
  const start = centralDirectory(bytes);
  if (start === null) return refuse('broken');
  const names: string[] = [];
  let inflated = 0;
  for (let at = start; at + 46 <= bytes.length && bytes.readUInt32LE(at) === CENTRAL;) {
    if (names.length === MOST_ENTRIES) return refuse('too-many-entries');
    const entry = entryAt(bytes, at);
    if (entry.encrypted) return refuse('locked');
    const content = contentOf(bytes, entry, MOST_INFLATED - inflated);
    if (!content.ok) return content;
    inflated += content.value.length;
    if (/\.(?:xml|rels|vml)$/i.test(entry.name) && declaresEntities(content.value))
      return refuse('holds-entities');
    names.push(entry.name);
    at = entry.next;
  }
  // Word on the web counts its documents.
  const kind = names.some((name) => /^word\/document\d?\.xml$/.test(name))
    ? 'word'
    : names.includes('xl/workbook.xml')
      ? 'excel'
      : null;
  if (kind === null) return refuse(names.includes('EncryptedPackage') ? 'locked' : 'unknown-format');
  return ok({ kind, hasMacros: names.some((name) => /vbaProject\.bin$/i.test(name)) });
}

function centralDirectory(bytes: Buffer): number | null {
  const last = bytes.length - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (bytes.readUInt32LE(at) !== END) continue;
    const start = bytes.readUInt32LE(at + 16);
    return start < bytes.length ? start : null;
  }
  return null;
}

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly length: number;
  readonly header: number;
  readonly next: number;
}

function entryAt(bytes: Buffer, at: number): Entry {
  const [name, extra, comment] = [28, 30, 32].map((by) => bytes.readUInt16LE(at + by));
  const end = at + 46 + (name ?? 0);
  return {
    name: bytes.toString('utf8', at + 46, end),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    length: bytes.readUInt32LE(at + 20),
    header: bytes.readUInt32LE(at + 42),
    next: end + (extra ?? 0) + (comment ?? 0),
  };
}

/** The sizes that an archive states may be lies: what counts is what comes out. */
function contentOf(bytes: Buffer, entry: Entry, most: number): Result<Buffer, Unreadable> {
  const { header, length, method } = entry;
  if (header + 30 > bytes.length || bytes.readUInt32LE(header) !== LOCAL) return refuse('broken');
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const packed = bytes.subarray(start, start + length);
  if (packed.length < length) return refuse('broken');
  if (method === 0) return packed.length > most ? refuse('inflates-too-much') : ok(packed);
  if (method !== 8) return refuse('broken');
  try {
    return ok(inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }));
  } catch (error) {
    const tooLarge = (error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    return refuse(tooLarge ? 'inflates-too-much' : 'broken');
  }
}

/** Word and Excel never write a document type: only who wants to hide something in it does. */
function declaresEntities(xml: Buffer): boolean {
  return (['utf8', 'utf16le'] as const).some((encoding) =>
    ['<!DOCTYPE', '<!ENTITY'].some((mark) => xml.includes(Buffer.from(mark, encoding))),
  );
}
