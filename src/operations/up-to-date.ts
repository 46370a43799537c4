import { setTimeout as sleep } from 'node:timers/promises';
import type { Pause } from '../app/duties.ts';
import type { Connection } from '../database/connection.ts';
import { type Step, stepsOf } from '../mongo/migrations.ts';
import { type Versions, mongoVersions } from '../mongo/versions.ts';
import { isGone } from '../worker/owner.ts';
import { Refused } from './refused.ts';

/** Who died over a migration is waited for so long where nobody can see that they are gone. Real time, milliseconds. */
const LEASE = 60_000;
const RENEWED_EVERY = 20_000;
const LOOKED_EVERY = 500;

export interface ToBringUpToDate {
  readonly versions: Versions;
  readonly steps: readonly Step[];
  /** Nobody works on data that are being rewritten, in whichever process. */
  readonly pause: Pause;
  /** Unique for this process. */
  readonly owner: string;
  /** Whether another process of that name is certainly dead. */
  readonly isGone: (owner: string) => boolean;
  /** Milliseconds since 1970. */
  readonly realNow: () => number;
  /** Waits before it is looked again whether another process is done. Rejects when the program stops. */
  readonly wait: () => Promise<void>;
  /** Hears of each step before it is taken. */
  readonly say: (step: string, to: number) => void;
}

/** The data of this program's own database. */
export function dataOf(
  connection: Connection,
  parts: Pick<ToBringUpToDate, 'pause' | 'owner' | 'realNow' | 'say'> & { readonly signal?: AbortSignal },
): ToBringUpToDate {
  return {
    ...parts,
    versions: mongoVersions(connection),
    steps: stepsOf(connection),
    isGone: (other) => isGone(other, parts.owner),
    wait: async () => {
      await sleep(LOOKED_EVERY, undefined, parts.signal ? { signal: parts.signal } : {});
    },
  };
}

/** @throws {Refused} for data that a newer program wrote, whose meaning this one cannot know. */
export function refuseNewer(version: number, newest: number): void {
  if (version <= newest) return;
  throw new Refused(
    `the data are of version ${version}, and this program knows them up to ${newest}: ` +
      'use the newer program again, or restore a backup from before it',
  );
}

/**
 * Brings the data to the version of this program, a step at a time, by one process: the others wait for it.
 * @throws {Refused} for data that a newer program wrote; nothing was changed then.
 */
export async function bringUpToDate(parts: ToBringUpToDate): Promise<void> {
  const { versions, steps, wait } = parts;
  await versions.begin();
  for (;;) {
    const version = await versions.current();
    refuseNewer(version, steps.length + 1);
    const step = steps[version - 1];
    if (!step) return;
    if (!(await takeStep(parts, version, step))) await wait();
  }
}

/** False while somebody else is at it. */
async function takeStep(parts: ToBringUpToDate, version: number, step: Step): Promise<boolean> {
  const { versions, owner, realNow, say } = parts;
  const until = (): Date => new Date(realNow() + LEASE);
  const held = await versions.claim(version, owner, new Date(realNow()), until());
  if (held !== null) {
    if (held.by !== undefined && parts.isGone(held.by)) await versions.release(held.by);
    return false;
  }
  const renewal = setInterval(() => {
    // One that is missed is made up for by the next: the lease holds for three.
    versions.renew(version, owner, until()).catch(() => undefined);
  }, RENEWED_EVERY);
  try {
    const resume = await parts.pause.pause();
    try {
      say(step.name, version + 1);
      await step.run();
      await versions.raise(version, owner);
    } finally {
      await resume();
    }
  } finally {
    clearInterval(renewal);
    await versions.release(owner);
  }
  return true;
}
