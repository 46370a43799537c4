import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { homeOf } from '../../database/folders.ts';
import { thaiMoment } from '../../text/dates.ts';
import { machine as words } from '../../text/doctor-sentences.ts';
import { readManifest } from '../manifest.ts';
import type { Place, Surroundings } from '../world.ts';
import { type Finding, finding } from './finding.ts';

/** As package.json says. */
const OLDEST_NODE = '20.19.0';

const MB = 1_000_000;
/** The engine stops writing some way before a disk is full. */
const TOO_LITTLE = 300 * MB;
/** Seven backups and a log grow by some tens of megabytes in a month. */
const LITTLE = 2_000 * MB;

/** A backup is taken every day, at the first look of that day. */
const BACKUP_MAY_BE_OLD = 36 * 3_600_000;

export function examineNode(version: string): Finding {
  const facts = { version, oldest: OLDEST_NODE };
  return isAtLeast(version, OLDEST_NODE)
    ? finding('node', 'ok', words.nodeGood(version), facts)
    : finding('node', 'mend', words.nodeOld(version, OLDEST_NODE), facts);
}

function isAtLeast(version: string, oldest: string): boolean {
  const [numbers, floor] = [version, oldest].map((it) => it.split('.').map(Number));
  for (const [at, least] of (floor ?? []).entries()) {
    const number = numbers?.[at] ?? 0;
    if (number !== least) return number > least;
  }
  return true;
}

export async function examineDisk({ freeBytes }: Surroundings, { dataDir }: Place): Promise<Finding> {
  const free = await freeBytes(dataDir);
  if (free === null) return finding('disk', 'look', words.diskUnknown, { dataDir });
  const verdict = free < TOO_LITTLE ? 'mend' : free < LITTLE ? 'look' : 'ok';
  const size = free < LITTLE ? `${Math.round(free / MB)} MB` : `${Math.round(free / MB / 1_000)} GB`;
  return finding('disk', verdict, verdict === 'ok' ? words.diskGood(size) : words.diskLow(size), {
    dataDir,
    freeBytes: free,
  });
}

/** The newest whole backup that the server took by itself. */
export async function examineBackups({ dataDir, tryOut }: Place, now: Date): Promise<Finding> {
  const { backups } = homeOf(dataDir, tryOut);
  const days = await readdir(backups).catch(() => []);
  const taken = await Promise.all(
    days
      .filter((it) => /^\d{4}-\d{2}-\d{2}$/.test(it))
      .map((day) =>
        readManifest(join(backups, day)).then(
          ({ created }) => created,
          () => null,
        ),
      ),
  );
  const latest = taken
    .filter((it) => it !== null)
    .sort()
    .at(-1);
  if (latest === undefined) return finding('backup', 'look', words.backupNone, { folder: backups });
  const at = new Date(latest);
  const isOld = now.getTime() - at.getTime() > BACKUP_MAY_BE_OLD;
  const when = thaiMoment(at);
  return finding('backup', isOld ? 'look' : 'ok', isOld ? words.backupOld(when) : words.backupGood(when), {
    folder: backups,
    latest,
  });
}

/** Asks this server's own address from here, as a phone would. */
export async function examineAddress({ publicBaseUrl, reach }: Surroundings): Promise<Finding> {
  if (publicBaseUrl === null) return finding('public-address', 'look', words.addressNone);
  const status = await reach(`${publicBaseUrl}/healthz`);
  const facts = { address: publicBaseUrl, status };
  return status === 200
    ? finding('public-address', 'ok', words.addressGood(publicBaseUrl), facts)
    : finding('public-address', 'mend', words.addressDead(publicBaseUrl, status), facts);
}
