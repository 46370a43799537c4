// The number on a Thai identity card. It must never get into a log that others read, so it is recognised to be refused.

/** Thirteen digits, as they are typed: together, or "1-2345-67890-12-3" with hyphens or spaces. */
const THIRTEEN = /(?<![\d-])\d(?:[- ]?\d){12}(?![\d-])/g;

/**
 * Whether a text holds a person's identity number, by its check digit (the weights 13 to 2, modulo 11). Numbers of
 * companies and offices begin with 0 and are public.
 * @param text with Arabic digits, and without addresses of pages, which are full of numbers
 */
export function holdsIdentityNumber(text: string): boolean {
  return [...text.matchAll(THIRTEEN)].some(([found]) => isIdentityNumber(found.replace(/\D/g, '')));
}

function isIdentityNumber(digits: string): boolean {
  if (!/^[1-8]\d{12}$/.test(digits)) return false;
  const sum = Array.from(digits.slice(0, 12)).reduce((all, digit, at) => all + Number(digit) * (13 - at), 0);
  return (11 - (sum % 11)) % 10 === Number(digits[12]);
}
