/**
 * A name or a title as it is looked for: in small letters and without what people write or leave out as they please,
 * white space and the hyphen of "e-Service". (The texts of a chat have a stricter form, src/text/thai.ts.)
 */
export function asSought(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\-–]/g, '');
}
