import { inOneLine, legible, partsWhole } from '../../src/line/legible.ts';

describe('src/line/legible.ts', () => {
  it.each([
    ['ordinary Thai', 'ที่อยู่ กองคลัง', 'ที่อยู่ กองคลัง'],
    ['a joined emoji', '👨‍👩‍👧 ครบ', '👨‍👩‍👧 ครบ'],
    ['a text that runs the other way', 'مرحبا O12', 'مرحبا O12'],
  ])('leaves %s alone', (_what, text, shown) => {
    expect(legible(text, 40)).toBe(shown);
  });

  it.each([
    ['controls', 'ก\u0000ข\u0007', 'ก ข'],
    ['marks that turn the line around', '\u202Eลิงก์\u2066 O12\u2069', 'ลิงก์ O12'],
    ['halves of characters', 'ก\uD83Dข', 'ก\uFFFDข'],
    ['a pile of marks', `ก${'้'.repeat(40)}`, 'ก้้้้'],
    ['line breaks of all kinds, many of them', 'ก\r\n\u2028\n\n\nข', 'ก\n\nข'],
    ['nothing but emptiness', ' \u0000 \n ', ''],
  ])('takes out %s', (_what, text, shown) => {
    expect(legible(text, 40)).toBe(shown);
  });

  it('clips between graphemes, with an ellipsis', () => {
    expect(legible('ที่ที่ที่ที่', 3)).toBe('ที่ที่…');
  });

  it('never takes more than four UTF-16 units for each grapheme that may be shown', () => {
    const families = '👨‍👩‍👧‍👦'.repeat(100);

    expect(legible(families, 20).length).toBeLessThanOrEqual(80);
    expect(legible(families, 20)).toMatch(/^(?:👨‍👩‍👧‍👦)+…$/u);
    expect(legible(`👨${'\u200D👩'.repeat(500)}`, 20)).toBe('');
  });

  it('keeps what stands beside each other whole: what does not fit begins a line', () => {
    const missing = 'ยังไม่มีลิงก์ · เหลือ 74 วัน';

    expect(partsWhole(`${missing} · กองช่าง`, 31)).toBe(`${missing} · กองช่าง`);
    expect(partsWhole(`${missing} · กองสาธารณสุขและสิ่งแวดล้อม`, 31)).toBe(`${missing}\nกองสาธารณสุขและสิ่งแวดล้อม`);
    expect(partsWhole(missing, 5)).toBe('ยังไม่มีลิงก์\nเหลือ 74 วัน');
  });

  it('fits one line where it must', () => {
    expect(inOneLine('บรรทัดแรก\n\tบรรทัดสอง', 40)).toBe('บรรทัดแรก บรรทัดสอง');
  });
});
