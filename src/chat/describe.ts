import { thaiDate, thaiMonth } from '../text/dates.ts';
import type { Call } from './call.ts';

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

/** The line an officer would type for a call. */
export function describe({ command, args }: Call): string {
  const year = typeof args.year === 'number' ? `ปี ${args.year}` : '';
  return [...wordsOf(command, args), year].filter((word) => word !== '').join(' ');
}

function wordsOf(command: Call['command'], args: Call['args']): readonly string[] {
  switch (command) {
    case 'help':
      return ['ช่วยเหลือ'];
    case 'setup':
      return ['ตั้งค่าหน่วยงาน', text(args.name)];
    case 'join':
      return ['รหัส', text(args.code)];
    case 'join-unit':
      return ['ฉันอยู่', text(args.unit)];
    case 'invite':
      return ['ขอรหัสเชิญ'];
    case 'summary':
      return ['สรุป', text(args.unit)];
    case 'list-missing':
      return ['ขาดอะไร', text(args.unit), text(args.subIndicator)];
    case 'show-item':
      return ['ดู', text(args.code)];
    case 'update-item':
      return list(args.updates).map(updateLine);
    case 'component':
      return [text(args.code), 'ครบทุกองค์ประกอบ'];
    case 'list-measures':
      return ['มาตรการ'];
    case 'show-measure':
      return ['ดู', 'มาตรการ', text(args.ref)];
    case 'add-measure':
      return ['เพิ่มมาตรการ', text(args.title)];
    case 'log-progress':
      return ['บันทึก', ...progressWords(args)];
    case 'assign':
      return [
        'มอบหมาย',
        ...list(args.codes).map(text),
        ...refsOf(args),
        list(args.units).map(text).join(', '),
      ];
    case 'set-due':
      return [
        'กำหนด',
        ...list(args.codes).map(text),
        ...refsOf(args),
        args.date === undefined ? '' : thaiDate(text(args.date)),
      ];
    case 'history':
      return ['ประวัติ', text(args.code), ...(args.ref === undefined ? [] : ['มาตรการ', text(args.ref)])];
    case 'undo':
      return ['ยกเลิกรายการล่าสุด'];
    case 'choose':
    case 'speak-for':
      return [];
    default:
      return command satisfies never;
  }
}

function updateLine(update: unknown): string {
  const said = record(update);
  const links = list(said.links).map(text);
  const months = list(said.months).map((month) => thaiMonth(text(month)));
  const status = itemStatus[text(said.status)] ?? '';
  const reason = said.reason === undefined ? '' : `เพราะ ${text(said.reason)}`;
  return [text(said.code), ...months, ...links, status, reason].filter((word) => word !== '').join(' ');
}

function progressWords(args: Call['args']): readonly string[] {
  const percent = typeof args.percent === 'number' ? `${args.percent}%` : '';
  const month = args.month === undefined ? '' : thaiMonth(text(args.month));
  const indicator = args.indicator === undefined ? '' : `ตัวชี้วัด ${text(args.indicator)}`;
  const which = args.ref === undefined ? indicator || text(args.topic) : text(args.ref);
  return ['มาตรการ', which, percent, measureStatus[text(args.status)] ?? '', month, text(args.note)];
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
