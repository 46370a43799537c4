import type { Connection, Model, mongo } from 'mongoose';

/** The database as the driver has it: without mongoose in between nothing is cast, and nothing waits in a buffer. */
export function databaseOf(connection: Connection): mongo.Db {
  const client = connection.getClient();
  const before = known.get(connection);
  if (before?.client === client) return before;
  const database = client.db(connection.name);
  known.set(connection, database);
  return database;
}

/** Making one takes as long as many a question; a connection that was opened anew has another client. */
const known = new WeakMap<Connection, mongo.Db>();

/** A model's documents, likewise as they lie there. */
export function collectionOf<Document extends mongo.Document>(
  model: Model<Document>,
): mongo.Collection<Document> {
  return databaseOf(model.db).collection(model.collection.collectionName);
}
