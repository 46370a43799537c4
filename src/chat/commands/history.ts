import { unsaid } from '../calls/call.ts';
import { answerHistory } from '../answers/history.ts';
import { HistoryArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import {
  type Heard,
  type Reading,
  allOf,
  codesOf,
  only,
  opens,
  saidYear,
  typed,
  unknownCode,
} from '../understand/heard.ts';
import type { Kind } from '../understand/tokens.ts';

function read(heard: Heard): Reading {
  const own = allOf(heard, 'command').every(
    (token) => token.command === 'history' || token.command === 'show-item',
  );
  if (!opens(heard, 'history') || !own) return undefined;
  const latest = [...allOf(heard, 'other'), ...allOf(heard, 'other-question')].every((token) =>
    /^(?:ล่าสุด|เมื่อไร|เมื่อไหร่|ตอนไหน|วันไหน)$/.test(typed(heard, token)),
  );
  if (!latest || !only(heard, ...quiet, 'other', 'other-question')) return undefined;
  const said = allOf(heard, 'codes').flatMap((token) => token.codes);
  const refs = [
    ...allOf(heard, 'refs').flatMap((token) => token.refs),
    ...allOf(heard, 'indicator').map((it) => it.ref),
  ];
  const [one] = said;
  const [ref] = refs;
  if (said.length + refs.length > 1) return undefined;
  if (ref !== undefined) return { outcome: 'call', args: { ref, ...saidYear(heard) } };
  if (!one) {
    // "ใครส่ง …" may ask about anything.
    if (!/ประวัติ|history/i.test(heard.text)) return undefined;
    const problem = unsaid('code');
    return { outcome: 'incomplete', args: saidYear(heard), problems: [problem] };
  }
  const [code, ...others] = codesOf(heard, one) ?? [];
  if (code === undefined || others.length > 0) {
    return { outcome: 'incomplete', args: saidYear(heard), problems: [unknownCode(one)] };
  }
  return { outcome: 'call', args: { code, ...saidYear(heard) } };
}

const quiet: readonly Kind[] = [
  ...(['command', 'codes', 'refs', 'indicator', 'year', 'what', 'question', 'measure-word'] as const),
  ...(['already', 'link-word', 'item-word'] as const),
];
const asking = ['', 'ดู', 'ขอ', 'ขอดู', 'เช็ค', 'เช็ก', 'เปิด'] as const;
const kinds = [
  '',
  'ของ',
  'การแก้ไข',
  'การบันทึก',
  'การเปลี่ยนแปลง',
  'การส่ง',
  'การอัปเดต',
  'การแก้ไขของ',
  'การบันทึกของ',
] as const;
const doing = ['แก้', 'แก้ไข', 'บันทึก', 'เปลี่ยน', 'อัปเดต', 'อัพเดท', 'ลง', 'ส่ง'] as const;

export const history = command<HistoryArgs>({
  name: 'history',
  topic: 'ประวัติ',
  words: [
    ...asking.flatMap((verb) => kinds.map((kind) => `${verb}ประวัติ${kind}`)),
    ...doing.flatMap((verb) => [`ใคร${verb}`, `ใครเป็นคน${verb}`, `ใคร${verb}ล่าสุด`, `${verb}ล่าสุด`]),
    'history',
  ],
  help: 'ใครบันทึกอะไรเมื่อไร ของข้อหรือมาตรการหนึ่ง',
  examples: ['ประวัติ O12', 'ประวัติ มาตรการ 3'],
  args: HistoryArgs,
  right: 'ask',
  writes: false,
  needsAgency: true,
  read,
  run: answerHistory,
});
