import type { FoundOrganisation, FoundWarning } from '../domain/found.ts';
import { addUnder } from '../domain/grouped.ts';
import { squeeze } from '../text/thai.ts';
import {
  LONGEST_NAME,
  type Line,
  type NamedAgency,
  agencyName,
  ownName,
  startsLikeASentence,
} from './organisation.ts';
import { someOf } from './places.ts';
import { likeness } from './similar.ts';

/** Names of other agencies that were left in, and places that are spelled in two ways. */
export function checkNames(
  organisation: FoundOrganisation | null,
  agencies: readonly NamedAgency[],
  lines: readonly Line[],
): readonly FoundWarning[] {
  if (organisation === null) return [];
  const own = ownName(organisation);
  return [
    ...foreignNames(own, agencies, lines),
    ...wrongKind(organisation, lines),
    ...brokenForms(own, lines),
    ...twoSpellings(lines),
  ];
}

function foreignNames(
  own: string,
  agencies: readonly NamedAgency[],
  lines: readonly Line[],
): readonly FoundWarning[] {
  const places = new Map<string, string[]>();
  for (const { tail, where } of agencies) {
    if (isOwn(tail, own) || startsLikeASentence(tail)) continue;
    const name = agencyName(tail);
    if (name.length >= 3 && name.length <= LONGEST_NAME) addUnder(places, name, where);
  }
  // "ในเขตตำบล…" counts where the same name was an agency's.
  for (const { text, where } of lines) {
    for (const match of text.matchAll(/(?<!ส่วน)ตำบล\s?([ก-ฮเ-ไ][ก-๎]+)/g)) {
      const name = [...places.keys()].find((it) => (match[1] ?? '').startsWith(it));
      if (name !== undefined) addUnder(places, name, where);
    }
  }
  return [...places].map(([name, at]): FoundWarning => ({
    code: 'foreign-name',
    message: `พบชื่อ “${name}” ${at.length} แห่ง, แทนด้วย “${own}” ?`,
    where: someOf(at),
  }));
}

function isOwn(tail: string, own: string): boolean {
  const [said, name] = [squeeze(tail), squeeze(own)];
  return said.startsWith(name) || (name.startsWith(said) && said.length >= 2);
}

/** "เทศบาล" in the report of an อบต., and the other way round. */
function wrongKind({ kind }: FoundOrganisation, lines: readonly Line[]): readonly FoundWarning[] {
  const isTown = kind.startsWith('เทศบาล');
  const wrong = isTown ? /อบต\.|องค์การบริหารส่วนตำบล|ข้อบัญญัติ/ : kind === 'อบต.' ? /เทศบาล|เทศบัญญัติ/ : null;
  if (wrong === null) return [];
  const found = lines.flatMap(({ text, where }) => {
    const said = wrong.exec(text)?.[0];
    // A law or a department may well be named.
    return said === undefined || /พระราชบัญญัติ|พ\.ร\.บ|กรมส่งเสริม|ระเบียบ/.test(text.slice(0, 400))
      ? []
      : [{ said, where }];
  });
  const [first] = found;
  if (first === undefined) return [];
  return [
    {
      code: 'foreign-name',
      message: `พบคำว่า “${first.said}” ${found.length} แห่ง ทั้งที่เป็นรายงานของ${kind} โปรดตรวจว่าคัดลอกมาจากหน่วยงานอื่นหรือไม่`,
      where: someOf(found.map((it) => it.where)),
    },
  ];
}

/** "อบรม.X" for อบต.X: a scanner's reading of the short form. */
function brokenForms(own: string, lines: readonly Line[]): readonly FoundWarning[] {
  const pattern = new RegExp(`อบ(?!ต|จ)[ก-๎]{1,3}\\.\\s?(?=${own})`, 'g');
  const found = lines.flatMap(({ text, where }) =>
    [...text.matchAll(pattern)].map((match) => ({ said: match[0], where })),
  );
  const [first] = found;
  if (first === undefined) return [];
  return [
    {
      code: 'slip-mended',
      message: `“${first.said.trim()}${own}” ${found.length} แห่ง น่าจะเป็น “อบต.${own}”`,
      where: someOf(found.map((it) => it.where)),
    },
  ];
}

/** "จังหวัดอุตร…" and "จังหวัดอุดร…": one of them is a slip. */
function twoSpellings(lines: readonly Line[]): readonly FoundWarning[] {
  return ['จังหวัด', 'อำเภอ', 'ตำบล'].flatMap((word) => {
    const names = new Map<string, string[]>();
    for (const { text, where } of lines) {
      for (const match of text.matchAll(
        new RegExp(`(?<!ส่วน|ประจำ|คณะกรรมการ|[ก-๎]*การ)${word}\\s?([ก-ฮเ-ไ][ก-๎]{2,20})(?=\\s|$)`, 'g'),
      )) {
        const name = match[1] ?? '';
        if (!startsLikeASentence(name)) addUnder(names, name, where);
      }
    }
    const known = [...names.keys()].slice(0, MOST_NAMES);
    return known.flatMap((one, at) =>
      known.slice(at + 1).flatMap((other): readonly FoundWarning[] => {
        const near =
          likeness(one, other) >= NEARLY_ONE_NAME && !one.startsWith(other) && !other.startsWith(one);
        return near
          ? [
              {
                code: 'two-spellings',
                message: `${word} สะกดสองแบบ: “${one}” และ “${other}” โปรดตรวจสอบ`,
                where: someOf([...(names.get(one) ?? []), ...(names.get(other) ?? [])]),
              },
            ]
          : [];
      }),
    );
  });
}

const NEARLY_ONE_NAME = 0.6;
/** No report names as many places of one kind. Each is held against each. */
const MOST_NAMES = 60;
