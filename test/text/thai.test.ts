import { arabicDigits, bare, clip, squeeze, tidy } from '../../src/text/thai.ts';

describe('src/text/thai.ts', () => {
  it.each([
    ['decomposed sara am', 'ทํา', 'ทำ'],
    ['decomposed sara am with its tone mark before', 'น้ํา', 'น้ำ'],
    ['decomposed sara am with its tone mark between', 'นํ้า', 'น้ำ'],
    ['sara ae typed as two sara e', 'เเก้', 'แก้'],
    ['a tone mark before its vowel', 'ท่ี', 'ที่'],
    ['zero-width characters', 'O\u200b12\u200d เส\ufeffร็จ', 'O12 เสร็จ'],
    ['no-break and other spaces', 'O12\u00a0\u2009เสร็จ\tแล้ว', 'O12 เสร็จ แล้ว'],
    ['many spaces', '  O12   เสร็จ  ', 'O12 เสร็จ'],
    ['line breaks of every kind', 'a\r\nb\rc\u2028d \n e', 'a\nb\nc\nd\ne'],
    ['controls and marks of direction', 'O1\u0000\u202e2', 'O12'],
    ['marks of old fonts in PDF files', 'ที\uf70a', 'ที่'],
  ])('brings %s into one form', (_, typed, tidied) => {
    expect(tidy(typed)).toBe(tidied);
  });

  it.each(['ทำ', 'น้ำ', 'แผน๒๕๖๙.pdf', '👨‍👩‍👧 ครับ', 'ก็ดี', 'ฯลฯ ๆ'])('leaves %j as it is', (text) => {
    expect(tidy(text)).toBe(text);
    expect(tidy(tidy(text))).toBe(text);
  });

  it('reads Thai digits', () => {
    expect(arabicDigits('๐๑๒-๓๔๕๖๗๘๙ O12')).toBe('012-3456789 O12');
  });

  it('clips between graphemes', () => {
    expect(clip('ก้ำกึ่ง', 10)).toBe('ก้ำกึ่ง');
    expect(clip('เรียบร้อย', 3)).toBe('เรี…');
    expect(clip('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 2)).toBe('👨‍👩‍👧…');
    expect([...new Intl.Segmenter('th').segment(clip('ที่นี่ที่นั่นที่โน่น', 5))]).toHaveLength(5);
    expect(clip('', 5)).toBe('');
  });

  it('squeezes what says the same into the same', () => {
    expect(squeeze('E-Service (๒๕๗๐)')).toBe(squeeze('e service 2570'));
  });

  it('bares a text of its closing "done"', () => {
    expect(bare('จัดทำคู่มือ เสร็จเรียบร้อยแล้วครับ')).toBe('จัดทำคู่มือ');
    expect(bare('จัดทำคู่มือ')).toBe('จัดทำคู่มือ');
    expect(bare('แล้ว')).toBe('');
  });
});
