import type { LocalDate, FiscalYear } from '../../domain/dates.ts';
import { type Shape, type Token, typedIn } from './tokens.ts';

/** Several tokens that mean one thing together. */
export interface Phrase {
  readonly shape: Shape;
  /** How many tokens it is made of. */
  readonly length: number;
}

/** What relative words count from. */
export interface Now {
  readonly today: LocalDate;
  readonly year: FiscalYear;
}

/** What joins two codes or months: "และ" and a comma list them, "ถึง" and a dash name all between them. */
export interface Joint {
  readonly length: number;
  readonly range: boolean;
}

/** The joint at a place; of length 0 where there is none. */
export function jointAt(text: string, tokens: readonly Token[], at: number): Joint {
  const token = tokens[at];
  const sign = token?.kind === 'punctuation' ? typedIn(text, token) : '';
  if (token?.kind === 'to' || ['-', '–', '—', '~'].includes(sign)) return { length: 1, range: true };
  if (token?.kind !== 'and' && ![',', '/', '&', '+', '、'].includes(sign)) return { length: 0, range: false };
  const more = tokens[at + 1]?.kind === 'and' ? 2 : 1;
  return { length: more, range: false };
}
