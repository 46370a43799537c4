import { inDigits } from '../../src/papers/digits.ts';
import { heldFast, heldTogether } from '../../src/papers/held-together.ts';
import { inert, printable } from '../../src/papers/inert.ts';
import { readableAddress } from '../../src/text/addresses.ts';
import { tidy } from '../../src/text/thai.ts';

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

  it('keeps a day, a year and a number with what it counts on one line', () => {
    expect(heldTogether('ประชุม 42 คน (10 ก.พ. 2569) ปี 2569')).toBe(
      'ประชุม 42\u00A0คน (10\u00A0ก.พ.\u00A02569) ปี\u00A02569',
    );
    expect(heldTogether('42 คนไข้ ที่ดี ☑ ครบ')).toBe('42 คนไข้ ที่ดี ☑\u00A0ครบ');
    expect(tidy(heldFast(inDigits(heldTogether('10 ก.พ. 2569'), 'thai')))).toBe('๑๐ ก.พ. ๒๕๖๙');
  });

  it.each([
    [
      'https://a.example.go.th/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7%201.pdf',
      'https://a.example.go.th/ข่าว%201.pdf',
    ],
    ['https://a.example.go.th/%FF%E0', 'https://a.example.go.th/%FF%E0'],
    ['https://a.example.go.th/?a=%26&b=%E2%80%AE', 'https://a.example.go.th/?a=%26&b=%E2%80%AE'],
  ])('shows %j as a browser would', (url, shown) => {
    expect(readableAddress(url)).toBe(shown);
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
