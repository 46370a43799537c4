import type { FileSort } from '../domain/evidence.ts';

// What a file is by its first bytes. Only what is kept at all is told apart; everything else is nothing.

export interface Content {
  readonly sort: FileSort;
  readonly type: string;
  readonly ending: string;
}

const ooxml = 'application/vnd.openxmlformats-officedocument';
const odf = 'application/vnd.oasis.opendocument';

/** By the folder in the package that holds the document's main part. */
const packages: readonly (readonly [folder: string, type: string, ending: string])[] = [
  ['word/', `${ooxml}.wordprocessingml.document`, 'docx'],
  ['xl/', `${ooxml}.spreadsheetml.sheet`, 'xlsx'],
  ['ppt/', `${ooxml}.presentationml.presentation`, 'pptx'],
];
const openDocuments: readonly (readonly [type: string, ending: string])[] = [
  [`${odf}.text`, 'odt'],
  [`${odf}.spreadsheet`, 'ods'],
  [`${odf}.presentation`, 'odp'],
];

/** Pictures that telephones and scanners make. Drawings that are programs (SVG) are not among them. */
const pictures: readonly (readonly [start: string, at: number])[] = [
  ['\xFF\xD8\xFF', 0],
  ['\x89PNG\r\n\x1A\n', 0],
  ['GIF8', 0],
  ['WEBP', 8],
  ['II*\0', 0],
  ['MM\0*', 0],
  ['ftypavif', 4],
];

/** Films of telephones: MP4, QuickTime and 3GPP begin alike, as do pictures of the same family; then WebM and AVI. */
const films: readonly (readonly [start: string, at: number])[] = [
  ['ftyp', 4],
  ['\x1A\x45\xDF\xA3', 0],
  ['AVI ', 8],
];
const pictureFamily = /^ftyp(?:avi[fs]|hei[cfsx]|hev[cx]|mi[af]1|msf1)/;

const OLE = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';
const ZIP = 'PK\x03\x04';
/** Names of parts stand uncompressed, and the first and the list at the end are enough. */
const LOOKED_AT = 64 * 1_024;

/** Null for what is not kept. */
export function contentOf(bytes: Uint8Array): Content | null {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = raw.subarray(0, LOOKED_AT).toString('latin1');
  if (pictures.some(([start, at]) => head.startsWith(start, at))) {
    return { sort: 'picture', type: 'image/jpeg', ending: 'jpg' };
  }
  if (head.startsWith('%PDF-')) return { sort: 'pdf', type: 'application/pdf', ending: 'pdf' };
  if (head.startsWith(ZIP)) return packageOf(head + raw.subarray(-LOOKED_AT).toString('latin1'));
  return head.startsWith(OLE) ? oldOffice(raw) : null;
}

/** Whether it is a film, by the same first bytes. */
export function isFilm(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 16)).toString('latin1');
  return films.some(([start, at]) => head.startsWith(start, at)) && !pictureFamily.test(head.slice(4));
}

function packageOf(text: string): Content | null {
  const open = openDocuments.find(([type]) => text.includes(`mimetype${type}`));
  if (open) return { sort: 'office', type: open[0], ending: open[1] };
  if (!text.includes('[Content_Types].xml')) return null;
  const found = packages.find(([folder]) => text.includes(folder));
  return found ? { sort: 'office', type: found[1], ending: found[2] } : null;
}

/** Word and Excel of before 2007, which many offices still write: by the name of the stream in them. */
function oldOffice(raw: Buffer): Content | null {
  const holds = (name: string): boolean => raw.includes(Buffer.from(name, 'utf16le'));
  if (holds('WordDocument')) return { sort: 'office', type: 'application/msword', ending: 'doc' };
  return holds('Workbook') ? { sort: 'office', type: 'application/vnd.ms-excel', ending: 'xls' } : null;
}
