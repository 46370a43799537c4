import { verdictValues } from '../../domain/item.ts';
import { thaiDate, thaiDay, thaiMonth } from '../../text/dates.ts';
import { verdictWords } from '../../text/item-sentences.ts';
import { reportLines, weakestLine } from '../../text/paper-sentences.ts';
import { EditMeasureArgs, ProfileArgs } from './args.ts';
import type { Call } from './call.ts';
import { editLine, profileWordsOf } from './describe-edit.ts';
import { roleWord } from '../understand/role-words.ts';

// The line that says the same as a button. It is the button's label in a question, and what is shown where a press
// cannot be believed; so each of these is understood as its own call (test/chat/describe.test.ts).

const itemStatus: Readonly<Record<string, string>> = {
  published: 'เสร็จแล้ว',
  in_progress: 'กำลังทำ',
  not_started: 'ยังไม่เริ่ม',
  not_applicable: 'ไม่เกี่ยวข้อง',
};

const measureStatus: Readonly<Record<string, string>> = {
  done: 'เสร็จแล้ว',
  in_progress: 'กำลังทำ',
  not_started: 'ยังไม่เริ่ม',
  cannot: 'ดำเนินการไม่ได้',
};

const starterNames: Readonly<Record<string, string>> = {
  indicators: '10 ตัวชี้วัด',
  processes: '7 กระบวนการ',
};

