import { allUnits, officialUnits, ownUnit, unitsIn } from '../../src/domain/units.ts';

describe('src/domain/units.ts', () => {
  it('calls the clerk’s office by the name of each kind of agency', () => {
    expect(officialUnits('อบต.')[0]?.name).toBe('สำนักปลัด');
    expect(officialUnits('เทศบาลตำบล')[0]?.name).toBe('สำนักปลัดเทศบาล');
    expect(officialUnits('เทศบาลนคร')[0]?.name).toBe('สำนักปลัดเทศบาล');
    expect(officialUnits('อบจ.')[0]?.name).toBe('สำนักปลัด');
  });

  it('gives no name or abbreviation to two units of an agency', () => {
    for (const units of [
      officialUnits('อบต.'),
      officialUnits('เทศบาลเมือง'),
      officialUnits('อบจ.'),
      allUnits,
    ]) {
      const spoken = units.flatMap((unit) => [unit.name, ...unit.abbreviations]);

      expect(new Set(spoken).size).toBe(spoken.length);
    }
  });

  it('finds an agency’s own name for a unit of the catalogue', () => {
    expect(ownUnit(officialUnits('เทศบาลตำบล'), 'สำนักปลัด')).toBe('สำนักปลัดเทศบาล');
    expect(ownUnit(officialUnits('อบต.'), 'สำนักปลัด')).toBe('สำนักปลัด');
    expect(ownUnit([], 'กองคลัง')).toBe('กองคลัง');
  });

  it.each([
    ['สป.', ['สำนักปลัด']],
    ['ตสน', ['หน่วยตรวจสอบภายใน']],
    ['สำนักปลัด / กองคลัง', ['สำนักปลัด', 'กองคลัง']],
    ['สำนักปลัด, กองคลัง,กองช่าง', ['สำนักปลัด', 'กองคลัง', 'กองช่าง']],
    ['สำนักปลัด กองคลัง กองช่าง', ['สำนักปลัด', 'กองคลัง', 'กองช่าง']],
    ['-งานพัสดุ กองคลัง  -ตรวจสอบ ภายใน', ['กองคลัง', 'หน่วยตรวจสอบภายใน']],
    ['กองการศึกษา ศาสนา และวัฒนธรรม', ['กองการศึกษา']],
    ['กองคลังและกองช่าง', ['กองคลัง', 'กองช่าง']],
  ])('reads %j', (text, units) => {
    expect(unitsIn(text, officialUnits('อบต.'))).toEqual({ units, unknown: [] });
  });

  it('takes every unit for ทุกกอง, each once', () => {
    const units = officialUnits('อบต.');

    expect(unitsIn('สำนักปลัด/ ทุกกอง', units)).toEqual({ units: units.map((it) => it.name), unknown: [] });
  });

  it('names what is no unit', () => {
    expect(unitsIn('กองคลัง, กองบิน', officialUnits('อบต.'))).toEqual({
      units: ['กองคลัง'],
      unknown: ['กองบิน'],
    });
    expect(unitsIn('', officialUnits('อบต.'))).toEqual({ units: [], unknown: [] });
  });
});
