import { beginnings } from '../../src/domain/beginnings.ts';
import { type Measure, closingBy, progressMeasure, stepSpokenOf } from '../../src/domain/measure.ts';

const measure = (changes: Partial<Measure>): Measure => ({
  ...beginnings.measure,
  removed: false,
  ...changes,
});

describe('domain/measure progressMeasure', () => {
  it.each([
    [{ percent: 60 }, { percent: 60, status: 'in_progress' }],
    [{ percent: 0 }, { percent: 0, status: 'not_started' }],
    [{ percent: 100 }, { percent: 100, status: 'in_progress' }],
    [{ status: 'done' as const }, { percent: 100, status: 'done' }],
    [{ status: 'not_started' as const }, { percent: 0, status: 'not_started' }],
    [{ note: 't1' }, { status: 'in_progress' }],
  ])('makes of %j the state %j', (said, expected) => {
    expect(progressMeasure(measure({}), said, null)).toEqual(expected);
  });

  it('takes a measure at 100 % that goes on back below it', () => {
    const done = measure({ status: 'done', percent: 100 });

    expect(progressMeasure(done, { status: 'in_progress' }, null)).toEqual({
      status: 'in_progress',
      percent: 99,
    });
  });

  it('reckons the percentage from the steps, and leaves the end to the lead unit', () => {
    const steps = [
      { text: 'ตั้งคณะทำงาน', done: false },
      { text: 'จัดทำคู่มือ', done: false },
    ];
    const first = progressMeasure(measure({ steps }), { note: 't1' }, 0);
    const second = progressMeasure(
      measure({ steps: first.steps!, status: 'in_progress' }),
      { note: 't2' },
      1,
    );

    expect(first).toMatchObject({ percent: 50, status: 'in_progress' });
    expect(second).toMatchObject({ percent: 99 });
    expect(second).not.toHaveProperty('status');
  });
});

describe('domain/measure closingBy', () => {
  const led = measure({ lead: 'กองคลัง', units: ['กองคลัง', 'กองช่าง'] });
  const officer = (...units: string[]) => ({ units, coordinates: false });

  it.each([
    ['the lead unit', led, officer('กองคลัง'), 'closes'],
    ['a supporting unit', led, officer('กองช่าง'), 'ticks-own-part'],
    ['another unit', led, officer('กองการศึกษา'), 'not-theirs'],
    ['somebody without a unit', led, officer(), 'ask-unit'],
    ['a coordinator', led, { units: [], coordinates: true }, 'closes'],
    ['anyone where nobody leads', measure({}), officer(), 'closes'],
  ] as const)('lets %s do what is theirs', (_who, it, speaker, expected) => {
    expect(closingBy(it, speaker)).toBe(expected);
  });
});

describe('domain/measure stepSpokenOf', () => {
  const steps = ['จัดทำคู่มือปฏิบัติงาน', 'เผยแพร่คู่มือปฏิบัติงาน', 'อบรมเจ้าหน้าที่'].map((text) => ({ text, done: false }));
  const strip = (text: string) => text.replace(/\s|แล้ว|เสร็จ/g, '');

  it('finds the one step that a note names', () => {
    expect(stepSpokenOf(steps, 'จัดทำคู่มือปฏิบัติงาน เสร็จแล้ว', strip)).toBe(0);
  });

  it('finds none when the note fits several, or says too little', () => {
    expect(stepSpokenOf(steps, 'คู่มือปฏิบัติงาน', strip)).toBeNull();
    expect(stepSpokenOf(steps, 'แล้ว', strip)).toBeNull();
  });
});
