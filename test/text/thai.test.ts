import { seeded } from '../domain/schedule-oracle.ts';
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

  it('clips Thai by its own short rules as by those of Unicode, 20,000 times', () => {
    const letters = [
      ...Array.from({ length: 0x5b }, (_, at) => String.fromCharCode(0x0e01 + at)).filter((it) =>
        /\p{Assigned}/u.test(it),
      ),
      ...['\n', ' ', 'a', '1', '~'],
    ];
    const below = seeded(20_001);
    const rules = new Intl.Segmenter('th', { granularity: 'grapheme' });
    const wrong: string[] = [];
    for (let run = 0; run < 20_000; run += 1) {
      const text = Array.from({ length: 1 + below(14) }, () => letters[below(letters.length)] ?? '').join('');
      const most = 1 + below(8);
      const all = [...rules.segment(text)].map((it) => it.segment);
      const expected = all.length <= most ? text : `${all.slice(0, most - 1).join('')}…`;
      if (clip(text, most) !== expected) wrong.push(text);
    }

    expect(wrong).toEqual([]);
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
