import { tryTyping } from '../text/sentences.ts';
import type { Reply, ShownFiles } from './reply.ts';

/** What a late row is called, by whatever it is late. */
export const overdue = 'เลยกำหนด';

/** Rows that a notification names before it only counts. */
const ROWS_NAMED = 10;

/** A reply in plain words, with its figures: for notifications, screen readers, quotes and terminals. */
export function aloud(reply: Reply): string {
  switch (reply.kind) {
    case 'notice':
      return sentence([reply.title, reply.text, suggestion(reply.examples)]);
    case 'fault':
      return sentence([reply.title, `${reply.text} ${reply.reference}`]);
    case 'saved':
      return sentence([
        reply.title,
        ...reply.lines,
        reply.problems.length === 0 ? '' : `ยังไม่ได้บันทึก: ${reply.problems.join(', ')}`,
        reply.next,
      ]);
    case 'summary':
      return sentence([
        `${reply.agency} ${reply.title}: ครบแล้ว ${reply.complete} จาก ${reply.total} ข้อ (${reply.percent}%)`,
        `${reply.deadline.text} ${reply.deadline.left}`.trim(),
        reply.measures,
        reply.next,
      ]);
    case 'list':
      return sentence([reply.title, reply.lead, labels(reply.rows), reply.foot]);
    case 'approval':
      return sentence([reply.title, reply.lead, labels(reply.rows), reply.notice]);
    case 'history':
      return sentence([reply.title, reply.lead, labels(reply.rows)]);
    case 'report':
      return sentence([
        reply.title,
        [reply.standing, reply.filled?.text ?? ''].join('\n').trim(),
        labels(reply.rows),
        reply.foot,
      ]);
    case 'welcome':
      return sentence([
        reply.title,
        [reply.does, reply.only, reply.keeps, reply.start].filter((line) => line !== '').join('\n'),
        suggestion(reply.examples),
      ]);
    case 'roles':
      return sentence([
        `${reply.agency} ${reply.title}`,
        ...reply.groups.map(({ role, people }) => `${role}: ${people.join(', ')}`),
        reply.next,
        suggestion(reply.examples),
      ]);
    case 'deadlines':
      return sentence([
        reply.title,
        reply.lead,
        ...reply.rows
          .slice(0, ROWS_NAMED)
          .map((row) => `${row.weekday} ${row.day} ${row.month} ${row.title} ${row.left}`),
        reply.rows.length > ROWS_NAMED ? `และอีก ${reply.rows.length - ROWS_NAMED} รายการ` : '',
        reply.next,
      ]);
    case 'reminder': {
      const rows = reply.groups.flatMap((group) => group.rows);
      return sentence([
        reply.title,
        reply.lead,
        ...rows.slice(0, ROWS_NAMED).map((row) => `${row.title} ${row.left}`),
        rows.length > ROWS_NAMED ? `และอีก ${rows.length - ROWS_NAMED} รายการ` : '',
        reply.next,
      ]);
    }
    case 'item':
      return sentence([
        `${reply.code} ${reply.title}: ${reply.status}`,
        counted(
          'ครบ',
          reply.components.map((it) => it.met),
          'องค์ประกอบ',
        ),
        ...reply.facts.map(({ label, value }) => `${label} ${value}`),
        filesAloud(reply.files),
        reply.next,
        reply.years.map(({ label, codes }) => `${label} ${codes}`).join(', '),
      ]);
    case 'measure':
      return sentence([
        `มาตรการ ${reply.ref} ${reply.title}: ${reply.status} ${reply.percent}%`,
        counted(
          'เสร็จ',
          reply.steps.map((it) => it.done),
          'ขั้นตอน',
        ),
        ...reply.facts.map(({ label, value }) => `${label} ${value}`),
        filesAloud(reply.files),
        reply.next,
      ]);
    case 'scores':
      return sentence([
        `${reply.agency} ${reply.title}: ${reply.figure} ${reply.standing}`,
        reply.change,
        // What is doubtful before the many figures: a notification is cut off somewhere among them.
        ...reply.notes,
        ...reply.tools.map(({ label, figure }) => `${label} ${figure}`),
        ...reply.bars.map(({ label, figure, change }) => `${label} ${figure} ${change}`.trim()),
        reply.next,
      ]);
    case 'advice':
      return sentence([
        `${reply.agency} ${reply.title}: ${reply.headline}`,
        ...reply.actions.map(({ label, title, gain, detail }) =>
          `${label} ${title} ${gain} ${detail}`.trim(),
        ),
        reply.outlook,
        ...reply.questions.map(({ label, detail }) => `${label} ${detail}`),
        reply.next,
      ]);
    case 'help':
      return sentence([reply.title, ...reply.groups.flatMap((group) => group.lines.map((line) => line.say))]);
    case 'picture':
      return reply.said;
    case 'invite':
      return sentence([`รหัสเข้าร่วม ${reply.code}`, reply.text, suggestion([reply.example])]);
    default:
      return reply satisfies never;
  }
}

function sentence(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(' · ');
}

function suggestion(examples: readonly string[]): string {
  return examples.length === 0 ? '' : `${tryTyping} ${examples.join(' หรือ ')}`;
}

function counted(done: string, all: readonly boolean[], what: string): string {
  return all.length === 0 ? '' : `${done} ${all.filter(Boolean).length} จาก ${all.length} ${what}`;
}

function filesAloud(files: ShownFiles | undefined): string {
  return files ? `หลักฐาน ${files.count}` : '';
}

function labels(rows: readonly { readonly label: string }[]): string {
  const names = [...new Set(rows.map((row) => row.label))];
  const rest = names.length - ROWS_NAMED;
  return names.slice(0, ROWS_NAMED).join(' ') + (rest > 0 ? ` และอีก ${rest}` : '');
}
