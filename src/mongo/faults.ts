import { mongo } from 'mongoose';

/** MongoDB's code for a unique index that already holds the value. */
const DUPLICATE_KEY = 11000;

export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY;
}

/** Whether the duplicate is of the index on this field, rather than of another one. */
export function isDuplicateOf(error: unknown, field: string): boolean {
  if (!(error instanceof mongo.MongoServerError) || error.code !== DUPLICATE_KEY) return false;
  const pattern: unknown = error.keyPattern;
  return typeof pattern === 'object' && pattern !== null && field in pattern;
}

/**
 * Of so many that were inserted unordered, the numbers of those that were there already; null for any other fault. The
 * driver puts a lost connection into the same class: only what accounts for each and was confirmed is an answer.
 */
export function refusedAsDuplicates(error: unknown, count: number): readonly number[] | null {
  if (!(error instanceof mongo.MongoBulkWriteError)) return null;
  const refused = [error.writeErrors].flat();
  const isConfirmed = error.result.getWriteConcernError() === undefined;
  if (!isConfirmed || error.insertedCount + refused.length !== count) return null;
  return refused.every((it) => it.code === DUPLICATE_KEY) ? refused.map((it) => it.index) : null;
}
