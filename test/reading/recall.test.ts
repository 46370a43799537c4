import { likeness, normalised } from './likeness.ts';
import { printed, recallOf, together, weak } from './recall.ts';
import type { FieldRecall } from './tally.ts';
import type { FoundReport, Truth } from './truth.ts';

const measure = {
  ref: '1',
  section: 'measures',
  title: 'จัดทำคู่มือการให้บริการ',
  indicators: [6],
  questions: [],
  posture: null,
  findings: [],
  steps: [{ text: 'ทบทวนคู่มือเดิม' }, { text: 'เผยแพร่บนเว็บไซต์' }],
  lead: 'กองคลัง',
  units: ['กองคลัง'],
  period: { from: '2025-10-01', to: '2026-09-30' },
  status: 'done',
  percent: 100,
  reason: null,
  followUp: [],
  recommendations: [],
  outputSummary: 'เผยแพร่คู่มือแล้ว ๑๒ เล่ม',
  outcome: null,
} as const;

const item = {
  code: 'O8',
  title: 'คู่มือการปฏิบัติงาน',
  status: 'published',
  components: [{ text: 'ขั้นตอน', met: true }],
  links: [{ url: 'https://a.example/o8' }],
  units: [],
  verdict: { value: 'failed', year: 2568, reason: 'ไม่พบระยะเวลา' },
} as const;

const paper = {
  organisation: { name: 'อบต.ทุ่งสมมติ', kind: 'อบต.' },
  fiscalYear: 2569,
  items: [item],
  measures: [measure],
  scores: [
    { year: 2568, total: 90.5, level: 'ผ่านดี', tools: { IIT: 91 }, indicators: { '1': 95.2 }, questions: {} },
  ],
  recommendations: [{ questions: ['i7'], items: ['O18', 'O19'] }],
} as const;

const truth: Truth = {
  ...paper,
  itemsInPassing: ['O34'],
  notes: [],
  warnings: ['mixed-years'],
  fairWarnings: ['no-link'],
};
const found: FoundReport = { ...paper, warnings: [{ code: 'mixed-years' }] };

function field(fields: readonly FieldRecall[], name: string): string {
  const it = fields.find((other) => other.field === name);
  return it === undefined ? 'not judged' : `${it.right} of ${it.expected}, ${it.found} found`;
}

