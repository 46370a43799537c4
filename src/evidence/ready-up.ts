import { createHash } from 'node:crypto';
import type { ReadyFile } from '../app/evidence.ts';
import type { FileRefusal } from '../domain/evidence.ts';
import { contentOf, isFilm } from './content.ts';
import { develop } from './develop.ts';

/** Looks at what somebody sent: what it is by its content, and as it will be kept. */
export async function readyUp(bytes: Uint8Array): Promise<ReadyFile | FileRefusal> {
  const content = contentOf(bytes);
  if (content === null) return isFilm(bytes) ? 'film' : 'other-sort';
  if (content.sort === 'picture') {
    const developed = await develop(bytes);
    return developed === null ? 'damaged' : { ...content, ...developed };
  }
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { ...content, bytes, hash, length: bytes.length, width: null, height: null, thumbnail: null };
}
