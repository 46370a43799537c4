import { oneToOne as listen } from './listen.ts';

it.each([
  ['หาลิงก์ https://www.example.go.th/ita', { url: 'https://www.example.go.th/ita' }],
  ['หาลิงค์จาก www.example.go.th/ita', { url: 'https://www.example.go.th/ita' }],
  ['ช่วยหาลิงก์ทุกข้อในหน้า https://www.example.go.th/ita ให้หน่อย', { url: 'https://www.example.go.th/ita' }],
  ['ดึงลิงก์จากเว็บ https://www.example.go.th/ita ปี 2570', { url: 'https://www.example.go.th/ita', year: 2570 }],
  ['หาลิงก์', {}],
])('%s', (text, args) => {
  expect(listen(text)).toEqual({ outcome: 'call', command: 'find-links', args });
});

it('asks which of two pages is meant, and says what is no address', () => {
  expect(listen('หาลิงก์ https://a.example.go.th https://b.example.go.th')).toMatchObject({
    outcome: 'ambiguous',
  });
  expect(listen('หาลิงก์ ftp://x')).toMatchObject({
    outcome: 'incomplete',
    problems: [{ arg: 'url', reason: 'invalid' }],
  });
});

it.each(['หาลิงก์ O12', 'หาลิงก์ O12 เจอแล้วยัง', 'หาลิงก์ไม่เจอ'])('does not read %s as it', (text) => {
  expect(listen(text)).not.toMatchObject({ command: 'find-links', outcome: 'call' });
});
