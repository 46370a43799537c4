import { type Tool, tools } from '../domain/score.ts';
import { arabicDigits, squeeze } from '../text/thai.ts';
import { likeness } from './similar.ts';

// The ten indicators and three tools of the assessment, and how reports speak of them.

/** From the first to the tenth; where names changed over the years, all of them. */
const names: readonly (readonly string[])[] = [
  ['การปฏิบัติหน้าที่'],
  ['การใช้งบประมาณ'],
  ['การใช้อำนาจ', 'การใช้อำนาจหน้าที่'],
  ['การใช้ทรัพย์สินของราชการ', 'การใช้ทรัพย์สินของทางราชการ'],
  ['การแก้ไขปัญหาการทุจริต'],
  ['คุณภาพการดำเนินงาน', 'คุณภาพการดำเนินการ'],
  ['ประสิทธิภาพการสื่อสาร'],
  ['การปรับปรุงระบบการทำงาน', 'การปรับปรุงการทำงาน'],
  ['การเปิดเผยข้อมูล'],
  ['การป้องกันการทุจริต'],
];

const MOST = names.length;

const indicatorsOfTool: Readonly<Record<Tool, readonly number[]>> = {
  IIT: [1, 2, 3, 4, 5],
  EIT: [6, 7, 8],
  OIT: [9, 10],
};

export function indicatorName(indicator: number): string {
  return names[indicator - 1]?.[0] ?? String(indicator);
}

/** "ตัวชี้วัดที่ 2", also where a scanner lost its first syllables; with "1-5" and "6, 7 และ 8" for several. */
const numbered =
  /(?:(?:ตัว\s?)?(?:ชี้\s?)?วัด|ตชว\.?)\s*(?:ที่\s*)?(\d{1,2})(?![\d.]\d|\d)((?:\s*(?:-|–|ถึง|,|และ)\s*(?:ตัวชี้วัดที่\s*)?\d{1,2}(?![\d.]\d|\d))*)/g;

/** Where a text names an indicator by its number. */
export function indicatorsAt(
  text: string,
): readonly { readonly indicators: readonly number[]; readonly at: number; readonly end: number }[] {
  const said = arabicDigits(text);
  return [...said.matchAll(numbered)].flatMap((match) => {
    const indicators = spread(Number(match[1]), match[2] ?? '');
    return indicators.length === 0
      ? []
      : [{ indicators, at: match.index, end: match.index + match[0].length }];
  });
}

export function indicatorsIn(text: string): readonly number[] {
  return [...new Set(indicatorsAt(text).flatMap((it) => it.indicators))];
}

function spread(first: number, more: string): readonly number[] {
  const found = [first];
  for (const match of more.matchAll(/(-|–|ถึง|,|และ)\s*(?:ตัวชี้วัดที่\s*)?(\d{1,2})/g)) {
    const next = Number(match[2]);
    const last = found.at(-1) ?? next;
    if (/[-–ถ]/.test(match[1] ?? '') && next > last) for (let it = last + 1; it < next; it++) found.push(it);
    found.push(next);
  }
  return found.filter((it) => it >= 1 && it <= MOST);
}

/** The indicator whose name a text is, with how alike they are. */
export function indicatorNamed(
  text: string,
): { readonly indicator: number; readonly likeness: number } | null {
  const said = withoutNumber(text);
  if (squeeze(said).length < 6) return null;
  let best: { indicator: number; likeness: number } | null = null;
  for (const [at, forms] of names.entries()) {
    const most = Math.max(...forms.map((it) => likeness(said, it)));
    if (best === null || most > best.likeness) best = { indicator: at + 1, likeness: most };
  }
  return best;
}

/** So alike that only a slip lies between: a report's own name for an indicator. */
export const SURELY_NAMED = 0.72;
/** The very name, but for a letter. */
const EXACTLY_NAMED = 0.93;
/** So alike that in a column of indicators nothing else can be meant. */
export const PROBABLY_NAMED = 0.5;

/** An indicator's cell: "ตัวชี้วัดที่ 2 การใช้งบประมาณ", "๒. การใช้งบประมาณ", or the name alone. */
export function indicatorOfCell(text: string): readonly number[] {
  const byWord = indicatorsIn(text);
  if (byWord.length > 0) return byWord;
  const ofTool = indicatorOfTool(text);
  if (ofTool !== null) return [ofTool];
  const several = /^\s*(\d{1,2}(?:\s*(?:,|และ|-|–|ถึง)\s*\d{1,2})+)\s*$/.exec(arabicDigits(text))?.[1];
  if (several !== undefined) return indicatorsIn(`ตัวชี้วัดที่ ${several}`);
  const number = /^(\d{1,2})\s*[.)]?(?!\d)/.exec(arabicDigits(text).trim())?.[1];
  const named = indicatorNamed(text);
  if (number !== undefined && Number(number) >= 1 && Number(number) <= MOST) {
    if (named === null || named.indicator === Number(number) || named.likeness < EXACTLY_NAMED)
      return [Number(number)];
  }
  return named !== null && named.likeness >= PROBABLY_NAMED ? [named.indicator] : [];
}

/** "9.1" and "10.2" where a text names a sub-indicator. */
export function subIndicatorIn(text: string): string | null {
  const found = /(?<![\d.])(9|10)\s?\.\s?([1-9])(?![\d.])/.exec(arabicDigits(text));
  return found === null ? null : `${found[1] ?? ''}.${found[2] ?? ''}`;
}

export function toolsIn(text: string): readonly Tool[] {
  return tools.filter((tool) => new RegExp(`(?<![A-Za-z])${tool}(?![A-Za-z])`, 'i').test(text));
}

/** "EIT 7", "OIT ตัวชี้วัดที่ 10": a tool and one of its own indicators. */
export function indicatorOfTool(text: string): number | null {
  const said = /(?<![A-Za-z])([IEO]IT)\s*(?:[-:/]\s*)?(?:(?:ข้อ|ที่)\s*)?(\d{1,2})(?![\d.])/i.exec(
    arabicDigits(text),
  );
  const tool = toolsIn(said?.[1] ?? '')[0];
  const number = Number(said?.[2]);
  return tool !== undefined && indicatorsOfTool[tool].includes(number) ? number : null;
}

function withoutNumber(text: string): string {
  return arabicDigits(text)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/^[\s\d.)(-]+/, '')
    .replace(/(?:ตัว\s?)?(?:ชี้\s?)?วัด\s*(?:ที่)?\s*\d{0,2}/, '')
    .trim();
}
