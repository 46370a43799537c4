import { describe as lineOf } from '../../src/chat/calls/describe.ts';
import { inGroup, lines, oneToOne } from './listen.ts';

const report = (args: Readonly<Record<string, unknown>>) => ({ outcome: 'call', command: 'report', args });

describe('src/chat/understand.ts: papers', () => {
  it.each([
    ['รายงาน', {}],
    ['ขอรายงานหน่อยครับ', {}],
    ['รายงานปี 69', { year: 2569 }],
    ['ทำรายงานปี ๒๕๖๙ ให้หน่อย', { year: 2569 }],
    ['รายงานของปีที่แล้ว', { year: 2569 }],
    ['ขอรายงานผลการดำเนินการตามมาตรการ ปีงบ 2569', { kind: 'measures', year: 2569 }],
    ['ขอไฟล์รายงานมาตรการ word ปี 69', { kind: 'measures', year: 2569 }],
    ['รายงานแผน', { kind: 'plan' }],
    ['การนำผลการประเมินไปสู่การพัฒนาองค์กร ปี 70', { kind: 'plan', year: 2570 }],
    ['รายงานแผน เฉพาะตัวชี้วัดต่ำสุด', { kind: 'plan', weakest: true }],
    ['รายงาน OIT', { kind: 'checklist' }],
    ['เช็คลิสต์ OIT ปี 70', { kind: 'checklist', year: 2570 }],
    ['รายงานคะแนน', { kind: 'scores' }],
    ['ขอตารางเปรียบเทียบคะแนน', { kind: 'scores' }],
    ['บันทึกข้อความ', { kind: 'memo' }],
    ['ช่วยทำบันทึกข้อความ ปี 69', { kind: 'memo', year: 2569 }],
    ['ขอชุดชี้แจง O12', { kind: 'appeal', code: 'O12' }],
    ['O12 ขอเอกสารชี้แจงเพิ่มเติม ปี 69', { kind: 'appeal', code: 'O12', year: 2569 }],
    ['ทำเอกสารชี้แจง ข้อ 5 ให้หน่อย', { kind: 'appeal', code: 'O5' }],
    ['ขอชุดชี้แจง', { kind: 'appeal' }],
  ])('reads %j as a paper', (line, args) => {
    expect(oneToOne(line)).toEqual(report(args));
  });

  it.each(
    lines(`
      รายงานตัวเวลา 8.30
      รายงานผลการดำเนินงานประจำปี
      รายงานมาตรการ 3 เสร็จแล้ว
      บันทึกข้อความขอซื้อกระดาษ
      ส่งรายงานแล้ว
      รายงานเสร็จหรือยัง
      รายงานการประชุม
      O12 ต้องชี้แจงไหม
      ชี้แจง O12 ว่าเว็บไซต์ล่ม
    `),
  )('makes no paper of %j', (line) => {
    expect(oneToOne(line)).not.toMatchObject({ command: 'report' });
  });

  it.each([
    [{}],
    [{ kind: 'measures' }],
    [{ kind: 'plan' }],
    [{ kind: 'plan', weakest: true }],
    [{ kind: 'checklist' }],
    [{ kind: 'scores' }],
    [{ kind: 'memo' }],
    [{ kind: 'appeal' }],
    [{ kind: 'appeal', code: 'O12' }],
  ])('shows a button for %j as a line that asks for the same paper', (args) => {
    expect(oneToOne(lineOf({ command: 'report', args: { ...args, year: 2569 } }))).toEqual(
      report({ ...args, year: 2569 }),
    );
  });

  it('is silent in a group that was not spoken to by name', () => {
    expect(inGroup('รายงาน')).toEqual({ outcome: 'silent' });
  });

  it('asks for one item where several were named, and says which there is none of', () => {
    const asked = (code: string) => ({ command: 'report', args: { kind: 'appeal', code } });
    expect(oneToOne('ขอชุดชี้แจง O12 O13')).toEqual({
      outcome: 'ambiguous',
      candidates: [asked('O12'), asked('O13')],
    });
    expect(oneToOne('ขอชุดชี้แจง O77')).toMatchObject({
      outcome: 'incomplete',
      problems: [{ arg: 'code', value: 'O77', reason: 'unknown' }],
    });
  });
});
