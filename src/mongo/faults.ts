import { mongo } from 'mongoose';

/** MongoDB's code for a unique index that already holds the value. */
const DUPLICATE_KEY = 11000;
/** Its codes for a command that it does not have, and for one that it does not support as it runs. */
const COMMANDS_UNKNOWN = [59, 115];
/** Its code for a collection that is there already. */
const NAMESPACE_EXISTS = 48;

export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY;
}

/** Whether the duplicate is of the index on this field, rather than of another one. */
export function isDuplicateOf(error: unknown, field: string): boolean {
  if (!(error instanceof mongo.MongoServerError) || error.code !== DUPLICATE_KEY) return false;
  const pattern: unknown = error.keyPattern;
  return typeof pattern === 'object' && pattern !== null && field in pattern;
}

/** Whether, of several statements that were sent in one go, it was this one that met a duplicate. */
export function isDuplicateIn(error: unknown, place: number): boolean {
  return (
    error instanceof mongo.MongoClientBulkWriteError && error.writeErrors.get(place)?.code === DUPLICATE_KEY
  );
}

/** Whether the server has no such command; nothing was done then. */
export function isCommandUnknown(error: unknown): boolean {
  const { cause } = error instanceof mongo.MongoClientBulkWriteError ? error : { cause: error };
  return cause instanceof mongo.MongoServerError && COMMANDS_UNKNOWN.includes(Number(cause.code));
}

/** Something has its name from what it is about: whoever wrote it before, in another try or at this moment, wrote the same. */
export async function unlessThere(writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (!isDuplicateKey(error) && !isCollectionThere(error)) throw error;
  }
}

function isCollectionThere(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === NAMESPACE_EXISTS;
}

/** One document of many that was not inserted: its place among them, and whether it was there already. */
export interface NotInserted {
  readonly index: number;
  readonly isDuplicate: boolean;
}

/**
 * Of so many that were inserted unordered, those that were not; null for any other fault. The driver puts a lost
 * connection into the same class: only what accounts for each and was confirmed is an answer.
 */
export function notInserted(error: unknown, count: number): readonly NotInserted[] | null {
  if (!(error instanceof mongo.MongoBulkWriteError)) return null;
  const refused = [error.writeErrors].flat();
  const isConfirmed = error.result.getWriteConcernError() === undefined;
  if (!isConfirmed || error.insertedCount + refused.length !== count) return null;
  return refused.map(({ index, code }) => ({ index, isDuplicate: code === DUPLICATE_KEY }));
}

/** The same where nothing but duplicates was refused: their places. */
export function refusedAsDuplicates(error: unknown, count: number): readonly number[] | null {
  const refused = notInserted(error, count);
  return refused?.every((it) => it.isDuplicate) ? refused.map((it) => it.index) : null;
}
