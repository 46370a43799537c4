import { wholeDatabase } from '../../src/mongo/whole.ts';
import { type Town, openTown } from '../support/town.ts';

// By webhook, with the whole bot: after the answer nothing in the database leads to who asked to be forgotten.

describe('somebody who asks to be forgotten', () => {
  let town: Town;

  beforeAll(async () => {
    town = await openTown(new Date('2027-02-15T02:00:00.000Z'));
  });

  async function everything(): Promise<string> {
    const whole = wholeDatabase(town.database.connection);
    const lines: string[] = [];
    for (const name of await whole.collections()) for await (const line of whole.read(name)) lines.push(line);
    return lines.join('\n');
  }

  it('is in no collection after the answer, one to one', async () => {
    const somying = town.line.addPerson({ displayName: 'สมหญิงคนเดียว' });
    for (const text of ['ตั้งค่าหน่วยงาน อบต.ตัวอย่าง', 'O5 กำลังทำ หมายเหตุ คำที่เขียนเอง', 'ลบข้อมูลของฉัน']) {
      town.passASecond();
      await somying.saysAlone(text);
      await town.settled();
    }
    const traces = [somying.userId, 'สมหญิงคนเดียว', 'คำที่เขียนเอง'];
    const before = await everything();
    expect(traces.filter((it) => before.includes(it))).toEqual(traces);

    town.passASecond();
    await town.line.taps(somying, somying, 'ยืนยันลบข้อมูลของฉัน');
    await town.settled();

    const after = await everything();
    expect(traces.filter((it) => after.includes(it))).toEqual([]);
    expect(JSON.stringify(town.line.messagesIn(somying.chatId).at(-1))).toContain('ลบข้อมูลของท่านแล้ว');
  });
});
