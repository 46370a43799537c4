import { type MeasureSought, findMeasure } from '../../src/app/find-measure.ts';
import { beginnings } from '../../src/domain/beginnings.ts';
import type { KeptMeasure, Measure } from '../../src/domain/measure.ts';

const measure = (id: string, changes: Partial<Measure>): KeptMeasure => ({
  id,
  measure: { ...beginnings.measure, ref: id, removed: false, ...changes },
});

const all = [
  measure('1.1', { title: 'จัดทำคู่มือการให้บริการ', indicators: [1] }),
  measure('1.2', { title: 'อบรมเจ้าหน้าที่', indicators: [1] }),
  measure('2.1', { title: 'เผยแพร่แผนการใช้จ่ายงบประมาณ', indicators: [2] }),
  measure('11', { title: 'พัฒนาระบบ E-Service', indicators: [6, 8] }),
  measure('ตชว.8', { title: 'ปรับปรุงระบบการทำงาน', section: 'iit-eit', indicators: [8] }),
];
const ports = { measures: { ofYear: () => Promise.resolve(all), byId: () => Promise.resolve(null) } };

async function found(sought: MeasureSought): Promise<unknown> {
  const result = await findMeasure(ports, 'a1', 2570, sought);
  if (result.ok) return result.value.id;
  return result.refusal.code === 'measure-unclear'
    ? result.refusal.matches.map((it) => it.ref)
    : result.refusal.code;
}

describe('src/app/find-measure.ts', () => {
  it.each<[sought: MeasureSought, expected: unknown]>([
    [{ ref: '1.2' }, '1.2'],
    [{ ref: '11' }, '11'],
    // A number that fits several is a question, and one that fits one is that one.
    [{ ref: '1' }, ['1.1', '1.2']],
    [{ ref: '2' }, '2.1'],
    [{ ref: '3' }, 'measure-unknown'],
    [{ ref: 'ตชว.8' }, 'ตชว.8'],
    [{ ref: 'ตชว.2' }, '2.1'],
    [{ indicator: 8 }, 'ตชว.8'],
    [{ indicator: 6 }, '11'],
    [{ indicator: 1 }, ['1.1', '1.2']],
    [{ indicator: 5 }, 'measure-unknown'],
    [{ topic: 'eservice' }, '11'],
    [{ measure: '1.1', ref: '1' }, '1.1'],
  ])('finds by %j', async (sought, expected) => {
    expect(await found(sought)).toEqual(expected);
  });
});
