import type { Call } from '../../src/chat/calls/call.ts';
import type { Button, DayRow, Reply, ReplyOf, Row, Tone } from '../../src/chat/reply.ts';

const open: Call = { command: 'show-item', args: { code: 'O12', year: 2570 } };
const undo: Call = { command: 'undo', args: { event: '01J9ZK3V5Y8M2N4P6Q7R8S9T0V' } };
const buttons: readonly Button[] = [
  { label: 'สรุป', call: { command: 'summary', args: {} } },
  { label: 'ส่งลิงก์', fill: 'ส่ง O12 https://' },
  { label: 'เปิดเว็บ', uri: 'https://www.example.go.th/หน้า?q=ก' },
];

export function aNotice(words: Partial<ReplyOf<'notice'>> = {}): ReplyOf<'notice'> {
  return {
    kind: 'notice',
    title: 'ไม่พบข้อ O99',
    text: 'ปี 2570 มีข้อ O1 ถึง O26',
    examples: ['ดู O26'],
    buttons: [],
    ...words,
  };
}

export function aSaved(words: Partial<ReplyOf<'saved'>> = {}): ReplyOf<'saved'> {
  return {
    kind: 'saved',
    title: 'บันทึก O1 แล้ว',
    lines: ['O1 ครบแล้ว'],
    problems: [],
    next: 'เหลืออีก 9 ข้อ',
    undo,
    buttons: [],
    ...words,
  };
}

export function aRow(label: string, words: Partial<Row> = {}): Row {
  return {
    label,
    title: `รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี ${label}`,
    detail: 'ยังไม่มีลิงก์ · เหลือ 74 วัน',
    tone: 'idle',
    open,
    ...words,
  };
}

function aRowOf(text: string, tone: Tone): Row {
  return { label: text, title: text, detail: text, tone, open };
}

function aDay(text: string): DayRow {
  return { weekday: text, day: text, month: text, title: text, detail: text, left: text, tone: 'late', open };
}

/** A list of O1, O2 and so on. */
export function aList(
  count: number,
  words: Partial<ReplyOf<'list'>> = {},
  row: Partial<Row> = {},
): ReplyOf<'list'> {
  const rows = Array.from({ length: count }, (_, at) => aRow(`O${at + 1}`, row));
  return {
    kind: 'list',
    title: 'ยังขาดอะไร',
    lead: `ยังไม่ครบ ${count} ข้อ`,
    rows,
    foot: '',
    provisional: true,
    buttons: buttons.slice(0, 1),
    ...words,
  };
}

/** One reply of every kind in which every text is `text`, every list has `count` members, and all buttons are there. */
export function everyReply(text: string, count: number): readonly Reply[] {
  const many = <It>(it: It): readonly It[] => Array.from({ length: count }, () => it);
  const tones: readonly Tone[] = ['good', 'busy', 'late', 'idle'];
  const worded = [
    ...buttons,
    { label: text, call: open, shown: text },
    { label: text, fill: text },
    { label: text, uri: text },
  ];
  const facts = many({ label: text, value: text });
  return [
    aNotice({ title: text, text, examples: many(text), buttons: worded }),
    aNotice({ title: text, text, examples: [], buttons: [] }),
    aSaved({ title: text, lines: many(text), problems: many(text), next: text, buttons: worded }),
    {
      kind: 'summary',
      agency: text,
      title: text,
      provisional: true,
      complete: 16,
      total: 26,
      percent: 61,
      bars: many({ label: text, count: text, percent: 50 }),
      measures: text,
      deadline: { text, left: text },
      next: text,
      buttons: worded,
    },
    ...tones.flatMap((tone): readonly Reply[] => [
      {
        kind: 'item',
        code: text,
        title: text,
        status: text,
        tone,
        facts,
        components: many({ text, met: true }),
        years: [{ label: 'ปี 2569', value: 'O1 โครงสร้าง', codes: 'O1' }],
        link: text,
        next: text,
        provisional: true,
        buttons: worded,
      },
      {
        kind: 'measure',
        ref: text,
        title: text,
        status: text,
        tone,
        percent: 60,
        facts,
        steps: many({ text, done: false }),
        entries: many(text),
        next: text,
        buttons: worded,
      },
      {
        kind: 'list',
        title: text,
        lead: text,
        provisional: true,
        foot: text,
        buttons: worded,
        rows: many({
          label: text,
          title: text,
          detail: text,
          tone,
          open: { command: 'add-measure', args: { title: text } },
        }),
      },
      {
        kind: 'scores',
        agency: text,
        title: text,
        figure: text,
        standing: text,
        change: text,
        tools: many({ label: text, figure: text }),
        bars: many({ label: text, figure: text, value: 85.03, before: 100, change: text, tone }),
        legend: text,
        notes: many(text),
        next: text,
        buttons: worded,
      },
    ]),
    {
      kind: 'advice',
      agency: text,
      title: text,
      gain: text,
      headline: text,
      actions: many({ label: text, title: text, detail: text, gain: text, open }),
      outlook: text,
      questions: many({ label: text, detail: text }),
      next: text,
      provisional: true,
      buttons: worded,
    },
    {
      kind: 'help',
      title: text,
      groups: many({ title: text, lines: [{ say: text, means: text }] }),
      buttons: worded,
    },
    { kind: 'invite', code: text, text, example: text },
    { kind: 'fault', title: text, text, reference: text },
    { kind: 'history', title: text, lead: text, rows: tones.flatMap((tone) => many(aRowOf(text, tone))) },
    {
      kind: 'approval',
      title: text,
      lead: text,
      rows: tones.flatMap((tone) => many(aRowOf(text, tone))),
      notice: text,
      buttons: worded,
    },
    ...[null, { percent: 71, text }].map((filled): Reply => ({
      kind: 'report',
      title: text,
      isComplete: filled === null,
      standing: text,
      filled,
      rows: many(aRowOf(text, 'idle')),
      foot: text,
      buttons: worded,
    })),
    {
      kind: 'welcome',
      title: text,
      does: text,
      only: text,
      keeps: text,
      start: text,
      examples: many(text),
      buttons: worded,
    },
    {
      kind: 'roles',
      agency: text,
      title: text,
      // An agency has five roles, and any number of people in each.
      groups: tones.map(() => ({ role: text, can: text, people: many(text) })),
      next: text,
      examples: many(text),
      buttons: worded,
    },
    {
      kind: 'deadlines',
      title: text,
      lead: text,
      rows: many(aDay(text)),
      next: text,
      provisional: true,
      buttons: worded,
    },
    ...tones.map((tone): Reply => ({
      kind: 'reminder',
      tone,
      mark: text,
      title: text,
      lead: text,
      groups: many({ unit: text, rows: many(aDay(text)) }),
      next: text,
      provisional: true,
      buttons: worded,
    })),
  ];
}
