import { readCatalogues } from '../../src/catalogues/read.ts';
import { understand } from '../../src/chat/understand.ts';
import { hearing, lines, oneToOne } from './listen.ts';

const A = 'https://www.example.go.th/a';
const B = 'https://www.example.go.th/b';

/** A line, and the updates it means. */
type Updates = readonly Readonly<Record<string, unknown>>[];
const published = (...codes: readonly string[]): Updates =>
  codes.map((code) => ({ code, status: 'published' }));
const inProgress = (code: string): Updates => [{ code, status: 'in_progress' }];

describe('src/chat/understand.ts: items', () => {
  it.each<[line: string, updates: Updates]>([
    // Codes, however they are written.
    ['O12 เสร็จแล้ว', published('O12')],
    ['o12 เสร็จแล้วครับ', published('O12')],
    ['o12เสร็จแล้วครับผม', published('O12')],
    ['O-12 เสร็จแล้ว', published('O12')],
    ['O 12 เสร็จแล้ว', published('O12')],
    ['O.12 เสร็จแล้ว', published('O12')],
    ['O๑๒ เสร็จแล้ว', published('O12')],
    ['โอ12 เสร็จแล้ว', published('O12')],
    ['โอ ๑๒ เสร็จแล้ว', published('O12')],
    ['012 เสร็จแล้ว', published('O12')],
    ['๐๑๒ เสร็จแล้ว', published('O12')],
    ['ข้อ 12 เสร็จแล้ว', published('O12')],
    ['ข้อ๑๒เสร็จแล้ว', published('O12')],
    ['ข้อที่ 12 เสร็จแล้ว', published('O12')],
    ['ข้อ O12 เสร็จแล้ว', published('O12')],
    ['ข้อ 02 เสร็จแล้ว', published('O2')],
    ['OIT 12 เสร็จแล้ว', published('O12')],
    ['oit12 ลงเว็บแล้ว', published('O12')],
    ['#O12 เสร็จแล้ว', published('O12')],
    ['O\u200b12 เสร็จ\u200bแล้ว', published('O12')],
    ['O12\u00a0ทําเสร็จแล้ว', published('O12')],
    // Lists and ranges.
    ['O12 O13 เสร็จแล้ว', published('O12', 'O13')],
    ['O1,O2,O3 ลงเว็บแล้ว', published('O1', 'O2', 'O3')],
    ['O1, 2 และ 5 ลงเว็บแล้ว', published('O1', 'O2', 'O5')],
    ['O1/O2 ลงเว็บแล้ว', published('O1', 'O2')],
    ['ข้อ 1, 2 กับ 5 ลงเว็บแล้ว', published('O1', 'O2', 'O5')],
    ['ข้อ 12 และข้อ 13 เสร็จแล้ว', published('O12', 'O13')],
    ['012 013 และ 014 done', published('O12', 'O13', 'O14')],
    ['๐๑๑, ๐๘ เสร็จแล้ว', published('O11', 'O8')],
    ['O1-O3 เสร็จแล้ว', published('O1', 'O2', 'O3')],
    ['O1-3 เสร็จแล้ว', published('O1', 'O2', 'O3')],
    ['O1 ถึง O3 เสร็จแล้ว', published('O1', 'O2', 'O3')],
    ['ข้อ 1-3 เสร็จแล้ว', published('O1', 'O2', 'O3')],
    // How far it is, negation first.
    ['O12 เสร็จ', published('O12')],
    ['O12 เสร็จเรียบร้อยแล้วค่ะ', published('O12')],
    ['O12 เรียบร้อยแล้ว', published('O12')],
    ['O12 ดำเนินการแล้ว', published('O12')],
    ['O12 อัพแล้วน้า', published('O12')],
    ['O12 อัปโหลดเรียบร้อย', published('O12')],
    ['O12 เผยแพร่แล้ว', published('O12')],
    ['O12 ส่งแล้วจ้า', published('O12')],
    ['ส่ง O12 แล้ว', published('O12')],
    ['ทำเสร็จแล้ว O12', published('O12')],
    ['O12 done', published('O12')],
    ['O12 เสร็จแล้วเมื่อวานนี้', published('O12')],
    ['O12 เสร็จแล้ว ขอบคุณครับ', published('O12')],
    ['O12 เสร็จแล้ว ✅🙏', published('O12')],
    ['O12 ยังไม่เสร็จ', inProgress('O12')],
    ['O12 ยัง ไม่ เสร็จ ค่ะ', inProgress('O12')],
    ['O12 ยังทำไม่เสร็จ', inProgress('O12')],
    ['O12 กำลังทำอยู่ครับ', inProgress('O12')],
    ['O12 อยู่ระหว่างดำเนินการ', inProgress('O12')],
    ['O12 เกือบเสร็จแล้ว', inProgress('O12')],
    ['O12 not done', inProgress('O12')],
    ['O12 ยังไม่ได้ทำ', [{ code: 'O12', status: 'not_started' }]],
    ['O12 ยังไม่ได้เริ่มเลยค่ะ', [{ code: 'O12', status: 'not_started' }]],
    ['O12 กำลังทำ รอปลัดเซ็น', [{ code: 'O12', status: 'in_progress', note: 'รอปลัดเซ็น' }]],
    ['O12 เสร็จแล้ว หมายเหตุ ไฟล์ใหญ่', [{ code: 'O12', status: 'published', note: 'ไฟล์ใหญ่' }]],
    ['O12 ไม่เกี่ยวข้อง เพราะไม่มีภารกิจนี้', [{ code: 'O12', status: 'not_applicable', reason: 'ไม่มีภารกิจนี้' }]],
    ['O12 ไม่เกี่ยวข้อง ไม่มีภารกิจนี้', [{ code: 'O12', status: 'not_applicable', reason: 'ไม่มีภารกิจนี้' }]],
    ['O1 เสร็จแล้ว O2 ยังไม่เสร็จ', [...published('O1'), ...inProgress('O2')]],
    ['O1 เสร็จแล้ว\nO2 ยังไม่เสร็จ', [...published('O1'), ...inProgress('O2')]],
    // Links: a link alone has no status.
    [`ส่ง O12 ${A}`, [{ code: 'O12', links: [A] }]],
    [`ส่งลิงก์ O12 ${A}`, [{ code: 'O12', links: [A] }]],
    [`O12 ${A}`, [{ code: 'O12', links: [A] }]],
    [`O12: ${A}`, [{ code: 'O12', links: [A] }]],
    [`O12 - ${A}`, [{ code: 'O12', links: [A] }]],
    [`O12${A}`, [{ code: 'O12', links: [A] }]],
    [`O12 (${A})`, [{ code: 'O12', links: [A] }]],
    [`O12 ${A}ค่ะ`, [{ code: 'O12', links: [A] }]],
    [`${A} O12`, [{ code: 'O12', links: [A] }]],
    [`ลิงก์ O12 คือ ${A}`, [{ code: 'O12', links: [A] }]],
    [`แก้ลิงค์ O12 เป็น ${A}`, [{ code: 'O12', links: [A] }]],
    [`บันทึก O12 ${A}`, [{ code: 'O12', links: [A] }]],
    [`O12 ${A} ${B}`, [{ code: 'O12', links: [A, B] }]],
    [`O12 ${A}\n${A}`, [{ code: 'O12', links: [A] }]],
    [`O12 ลงเว็บแล้ว ${A}`, [{ code: 'O12', status: 'published', links: [A] }]],
    [`O12 รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี ${A}`, [{ code: 'O12', links: [A] }]],
    ['O12 www.example.go.th/?p=99', [{ code: 'O12', links: ['https://www.example.go.th/?p=99'] }]],
    ['O12 example.go.th/o12', [{ code: 'O12', links: ['https://example.go.th/o12'] }]],
    ['O12 HTTP://example.go.th/O12', [{ code: 'O12', links: ['http://example.go.th/O12'] }]],
    [
      'O12 https://example.go.th/แผน๒๕๖๙.pdf',
      [{ code: 'O12', links: ['https://example.go.th/แผน๒๕๖๙.pdf'] }],
    ],
    [
      'O12 https://example.go.th/a(1).pdf, https://example.go.th/b.',
      [{ code: 'O12', links: ['https://example.go.th/a(1).pdf', 'https://example.go.th/b'] }],
    ],
    // Pairs.
    [
      `O1 ${A}\nO2 ${B}`,
      [
        { code: 'O1', links: [A] },
        { code: 'O2', links: [B] },
      ],
    ],
    [
      `O1\n${A}\nO2\n${B}\n${A}`,
      [
        { code: 'O1', links: [A] },
        { code: 'O2', links: [B, A] },
      ],
    ],
    [
      `O1 ${A} O2 ${B}`,
      [
        { code: 'O1', links: [A] },
        { code: 'O2', links: [B] },
      ],
    ],
    [
      `ส่งลิงก์ ITA ครับ\n1. O1 โครงสร้าง ${A}\n2) O2 ข้อมูลผู้บริหาร: ${B}`,
      [
        { code: 'O1', links: [A] },
        { code: 'O2', links: [B] },
      ],
    ],
    [`O1 ${A}\nO1 ${B}`, [{ code: 'O1', links: [A, B] }]],
    // Months of a monthly duty.
    ['O11 ต.ค. ลงแล้ว', [{ code: 'O11', months: ['2026-10'] }]],
    [`O11 เดือนตุลาคม ${A}`, [{ code: 'O11', links: [A], months: ['2026-10'] }]],
    ['O11 ต.ค. 69 เสร็จแล้ว', [{ code: 'O11', months: ['2026-10'] }]],
    ['O11 ตค เสร็จแล้ว', [{ code: 'O11', months: ['2026-10'] }]],
    ['O11 เดือนตุลาลงแล้ว', [{ code: 'O11', months: ['2026-10'] }]],
    ['O11 ต.ค.-พ.ย. เสร็จแล้ว', [{ code: 'O11', months: ['2026-10', '2026-11'] }]],
    ['O11 ต.ค. และ พ.ย. เสร็จแล้ว', [{ code: 'O11', months: ['2026-10', '2026-11'] }]],
    ['O11 เดือนที่แล้วลงเว็บแล้ว', [{ code: 'O11', months: ['2026-10'] }]],
    ['O11 เดือนนี้ไม่มี', [{ code: 'O11', months: ['2026-11'] }]],
    ['O11 พ.ย. ไม่มีการจัดซื้อจัดจ้าง', [{ code: 'O11', months: ['2026-11'] }]],
    // By a well-known name, with a link and a word that sends it.
    [`ส่งลิงก์ สขร.1 เดือน ต.ค. ${A}`, [{ code: 'O11', links: [A], months: ['2026-10'] }]],
    [`E-Service ลงเว็บแล้ว ${A}`, [{ code: 'O10', status: 'published', links: [A] }]],
  ])('writes what was said of items: %j', (line, updates) => {
    expect(oneToOne(line)).toEqual({ outcome: 'call', command: 'update-item', args: { updates } });
  });

  it.each([
    ['O12 ปี 69 เสร็จแล้ว', 2569],
    ['O12 เสร็จแล้ว ปี ๒๕๖๙', 2569],
    ['ปีงบ 69 O12 เสร็จแล้ว', 2569],
    ['O12 ปีงบประมาณ พ.ศ. 2569 เสร็จแล้ว', 2569],
    ['O12 ปีที่แล้ว เสร็จแล้ว', 2569],
    ['O12 FY2570 เสร็จแล้ว', 2570],
    ['O12 ปี 2026 เสร็จแล้ว', 2569],
  ])('takes the year that was said: %j', (line, year) => {
    expect(oneToOne(line)).toEqual({
      outcome: 'call',
      command: 'update-item',
      args: { updates: published('O12'), year },
    });
  });

  it.each<
    [line: string, problems: readonly (readonly [arg: string, value: string | null, reason: string])[]]
  >([
    ['o99 เสร็จแล้ว', [['code', 'o99', 'unknown']]],
    ['O0 เสร็จแล้ว', [['code', 'O0', 'unknown']]],
    ['ข้อ 27 ลงเว็บแล้ว', [['code', 'ข้อ 27', 'unknown']]],
    ['O25-O28 เสร็จแล้ว', [['code', 'O25-O28', 'unknown']]],
    ['O5-O1 เสร็จแล้ว', [['code', 'O5-O1', 'invalid']]],
    ['ส่ง O12 https://…', [['links', 'https://…', 'invalid']]],
    ['ส่ง O12 https://', [['links', 'https://', 'invalid']]],
    ['ส่ง O12 htp://www.example.go.th', [['links', 'htp://www.example.go.th', 'invalid']]],
    ['ส่ง O3 example', [['links', 'example', 'invalid']]],
    ['ส่ง O12 ftp://example.go.th/a', [['links', 'ftp://example.go.th/a', 'invalid']]],
    ['ส่ง O12 https://localhost/a', [['links', 'https://localhost/a', 'invalid']]],
    ['ส่ง O12', [['links', null, 'missing']]],
    [`ส่ง ${A}`, [['code', null, 'missing']]],
    [A, [['code', null, 'missing']]],
    ['O12 ไม่เกี่ยวข้อง', [['reason', null, 'missing']]],
    ['O11 ก.ย. ลงแล้ว', [['months', 'ก.ย.', 'impossible']]],
    ['O11 ไตรมาส 1 เสร็จแล้ว', [['months', 'ไตรมาส 1', 'impossible']]],
    [`${A}\nO1\n${B}\nO2`, [['links', A, 'unclear']]],
    [`O1 ${A}\n${B}\nO2 ${B}`, [['links', A, 'unclear']]],
    ['O1 O2 เสร็จแล้ว O3', [['code', 'O3', 'unclear']]],
    ['O7 แผนปี 69 เสร็จแล้ว', [['year', 'ปี 69', 'unclear']]],
    ['O7 ปี 68 เสร็จแล้ว ปี 69', [['year', 'ปี 68', 'unclear']]],
  ])('asks for what is missing or cannot be: %j', (line, problems) => {
    expect(oneToOne(line)).toMatchObject({
      outcome: 'incomplete',
      command: 'update-item',
      problems: problems.map(([arg, value, reason]) => ({ arg, value, reason })),
    });
  });

  it('keeps the valid pairs of a message and names the others', () => {
    expect(oneToOne(`O1 ${A}\no99 ${B}\nO2 htp://x\nO3 ของเก่า ${B}`)).toEqual({
      outcome: 'incomplete',
      command: 'update-item',
      args: { updates: [{ code: 'O1', links: [A] }] },
      problems: [
        { arg: 'code', value: 'o99', reason: 'unknown' },
        { arg: 'links', value: 'htp://x', reason: 'invalid' },
        { arg: 'note', value: 'ของเก่า', reason: 'invalid' },
      ],
    });
  });

  it('makes 26 updates of 26 codes and links', () => {
    const codes = Array.from({ length: 26 }, (_, at) => `O${at + 1}`);
    const text = codes.map((code) => `${code} https://www.example.go.th/ita/${code}`).join('\n');

    expect(oneToOne(text)).toEqual({
      outcome: 'call',
      command: 'update-item',
      args: { updates: codes.map((code) => ({ code, links: [`https://www.example.go.th/ita/${code}`] })) },
    });
  });

  it.each([
    ['๐๑๑, ๐๑๔ และ ๐๑๗', { updates: published('O11', 'O14', 'O17') }],
    ['O1\nO2', { updates: published('O1', 'O2') }],
    ['O12 ครบแล้ว', { updates: published('O12') }],
    ['O12 ยังไม่ได้ลงเว็บ', { updates: inProgress('O12') }],
    [
      'O12 เสร็จแล้ว แต่ยังไม่ได้ลงเว็บ',
      { updates: [{ code: 'O12', status: 'in_progress', note: 'เสร็จแล้ว แต่ยังไม่ได้ลงเว็บ' }] },
    ],
    ['O12 จะเสร็จพรุ่งนี้', { updates: [{ code: 'O12', status: 'in_progress', note: 'จะเสร็จพรุ่งนี้' }] }],
    ['O12 เสร็จแล้ว ❌', { updates: [{ code: 'O12', status: 'published', note: 'เสร็จแล้ว ❌' }] }],
    ['O12 เสร็จแล้ว 555', { updates: [{ code: 'O12', status: 'published', note: 'เสร็จแล้ว 555' }] }],
    ['O12 ประชุมเสร็จแล้ว', { updates: [{ code: 'O12', status: 'published', note: 'ประชุมเสร็จแล้ว' }] }],
    [`O12 ลิงก์เสีย ${A}`, { updates: [{ code: 'O12', links: [A], note: 'ลิงก์เสีย' }] }],
    [`O12 ไม่ใช่ลิงก์นี้ ${A}`, { updates: [{ code: 'O12', links: [A], note: 'ไม่ใช่ลิงก์นี้' }] }],
    [`O1 O2 ${A}`, { updates: [{ code: 'O1', links: [A] }] }],
    ['O11 ต.ค.', { updates: [{ code: 'O11', months: ['2026-10'] }] }],
    ['สขร.1 ลงแล้ว', { updates: published('O11') }],
    ['เสร็จแล้วครับ\nO1\nO2', { updates: published('O1', 'O2') }],
  ])('asks with buttons instead of guessing: %j', (line, args) => {
    expect(oneToOne(line)).toMatchObject({
      outcome: 'ambiguous',
      candidates: expect.arrayContaining([
        expect.objectContaining({ command: 'update-item', args }),
      ]) as unknown,
    });
  });

  it.each([
    ['O12', { code: 'O12' }],
    ['๐๑๒', { code: 'O12' }],
    ['ข้อ 12', { code: 'O12' }],
    ['ดู O12', { code: 'O12' }],
    ['ขอดู O12 หน่อยครับ', { code: 'O12' }],
    ['เช็คสถานะ O12', { code: 'O12' }],
    ['O12 เสร็จหรือยัง', { code: 'O12' }],
    ['O12 เสร็จยังคะ', { code: 'O12' }],
    ['O12 ส่งแล้วใช่ไหม', { code: 'O12' }],
    ['O12 ครบทุกองค์ประกอบหรือยัง', { code: 'O12' }],
    ['O12 ขาดอะไร', { code: 'O12' }],
    ['O12 ถึงไหนแล้ว', { code: 'O12' }],
    ['O12 คืออะไร', { code: 'O12' }],
    ['ขอลิงก์ O12', { code: 'O12' }],
    ['ข้อ 25 ของปี 69', { code: 'O25', year: 2569 }],
    ['ดู O40 ปี 2566', { code: 'O40', year: 2566 }],
    ['สขร.1 ต้องมีอะไรบ้าง', { code: 'O11' }],
  ])('shows an item that is asked about: %j', (line, args) => {
    expect(oneToOne(line)).toEqual({ outcome: 'call', command: 'show-item', args });
  });

  it('offers one item after the other when several are to be shown', () => {
    expect(oneToOne('ดู O1 O2')).toEqual({
      outcome: 'ambiguous',
      candidates: [
        { command: 'show-item', args: { code: 'O1' } },
        { command: 'show-item', args: { code: 'O2' } },
      ],
    });
  });

  it.each(
    lines(`
      O2 มีแล้ว
      O12 ยังไม่กรอก ITAS
      O12 ลิงก์เสีย
      O12 ลงเว็บ
      O12 60%
      O12.pdf
      O12/2569
      O365 หมดอายุ
      ยกเลิก O12
      5 O12 เสร็จแล้ว
      ไม่ต้องส่ง O12 แล้ว
      ita/o12 เสร็จแล้ว
      O12 someone@example.go.th
    `),
  )('does not make an update of %j', (line) => {
    expect(oneToOne(line)).toEqual({ outcome: 'unknown' });
  });

  it('counts months in the fiscal year that is spoken of', () => {
    const february = hearing({ today: '2027-02-15' });

    expect(understand('O11 ธ.ค. และ ม.ค. ลงแล้ว', february)).toMatchObject({
      args: { updates: [{ code: 'O11', months: ['2026-12', '2027-01'] }] },
    });
    expect(understand('O11 ก.ย. ลงแล้ว ปี 69', february)).toMatchObject({
      args: { updates: [{ code: 'O11', months: ['2026-09'] }], year: 2569 },
    });
  });
});

