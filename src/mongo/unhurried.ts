import type { Connection, mongo } from 'mongoose';

/**
 * For what nothing is lost with when the machine of the database dies the moment after, and for what is followed by a
 * write that waits for the journal, which has both in their order: a write that is as sure as any in the view of every
 * process, and does not wait for the journal. A member of a replica set waits for the majority as
 * ever, which has it in the journal.
 */
export function unhurried(connection: Connection): mongo.WriteConcernSettings {
  const { w } = connection.getClient().writeConcern ?? {};
  return { w: w ?? 1, journal: false };
}
