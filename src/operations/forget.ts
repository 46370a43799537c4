import { forgetPerson } from '../app/forget.ts';
import type { OperatorDatabase } from './find-database.ts';
import { Refused } from './refused.ts';
import { scrubBackups } from './scrub.ts';

/** What the operator is told: what they have to see to themselves is the backups that they took. */
export interface Forgot {
  readonly user: string;
  /** Days of daily backups that held something of this person, and do no more. */
  readonly scrubbed: readonly string[];
  /** When backups were taken by hand, ISO: whoever keeps them deletes them. */
  readonly backupsByHand: readonly string[];
}

/**
 * Erases a LINE user: names, LINE ids and texts, here and in the daily backups.
 * @throws {Refused} for a LINE user whom nobody knows.
 */
export async function forget(
  { ports, erasing, backups }: Pick<OperatorDatabase, 'ports' | 'erasing' | 'backups'>,
  user: string,
): Promise<Forgot> {
  const { clock, ids } = ports;
  const scrubbed: string[] = [];
  const erasure = {
    async erase(...[person, at]: Parameters<typeof erasing.person>) {
      await erasing.person(person, at);
      scrubbed.push(...(await scrubBackups(backups, await erasing.forgotten())));
      return erasing.backupsByHand();
    },
  };
  const deed = { event: `operator forget ${ids.random()}`, at: clock.now() };
  const done = await forgetPerson({ ...ports, erasure }, user, deed);
  if (!done) throw new Refused(`Nobody knows the LINE user ${user}.`);
  return { user, scrubbed, backupsByHand: done.backupsByHand.map((it) => it.toISOString()) };
}
