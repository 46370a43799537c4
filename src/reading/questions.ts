/** A question's code as scores are kept: a capital E, a small i. Words that stand for a code stay as they are. */
export function questionKey(code: string): string {
  if (!/^[ei]\d{1,2}$/i.test(code)) return code;
  return code.replace(/^./, (letter) => (letter.toLowerCase() === 'e' ? 'E' : 'i'));
}
