import { type AgencyKind, kindOf } from '../domain/agency.ts';
import type { FoundOrganisation } from '../domain/found.ts';

// Whose report it is, and whose names were left in it from the report it was copied from.

/** A name as it stands behind the word for its kind. */
export interface NamedAgency {
  readonly kind: AgencyKind;
  /** Without its kind; may still have the words after it, since Thai puts no space there. */
  readonly tail: string;
  /** The name is all that stands there: the line ends with it, or says next where the agency lies. */
  readonly ends: boolean;
  readonly where: string;
}

export interface Line {
  readonly text: string;
  readonly where: string;
}

const kindWords =
  /(?:สำนักงาน)?(องค์(?:การ|กร)บริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล(?:ตำบล|เมือง|นคร)|อบต\.|อบจ\.|(?<![ก-๎])อบต(?=\s)|(?<![ก-๎])ท[ตมน]\.)\s?(?=[ก-ฮเ-ไ])/g;

const shortForms: Readonly<Record<AgencyKind, string>> = {
  'อบต.': 'อบต.',
  เทศบาลตำบล: 'เทศบาลตำบล',
  เทศบาลเมือง: 'เทศบาลเมือง',
  เทศบาลนคร: 'เทศบาลนคร',
  'อบจ.': 'อบจ.',
};

/** Words that no name begins with: what comes after the word for a kind is a sentence. */
const noName =
  /^(?:ได้|มี|เป็น|จะ|ที่|ใน|และ|หรือ|ของ|โดย|ผ่าน|เพื่อ|ตาม|ให้|กับ|จึง|ซึ่ง|แล้ว|นั้น|ต่อ|ณ|ประจำ|อำเภอ|จังหวัด|เรื่อง|ทุก|ต่าง|อื่น|ควร|ต้อง|สามารถ|ทั้ง|ด้วย|ถึง|จาก|ว่า|ดำเนิน|จัดทำ|กำหนด|เผยแพร่|ประกาศ|ไม่|ร่วม|พร้อม|รวม|เขต|พนักงาน|ปฏิบัติ|นี้|ดังกล่าว|ทราบ|หน้า|ไป|มา|อย่าง|เข้า|ตระหนัก|หวัง|เห็น|ยัง|เห็นว่า|พ\.ศ|ผู้|ปี|เว็บ|หลัก|เสนอ|ขอ|เอง|ตนเอง|เท่า|ลง|เกี่ยว|ราย|ครบ|เรียบร้อย|ซึ่งได้)/;

/** What stands behind the word for a kind goes on as a sentence does. */
export function startsLikeASentence(tail: string): boolean {
  return noName.test(tail);
}

const words = new Intl.Segmenter('th', { granularity: 'word' });

/** Every agency that the lines name. */
export function agenciesIn(lines: readonly Line[]): readonly NamedAgency[] {
  return lines.flatMap(({ text, where }) =>
    [...text.matchAll(kindWords)].flatMap((match) => {
      const kind = kindOf((match[1] ?? '').replace('องค์กร', 'องค์การ'));
      const after = text.slice(match.index + match[0].length);
      const tail = /^[ก-๎]+(?:\s[ก-๎]{1,6}(?=\s|$))?/.exec(after)?.[0] ?? '';
      if (kind === undefined || tail.length < 2) return [];
      const ends = /^\s*(?:$|\n|อำเภอ|จังหวัด|อ\.|จ\.)/.test(after.slice(tail.length));
      return [{ kind, tail, ends, where }];
    }),
  );
}

/** Where a sentence goes on after a name that no space ends. */
export function agencyName(tail: string): string {
  const said = tail.split(' ')[0] ?? tail;
  let name = '';
  for (const { segment, index } of words.segment(said)) {
    if (index > 0 && noName.test(said.slice(index)) && name.length >= 3) break;
    name += segment;
  }
  return name;
}

/** The agency that is named most often; of equals the first, which stands in the title. */
export function organisationOf(agencies: readonly NamedAgency[]): FoundOrganisation | null {
  const counts = new Map<string, Counted>();
  const wholes = agencies.filter((it) => it.ends && it.tail.length <= LONGEST_NAME).map((it) => it.tail);
  for (const { kind, tail } of agencies) {
    const name = wholes.find((it) => tail.startsWith(it)) ?? agencyName(tail);
    const key = `${kind} ${name}`;
    counts.set(key, { kind, name, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  const all = [...counts.values()];
  const likely = mostOften(all.filter((it) => !noName.test(it.name)));
  // A name may begin like a word of a sentence; said over and over it is a name.
  const odd = mostOften(all.filter((it) => noName.test(it.name) && it.name.length <= 14));
  const best = odd !== null && odd.times >= 3 && odd.times > 3 * (likely?.times ?? 0) ? odd : likely;
  return best === null ? null : { name: `${shortForms[best.kind]}${best.name}`, kind: best.kind };
}

/** Letters: what is longer has run on into a sentence. */
export const LONGEST_NAME = 24;

interface Counted {
  readonly kind: AgencyKind;
  readonly name: string;
  readonly times: number;
}

function mostOften(counted: readonly Counted[]): Counted | null {
  let best: Counted | null = null;
  for (const one of counted) {
    // Where a longer name begins like this one, the words after it ran on; unless this one is a broken-off half.
    const longer = counted
      .filter((it) => it.kind === one.kind && it.name.startsWith(one.name))
      .reduce((sum, it) => sum + it.times, 0);
    const times = one.times * 2 >= longer ? longer : one.times;
    if (best === null || times > best.times) best = { ...one, times };
  }
  return best;
}

/** The part of an agency's name that is its own. */
export function ownName({ name, kind }: FoundOrganisation): string {
  return name.slice(shortForms[kind].length).trim();
}
