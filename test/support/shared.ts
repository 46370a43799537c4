import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

// What is not ours to give away lies beside the project where it is made: reports of real agencies, and a checker of
// messages against LINE's own schemas. Tests look there only where the environment names the folder, as .ci/run does.

/** A file or folder of what lies beside the project; null where SHARED names no folder, or nothing of that name is in it. */
function shared(...path: readonly string[]): string | null {
  const folder = process.env.SHARED;
  if (folder === undefined || folder === '') return null;
  const file = join(resolve(folder), ...path);
  return existsSync(file) ? file : null;
}

/** A folder of text files. */
export function realReports(): string | null {
  return shared('seeds');
}

/** A module with `validateMessages`, which is a program too. */
export function messageChecker(): string | null {
  return shared('tools', 'validate-line-messages.mjs');
}

/** One line of what the whole run leaves out; undefined where it is nothing. */
export function leftOut(): string | undefined {
  const absent = [
    ...(realReports() === null ? ['reports of real agencies'] : []),
    ...(messageChecker() === null ? ['LINE’s own schemas'] : []),
  ];
  return absent.length === 0 ? undefined : `left out, since SHARED names none: ${absent.join(', ')}`;
}
