import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DATA_VERSION } from '../mongo/migrations.ts';
import { Refused } from './refused.ts';

export const MANIFEST = 'manifest.json';

/** A name becomes a file's name: nothing in it may lead out of the folder. */
const CollectionName = z.string().regex(/^[a-z][\w-]*(\.[\w-]+)*$/i);

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup holds. The hashes are of the text inside the files, so that no compressor changes them. */
const Manifest = z.strictObject({
  /** The version of its data (src/mongo/migrations.ts). */
  schemaVersion: z.int().min(1),
  created: z.iso.datetime(),
  collections: z.record(CollectionName, z.strictObject({ documents: z.int().min(0), sha256: Hash })),
  /** Kept files, each content once, by the SHA-256 of its bytes. */
  files: z.array(z.strictObject({ sha256: Hash, bytes: z.int().min(0) })),
});
export type Manifest = Readonly<z.infer<typeof Manifest>>;

export function fileOf(folder: string, collection: string): string {
  return join(folder, `${collection}.ejson.gz`);
}

/** The folder of a backup that holds kept files, by their hashes. */
export const FILES = 'files';

export function keptFileOf(folder: string, hash: string): string {
  return join(folder, FILES, hash);
}

/** @throws {Refused} when there is no backup in this folder, or one that this version cannot read. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => {
    throw new Refused(`There is no backup in ${folder}: it has no ${MANIFEST}.`);
  });
  const manifest = Manifest.safeParse(jsonIn(text));
  if (!manifest.success) throw new Refused(`The ${MANIFEST} in ${folder} is damaged.`);
  const { schemaVersion } = manifest.data;
  if (schemaVersion > DATA_VERSION) {
    throw new Refused(
      `The backup in ${folder} was taken by a newer program: its data are of version ${schemaVersion}, and this ` +
        `program knows them up to ${DATA_VERSION}. Restore it with that program.`,
    );
  }
  return manifest.data;
}

/** The same for two backups of the same data, whenever they were taken. */
export function fingerprintOf({ schemaVersion, collections, files }: Manifest): string {
  const sorted = Object.entries(collections).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([schemaVersion, sorted, ...files.map((it) => it.sha256).sort()]))
    .digest('hex');
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
