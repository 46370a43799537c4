// Numbers up to a hundred in words, as a share is often told: "ร้อยละห้าสิบห้า".

const units = ['หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'];
const digit = units.join('|');
const inWords = new RegExp(`(?:(${digit}|ยี่)?(สิบ)(${digit}|เอ็ด)?|(${digit}))`);
const shareInWords = new RegExp(`ร้อยละ\\s*(?:(ร้อย)|${inWords.source})`, 'g');

/** The same text with the words of every share as figures, "ร้อยละ 55"; a whole hundred is "ร้อยละร้อย". */
export function withFigures(text: string): string {
  return text.replace(
    shareInWords,
    (_, hundred?: string, tens?: string, ten?: string, more?: string, alone?: string) => {
      if (hundred !== undefined) return 'ร้อยละ 100';
      const rest = more === 'เอ็ด' ? 1 : valueOf(more ?? alone);
      return `ร้อยละ ${ten === undefined ? rest : (tens === 'ยี่' ? 2 : valueOf(tens) || 1) * 10 + rest}`;
    },
  );
}

function valueOf(word: string | undefined): number {
  return word === undefined ? 0 : units.indexOf(word) + 1;
}
