import { inDigits } from '../../src/papers/digits.ts';
import { inert, printable } from '../../src/papers/inert.ts';

describe('text as it is drawn', () => {
  it.each([
    ['ปี 2569 ได้ 94.00 คะแนน', 'ปี ๒๕๖๙ ได้ ๙๔.๐๐ คะแนน'],
    ['ข้อ O12 และ E14 ปี 2569', 'ข้อ O12 และ E14 ปี ๒๕๖๙'],
    ['ดู https://www.example.go.th/2569/o12.pdf ปี 2569', 'ดู https://www.example.go.th/2569/o12.pdf ปี ๒๕๖๙'],
    ['1. อบรม 42 คน', '๑. อบรม ๔๒ คน'],
    ['COVID-19 และ 30 คน', 'COVID-19 และ ๓๐ คน'],
  ])('draws %j in Thai digits, but for codes and addresses', (text, drawn) => {
    expect(inDigits(text, 'thai')).toBe(drawn);
    expect(inDigits(text, 'arabic')).toBe(text);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])(
    'makes %j inert',
    (text) => {
      expect(inert(text)).toBe(`'${text}`);
    },
  );

  it.each(['1-2', 'ก=ข', 'a@example.go.th', '–', '• ประชุม', ''])('leaves %j as it is', (text) => {
    expect(inert(text)).toBe(text);
  });

  it('leaves out what no file can hold', () => {
    expect(printable('ก\u0000ข\u001Bค\uD800ง\uFFFFจ\r\nฉ\t😀')).toBe('กขคงจ\nฉ\t😀');
  });
});
