import type { Group, Person } from '../../src/fake-line/cast.ts';
import type { SentMessage } from '../../src/fake-line/state.ts';
import { table } from '../reading/reading.ts';
import { type Town, openTown } from '../support/town.ts';

// Last year's report as a card shows it: what is doubtful in it, and what it leaves for a person to say.

const report = [
  'รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2569',
  'องค์การบริหารส่วนตำบลตัวอย่าง',
  table(
    ['ที่', 'มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินการ'],
    ['1', 'จัดทำคู่มือการให้บริการ', 'สำนักปลัด', 'ตลอดปีงบประมาณ', 'พิมพ์คู่มือ 3 เล่ม แจกทุกกอง'],
    ['2', 'เปิดช่องทางร้องเรียน', 'กองช่าง', 'ตลอดปีงบประมาณ', 'ติดตั้งตู้รับเรื่อง 5 จุด'],
    ['3', 'ทบทวนแผนการใช้จ่าย', 'กองคลัง', 'ตามแผน', ''],
  ),
].join('\n');

/** Everything that can be read on it. */
const wordsOf = ({ message }: SentMessage): string => JSON.stringify(message);

describe('a report that was sent to the bot', () => {
  let town: Town;
  let group: Group;
  let chief: Person;
  let preview: SentMessage;

  beforeAll(async () => {
    town = await openTown(new Date('2027-02-15T02:00:00.000Z'));
    chief = town.line.addPerson({ displayName: 'สมชาย' });
    group = town.line.addGroup({ groupName: 'หนึ่ง', members: [chief] });
    await town.told(group, chief, 'ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
    await alone(() => chief.saysAlone('สรุป'));
    const bytes = Buffer.from(report);
    preview = (await alone(() => chief.sendsFileAlone({ fileName: 'report.txt', bytes })))[0]!;
  });

  async function alone(what: () => Promise<unknown>): Promise<readonly SentMessage[]> {
    town.passASecond();
    const before = town.line.messagesIn(chief.chatId).length;
    await what();
    await town.settled();
    return town.line.messagesIn(chief.chatId).slice(before);
  }

  it('calls no doubt about it overdue', () => {
    expect(wordsOf(preview)).toContain('โปรดตรวจ');
    expect(wordsOf(preview)).not.toContain('เลยกำหนด');
  });

  it('shows once which measures have a result and no status, and what cannot be told of when', () => {
    expect(wordsOf(preview)).toContain('มาตรการ 1, 2 เล่าผลแต่ไม่บอกสถานะ');
    expect(wordsOf(preview)).toContain('มาตรการ 3 ไม่เข้าใจระยะเวลา จึงใช้ทั้งปี เช่น “ตามแผน”');
  });

  it('asks for the status of those when it is kept as history, with a line that says it', async () => {
    const [kept] = await alone(() => town.line.taps(chief, chief, 'เก็บเป็นประวัติปี 2569'));
    expect(wordsOf(kept!)).toContain('มาตรการ 1, 2 เล่าผลแต่ไม่บอกสถานะ นับเป็น “ยังไม่เริ่ม”');
    const line = /“(มาตรการ 1 [^”]*)”/.exec(wordsOf(kept!))?.[1] ?? '';
    expect(line).toBe('มาตรการ 1 ปี 2569 เสร็จแล้ว');
    await alone(() => chief.saysAlone(line));
    const [shown] = await alone(() => chief.saysAlone('ดู มาตรการ 1 ปี 2569'));
    expect(wordsOf(shown!)).toContain('ดำเนินการแล้ว');
  });
});
