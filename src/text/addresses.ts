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

/**
 * The web addresses that a text names, each once, without what closes the sentence or the bracket around them. A page
 * of a government is asked for by https unless http was said.
 */
export function addressesIn(text: string): readonly string[] {
  const found =
    text.match(/(?:https?:\/\/|(?<![\w./@-])www\.)(?:(?![,;](?:https?:|www\.))[^\s<>"“”])+/gi) ?? [];
  return [...new Set(found.map(withoutClosing).map((it) => (/^www/i.test(it) ? `https://${it}` : it)))];
}

function withoutClosing(address: string): string {
  const bare = address.replace(/[.,;:!'’\]}]{1,20}$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? withoutClosing(bare.slice(0, -1)) : bare;
}
