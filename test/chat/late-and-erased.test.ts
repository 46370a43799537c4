import type { Group, Person } from '../../src/fake-line/cast.ts';
import { wholeDatabase } from '../../src/mongo/whole.ts';
import { aPhoto } from '../support/a-photo.ts';
import { type Town, openTown } from '../support/town.ts';

// An answer that came too late waits for the next one in its chat, drawn as it was. What somebody takes back meanwhile,
// or has erased, is not shown out of it, and not kept in it.

const NOTE = 'ปลาช่อนนาคำลับ';

describe('an answer that waits', () => {
  let town: Town;
  let chief: Person;
  let writer: Person;
  let group: Group;

  beforeEach(async () => {
    town = await openTown(new Date('2027-02-15T02:00:00.000Z'));
    chief = town.line.addPerson({ displayName: 'ประสาน' });
    writer = town.line.addPerson({ displayName: 'ปลาบู่ทองคำ' });
    group = town.line.addGroup({ groupName: 'ITA', members: [chief, writer] });
    await town.told(group, chief, 'ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
    await town.told(group, chief, 'ita เพิ่มมาตรการ จัดทำคู่มือ');
  });

  async function alone(person: Person, doing: () => Promise<unknown>): Promise<void> {
    town.passASecond();
    await doing();
    await town.settled();
    expect(town.line.messagesIn(person.chatId).length).toBeGreaterThan(0);
  }
  async function forgets(person: Person): Promise<void> {
    await alone(person, () => person.saysAlone('ลบข้อมูลของฉัน'));
    await alone(person, () => town.line.taps(person, person, 'ยืนยันลบข้อมูลของฉัน'));
  }
  /** What these are answered is kept, for their reply tokens have run out when they are read. */
  async function askedInVain(...lines: readonly string[]): Promise<void> {
    await town.bot.worker.pause();
    for (const line of lines) {
      town.passASecond();
      await group.says(chief, line);
    }
    for (let seconds = 0; seconds < 60; seconds += 1) town.passASecond();
    town.bot.worker.resume();
    await town.settled();
  }
  async function everything(): Promise<string> {
    const whole = wholeDatabase(town.database.connection);
    const lines: string[] = [];
    for (const name of await whole.collections()) for await (const line of whole.read(name)) lines.push(line);
    return lines.join('\n');
  }
  const shown = async (): Promise<string> => JSON.stringify(await town.told(group, chief, 'ita สรุป'));

  const cards = ['ita มาตรการ 1', 'ita ดู O5', 'ita ประวัติ O5', 'ita ประวัติ มาตรการ 1'];

  it('says no word of a message that was unsent meanwhile', async () => {
    const said = [];
    for (const line of [`ita บันทึก มาตรการ 1 40% ${NOTE}`, `ita O5 กำลังทำ หมายเหตุ ${NOTE}`]) {
      town.passASecond();
      said.push(await group.says(writer, line));
      await town.settled();
    }
    await askedInVain(...cards);
    for (const { messageId } of said) {
      town.passASecond();
      await town.line.webhooks.deliver([town.line.events.unsend({ messageId: messageId! })]);
      await town.settled();
    }

    expect(await everything()).not.toContain(NOTE);
    expect(await shown()).not.toContain(NOTE);
  });

  it('says no word of somebody who was erased meanwhile, and does not name them', async () => {
    await town.told(group, writer, `ita บันทึก มาตรการ 1 40% ${NOTE}`);
    await town.told(group, writer, `ita O5 กำลังทำ หมายเหตุ ${NOTE}`);
    await askedInVain(...cards);
    await forgets(writer);

    for (const text of [await everything(), await shown()])
      expect([NOTE, writer.displayName].filter((it) => text.includes(it))).toEqual([]);
  });

  it('names nobody who was erased after they had left', async () => {
    await town.told(group, writer, 'ita O5 กำลังทำ');
    town.passASecond();
    await group.loses(writer);
    await town.settled();
    await askedInVain('ita ประวัติ O5');
    expect(await everything()).toMatch(/ประวัติ.*ปลาบู่ทองคำ/);
    await forgets(writer);

    expect(await shown()).not.toContain(writer.displayName);
  });

  it('does not come back out of the memory of who holds the chat', async () => {
    await town.told(group, writer, 'ita O5 กำลังทำ');
    await alone(writer, () => writer.saysAlone('ลบข้อมูลของฉัน'));
    town.passASecond();
    await group.sendsPicture(chief, { bytes: await aPhoto('งาน') });
    await town.settled();
    const away = town.line.faults.always('reply', { kind: 'error', accepted: false });
    await town.told(group, chief, 'ita ประวัติ O5');
    const slow = town.line.faults.next('content', { kind: 'slow', ms: 1_500 });
    town.passASecond();
    await group.says(chief, 'ita รูปนี้ มาตรการ 1');
    await slow.met;
    town.passASecond();
    await town.line.taps(writer, writer, 'ยืนยันลบข้อมูลของฉัน');
    await town.settled();
    away.lift();

    expect(await everything()).not.toContain(writer.displayName);
    expect(await shown()).not.toContain(writer.displayName);
  });

  it('stays where somebody is erased whom its agency does not know, whatever they are called', async () => {
    const stranger = town.line.addPerson({ displayName: 't' });
    await alone(stranger, () => stranger.saysAlone('ลบข้อมูลของฉัน'));
    await askedInVain('ส่ง O12 https://www.example.go.th/o12');
    await alone(stranger, () => town.line.taps(stranger, stranger, 'ยืนยันลบข้อมูลของฉัน'));

    expect(await shown()).toContain('บันทึก O12 แล้ว');
  });

  describe('for a coordinator, of somebody who left their unit without people', () => {
    let other: Person;

    beforeEach(async () => {
      other = town.line.addPerson({ displayName: 'เอกชัย' });
      await group.gains(other);
      await town.told(group, other, 'ita สรุป');
      await town.told(group, chief, 'ita บทบาท @เอกชัย ผู้ประสานงาน', { mention: [other] });
      await town.told(group, writer, 'ita ฉันอยู่ กองคลัง');
      town.passASecond();
      await group.loses(writer);
      await town.settled();
    });

    async function said(person: Person): Promise<string> {
      const before = town.line.messagesIn(person.chatId).length;
      await alone(person, () => person.saysAlone('สรุป'));
      return JSON.stringify(town.line.messagesIn(person.chatId).slice(before));
    }

    it('is said whatever was erased meanwhile, by whom it is, and kept without a name', async () => {
      town.passASecond();
      const { messageId } = await group.says(chief, `ita O5 กำลังทำ หมายเหตุ ${NOTE}`);
      await town.settled();
      town.passASecond();
      await town.line.webhooks.deliver([town.line.events.unsend({ messageId: messageId! })]);
      await town.settled();
      const lanes = town.database.connection.collection<{ _id: string }>('lanes');
      expect(JSON.stringify(await lanes.find({ _id: { $gt: '' } }).toArray())).not.toContain(
        writer.displayName,
      );

      expect(await said(chief)).toContain('ปลาบู่ทองคำ ออกจากกลุ่มแล้ว');
      await forgets(writer);
      const late = await said(other);
      expect(late).toContain('ออกจากกลุ่มแล้ว');
      expect(late).not.toContain(writer.displayName);
    });

    it('is not said to who coordinates no longer', async () => {
      await town.told(group, chief, 'ita บทบาท @เอกชัย เจ้าหน้าที่', { mention: [other] });

      expect(await said(other)).not.toContain('ออกจากกลุ่มแล้ว');
      expect(await said(chief)).toContain('ออกจากกลุ่มแล้ว');
    });
  });
});
