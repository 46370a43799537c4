import { thaiDate } from '../../text/dates.ts';
import { reportLines, weakestLine } from '../../text/paper-sentences.ts';
import { EditMeasureArgs, ProfileArgs } from './args.ts';
import type { Call } from './call.ts';
import { editLine, profileWordsOf } from './describe-edit.ts';
import {
  aimWords,
  componentWords,
  figureLine,
  isUsual,
  list,
  progressWords,
  record,
  refsOf,
  spanWords,
  text,
  updateLines,
  verdictWord,
  whenWords,
  wordsOfUpdate,
} from './describe-words.ts';
import { roleWord } from '../understand/role-words.ts';

// The line that says the same as a button. It is the button's label in a question, and what is shown where a press
// cannot be believed; so each of these is understood as its own call (test/chat/describe.test.ts).

/** The line an officer would type for a call. */
export function describe({ command, args }: Call): string {
  if (command === 'edit-measure') {
    const read = EditMeasureArgs.safeParse(args);
    return read.success ? editLine(read.data) : '';
  }
  const year = typeof args.year === 'number' ? `ปี ${args.year}` : '';
  const [said, rest] = [lines[command](args), lastWords(command, args)];
  return [...said, year, ...rest].filter((word) => word !== '').join(' ');
}

/** A button's 40 graphemes hold so many codes and what is said of them. */
const MOST_CODES = 6;

/** What a button says that does a call: its line, or, of many codes of which the same is said, how many they are. */
export function labelOf(call: Call): string {
  const updates = list(call.args.updates).map(record);
  const [first] = updates;
  const codes = list(call.args.codes);
  if (call.command === 'in-itas' && codes.length > MOST_CODES) return `ทั้ง ${codes.length} ข้อ กรอก ITAS แล้ว`;
  if (call.command === 'approve' && codes.length > MOST_CODES) return `เห็นชอบทั้ง ${codes.length} ข้อ`;
  if (call.command !== 'update-item' || !first || updates.length <= MOST_CODES) return describe(call);
  const same = updates.every((it) => wordsOfUpdate(it) === wordsOfUpdate(first));
  return ['ทั้ง', updates.length, 'ข้อ', ...(same ? [wordsOfUpdate(first)] : [])].join(' ');
}

/** What runs on to the end of a line, a year in it being its own. */
function lastWords(command: Call['command'], args: Call['args']): readonly string[] {
  if (command === 'add-link') return [text(args.link), text(args.note)];
  if (command === 'approve') return args.paper === undefined ? [] : [`ตามบันทึกที่ ${text(args.paper)}`];
  return (command === 'verdict' || command === 'send-back') && args.reason !== undefined
    ? [`เพราะ ${text(args.reason)}`]
    : [];
}

const starterNames: Readonly<Record<string, string>> = {
  indicators: '10 ตัวชี้วัด',
  processes: '7 กระบวนการ',
};

/** What is said of each command, word by word; nothing of what only a button says. */
const lines: Readonly<
  Record<Exclude<Call['command'], 'edit-measure'>, (args: Call['args']) => readonly string[]>