describe('an item of another year', () => {
  it.each([
    ['O12 ปี 66 คืออะไร', { code: 'O12', year: 2566 }],
    ['O12 ปีที่แล้วคือข้ออะไร', { code: 'O12', year: 2569 }],
    ['ปีที่แล้ว O12 คือข้อไหน', { code: 'O12', year: 2569 }],
    ['O12 เดิมคือข้อไหน', { code: 'O12' }],
    ['เมื่อก่อน O21 คืออะไร', { code: 'O21' }],
    ['O42 เก่าคือข้ออะไร', { code: 'O42' }],
    ['O43 เดิมคือข้อไหน', { code: 'O43' }],
    ['ข้อ 43 เดิม ตอนนี้คือข้อไหน', { code: 'O43' }],
  ])('is asked about by “%s”', (line, args) => {
    expect(understand(line, hearing({ catalogues: readCatalogues() }))).toEqual({
      outcome: 'call',
      command: 'show-item',
      args,
    });
  });

  it('is unknown where no year had it, and where nobody spoke of another year', () => {
    for (const line of ['O77 เดิมคือข้อไหน', 'ดู O43']) {
      expect(oneToOne(line)).toMatchObject({ outcome: 'incomplete', problems: [{ reason: 'unknown' }] });
    }
  });
});
