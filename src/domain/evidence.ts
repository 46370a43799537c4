// Files that people sent and announced: what the agency keeps as evidence of its measures.

/** What a file is by its content; its name says nothing. */
export type FileSort = 'picture' | 'pdf' | 'office';

/** Why a file is not kept. */
export const fileRefusals = [
  /** LINE has it no longer, or it was taken back. */
  'gone',
  /** LINE is still preparing it. */
  'not-ready',
  'too-large',
  /** A film: what its camera wrote into it cannot be taken off, and no report shows it. */
  'film',
  /** No picture, PDF or Office document, by its content. */
  'other-sort',
  /** It says that it is a picture, and is none that can be read. */
  'damaged',
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

/** What is known of a kept file. Who sent it stands in the audit row that it came with. */
export interface KeptFile {
  readonly id: string;
  readonly sort: FileSort;
  /** The media type by which it is served. */
  readonly type: string;
  /** Of its name, without the dot: jpg, pdf, docx. */
  readonly ending: string;
  /** SHA-256 of what is kept, as hexadecimal text. */
  readonly hash: string;
  readonly length: number;
  /** Pixels; null for documents. */
  readonly width: number | null;
  readonly height: number | null;
  /** When it was sent. */
  readonly at: Date;
}

/** Photos to an announcement: LINE lets people choose twenty at a time. */
export const MOST_ANNOUNCED = 20;
/** Bytes of one file as it comes from LINE. */
export const MOST_FILE_BYTES = 20 * 1_024 * 1_024;
/** Minutes for which somebody may still announce what they sent. */
export const ANNOUNCED_WITHIN_MIN = 15;

const HASH_IN_ID = 12;

/** The id of a kept file tells which message it came in, and which picture it is. */
export function fileId(message: string, hash: string): string {
  return `${message}-${hash.slice(0, HASH_IN_ID)}`;
}

/** Whether two files are the same picture, whoever sent it when. */
function isSame(one: string, other: string): boolean {
  return one.slice(-HASH_IN_ID) === other.slice(-HASH_IN_ID);
}

/** What a state's files become when others come: each picture once. Nothing changes where none of them is new. */
export function withPhotos(
  { photos = [] }: { readonly photos?: readonly string[] },
  came: readonly { readonly id: string }[],
): { readonly photos?: readonly string[] } {
  const all = [...photos];
  for (const { id } of came) if (!all.some((other) => isSame(other, id))) all.push(id);
  return all.length === photos.length ? {} : { photos: all };
}
