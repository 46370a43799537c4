import type { Connection, Model, mongo } from 'mongoose';

/** The database as the driver has it: without mongoose in between nothing is cast, and nothing waits in a buffer. */
export function databaseOf(connection: Connection): mongo.Db {
  return connection.getClient().db(connection.name);
}

/** A model's documents, likewise as they lie there. */
export function collectionOf<Document extends mongo.Document>(
  model: Model<Document>,
): mongo.Collection<Document> {
  return databaseOf(model.db).collection(model.collection.collectionName);
}
