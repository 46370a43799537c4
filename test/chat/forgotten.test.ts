import { wholeDatabase } from '../../src/mongo/whole.ts';
import { type Town, openTown } from '../support/town.ts';

// By webhook, with the whole bot: what the database holds of people who only talked, or who asked to be forgotten.

describe('what is kept of people', () => {
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

  it('is nothing of those who talk in a group and not to the bot', async () => {
    const somchai = town.line.addPerson({ displayName: 'สมชายผู้สั่ง' });
    const wichai = town.line.addPerson({ displayName: 'วิชัยผู้คุย' });
    const group = town.line.addGroup({ groupName: 'กลุ่มงาน', members: [somchai, wichai] });
    for (const [who, text] of [
      [somchai, 'ตั้งค่าหน่วยงาน อบต.ตัวอย่าง'],
      [wichai, 'เย็นนี้ไปกินก๋วยเตี๋ยวกัน'],
      [wichai, 'ส่งเอกสารลับให้ปลัดแล้วนะ'],
    ] as const) {
      town.passASecond();
      await group.says(who, text);
      await town.settled();
    }

    const kept = await everything();
    expect(kept).toContain(somchai.userId);
    const ofTalk = [wichai.userId, 'วิชัยผู้คุย', 'ก๋วยเตี๋ยว', 'เอกสารลับ'];
    expect(ofTalk.filter((it) => kept.includes(it))).toEqual([]);
    // Silence, too: of three lines one was answered.
    expect(town.line.messagesIn(group.chatId).filter(({ kind }) => kind === 'reply')).toHaveLength(1);
  });

  it('is nothing of somebody who asked to be forgotten, after the answer, one to one', async () => {
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
