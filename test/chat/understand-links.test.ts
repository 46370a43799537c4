import { hearing, inGroup, lines, oneToOne } from './listen.ts';
import { understandAbout } from '../../src/chat/arriving/quoted.ts';

const A = 'https://a.example/2';

/** What a line is understood as, where it is a call. */
function args(line: string): readonly object[] {
  const heard = oneToOne(line);
  return heard.outcome === 'call' ? [{ [heard.command]: heard.args }] : [heard];
}

describe('src/chat/understand.ts: further links', () => {
  it.each(
    lines(`เพิ่มลิงก์ O12 ${A}
           เพิ่มลิ้งข้อ 12 ${A} ค่ะ
           ขอเพิ่มลิงค์ให้ O12 ด้วยครับ ${A}
           O12 เพิ่มลิงก์ ${A}
           เพิ่ม link ${A} o12
           เพิ่มลิงก์ O12 รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี ${A}`),
  )('adds one: %j', (line) => {
    expect(args(line)).toEqual([{ 'add-link': { code: 'O12', link: A } }]);
  });

  it('keeps what is said of the page, whatever it holds', () => {
    expect(args(`เพิ่มลิงก์ O12 ${A} คลิกเมนูซ้ายมือ`)).toEqual([
      { 'add-link': { code: 'O12', link: A, note: 'คลิกเมนูซ้ายมือ' } },
    ]);
    expect(args(`เพิ่มลิงก์ O12 ปี 69 ${A} หมายเหตุ คลิกเมนูปี 2568`)).toEqual([
      { 'add-link': { code: 'O12', link: A, year: 2569, note: 'คลิกเมนูปี 2568' } },
    ]);
  });

  it.each(
    lines(`ลบลิงก์ O12 ${A}
           O12 ลบลิงก์ ${A}
           ช่วยลบลิงค์เก่า O12 ${A} ออก
           ลบลิงก์ O12 ${A} เพราะหน้าเว็บเสีย`),
  )('takes one away: %j', (line) => {
    expect(args(line)).toEqual([{ 'remove-link': { code: 'O12', link: A } }]);
  });

  it.each<[line: string, problems: readonly object[]]>([
    ['เพิ่มลิงก์ O12', [{ arg: 'link', value: null, reason: 'missing' }]],
    ['ลบลิงก์ O12', [{ arg: 'link', value: null, reason: 'missing' }]],
    [`เพิ่มลิงก์ ${A}`, [{ arg: 'code', value: null, reason: 'missing' }]],
    [`เพิ่มลิงก์ O99 ${A}`, [{ arg: 'code', value: 'O99', reason: 'unknown' }]],
    [`เพิ่มลิงก์ O12 O13 ${A}`, [{ arg: 'code', value: 'O12 O13', reason: 'unclear' }]],
    [`เพิ่มลิงก์ O12 ${A} ${A}b`, [{ arg: 'link', value: `${A} ${A}b`, reason: 'unclear' }]],
    ['เพิ่มลิงก์ O12 http://localhost', [{ arg: 'link', value: 'http://localhost', reason: 'invalid' }]],
    ['เพิ่มลิงก์ O12 https:///a.example', [{ arg: 'link', value: 'https:///a.example', reason: 'invalid' }]],
  ])('says what %j lacks', (line, problems) => {
    expect(oneToOne(line)).toMatchObject({ outcome: 'incomplete', problems });
  });

  it.each(
    lines(`เพิ่มลิงก์ O12 ${A} ได้ไหม
           ยังไม่ได้เพิ่มลิงก์ O12 ${A}
           อย่าลบลิงก์ O12
           ลบลิงก์ O12 แล้ว
           ถ้าลบลิงก์ O12 จะเป็นอะไรไหม
           ส่ง O12 ${A} ลบลิงก์ O13`),
  )('writes nothing of %j', (line) => {
    expect(oneToOne(line).outcome).toBe('unknown');
  });

  it('asks before it takes a link away beside words that say more', () => {
    expect(oneToOne(`ลบลิงก์ O12 ${A} แล้วส่งใหม่`).outcome).toBe('ambiguous');
  });

  it('hears none of it where nobody spoke to the bot', () => {
    for (const line of [`เพิ่มลิงก์ O12 ${A}`, `ลบลิงก์ O12 ${A}`, 'ผลตรวจ O12 ไม่ผ่าน'])
      expect(inGroup(line)).toEqual({ outcome: 'silent' });
  });

  it('takes the item from the card that is quoted', () => {
    const about = { year: 2569, items: ['O12'], refs: [] };

    expect(understandAbout('ลบลิงก์นี้', hearing(), about)).toEqual({
      outcome: 'call',
      command: 'remove-link',
      args: { code: 'O12', year: 2569 },
    });
    expect(understandAbout(`เพิ่มลิงก์ ${A}`, hearing(), about)).toMatchObject({
      command: 'add-link',
      args: { code: 'O12', link: A, year: 2569 },
    });
  });
});

