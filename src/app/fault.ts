import { isNativeError } from 'node:util/types';

/** What of an error may be kept and logged. Its message is left out: it may quote what people wrote. */
export interface Fault {
  /** A code or a class, e.g. `E11000`, `DeadlinePassed`, `TypeError`. */
  readonly fault: string;
  readonly frames: readonly string[];
}

export function faultOf(error: unknown): Fault {
  if (!isNativeError(error)) return { fault: 'unknown', frames: [] };
  const code =
    'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? error.code : '';
  const fault = `${error.name}${code === '' ? '' : `-${code}`}`.replace(/[^\w.-]/g, '').slice(0, 60);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { fault, frames: frames.slice(0, 8).map((line) => line.trim()) };
}