> = {
  help: () => ['ช่วยเหลือ'],
  setup: (args) => ['ตั้งค่าหน่วยงาน', text(args.name)],
  join: (args) => ['รหัส', text(args.code)],
  'join-unit': (args) =>
    args.group === true
      ? [`กลุ่มนี้ของ${args.all === true ? 'ทุกหน่วยงาน' : text(args.unit)}`]
      : ['ฉันอยู่', text(args.unit)],
  role: (args) => ['บทบาท', `@${text(args.person)}`, roleWord(args.role), text(args.unit)],
  profile: (args) => {
    const read = ProfileArgs.safeParse(args);
    return read.success ? profileWordsOf(read.data) : [];
  },
  invite: () => ['ขอรหัสเชิญ'],
  summary: (args) => ['สรุป', text(args.unit)],
  'list-missing': (args) => [
    args.done === true ? 'ข้อไหนเสร็จแล้วบ้าง' : 'ขาดอะไร',
    text(args.unit),
    text(args.subIndicator),
  ],
  'show-item': (args) => ['ดู', text(args.code)],
  'update-item': (args) => updateLines(list(args.updates).map(record)),
  'add-link': (args) => ['เพิ่มลิงก์', text(args.code)],
  'remove-link': (args) => ['ลบลิงก์', text(args.code), text(args.link)],
  'find-links': (args) => ['หาลิงก์', text(args.url)],
  verdict: (args) => ['ผลตรวจ', text(args.code), ...list(args.codes).map(text), verdictWord(args.verdict)],
  approve: (args) => ['เห็นชอบ', ...list(args.codes).map(text)],
  'send-back': (args) => ['ส่งกลับ', ...list(args.codes).map(text)],
  component: componentWords,
  'in-itas': (args) => [list(args.codes).map(text).join(' '), 'กรอก ITAS แล้ว'],
  itas: () => ['หน้า ITAS'],
  'final-check': () => ['ตรวจก่อนปิด'],
  'list-measures': () => ['มาตรการ'],
  'show-measure': (args) => ['ดู', 'มาตรการ', text(args.ref)],
  'add-measure': (args) => ['เพิ่มมาตรการ', text(args.title)],
  'start-measures': (args) => [
    'ใช้ชุดมาตรการ',
    starterNames[text(args.set)] ?? '',
    args.beside === true ? 'เพิ่มจากเดิม' : '',
  ],
  'log-progress': (args) => ['บันทึก', ...progressWords(args)],
  photos: (args) => [
    typeof args.remove === 'number' ? `ลบรูปที่ ${args.remove}` : args.remove === undefined ? 'รูป' : 'ลบรูป',
    args.code === undefined ? `มาตรการ ${text(args.ref)}` : text(args.code),
  ],
  'list-work': (args) => (args.unit === undefined ? ['งานของฉัน'] : [`งานของ${text(args.unit)}`]),
  'list-stale': (args) => ['มาตรการไหนยังไม่อัปเดต', args.days === undefined ? '' : `เกิน ${text(args.days)} วัน`],
  who: (args) =>
    args.topic === undefined
      ? ['ใครรับผิดชอบ', text(args.code), args.ref === undefined ? '' : `มาตรการ ${text(args.ref)}`]
      : [`ใครรับผิดชอบเรื่อง${text(args.topic)}`],
  assign: (args) => [
    'มอบหมาย',
    ...list(args.codes).map(text),
    ...refsOf(args),
    list(args.units).map(text).join(', '),
  ],
  'set-due': (args) => [
    args.topic === undefined ? 'กำหนด' : `แก้ปฏิทิน ${text(args.topic)}`,
    ...list(args.codes).map(text),
    ...refsOf(args),
    args.date === undefined ? '' : thaiDate(text(args.date)),
  ],
  deadlines: (args) => ['กำหนดส่ง', text(args.topic), ...spanWords(text(args.from), text(args.to))],
  'set-reminder': (args) =>
    isUsual(args) ? ['เปิดเตือน', ...aimWords(args)] : ['เตือน', ...aimWords(args), whenWords(args)],
  snooze: (args) => {
    const { date } = record(args.when);
    return ['เลื่อนเตือน', ...aimWords(args), date === undefined ? '' : thaiDate(text(date))];
  },
  acknowledge: (args) => ['รับทราบ', ...aimWords(args)],
  'stop-reminders': (args) => ['หยุดเตือน', ...aimWords(args)],
  quota: () => ['ข้อความเตือน'],
  hours: (args) => [
    'เวลาทำการ',
    args.usual === true ? 'ปกติ' : [text(args.from), text(args.to)].filter(Boolean).join('-'),
  ],
  scores: (args) => ['คะแนน', ...(args.indicator === undefined ? [] : [`ตัวชี้วัด ${text(args.indicator)}`])],
  'set-score': (args) => [
    'บันทึกคะแนน',
    ...(args.values === undefined ? [args] : list(args.values)).map(figureLine),
  ],
  'compare-scores': (args) => ['เทียบคะแนน', text(args.fromYear), text(args.toYear)],
  estimate: () => ['ถ้าครบได้กี่คะแนน'],
  advice: () => ['ควรทำอะไรก่อน'],
  report: (args) =>
    args.kind === 'appeal'
      ? ['ขอชุดชี้แจง', text(args.code)]
      : [args.weakest === true ? weakestLine : (reportLines[text(args.kind)] ?? 'รายงาน')],
  'survey-link': (args) => ['ลิงก์', text(args.tool)],
  'set-survey': (args) => [
    'แบบวัด',
    text(args.tool),
    text(args.url),
    args.responses === undefined ? '' : `ตอบแล้ว ${text(args.responses)}`,
    args.target === undefined ? '' : `เป้าหมาย ${text(args.target)}`,
  ],
  history: (args) => [
    'ประวัติ',
    text(args.code),
    ...(args.ref === undefined ? [] : ['มาตรการ', text(args.ref)]),
  ],
  'forget-me': () => ['ลบข้อมูลของฉัน'],
  undo: () => ['ยกเลิกรายการล่าสุด'],
  'roll-over': () => ['ขึ้นปีงบประมาณใหม่'],
  'confirm-link': (args) => ['ยืนยันลิงก์', ...list(args.codes).map(text)],
  choose: () => [],
  'speak-for': () => [],
  'take-over': () => [],
};