/** The line an officer would type for a call. */
export function describe({ command, args }: Call): string {
  if (command === 'edit-measure') {
    const read = EditMeasureArgs.safeParse(args);
    return read.success ? editLine(read.data) : '';
  }
  const year = typeof args.year === 'number' ? `ปี ${args.year}` : '';
  const [said, rest] = [wordsOf(command, args), lastWords(command, args)];
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

function wordsOf(command: Exclude<Call['command'], 'edit-measure'>, args: Call['args']): readonly string[] {
  switch (command) {
    case 'help':
      return ['ช่วยเหลือ'];
    case 'setup':
      return ['ตั้งค่าหน่วยงาน', text(args.name)];
    case 'join':
      return ['รหัส', text(args.code)];
    case 'join-unit':
      return args.group === true
        ? [`กลุ่มนี้ของ${args.all === true ? 'ทุกหน่วยงาน' : text(args.unit)}`]
        : ['ฉันอยู่', text(args.unit)];
    case 'role':
      return ['บทบาท', `@${text(args.person)}`, roleWord(args.role), text(args.unit)];
    case 'profile': {
      const read = ProfileArgs.safeParse(args);
      return read.success ? profileWordsOf(read.data) : [];
    }
    case 'invite':
      return ['ขอรหัสเชิญ'];
    case 'summary':
      return ['สรุป', text(args.unit)];
    case 'list-missing':
      return ['ขาดอะไร', text(args.unit), text(args.subIndicator)];
    case 'show-item':
      return ['ดู', text(args.code)];
    case 'update-item':
      return updateLines(list(args.updates).map(record));
    case 'add-link':
      return ['เพิ่มลิงก์', text(args.code)];
    case 'remove-link':
      return ['ลบลิงก์', text(args.code), text(args.link)];
    case 'find-links':
      return ['หาลิงก์', text(args.url)];
    case 'verdict':
      return ['ผลตรวจ', text(args.code), ...list(args.codes).map(text), verdictWord(args.verdict)];
    case 'approve':
      return ['เห็นชอบ', ...list(args.codes).map(text)];
    case 'send-back':
      return ['ส่งกลับ', ...list(args.codes).map(text)];
    case 'component':
      return componentWords(args);
    case 'in-itas':
      return [list(args.codes).map(text).join(' '), 'กรอก ITAS แล้ว'];
    case 'itas':
      return ['หน้า ITAS'];
    case 'final-check':
      return ['ตรวจก่อนปิด'];
    case 'list-measures':
      return ['มาตรการ'];
    case 'show-measure':
      return ['ดู', 'มาตรการ', text(args.ref)];
    case 'add-measure':
      return ['เพิ่มมาตรการ', text(args.title)];
    case 'start-measures':
      return ['ใช้ชุดมาตรการ', starterNames[text(args.set)] ?? '', args.beside === true ? 'เพิ่มจากเดิม' : ''];
    case 'log-progress':
      return ['บันทึก', ...progressWords(args)];
    case 'photos':
      return [
        typeof args.remove === 'number' ? `ลบรูปที่ ${args.remove}` : args.remove === undefined ? 'รูป' : 'ลบรูป',
        args.code === undefined ? `มาตรการ ${text(args.ref)}` : text(args.code),
      ];
    case 'list-work':
      return args.unit === undefined ? ['งานของฉัน'] : [`งานของ${text(args.unit)}`];
    case 'list-stale':
      return ['มาตรการไหนยังไม่อัปเดต', args.days === undefined ? '' : `เกิน ${text(args.days)} วัน`];
    case 'who':
      return args.topic === undefined
        ? ['ใครรับผิดชอบ', text(args.code), args.ref === undefined ? '' : `มาตรการ ${text(args.ref)}`]
        : [`ใครรับผิดชอบเรื่อง${text(args.topic)}`];
    case 'assign':
      return [
        'มอบหมาย',
        ...list(args.codes).map(text),
        ...refsOf(args),
        list(args.units).map(text).join(', '),
      ];
    case 'set-due':
      return [
        args.topic === undefined ? 'กำหนด' : `แก้ปฏิทิน ${text(args.topic)}`,
        ...list(args.codes).map(text),
        ...refsOf(args),
        args.date === undefined ? '' : thaiDate(text(args.date)),
      ];
    case 'deadlines':
      return ['กำหนดส่ง', text(args.topic), ...spanWords(text(args.from), text(args.to))];
    case 'set-reminder':
      return isUsual(args) ? ['เปิดเตือน', ...aimWords(args)] : ['เตือน', ...aimWords(args), whenWords(args)];
    case 'snooze': {
      const { date } = record(args.when);
      return ['เลื่อนเตือน', ...aimWords(args), date === undefined ? '' : thaiDate(text(date))];
    }
    case 'acknowledge':
      return ['รับทราบ', ...aimWords(args)];
    case 'stop-reminders':
      return ['หยุดเตือน', ...aimWords(args)];
    case 'quota':
      return ['ข้อความเตือน'];
    case 'hours':
      return [
        'เวลาทำการ',
        args.usual === true ? 'ปกติ' : [text(args.from), text(args.to)].filter(Boolean).join('-'),
      ];
    case 'scores':
      return ['คะแนน', ...(args.indicator === undefined ? [] : [`ตัวชี้วัด ${text(args.indicator)}`])];
    case 'set-score':
      return ['บันทึกคะแนน', ...(args.values === undefined ? [args] : list(args.values)).map(figureLine)];
    case 'compare-scores':
      return ['เทียบคะแนน', text(args.fromYear), text(args.toYear)];
    case 'estimate':
      return ['ถ้าครบได้กี่คะแนน'];
    case 'advice':
      return ['ควรทำอะไรก่อน'];
    case 'report':
      if (args.kind === 'appeal') return ['ขอชุดชี้แจง', text(args.code)];
      return [args.weakest === true ? weakestLine : (reportLines[text(args.kind)] ?? 'รายงาน')];
    case 'survey-link':
      return ['ลิงก์', text(args.tool)];
    case 'set-survey':
      return [
        'แบบวัด',
        text(args.tool),
        text(args.url),
        args.responses === undefined ? '' : `ตอบแล้ว ${text(args.responses)}`,
        args.target === undefined ? '' : `เป้าหมาย ${text(args.target)}`,
      ];
    case 'history':
      return ['ประวัติ', text(args.code), ...(args.ref === undefined ? [] : ['มาตรการ', text(args.ref)])];
    case 'forget-me':
      return ['ลบข้อมูลของฉัน'];
    case 'undo':
      return ['ยกเลิกรายการล่าสุด'];
    case 'roll-over':
      return ['ขึ้นปีงบประมาณใหม่'];
    case 'confirm-link':
      return ['ยืนยันลิงก์', ...list(args.codes).map(text)];
    case 'choose':
    case 'speak-for':
    case 'take-over':
      return [];
    default:
      return command satisfies never;
  }
}

/** What runs on to the end of a line, a year in it being its own. */
function lastWords(command: Call['command'], args: Call['args']): readonly string[] {
  if (command === 'add-link') return [text(args.link), text(args.note)];
  if (command === 'approve') return args.paper === undefined ? [] : [`ตามบันทึกที่ ${text(args.paper)}`];
  return (command === 'verdict' || command === 'send-back') && args.reason !== undefined
    ? [`เพราะ ${text(args.reason)}`]
    : [];
}

function verdictWord(value: unknown): string {
  const known = verdictValues.find((it) => it === value);
  return known === undefined ? '' : verdictWords[known];
}

type Said = Readonly<Record<string, unknown>>;

/** Of several codes the same is said once: "O11 O14 O17 เสร็จแล้ว". */
function updateLines(updates: readonly Said[]): readonly string[] {
  const said = updates.map(wordsOfUpdate);
  return updates.flatMap((update, at) => {
    const isLast = said[at] !== said[at + 1] || update.links !== undefined;
    return isLast ? [text(update.code), said[at] ?? ''] : [text(update.code)];
  });
}

function wordsOfUpdate(said: Said): string {
  const links = list(said.links).map(text);
  const months = list(said.months).map((month) => thaiMonth(text(month)));
  const isMonthOnly = months.length > 0 && links.length === 0;
  const status = itemStatus[text(said.status)] ?? (isMonthOnly ? 'ลงแล้ว' : '');
  const reason = said.reason === undefined ? '' : `เพราะ ${text(said.reason)}`;
  const note = said.note === undefined ? '' : `หมายเหตุ ${text(said.note)}`;
  return [...months, ...links, status, reason, note].filter((word) => word !== '').join(' ');
}

function progressWords(args: Call['args']): readonly string[] {
  const percent = typeof args.percent === 'number' ? `${args.percent}%` : '';
  const month = args.month === undefined ? '' : thaiMonth(text(args.month));
  const indicator = args.indicator === undefined ? '' : `ตัวชี้วัด ${text(args.indicator)}`;
  const which = args.ref === undefined ? indicator || text(args.topic) : text(args.ref);
  const reason = args.reason === undefined ? '' : `เพราะ ${text(args.reason)}`;
  const status = measureStatus[text(args.status)] ?? '';
  return ['มาตรการ', which, percent, status, month, reason, text(args.note), ...list(args.links).map(text)];
}

function figureLine(figure: unknown): string {
  const said = record(figure);
  const names = [
    said.total === undefined ? '' : 'รวม',
    said.level === undefined ? '' : 'ระดับ',
    text(said.tool),
    said.indicator === undefined ? '' : `ตัวชี้วัด ${text(said.indicator)}`,
    said.subIndicator === undefined ? '' : `ตัวชี้วัดย่อย ${text(said.subIndicator)}`,
    text(said.question),
  ];
  return [...names, text(said.value)].filter((word) => word !== '').join(' ');
}

function componentWords({ code, component, met }: Call['args']): readonly string[] {
  const isMet = met === true;
  if (component === 'all') return [text(code), isMet ? 'ครบทุกองค์ประกอบ' : 'ยังไม่ครบทุกองค์ประกอบ'];
  const words = text(component);
  if (/^\d{4}-\d{2}$/.test(words)) return [text(code), `เดือน ${thaiMonth(words)}`, isMet ? 'ลงแล้ว' : 'ยังไม่มี'];
  // Thai is written together, other letters are not.
  const named = /^[ก-๙].*[ก-๙]$/.test(words) ? words : ` ${words} `;
  return [text(code), (isMet ? `มี${named}แล้ว` : `ยังไม่มี${named}`).trim()];
}

function spanWords(from: string, to: string): readonly string[] {
  if (from !== '' && from === to) return [thaiDay(from)];
  return [...(from === '' ? [] : ['ตั้งแต่', thaiDay(from)]), ...(to === '' ? [] : ['ถึง', thaiDay(to)])];
}

/** Of what is reminded: "O12", "กองคลัง", "ทั้งหมด". */
function aimWords(args: Call['args']): readonly string[] {
  const target = record(args.target);
  return [
    ...list(target.codes).map(text),
    ...refsOf(target),
    text(target.unit),
    target.all === true ? 'ทั้งหมด' : '',
  ];
}

function isUsual(args: Call['args']): boolean {
  return Object.keys(record(args.when)).length === 0;
}

function whenWords(args: Call['args']): string {
  const { date, monthlyDay, daysBefore } = record(args.when);
  if (date !== undefined) return thaiDate(text(date));
  if (monthlyDay !== undefined) return `วันที่ ${text(monthlyDay)} ของทุกเดือน`;
  return daysBefore === undefined ? '' : `ก่อนกำหนด ${text(daysBefore)} วัน`;
}

function refsOf(args: Call['args']): readonly string[] {
  return list(args.refs).map((ref) => `มาตรการ ${text(ref)}`);
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
