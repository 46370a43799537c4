import { mkdir, open, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Pause } from '../app/duties.ts';
import type { WholeDatabase } from '../mongo/whole.ts';
import { writeLines } from './collection-file.ts';
import { FILES, MANIFEST, type Manifest, fileOf, keptFileOf } from './manifest.ts';
import { Refused } from './refused.ts';

export interface ToBackUp {
  readonly whole: WholeDatabase;
  readonly pause: Pause;
  readonly now: Date;
  /** Ends the backup halfway; nothing of it stays. */
  readonly signal?: AbortSignal;
}

/**
 * Writes the whole database into a folder that does not exist yet or is empty. It is written beside it and renamed,
 * so that a folder of this name is always a whole backup. Memory stays bounded however much there is.
 * @throws {Refused} when the folder holds something already.
 */
export async function backUp({ whole, pause, now, signal }: ToBackUp, folder: string): Promise<Manifest> {
  if (await holdsAnything(folder))
    throw new Refused(`${folder} is not empty, and a backup never replaces anything.`);
  const partial = `${folder}.partial`;
  // Ours by its name: an earlier backup that was cut short.
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true, mode: 0o700 });
  try {
    const resume = await pause.pause();
    let schemaVersion: number;
    let collections: Manifest['collections'];
    let files: Manifest['files'];
    try {
      schemaVersion = await whole.version();
      collections = await writeCollections(whole, partial, signal);
      files = await writeFiles(whole, partial, signal);
    } finally {
      await resume();
    }
    const manifest = { schemaVersion, created: now.toISOString(), collections, files };
    await writeFile(join(partial, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, {
      mode: 0o600,
      flush: true,
    });
    await toDisk(partial);
    // Not every system renames over an empty folder.
    await rmdir(folder).catch(unlessMissing);
    await rename(partial, folder);
    await toDisk(dirname(folder));
    return manifest;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

/** People and texts are collections of their own, so that an erasure reaches every backup by changing two files. */
async function writeCollections(
  whole: WholeDatabase,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<Manifest['collections']> {
  const written: Manifest['collections'] = {};
  for (const name of await whole.collections()) {
    written[name] = await writeLines(fileOf(folder, name), whole.read(name), signal);
  }
  return written;
}

/** Kept files are what they are, under their hashes: whoever lost a database can still look at them. */
async function writeFiles(
  whole: WholeDatabase,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<Manifest['files']> {
  const written: Manifest['files'] = [];
  for await (const { hash, bytes } of whole.files()) {
    signal?.throwIfAborted();
    if (written.length === 0) await mkdir(join(folder, FILES), { mode: 0o700 });
    await writeFile(keptFileOf(folder, hash), bytes, { mode: 0o600, flush: true, flag: 'wx' });
    written.push({ sha256: hash, bytes: bytes.length });
  }
  if (written.length > 0) await toDisk(join(folder, FILES));
  return written;
}

async function holdsAnything(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length > 0;
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return true;
    unlessMissing(error);
    return false;
  }
}

/** The names in a folder are on disk only when the folder is. Windows cannot open one, and needs not. */
async function toDisk(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function unlessMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
