/** In TIS-620, as old sites send it; windows-874 has the Thai letters of Unicode in the same places, 0xA1 and on. */
export function oldThai(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (it) => (it.charCodeAt(0) < 0x80 ? it.charCodeAt(0) : it.charCodeAt(0) - 0x0e00 + 0xa0)),
  );
}
