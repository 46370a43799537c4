import { createHash, randomInt, randomUUID } from 'node:crypto';
import { v5 as uuidOf } from 'uuid';
import type { Ids } from './app/ids.ts';

/** 96 bits, as hexadecimal text: short enough for a button, long enough never to meet another. */
const DERIVED_LENGTH = 24;

/** Names the retry keys of this program among all UUIDs; it must never change. */
const RETRY_KEYS = '5f0c7a52-5b0a-4d62-9a55-6c3f1d9be6c4';

/** The one source of randomness. */
export function ids(): Ids {
  return {
    random: () => randomUUID(),
    derived: (...words) =>
      createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, DERIVED_LENGTH),
    retryKey: (...words) => uuidOf(Buffer.from(JSON.stringify(words)), RETRY_KEYS),
    sixDigits: () => String(randomInt(0, 1_000_000)).padStart(6, '0'),
  };
}
