import type { FoundWarning, Reading, Unreadable } from '../domain/found.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Document } from './document.ts';
import { type Package, isPackage, openPackage } from './package.ts';
import { type Knowledge, readReport } from './read-report.ts';
import { blocksOfText } from './text-file.ts';

/** Reads the bytes of a file, whatever its name says it is. Runs in a thread of its own: see read-file.ts. */
export async function openFile(bytes: Buffer, known: Knowledge): Promise<Reading> {
  if (!isPackage(bytes)) {
    const text = textIn(bytes);
    return text.ok ? ok(readReport(blocksOfText(text.value), known)) : text;
  }
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const blocksOf = await readerOf(opened.value.kind);
  let document: Document;
  try {
    document = await blocksOf(bytes);
  } catch {
    // The libraries throw whatever they trip over, and their words are about their insides.
    return refuse('broken');
  }
  const report = readReport(document, known);
  return ok(opened.value.hasMacros ? { ...report, warnings: [...report.warnings, macroIgnored] } : report);
}

/** Each with its library, which is most of what a thread would load that reads something else. */
async function readerOf(kind: Package['kind']): Promise<(bytes: Buffer) => Promise<Document>> {
  return kind === 'word'
    ? (await import('./word.ts')).blocksOfWord
    : (await import('./excel.ts')).blocksOfExcel;
}

const macroIgnored: FoundWarning = {
  code: 'macro-ignored',
  message: 'ไฟล์มีมาโคร ซึ่งไม่ได้ถูกเรียกใช้ อ่านเฉพาะเนื้อหา',
  where: '',
};

const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

function textIn(bytes: Buffer): ReturnType<typeof ok<string>> | ReturnType<typeof refuse<Unreadable>> {
  if (bytes.subarray(0, 4).equals(OLD_OFFICE)) return refuse('old-office');
  if (bytes.subarray(0, 1024).includes('%PDF-')) return refuse('pdf');
  const text = decoded(bytes);
  if (text.trim() === '') return refuse('empty');
  // A file of something else is full of characters that no text has.
  const strange = text.slice(0, 4096).match(/(?![\t\n\f\r])\p{Cc}|\uFFFD/gu)?.length ?? 0;
  return strange > 8 ? refuse('unknown-format') : ok(text);
}

/** UTF-8 unless its first bytes or its letters say otherwise: older Thai programs write windows-874. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-874').decode(bytes);
  }
}
