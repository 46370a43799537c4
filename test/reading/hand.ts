import type { Chance } from './chance.ts';

/** How one paper writes everything. */
export interface Hand {
  readonly chance: Chance;
  readonly digits: (text: string) => string;
  readonly list: (points: readonly string[]) => string;
  readonly listStyle: string;
}

const listStyles = ['dot', 'tight', 'bracket', 'brackets', 'dash', 'bullet', 'sub', 'paragraphs'] as const;

export function handOf(chance: Chance): Hand {
  const thai = chance.percent(50);
  const listStyle = chance.one(listStyles);
  return {
    chance,
    digits: (text) => (thai ? thaiDigits(text) : text),
    list: (points) => listed(points, listStyle),
    listStyle: `${thai ? 'Thai' : 'Arabic'} digits, lists by ${listStyle}`,
  };
}

/** Not those of codes and addresses. */
function thaiDigits(text: string): string {
  return text.replace(/(?<![\w/.])\d+(?:\.\d+)?(?![\w/])/g, (it) =>
    it.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit))),
  );
}

function listed(points: readonly string[], style: (typeof listStyles)[number]): string {
  switch (style) {
    case 'dot':
      return points.map((it, at) => `${at + 1}. ${it}`).join(' ');
    case 'tight':
      return points.map((it, at) => `${at + 1}.${it}`).join(' ');
    case 'bracket':
      return points.map((it, at) => `${at + 1}) ${it}`).join('\n');
    case 'brackets':
      return points.map((it, at) => `(${at + 1}) ${it}`).join(' ');
    case 'sub':
      return points.map((it, at) => `1.${at + 1} ${it}`).join('\n');
    case 'dash':
      return points.map((it) => `- ${it}`).join('\n');
    case 'bullet':
      return points.map((it) => `• ${it}`).join('\n');
    case 'paragraphs':
      return points.join('\n');
  }
}

/** What a scanner does to Thai here and there: a space within a word, letters of Lao, a vowel in two pieces. */
export function scanned(chance: Chance, text: string): string {
  if (!chance.percent(25) || !/[ก-๙]{8}/.test(text)) return text;
  switch (chance.one(['space', 'lao', 'am'] as const)) {
    case 'lao':
      return text.replace(/[รงน]/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x80));
    case 'am':
      return text.replaceAll('ำ', '\u0e4d\u0e32');
    case 'space': {
      const at = chance.between(3, Math.max(3, text.length - 3));
      const marks = /[\u0e30-\u0e3a\u0e40-\u0e4e]/;
      return marks.test(text.charAt(at)) ||
        /[^ก-ฮ]/.test(text.charAt(at)) ||
        /[^ก-ฮ]/.test(text.charAt(at - 1))
        ? text
        : `${text.slice(0, at)} ${text.slice(at)}`;
    }
  }
}
