import { BUDDHIST_OFFSET } from '../../domain/dates.ts';

const CENTURY = 2500;

/** 70, 2570 and 2027 are all the year 2570; undefined for what is no year of ours. */
export function buddhistYear(digits: string): number | undefined {
  const said = Number(digits);
  if (digits.length === 2 && said >= 50) return CENTURY + said;
  if (digits.length !== 4) return undefined;
  if (said >= CENTURY && said < CENTURY + 100) return said;
  return said >= 2000 && said < 2050 ? said + BUDDHIST_OFFSET : undefined;
}
