import { open, readFile, rename } from 'node:fs/promises';

/**
 * The JSON in a file, or undefined when there is no such file.
 * @throws Error with one sentence when it is no JSON.
 */
export async function readWhenThere(file: string): Promise<unknown> {
  let text;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${file} is not JSON; move it away and start again`);
  }
}

/** Writes beside the file and renames, so that there is always a whole one: the former or this. */
export async function writeWhole(file: string, value: unknown): Promise<void> {
  const beside = `${file}.part`;
  const handle = await open(beside, 'w', 0o600);
  try {
    await handle.writeFile(JSON.stringify(value));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
