import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Pause } from '../app/duties.ts';
import type { Restoring } from '../mongo/restoring.ts';
import type { WholeDatabase } from '../mongo/whole.ts';
import { textIn } from './collection-file.ts';
import { linesOf } from './lines.ts';
import { type Manifest, fileOf, fingerprintOf, keptFileOf, readManifest } from './manifest.ts';
import { Refused } from './refused.ts';

export interface ToRestore {
  readonly whole: WholeDatabase;
  readonly restoring: Restoring;
  /** A server that runs on this database meanwhile does not work on half of it. */
  readonly pause: Pause;
  /** Makes every collection with its indexes. */
  readonly createIndexes: () => Promise<void>;
  /** A backup may be older than the program. */
  readonly bringUpToDate: () => Promise<void>;
}

/** A backup of which every file was read and is as its manifest says. */
export interface SoundBackup {
  readonly folder: string;
  readonly manifest: Manifest;
}

/**
 * Reads a whole backup, so that nothing is begun with a damaged one: no database, and no half of one.
 * @throws {Refused} when there is none in the folder, or it is damaged.
 */
export async function checkBackup(folder: string): Promise<SoundBackup> {
  const manifest = await readManifest(folder);
  for (const [name, { documents, sha256 }] of Object.entries(manifest.collections)) {
    const found = await contentOf(folder, name);
    if (found.documents !== documents || found.sha256 !== sha256) throw damaged(folder, name);
  }
  for (const { sha256, bytes } of manifest.files) {
    const found = await readFile(keptFileOf(folder, sha256)).catch(() => null);
    const hash = found && createHash('sha256').update(found).digest('hex');
    if (found?.length !== bytes || hash !== sha256) throw damagedFile(folder, sha256);
  }
  return { folder, manifest };
}

/**
 * Fills an empty database from a backup. One that was cut short goes on when it is asked for again.
 * @throws {Refused} when the database is not empty; nothing was written then.
 */
export async function restore(
  { whole, restoring, pause, createIndexes, bringUpToDate }: ToRestore,
  { folder, manifest }: SoundBackup,
): Promise<void> {
  const begun = await restoring.begin(fingerprintOf(manifest));
  if (begun === 'refused') {
    throw new Refused(
      'This database is not empty, and a restore never replaces anything: give it an empty one.',
    );
  }
  const resume = await pause.pause();
  try {
    await createIndexes();
    await whole.setVersion(manifest.schemaVersion);
    for (const name of Object.keys(manifest.collections)) {
      await whole.write(name, linesOf(textIn(fileOf(folder, name))), begun === 'again');
    }
    const kept = new Set(manifest.files.map((it) => it.sha256));
    await whole.fillFiles(async (hash) => (kept.has(hash) ? readFile(keptFileOf(folder, hash)) : null));
    await bringUpToDate();
    await restoring.end();
  } finally {
    await resume();
  }
}

/**
 * For everybody but a restore: half a database looks like a whole one that has lost much.
 * @throws {Refused} where a restore was cut short.
 */
export async function refuseHalfRestored(restoring: Pick<Restoring, 'isUnfinished'>): Promise<void> {
  if (!(await restoring.isUnfinished())) return;
  throw new Refused(
    'this database holds only a part of a backup, since a restore was cut short: run the same ' +
      '`npm run -s prongsai -- restore DIR` again, and it goes on',
  );
}

async function contentOf(folder: string, name: string): Promise<{ documents: number; sha256: string }> {
  const hash = createHash('sha256');
  let documents = 0;
  try {
    for await (const piece of textIn(fileOf(folder, name))) {
      hash.update(piece);
      for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) documents += 1;
    }
  } catch {
    throw damaged(folder, name);
  }
  return { documents, sha256: hash.digest('hex') };
}

function damagedFile(folder: string, hash: string): Refused {
  return new Refused(`${keptFileOf(folder, hash)} is missing or damaged, so nothing was restored.`);
}

function damaged(folder: string, name: string): Refused {
  return new Refused(`${fileOf(folder, name)} is missing or damaged, so nothing was restored.`);
}
