// "ข้อสิบสอง", "มาตรการที่สาม": numbers as they are spoken and dictated. "ข้อหนึ่ง" is any one of them, and stays what it is.

const ones = ['', 'เอ็ด', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'];
const tens = ['', 'สิบ', 'ยี่สิบ', 'สามสิบ', 'สี่สิบ', 'ห้าสิบ'];

const values = new Map(
  tens.flatMap((ten, at) => ones.map((one, digit) => [ten + one, at * 10 + digit] as const)).slice(2),
);
const words = [...values.keys()].sort((one, other) => other.length - one.length).join('|');

/** Not "ข้อสองสามข้อ" and "ข้อสิบกว่า", which are no numbers of one; nor "ข้อห้าม", "ข้อสามารถ", which are other words. */
const SPELLED = new RegExp(
  `(?<![ก-๙])(ข้อ|มาตรการ)(?:ที่)?\\s?(${words})(?!${words}|หนึ่ง|สิบ|\\s?(?:ข้อ|กว่า|ถึง|หรือ|-)|[\\u0E30-\\u0E3A\\u0E45\\u0E47-\\u0E4E]|ม(?!า)|อี)`,
  'gu',
);

/** The text with the numbers of items and measures in figures; undefined where there are none. */
export function inFigures(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const figures = text.replace(SPELLED, (_, named: string, word: string) => {
    return `${named} ${values.get(word) ?? word} `;
  });
  return figures === text ? undefined : figures;
}

/** A line, not a page. */
const LONGEST = 300;
