import { createHash, randomInt, randomUUID } from 'node:crypto';
import type { Ids } from './app/ports.ts';

/** 96 bits, as hexadecimal text: short enough for a button, long enough never to meet another. */
const DERIVED_LENGTH = 24;

/** The one source of randomness. */
export function ids(): Ids {
  return {
    random: () => randomUUID(),
    derived: (...words) =>
      createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, DERIVED_LENGTH),
    sixDigits: () => String(randomInt(0, 1_000_000)).padStart(6, '0'),
  };
}
