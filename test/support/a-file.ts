import { createHash } from 'node:crypto';
import type { ReadyFile } from '../../src/app/evidence.ts';

/** A file as it is kept, of these bytes. */
export function aReadyFile(bytes: Buffer): ReadyFile {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return {
    ...{ sort: 'pdf', type: 'application/pdf', ending: 'pdf', bytes, hash, length: bytes.length },
    ...{ width: null, height: null, thumbnail: null },
  };
}
