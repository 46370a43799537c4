import { allUnits, officialUnits } from '../../src/domain/official-units.ts';
import { ownUnit, unitsIn } from '../../src/domain/units.ts';

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
    ['สป.คลัง ช่าง', ['สำนักปลัด', 'กองคลัง', 'กองช่าง']],
    ['ก.ค. , ก.ช.', ['กองคลัง', 'กองช่าง']],
    ['1. สำนักปลัด\n2. กองคลัง', ['สำนักปลัด', 'กองคลัง']],
    ['ผอ.กองคลัง', ['กองคลัง']],
    ['หัวหน้าสำนักปลัด และผู้อำนวยการกองช่าง', ['สำนักปลัด', 'กองช่าง']],
    ['เจ้าหน้าที่พัสดุ', ['กองคลัง']],
    ['สำนักปลัดเทศบาล', ['สำนักปลัด']],
    ['สำนักงานปลัดองค์การบริหารส่วนตำบล', ['สำนักปลัด']],
  ])('reads %j', (text, units) => {
    expect(unitsIn(text, officialUnits('อบต.'))).toEqual({ units, unknown: [] });
  });

  it.each(['กองช่าง/สำนักปลัดเทศบาล', 'กองช่าง /สำนักปลัดเทศบาล'])(
    'reads the unit behind the stroke of %j',
    (text) => {
      expect(unitsIn(text, officialUnits('เทศบาลตำบล'))).toEqual({
        units: ['กองช่าง', 'สำนักปลัดเทศบาล'],
        unknown: [],
      });
    },
  );

  it('takes every unit for ทุกกอง, each once', () => {
    const units = officialUnits('อบต.');

    expect(unitsIn('สำนักปลัด/ ทุกกอง', units)).toEqual({ units: units.map((it) => it.name), unknown: [] });
  });

  it.each([
    'ทุกสำนัก/กอง',
    'ทุกสำนัก / กอง',
    'ทุกสำนัก/กอง/ฝ่าย',
    'ทุกส่วนราชการภายใน',
    'ทุกหน่วยงานในสังกัด',
    'ทุกกอง',
    'เจ้าหน้าที่ทุกส่วนงาน',
  ])('takes every unit for %j', (text) => {
    const units = officialUnits('เทศบาลเมือง');

    expect(unitsIn(text, units)).toEqual({ units: units.map((it) => it.name), unknown: [] });
  });

  it.each([
    ['งานธุรการ กองช่าง', ['กองช่าง']],
    ['กองช่าง (งานธุรการ)', ['กองช่าง']],
    ['งานสำรวจ กองช่าง', ['กองช่าง']],
    ['สำนักปลัด ฝ่ายอำนวยการ', ['สำนักปลัด']],
    ['งานธุรการ', ['สำนักปลัด']],
    ['งานธุรการ/กองช่าง', ['สำนักปลัด', 'กองช่าง']],
    ['งานการเงินและบัญชี', ['กองคลัง']],
    ['งานการเจ้าหน้าที่', ['สำนักปลัด']],
  ])('reads a part of a unit as the unit: %j', (text, units) => {
    expect(unitsIn(text, officialUnits('อบต.'))).toEqual({ units, unknown: [] });
  });

  it('gives a part to the unit that an agency has for it', () => {
    expect(unitsIn('งานการเจ้าหน้าที่, งานแผน', officialUnits('เทศบาลเมือง')).units).toEqual([
      'กองการเจ้าหน้าที่',
      'กองยุทธศาสตร์และงบประมาณ',
    ]);
    expect(unitsIn('งานแผน', officialUnits('อบต.')).units).toEqual(['สำนักปลัด']);
  });

  it.each([
    ['ช่างภาพ', [], ['ช่างภาพ']],
    ['คลังข้อมูล', [], ['คลังข้อมูล']],
    ['ปลัด อบต.', [], ['ปลัด อบต']],
    ['งานสำรวจ, กองคลัง', ['กองคลัง'], ['งานสำรวจ']],
    ['คณะทำงาน ITA และกองคลัง', ['กองคลัง'], ['คณะทำงาน ITA']],
    ['นายสมชาย กองคลัง', ['กองคลัง'], ['นายสมชาย']],
  ])('does not cut a unit out of other words: %j', (text, units, unknown) => {
    expect(unitsIn(text, officialUnits('อบต.'))).toEqual({ units, unknown });
  });

  it('names what is no unit', () => {
    expect(unitsIn('กองคลัง, กองบิน', officialUnits('อบต.'))).toEqual({
      units: ['กองคลัง'],
      unknown: ['กองบิน'],
    });
    expect(unitsIn('', officialUnits('อบต.'))).toEqual({ units: [], unknown: [] });
  });
});