describe('how much of a report was found', () => {
  it('is all of it when the truth itself was found', () => {
    const fields = recallOf(found, truth);
    expect(weak(fields, 1)).toEqual([]);
    expect(field(fields, 'steps')).toBe('2 of 2, 2 found');
    expect(field(fields, 'recommendation')).toBe('2 of 2, 2 found');
    expect(field(fields, 'posture')).toBe('0 of 0, 0 found');
  });

  it('is nothing when nothing was found', () => {
    const nothing: FoundReport = {
      organisation: null,
      fiscalYear: null,
      items: [],
      measures: [],
      scores: [],
      recommendations: [],
      warnings: [],
    };
    const fields = recallOf(nothing, truth);
    expect(fields.filter(({ right, found: given }) => right > 0 || given > 0)).toEqual([]);
    expect(field(fields, 'measure title')).toBe('0 of 1, 0 found');
    expect(fields.find((it) => it.field === 'steps')?.missed).toEqual([
      'measures 1: ทบทวนคู่มือเดิม',
      'measures 1: เผยแพร่บนเว็บไซต์',
    ]);
  });

  it('counts a step that was cut in two as one missed and two too many', () => {
    const steps = [{ text: 'ทบทวน' }, { text: 'คู่มือเดิม' }, { text: 'เผยแพร่บนเว็บไซต์' }];
    const fields = recallOf({ ...found, measures: [{ ...measure, steps }] }, truth);
    expect(field(fields, 'steps')).toBe('1 of 2, 3 found');
    expect(fields.find((it) => it.field === 'steps')?.extra).toEqual([
      'measures 1: ทบทวน',
      'measures 1: คู่มือเดิม',
    ]);
  });

  it('knows a measure again by a title with a slip, and by its number when the title is another', () => {
    const slip = recallOf({ ...found, measures: [{ ...measure, title: 'จัดทำคู่มือการให้บริกาล' }] }, truth);
    expect(field(slip, 'measure title')).toBe('1 of 1, 1 found');
    const other = recallOf({ ...found, measures: [{ ...measure, title: 'มาตรการ/แนวทาง' }] }, truth);
    expect(field(other, 'measure title')).toBe('0 of 1, 1 found');
    expect(field(other, 'steps')).toBe('2 of 2, 2 found');
  });

  it('counts a measure that was found twice as one too many', () => {
    const fields = recallOf({ ...found, measures: [measure, { ...measure, ref: '2' }] }, truth);
    expect(field(fields, 'measure title')).toBe('1 of 1, 2 found');
    expect(field(fields, 'measure ref')).toBe('1 of 1, 1 found');
  });

  it('takes either of two readings, and no third', () => {
    const either: Truth = { ...truth, measures: [{ ...measure, lead: { either: ['กองคลัง', null] } }] };
    expect(field(recallOf(found, either), 'lead')).toBe('1 of 1, 1 found');
    const silent = recallOf({ ...found, measures: [{ ...measure, lead: null }] }, either);
    expect(weak(silent)).toEqual([]);
    const third = recallOf({ ...found, measures: [{ ...measure, lead: 'กองช่าง' }] }, either);
    expect(weak(third)).toEqual(['lead']);
  });

  it('does not judge what the truth leaves out', () => {
    const { outputSummary: _, ...rest } = measure;
    const fields = recallOf(found, { ...truth, measures: [rest] });
    expect(field(fields, 'output summary')).toBe('not judged');
  });

  it('does not hold a status that nobody stated against the reader, but a wrong one it does', () => {
    const unstated: Truth = { ...truth, measures: [{ ...measure, status: null, percent: null }] };
    const assumed = { ...found, measures: [{ ...measure, status: 'not_started', percent: 0 }] };
    expect(weak(recallOf(assumed, unstated))).toEqual([]);
    expect(weak(recallOf(found, unstated))).toEqual(['measure status', 'percent']);
  });

  it('compares numbers exactly', () => {
    const [score] = paper.scores;
    const fields = recallOf({ ...found, scores: [{ ...score, total: 90.51 }] }, truth);
    expect(weak(fields)).toEqual(['score total']);
  });

  it('judges what stands in the paper about an item apart from whether the item was found', () => {
    const fields = recallOf({ ...found, items: [{ ...item, links: [], verdict: null }] }, truth);
    expect(weak(fields)).toEqual(['item links', 'verdict', 'verdict reason']);
  });

  it('lets a reader list or leave out what the paper names in passing', () => {
    const [more, other] = ['O34', 'O35'].map((code) => ({ ...item, code }));
    expect(field(recallOf({ ...found, items: [item, more!] }, truth), 'item')).toBe('1 of 1, 1 found');
    expect(field(recallOf({ ...found, items: [item, other!] }, truth), 'item')).toBe('1 of 1, 2 found');
  });

  it('reads the warnings of the reader in the words of the truth', () => {
    const codes = ['years-mixed', 'odd-character', 'no-link'];
    const warned = { ...found, warnings: codes.map((code) => ({ code })) };
    const fields = recallOf(warned, truth, { 'years-mixed': 'mixed-years' });
    expect(field(fields, 'warning')).toBe('1 of 1, 2 found');
  });

  it('adds reports up and prints a line a field', () => {
    const both = together([recallOf(found, truth), recallOf({ ...found, measures: [] }, truth)]);
    expect(field(both, 'measure title')).toBe('1 of 2, 1 found');
    const lines = printed(both).split('\n');
    expect(lines[0]).toMatch(/^field +expected +found +right +recall +precision$/);
    expect(lines.find((line) => line.startsWith('measure title'))).toMatch(/ 2 +1 +1 +50\.0% +100\.0%$/);
    expect(lines.find((line) => line.startsWith('posture'))).toMatch(/ 0 +0 +0 +– +–$/);
  });
});

describe('how alike two texts are', () => {
  it('does not see digits, spaces, dashes and bullets', () => {
    expect(normalised('•  ปี ๒๕๖๙ – จัดท\u0e4d\u0e32 คู่มือ.')).toBe(normalised('ปี 2569 - จัดทำคู่มือ'));
    expect(normalised('')).toBe('');
  });

  it('falls with every letter that differs', () => {
    expect(likeness('กขคง', 'กขคง')).toBe(1);
    expect(likeness('กขคง', 'กขค')).toBe(0.75);
    expect(likeness('กขคง', 'จฉชซ')).toBe(0);
    expect(likeness('', '')).toBe(1);
    expect(likeness('', 'กข')).toBe(0);
  });
});
