/** A web address as a browser shows it: Thai letters in place of %E0%B8…, which would fill half a page. */
export function readableAddress(url: string): string {
  return url.replace(/(?:%[89A-F][0-9A-F])+/gi, (coded) => {
    try {
      const shown = decodeURIComponent(coded);
      // Whatever else is coded, a space among them, would end the address for whoever reads it again.
      return /^[\p{L}\p{M}\p{N}]+$/u.test(shown) ? shown : coded;
    } catch {
      return coded;
    }
  });
}
