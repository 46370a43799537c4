import { mongo } from 'mongoose';

/** Server codes that are about the server and not about what was asked of it. */
const unreachableOrNotPrimary = [6, 7, 89, 91, 189, 9001, 10107, 11600, 11602, 13435, 13436];
const notInTime = [50, 64, 262];
const diskIsFull = 14031;
const serverIsAway = new Set<number | string>([...unreachableOrNotPrimary, ...notInTime, diskIsFull]);

/**
 * Whether an error means that the database is away or cannot answer now, so that the same may work later: no fault
 * of the event that met it.
 */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof mongo.MongoServerError) {
    return (
      (error.code !== undefined && serverIsAway.has(error.code)) ||
      error.hasErrorLabel('RetryableWriteError') ||
      // A write that was done but not confirmed has no code of its own.
      error instanceof mongo.MongoWriteConcernError ||
      (error instanceof mongo.MongoClientBulkWriteError && isOutageOfMany(error)) ||
      // The driver wraps whatever happens during a batch, a lost connection too.
      (error instanceof mongo.MongoBulkWriteError && isOutage(error.errorResponse))
    );
  }
  return (
    error instanceof mongo.MongoNetworkError ||
    error instanceof mongo.MongoSystemError ||
    error instanceof mongo.MongoNotConnectedError ||
    error instanceof mongo.MongoTopologyClosedError ||
    error instanceof mongo.MongoClientClosedError ||
    error instanceof mongo.MongoServerClosedError ||
    error instanceof mongo.MongoOperationTimeoutError ||
    // The driver does not export the class of a full waiting line, nor mongoose its own of a missing server.
    ['MongoPoolClosedError', 'MongoWaitQueueTimeoutError', 'MongooseServerSelectionError'].includes(
      error.name,
    ) ||
    error.message.includes(' buffering timed out after ') ||
    isOutage(error.cause)
  );
}

/** The same of statements that were sent in one go. */
function isOutageOfMany({
  cause,
  writeConcernErrors,
  writeErrors,
}: mongo.MongoClientBulkWriteError): boolean {
  const codes = [...writeErrors.values()].map(({ code }) => code);
  return writeConcernErrors.length > 0 || codes.some((code) => serverIsAway.has(code)) || isOutage(cause);
}
