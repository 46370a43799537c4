import { beginnings } from '../../src/domain/beginnings.ts';
import {
  type Measure,
  closingBy,
  progressMeasure,
  stepSpokenOf,
  unitTicks,
} from '../../src/domain/measure.ts';

const measure = (changes: Partial<Measure>): Measure => ({
  ...beginnings.measure,
  removed: false,
  ...changes,
});

/** Nothing keeps it from being done. */
const sound = { cause: null, reason: null };

describe('domain/measure progressMeasure', () => {
  it.each([
    [{ percent: 60 }, { percent: 60, status: 'in_progress', ...sound }],
    [{ percent: 0 }, { percent: 0, status: 'not_started', ...sound }],
    [{ percent: 100 }, { percent: 100, status: 'in_progress', ...sound }],
    [{ status: 'done' as const }, { percent: 100, status: 'done', ...sound }],
    [{ status: 'not_started' as const }, { percent: 0, status: 'not_started', ...sound }],
    [{ note: 't1' }, { status: 'in_progress', ...sound }],
  ])('makes of %j the state %j', (said, expected) => {
    expect(progressMeasure(measure({}), said, null)).toEqual(expected);
  });

  it('takes a measure at 100 % that goes on back below it', () => {
    const done = measure({ status: 'done', percent: 100 });

    expect(progressMeasure(done, { status: 'in_progress' }, null)).toEqual({
      status: 'in_progress',
      percent: 99,
      ...sound,
    });
  });

  it('takes a percentage that is said together with going on as it was said', () => {
    const done = measure({ status: 'done', percent: 100 });

    expect(progressMeasure(done, { status: 'in_progress', percent: 60 }, null)).toMatchObject({
      status: 'in_progress',
      percent: 60,
    });
  });

  it('does not reopen a measure that is done when 100 % is said once more', () => {
    const done = measure({ status: 'done', percent: 100 });

    expect(progressMeasure(done, { percent: 100 }, null)).toMatchObject({ status: 'done', percent: 100 });
    expect(progressMeasure(done, { percent: 80 }, null)).toMatchObject({
      status: 'in_progress',
      percent: 80,
    });
  });

  const steps = ['ตั้งคณะทำงาน', 'จัดทำคู่มือ', 'เผยแพร่คู่มือ'].map((text) => ({ text, done: false }));

  it('reckons the percentage from the steps, and leaves the end to the lead unit', () => {
    const first = progressMeasure(measure({ steps }), { note: 't1' }, 0);
    const rest = { steps: first.steps!.map((step, at) => ({ ...step, done: at < 2 })), percent: 66 };
    const last = progressMeasure(measure({ ...rest, status: 'in_progress' }), { note: 't2' }, 2);

    expect(first).toMatchObject({ percent: 33, status: 'in_progress' });
    expect(last).toMatchObject({ percent: 100 });
    expect(last).not.toHaveProperty('status');
  });

  it('lets a typed percentage stand until the next step is ticked', () => {
    const typed = measure({ steps: [{ text: 'ตั้งคณะทำงาน', done: true }, ...steps.slice(1)], percent: 80 });

    expect(progressMeasure(typed, { note: 't1' }, null)).not.toHaveProperty('percent');
    expect(progressMeasure(typed, { note: 't1' }, 0)).not.toHaveProperty('percent');
    expect(progressMeasure(typed, { note: 't1' }, 1)).toMatchObject({ percent: 66 });
  });

  it('ticks a step of a measure that is done without reopening it', () => {
    const done = measure({ steps, status: 'done', percent: 100 });

    expect(progressMeasure(done, { note: 't1' }, 1)).toEqual({
      steps: steps.map((step, at) => ({ ...step, done: at === 1 })),
    });
  });

  it('keeps why a measure cannot be done for as long as it cannot', () => {
    const stuck = measure({ status: 'cannot', cause: 'no-budget', reason: 't1' });

    expect(progressMeasure(measure({}), { status: 'cannot', cause: 'no-budget' }, null)).toEqual({
      status: 'cannot',
      cause: 'no-budget',
      reason: null,
    });
    expect(progressMeasure(stuck, { note: 't2' }, null)).toEqual({});
    expect(progressMeasure(stuck, { percent: 20 }, null)).toMatchObject({ cause: null, reason: null });
  });
});

describe('domain/measure unitTicks', () => {
  const led = { lead: 'กองคลัง', units: ['กองคลัง', 'กองช่าง'], unitsDone: ['กองช่าง'] };

  it('ticks the lead unit with the measure, and every other by its own word', () => {
    expect(unitTicks(measure(led))).toEqual([
      { unit: 'กองคลัง', lead: true, done: false },
      { unit: 'กองช่าง', lead: false, done: true },
    ]);
    expect(unitTicks(measure({ ...led, unitsDone: [], status: 'done' }))).toEqual([
      { unit: 'กองคลัง', lead: true, done: true },
      { unit: 'กองช่าง', lead: false, done: false },
    ]);
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

  it('prefers the step that a note repeats, and of several the one that is open', () => {
    const guides = [
      { text: 'จัดทำคู่มือ', done: false },
      { text: 'จัดทำคู่มือการให้บริการ', done: false },
    ];

    expect(stepSpokenOf(guides, 'จัดทำคู่มือแล้ว', strip)).toBe(0);
    expect(
      stepSpokenOf(
        [
          { text: 'อบรมครั้งแรก', done: true },
          { text: 'อบรมครั้งที่สอง', done: false },
        ],
        'อบรมครั้ง',
        strip,
      ),
    ).toBe(1);
  });

  it('finds none when the note fits several, or says too little', () => {
    expect(stepSpokenOf(steps, 'คู่มือปฏิบัติงาน', strip)).toBeNull();
    expect(stepSpokenOf(steps, 'แล้ว', strip)).toBeNull();
  });
});
