import { type FileRefusal, type KeptFile, MOST_FILE_BYTES, fileId } from '../domain/evidence.ts';
import type { Actor } from './actor.ts';
import type { Ids } from './ids.ts';
import type { AuditRow } from './ledger.ts';

// What somebody announced is fetched from LINE at once and kept in the agency's name. What nobody announced is never
// fetched: of that only the message id is known, for a quarter of an hour (docs/adr/0008).

/** A file that was sent in a chat and that somebody may still announce. Neither its name nor who sent it is known. */
export interface PassingFile {
  /** The LINE message. */
  readonly message: string;
  readonly at: Date;
  /** The set of pictures that LINE says it belongs to, and how many there are. */
  readonly set: { readonly id: string; readonly total: number | null } | null;
  /** The same for files of one person in one chat, and nobody's id. */
  readonly sender: string;
  /**
   * The event that announced it, once it was kept; null before. Whoever speaks of "those just now" means the others, and
   * means the same ones when their event is tried again.
   */
  readonly usedBy: string | null;
}

export interface Passing {
  /** Knows of a file until then. Seeing it again changes nothing but prolongs it. */
  saw(chat: string, file: Omit<PassingFile, 'usedBy'>, until: Date): Promise<void>;
  used(message: string, event: string): Promise<void>;
  /** Files of a chat from that time on, oldest first. */
  since(chat: string, from: Date): Promise<readonly PassingFile[]>;
  /** Of these messages those that are known in the chat, oldest first. */
  among(chat: string, messages: readonly string[]): Promise<readonly PassingFile[]>;
  forgetMessage(message: string): Promise<void>;
}

/** A file as it will be kept: its type by content, its metadata off, a small picture beside it. */
export interface ReadyFile extends Pick<
  KeptFile,
  'sort' | 'type' | 'ending' | 'hash' | 'length' | 'width' | 'height'
> {
  readonly bytes: Uint8Array;
  /** A JPEG for cards; null for documents. */
  readonly thumbnail: Uint8Array | null;
}

/** Looks at what somebody sent. Never rejects for what is in a file. */
export type ReadyUp = (bytes: Uint8Array) => Promise<ReadyFile | FileRefusal>;

export interface SentBy {
  readonly id: string;
  readonly agency: string;
  readonly person: string;
  readonly message: string;
  readonly at: Date;
}

/** The one erasable place of files. */
export interface Evidence {
  /** Keeping the same id twice keeps it once. It counts only when some measure or item names it. */
  keep(sent: SentBy, file: ReadyFile): Promise<void>;
  /**
   * What was kept of a LINE message, for a try of the same event before, or for somebody else. It stays for another day,
   * as if it had been kept now.
   */
  ofMessage(agency: string, message: string): Promise<KeptFile | null>;
  /** What is still there of these. */
  byIds(agency: string, ids: readonly string[]): Promise<ReadonlyMap<string, KeptFile>>;
  bytes(agency: string, id: string, which: 'whole' | 'small'): Promise<Uint8Array | null>;
  /** Its sender took the message back: the file goes at once. */
  forgetMessage(message: string): Promise<void>;
}

/** Files that people sent in a chat. LINE keeps them for a while only. */
export interface Contents {
  /** The bytes of a message; `gone` when LINE has it no longer, `not-ready` while LINE prepares it. */
  read(message: string, atMost: number): Promise<Uint8Array | 'too-large' | 'gone' | 'not-ready'>;
}

/** Links to kept files, for whoever asked. */
export interface PhotoLinks {
  /** A link that opens until then; null where the deployment has no public address. */
  linkTo(
    photo: {
      readonly agency: string;
      readonly person: string;
      readonly file: Pick<KeptFile, 'id' | 'ending'>;
      readonly which: 'whole' | 'small';
    },
    until: Date,
  ): Promise<string | null>;
}

/** What is needed to keep a file. */
export interface EvidencePorts {
  readonly ids: Pick<Ids, 'derived'>;
  readonly contents: Contents;
  readonly readyUp: ReadyUp;
  readonly evidence: Evidence;
  readonly passing: Passing;
}

/** What was announced with something that is said. */
export interface KeptFiles {
  /** In the order in which they were sent. */
  readonly kept: readonly KeptFile[];
  /** Why the others were not, each once a file. */
  readonly refused: readonly FileRefusal[];
}

/** What became of them. */
export interface PutFiles {
  /** How many were put to it now; a picture that it has already is none. */
  readonly added: number;
  readonly refused: readonly FileRefusal[];
}

export function putFiles(row: AuditRow | null, files: KeptFiles | undefined): PutFiles {
  const [before = 0, after = 0] = [row?.before.photos, row?.after.photos].map((it) =>
    Array.isArray(it) ? it.length : 0,
  );
  return { added: Math.max(0, after - before), refused: files?.refused ?? [] };
}

/** How many are fetched at a time: a set of twenty comes in a few seconds, and LINE is not stormed. */
const AT_ONCE = 4;

/**
 * Fetches and keeps what somebody announced, at once: LINE does not say how long it has it. Nothing points to it yet: the
 * ledger's row does, and what none points to is swept. Doing it again fetches nothing twice.
 * @param messages ids of LINE messages of the actor's own chat; others are left out, since a button may be forged
 */
export async function keepAnnounced(
  ports: EvidencePorts,
  actor: Pick<Actor, 'agencyId' | 'person' | 'chat' | 'event'>,
  messages: readonly string[],
): Promise<KeptFiles> {
  const known = await ports.passing.among(actor.chat.id, messages);
  const outcomes: (KeptFile | FileRefusal)[] = [];
  for (let at = 0; at < known.length; at += AT_ONCE) {
    const some = known.slice(at, at + AT_ONCE);
    outcomes.push(...(await Promise.all(some.map((file) => keepOne(ports, actor, file)))));
  }
  const strange = messages.length - known.length;
  return {
    kept: outcomes.filter((it) => typeof it !== 'string'),
    refused: [
      ...outcomes.filter((it) => typeof it === 'string'),
      ...Array.from({ length: strange }, () => 'gone' as const),
    ],
  };
}

async function keepOne(
  { ids, contents, readyUp, evidence, passing }: EvidencePorts,
  { agencyId, person, event }: Pick<Actor, 'agencyId' | 'person' | 'event'>,
  { message, at, usedBy }: PassingFile,
): Promise<KeptFile | FileRefusal> {
  const before = await evidence.ofMessage(agencyId, message);
  if (before) {
    // A try that ended in between had kept it, and not said so.
    if (usedBy === null) await passing.used(message, event);
    return before;
  }
  const bytes = await contents.read(message, MOST_FILE_BYTES);
  if (typeof bytes === 'string') return bytes;
  const ready = await readyUp(bytes);
  if (typeof ready === 'string') return ready;
  const id = fileId(ids.derived(agencyId, message, 'file'), ready.hash);
  await evidence.keep({ id, agency: agencyId, person, message, at }, ready);
  await passing.used(message, event);
  const { sort, type, ending, hash, length, width, height } = ready;
  return { id, at, sort, type, ending, hash, length, width, height };
}