describe('src/chat/understand.ts: verdicts', () => {
  it.each<[line: string, args: object]>([
    ['ผลตรวจ O12 ไม่ผ่าน เพราะลิงก์เสีย', { code: 'O12', verdict: 'failed', reason: 'ลิงก์เสีย' }],
    ['ผลตรวจ O12 ไม่ผ่าน ลิงก์เปิดไม่ได้', { code: 'O12', verdict: 'failed', reason: 'ลิงก์เปิดไม่ได้' }],
    ['ผลตรวจ O6 ผ่านบางส่วน', { code: 'O6', verdict: 'partial' }],
    ['ผลตรวจ O6 ได้บางส่วน', { code: 'O6', verdict: 'partial' }],
    ['ผลตรวจ ๐๓ ผ่านครับ', { code: 'O3', verdict: 'passed' }],
    ['บันทึกผลตรวจข้อ 7 ผ่านแล้ว', { code: 'O7', verdict: 'passed' }],
    ['ผลตรวจ ปี 2569 O1 O2 และ O5 ผ่าน', { codes: ['O1', 'O2', 'O5'], verdict: 'passed', year: 2569 }],
    ['ผลตรวจ O12 ปี 69 ไม่ผ่าน', { code: 'O12', verdict: 'failed', year: 2569 }],
    // A year in the reason is the reason's.
    ['ผลตรวจ O12 ไม่ผ่าน ข้อมูลปี 2568', { code: 'O12', verdict: 'failed', reason: 'ข้อมูลปี 2568' }],
    ['O12 ปี 2569 ไม่ผ่าน', { code: 'O12', verdict: 'failed', year: 2569 }],
  ])('%j', (line, said) => {
    expect(args(line)).toEqual([{ verdict: said }]);
  });

  it('asks what may be no more than an opinion, and never gives one verdict to what another was said of', () => {
    expect(oneToOne('O12 ไม่ผ่าน')).toEqual({
      outcome: 'ambiguous',
      candidates: [
        { command: 'verdict', args: { code: 'O12', verdict: 'failed' } },
        { command: 'show-item', args: { code: 'O12' } },
      ],
    });
    expect(oneToOne('ผลตรวจ O12 ไม่ผ่าน O13 ผ่าน')).toEqual({
      outcome: 'incomplete',
      command: 'verdict',
      args: {},
      problems: [{ arg: 'verdict', value: 'ไม่ผ่าน', reason: 'unclear' }],
    });
  });

  it.each<[line: string, problem: object]>([
    ['ผลตรวจ O12', { arg: 'verdict', reason: 'missing', choices: ['passed', 'partial', 'failed'] }],
    ['ผลตรวจ ไม่ผ่าน', { arg: 'code', reason: 'missing' }],
    ['ผลตรวจ O99 ไม่ผ่าน', { arg: 'code', value: 'O99', reason: 'unknown' }],
  ])('says what %j lacks', (line, problem) => {
    expect(oneToOne(line)).toMatchObject({ outcome: 'incomplete', problems: [problem] });
  });

  it.each(
    lines(`ผลตรวจสอบภายในผ่านแล้ว
           ผลตรวจ O12 น่าจะไม่ผ่าน
           ถ้า O12 ไม่ผ่านจะทำยังไง
           O12 เผยแพร่ผ่านเว็บไซต์แล้ว
           มาตรการ 3 ผ่านแล้ว
           ประชุมผ่านซูมแล้ว`),
  )('writes nothing of %j', (line) => {
    expect(oneToOne(line).outcome).toBe('unknown');
  });

  it('shows the item to who asks for its verdict', () => {
    for (const line of ['O12 ผ่านหรือยัง', 'ผลตรวจ O12 เป็นอย่างไร'])
      expect(args(line)).toEqual([{ 'show-item': { code: 'O12' } }]);
  });
});
