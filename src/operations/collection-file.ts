import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Manifest } from './manifest.ts';

// A collection in a backup: a file of its own, compressed, a line for each document.

/** A compressor likes pieces better than lines. */
const PIECE_CHARACTERS = 64_000;

/** Writes a collection, and says what the manifest has to know of it. */
export async function writeLines(
  path: string,
  lines: AsyncIterable<string>,
  signal?: AbortSignal,
): Promise<Manifest['collections'][string]> {
  const hash = createHash('sha256');
  let documents = 0;
  const pieces = async function* (): AsyncGenerator<string> {
    let piece = '';
    for await (const line of lines) {
      piece += `${line}\n`;
      documents += 1;
      if (piece.length < PIECE_CHARACTERS) continue;
      hash.update(piece);
      yield piece;
      piece = '';
    }
    hash.update(piece);
    yield piece;
  };
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(Readable.from(pieces()), createGzip(), file, signal ? { signal } : {});
  return { documents, sha256: hash.digest('hex') };
}

/** The text of a collection. A fault of reading ends the iteration with it. */
export function textIn(path: string): AsyncIterable<Buffer> {
  const file = createReadStream(path);
  const text = createGunzip();
  file.once('error', (error) => text.destroy(error));
  return file.pipe(text);
}
