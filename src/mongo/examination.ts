import type { Connection } from 'mongoose';
import { documents } from './documents.ts';
import { mongoInbox } from './inbox.ts';
import { missingIndexes } from './indexes.ts';
import { mongoRestoring } from './restoring.ts';
import { mongoVersions } from './versions.ts';
import { wholeDatabase } from './whole.ts';

/** What can be said of a database from outside, without changing anything in it. */
export interface Examination {
  /** Of the MongoDB server, such as "8.0.4". */
  readonly server: string;
  readonly kind: 'standalone' | 'replica-set' | 'sharded';
  /** Members of a replica set; null for the others. */
  readonly members: number | null;
  /** How far a write has got before it counts: "w=majority journal=true". */
  readonly writeConcern: string;
  readonly missingIndexes: readonly string[];
  readonly dataVersion: number;
  readonly isHalfRestored: boolean;
  readonly deadLetters: number;
  /** LINE groups that the bot was set up in. */
  readonly groups: number;
}

export async function examine(connection: Connection): Promise<Examination> {
  const docs = documents(connection);
  const admin = connection.getClient().db('admin');
  const [hello, build, missing, dataVersion, isHalfRestored, dead, groups] = await Promise.all([
    admin.command({ hello: 1 }),
    admin.command({ buildInfo: 1 }),
    missingIndexes(connection, docs),
    mongoVersions(connection).current(),
    mongoRestoring(connection, wholeDatabase(connection)).isUnfinished(),
    mongoInbox(connection).list(),
    docs.states.group.countDocuments({ 'state.agency': { $type: 'string' } }),
  ]);
  const { w, journal } = connection.getClient().options.writeConcern;
  const hosts: unknown = hello.hosts;
  return {
    server: String(build.version),
    kind: hello.setName ? 'replica-set' : hello.msg === 'isdbgrid' ? 'sharded' : 'standalone',
    members: Array.isArray(hosts) ? hosts.length : null,
    writeConcern: `w=${String(w)} journal=${String(journal)}`,
    missingIndexes: missing,
    dataVersion,
    isHalfRestored,
    deadLetters: dead.length,
    groups,
  };
}
