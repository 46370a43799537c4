import { types } from 'node:util';

/**
 * The database cannot be opened, or not as asked. The message is one sentence for an operator that says what to
 * do; it holds no password.
 */
export class DatabaseRefusal extends Error {
  override readonly name: string = 'DatabaseRefusal';
}

/** Nothing is wrong: a verb asked for a database that no server has begun. */
export class NoDatabaseYet extends DatabaseRefusal {}

/** What went wrong in the words of the system, without a stack. */
export function reasonOf(error: unknown): string {
  // Not `instanceof`: Node's own errors are another realm's where jest runs this.
  return types.isNativeError(error) ? error.message : String(error);
}

/** The error code of a system call (`EACCES`, …), if this is one. */
export function systemCode(error: unknown): string | undefined {
  return types.isNativeError(error) && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
