import type { Connection, mongo } from 'mongoose';

/** The database as the driver has it: without mongoose in between nothing is cast, and nothing waits in a buffer. */
export function databaseOf(connection: Connection): mongo.Db {
  return connection.getClient().db(connection.name);
}
