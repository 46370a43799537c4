import { officialUnits } from '../../src/domain/official-units.ts';
import { addUnit, removeUnit, renameUnit } from '../../src/domain/own-units.ts';
import { unitsIn } from '../../src/domain/units.ts';

const units = officialUnits('อบต.');
const value = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error('it was refused');
  return result.value;
};

describe('src/domain/own-units.ts', () => {
  it('adds a unit that is understood by its name and its short forms', () => {
    const added = value(addUnit(units, 'กองการท่องเที่ยว', ['กทท.', 'ท่องเที่ยว']));

    expect(added).toHaveLength(units.length + 1);
    expect(unitsIn('กทท., สป.', added)).toEqual({ units: ['กองการท่องเที่ยว', 'สำนักปลัด'], unknown: [] });
    expect(unitsIn('ท่องเที่ยว', added).units).toEqual(['กองการท่องเที่ยว']);
  });

  it('brings the usual short forms of a well-known unit', () => {
    expect(unitsIn('ประปา', value(addUnit(units, 'กองการประปา', []))).units).toEqual(['กองการประปา']);
  });

  it('gives a unit that is there another short form', () => {
    const more = value(addUnit(units, 'กองช่าง', ['ชช.']));

    expect(more).toHaveLength(units.length);
    expect(unitsIn('ชช.', more).units).toEqual(['กองช่าง']);
    expect(unitsIn('กช.', more).units).toEqual(['กองช่าง']);
  });

  it.each([
    ['กองพัสดุ', ['คลัง'], { code: 'unit-taken', name: 'คลัง', by: 'กองคลัง' }],
    ['กองพัสดุ', ['ค ลัง.'], { code: 'unit-taken', name: 'ค ลัง.', by: 'กองคลัง' }],
    ['สำนักปลัดเทศบาล', [], { code: 'unit-taken', name: 'สำนักปลัดเทศบาล', by: 'สำนักปลัด' }],
  ])('does not take the words of another unit for %s %j', (name, short, refusal) => {
    expect(addUnit(units, name, short)).toEqual({ ok: false, refusal });
  });

  it('renames a unit and still understands its old name', () => {
    const renamed = value(renameUnit(units, 'กองช่าง', 'สำนักช่าง'));

    expect(renamed.map((it) => it.name)).toContain('สำนักช่าง');
    expect(unitsIn('กองช่าง, กช.', renamed)).toEqual({ units: ['สำนักช่าง'], unknown: [] });
    expect(renameUnit(renamed, 'กองช่าง', 'กองโยธา')).toMatchObject({
      ok: false,
      refusal: { code: 'unit-unknown' },
    });
    expect(renameUnit(units, 'กองช่าง', 'กองคลัง')).toMatchObject({
      ok: false,
      refusal: { code: 'unit-taken' },
    });
  });

  it('removes a unit, but not the last', () => {
    expect(value(removeUnit(units, 'กองช่าง')).map((it) => it.name)).not.toContain('กองช่าง');
    expect(removeUnit(units.slice(0, 1), 'สำนักปลัด')).toMatchObject({
      ok: false,
      refusal: { code: 'last-unit' },
    });
    expect(removeUnit(units, 'กองบิน')).toMatchObject({ ok: false, refusal: { code: 'unit-unknown' } });
  });
});
