/** Whether a paper's numbers are drawn as ๑๒๓ or as 123. */
export type Digits = 'thai' | 'arabic';

/** Addresses, and runs of Latin letters and digits. */
const runs = /https?:\/\/\S+|[A-Za-z\d][\w./-]*/g;

/** An address, or whatever has a Latin letter beside its digits: O12, i7, E14, 20260930.pdf. */
function staysAsTyped(run: string): boolean {
  return /^https?:\/\//.test(run) || (/\d/.test(run) && /[A-Za-z]/.test(run));
}

/** Thai digits, but for addresses and codes: those are looked up as they are. */
export function inDigits(text: string, digits: Digits): string {
  if (digits === 'arabic') return text;
  let drawn = '';
  let last = 0;
  for (const match of text.matchAll(runs)) {
    if (!staysAsTyped(match[0])) continue;
    drawn += thai(text.slice(last, match.index)) + match[0];
    last = match.index + match[0].length;
  }
  return drawn + thai(text.slice(last));
}

function thai(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
}
