import { beginnings } from '../../src/domain/beginnings.ts';
import { type MeasureEdit, editMeasure as edited } from '../../src/domain/edit-measure.ts';
import type { Measure } from '../../src/domain/measure.ts';

const agencyUnits = ['สำนักปลัด', 'กองคลัง', 'กองช่าง'];
const editMeasure = (now: Measure, edit: MeasureEdit) => edited(now, edit, agencyUnits);
const measure = (changes: Partial<Measure>): Measure => ({ ...beginnings.measure, ...changes });

const steps = [
  { text: 'ตั้งคณะทำงาน', done: true },
  { text: 'จัดทำคู่มือ', done: false },
];

describe('src/domain/edit-measure.ts', () => {
  it.each<[edit: MeasureEdit, after: Partial<Measure>]>([
    [
      { field: 'step', lines: ['อบรม', 'เผยแพร่'] },
      { steps: [...steps, { text: 'อบรม', done: false }, { text: 'เผยแพร่', done: false }] },
    ],
    [{ field: 'step', lines: ['อบรม'], number: 3 }, { steps: [...steps, { text: 'อบรม', done: false }] }],
    [{ field: 'step', lines: [], number: 1, remove: true }, { steps: [steps[1]!] }],
    [
      { field: 'step', lines: [], number: 2, done: true },
      { steps: [steps[0]!, { ...steps[1]!, done: true }] },
    ],
  ])('changes the steps by %j', (edit, after) => {
    expect(editMeasure(measure({ steps }), edit)).toEqual({ ok: true, value: after });
  });

  it('keeps the tick of a step that gets other words', () => {
    const edited = editMeasure(measure({ steps }), { field: 'step', lines: ['แต่งตั้งคณะทำงาน'], number: 1 });

    expect(edited).toEqual({ ok: true, value: { steps: [{ text: 'แต่งตั้งคณะทำงาน', done: true }, steps[1]] } });
  });

  it.each<[edit: MeasureEdit, number: number]>([
    [{ field: 'step', lines: ['อบรม'], number: 4 }, 4],
    [{ field: 'step', lines: [], number: 3, remove: true }, 3],
    [{ field: 'step', lines: [], number: 3, done: true }, 3],
  ])('refuses a line that is not there: %j', (edit, number) => {
    expect(editMeasure(measure({ steps }), edit)).toEqual({ ok: false, refusal: { number, count: 2 } });
  });

  it('corrects and removes lines of its other lists as well', () => {
    const findings = ['ก', 'ข'];

    expect(editMeasure(measure({ findings }), { field: 'findings', lines: ['ค'], number: 2 })).toEqual({
      ok: true,
      value: { findings: ['ก', 'ค'] },
    });
    expect(
      editMeasure(measure({ findings }), { field: 'findings', lines: [], number: 1, remove: true }),
    ).toEqual({
      ok: true,
      value: { findings: ['ข'] },
    });
  });

  const shared = { lead: 'กองคลัง', units: ['กองคลัง', 'กองช่าง'], unitsDone: ['กองช่าง'] };

  it.each<[edit: MeasureEdit, after: Partial<Measure>]>([
    [
      { field: 'units', value: ['สำนักปลัด', 'กองคลัง'] },
      { lead: 'กองคลัง', units: ['สำนักปลัด', 'กองคลัง'], unitsDone: [] },
    ],
    [
      { field: 'units', value: ['สำนักปลัด'] },
      { lead: 'สำนักปลัด', units: ['สำนักปลัด'], unitsDone: [] },
    ],
    [{ field: 'units', value: ['กองช่าง'], support: true }, shared],
    [
      { field: 'lead', value: 'กองช่าง' },
      { lead: 'กองช่าง', units: ['กองช่าง', 'กองคลัง'], unitsDone: ['กองช่าง'] },
    ],
  ])('makes units answerable by %j, and keeps the ticks of those that stay', (edit, after) => {
    expect(editMeasure(measure(shared), edit)).toEqual({ ok: true, value: after });
  });

  it('gives what all units do to none of them to lead', () => {
    expect(editMeasure(measure({}), { field: 'units', value: agencyUnits })).toMatchObject({
      ok: true,
      value: { lead: null, units: agencyUnits },
    });
  });

  it('sorts indicators, and names none twice', () => {
    expect(editMeasure(measure({}), { field: 'indicators', value: [9, 2, 9] })).toEqual({
      ok: true,
      value: { indicators: [2, 9] },
    });
  });
});
