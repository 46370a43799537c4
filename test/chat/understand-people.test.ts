import { understandAbout } from '../../src/chat/arriving/quoted.ts';
import { hearing, inGroup, lines, oneToOne } from './listen.ts';

/** What a line is understood as. */
function heard(line: string): object {
  const meant = oneToOne(line);
  return meant.outcome === 'call' ? { [meant.command]: meant.args } : meant;
}

describe('src/chat/understand.ts: work, silence and who answers', () => {
  it.each(
    lines(`งานของกองช่าง
           ขอดูงานของกองช่างหน่อยครับ
           กองช่างมีงานอะไรบ้าง
           กองช่างต้องทำอะไรบ้าง
           กองช่างรับผิดชอบอะไรบ้าง
           งานของกองช่างเหลืออะไรบ้าง`),
  )('lists the work of a unit: %j', (line) => {
    expect(heard(line)).toEqual({ 'list-work': { unit: 'กองช่าง' } });
  });

  it.each(
    lines(`งานของฉัน
           งานของผมมีอะไรบ้าง
           ฉันต้องทำอะไรบ้าง
           งานของกองเรา`),
  )('lists the work of the speaker: %j', (line) => {
    expect(heard(line)).toEqual({ 'list-work': {} });
  });

  it('names a unit that the agency does not have, and offers several one by one', () => {
    for (const unit of ['กองบิน', 'กองกิจการที่ดิน'])
      expect(heard(`งานของ${unit}`)).toMatchObject({
        outcome: 'incomplete',
        command: 'list-work',
        problems: [{ arg: 'unit', value: unit, reason: 'unknown' }],
      });
    expect(heard('งานของกองช่างกับกองคลัง')).toMatchObject({
      outcome: 'ambiguous',
      candidates: [{ args: { unit: 'กองช่าง' } }, { args: { unit: 'กองคลัง' } }],
    });
  });

  it.each<[line: string, args: object]>([
    ['มาตรการไหนยังไม่อัปเดต', {}],
    ['มาตรการไหนยังไม่อัพเดทบ้าง', {}],
    ['มีมาตรการไหนเงียบไปนานแล้วบ้าง', {}],
    ['มาตรการไหนยังไม่รายงาน', {}],
    ['กองไหนยังไม่อัปเดตมาตรการ', {}],
    ['มาตรการไหนไม่อัปเดตเกิน ๖๐ วัน', { days: 60 }],
    ['มาตรการที่ไม่มีความคืบหน้า 2 สัปดาห์', { days: 14 }],
    ['มาตรการไหนไม่คืบหน้ามา 1 เดือนแล้ว', { days: 30 }],
    ['มาตรการไหนยังไม่อัปเดต ปี 69', { year: 2569 }],
  ])('asks which measures are silent: %j', (line, args) => {
    expect(heard(line)).toEqual({ 'list-stale': args });
  });

  it('takes no more days than a year has', () => {
    expect(heard('มาตรการไหนไม่อัปเดตเกิน 999 วัน')).toMatchObject({
      outcome: 'incomplete',
      problems: [{ arg: 'days', value: '999 วัน', reason: 'invalid' }],
    });
  });

  it.each<[line: string, args: object]>([
    ['ใครรับผิดชอบ O21', { code: 'O21' }],
    ['ใครดูแลข้อ ๒๑ คะ', { code: 'O21' }],
    ['O21 ของกองไหน', { code: 'O21' }],
    ['o21 หน่วยงานไหนรับผิดชอบ', { code: 'O21' }],
    ['ข้อ 21 ใครทำ', { code: 'O21' }],
    ['ผู้รับผิดชอบ O21', { code: 'O21' }],
    ['O21 เป็นของใคร', { code: 'O21' }],
    ['ใครรับผิดชอบ O21 ปี 69', { code: 'O21', year: 2569 }],
    ['มาตรการ 3 กองไหนดูแล', { ref: '3' }],
    ['ตชว.8 ใครรับผิดชอบ', { ref: 'ตชว.8' }],
    ['เรื่องยืมทรัพย์สินใครดูแล', { topic: 'ยืมทรัพย์สิน' }],
    ['E-Service ใครดูแลครับ', { topic: 'E-Service' }],
    ['ใครรับผิดชอบการจัดซื้อจัดจ้าง', { topic: 'การจัดซื้อจัดจ้าง' }],
    ['กองคลังมีใครบ้าง', { topic: 'กองคลัง' }],
    ['ใครเป็นผู้ประสานงาน', { topic: 'ผู้ประสานงาน' }],
  ])('asks who answers: %j', (line, args) => {
    expect(heard(line)).toEqual({ who: args });
  });

  it('asks for what is lacking, and takes it from the card that is quoted', () => {
    const about = { year: 2570, items: [], refs: ['3'] };

    expect(heard('ใครรับผิดชอบ')).toMatchObject({ outcome: 'incomplete', problems: [{ arg: 'code' }] });
    expect(heard('ใครรับผิดชอบ O99')).toMatchObject({ problems: [{ value: 'O99', reason: 'unknown' }] });
    expect(heard('ใครรับผิดชอบ O21 O22')).toMatchObject({ outcome: 'ambiguous' });
    expect(understandAbout('ใครรับผิดชอบ', hearing(), about)).toMatchObject({ args: { ref: '3' } });
  });

  it.each(
    lines(`งานของฉันเสร็จแล้ว
           งานของ
           รายงานของกองช่าง
           มาตรการ 3 ยังไม่มีความคืบหน้า
           O12 ยังไม่อัปเดต
           ยังไม่อัปเดต
           ใครทำ O12 เสร็จแล้ว
           สมชายรับผิดชอบ O12`),
  )('answers nothing else to %j', (line) => {
    expect(heard(line)).toEqual({ outcome: 'unknown' });
  });

  it('never takes a question of who for the note of an entry, whoever is spoken to', () => {
    for (const line of ['มาตรการ 3 60% ใครทำ', 'มาตรการ 3 60% ใครส่ง', 'มาตรการ 3 เสร็จแล้ว กองไหนดูแล']) {
      expect(oneToOne(line)).not.toMatchObject({ outcome: 'call', command: 'log-progress' });
      expect(inGroup(line)).toEqual({ outcome: 'silent' });
    }
  });

  it('hears none of it where nobody spoke to the bot', () => {
    for (const line of ['งานของกองช่าง', 'มาตรการไหนยังไม่อัปเดต', 'ใครรับผิดชอบ O21', 'เรื่องยืมทรัพย์สินใครดูแล'])
      expect(inGroup(line)).toEqual({ outcome: 'silent' });
  });
});
