import type { Group, Person } from '../../src/fake-line/cast.ts';
import { buttonsIn } from '../../src/fake-line/buttons.ts';
import type { SentMessage } from '../../src/fake-line/state.ts';
import { type Town, openTown } from '../support/town.ts';

// What somebody did as coordinator they do not undo as officer: undoing would be doing it.

const words = (messages: readonly SentMessage[]): string =>
  messages.map(({ message }) => String(message.altText)).join('\n');

describe('who is coordinator no longer', () => {
  let town: Town;
  let group: Group;
  let chief: Person;
  let former: Person;
  let third: Person;

  beforeAll(async () => {
    town = await openTown(new Date('2027-02-15T02:00:00.000Z'));
    const named = (displayName: string) => town.line.addPerson({ displayName });
    [chief, former, third] = [named('ประสาน'), named('เอกชัย'), named('ศักดา')];
    group = town.line.addGroup({ groupName: 'กลุ่ม', members: [chief, former, third] });
    await town.told(group, chief, 'ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
    for (const person of [former, third]) await town.told(group, person, 'ita สรุป');
  });
  beforeEach(() => names(chief, former, 'ผู้ประสานงาน'));

  const names = (by: Person, whom: Person, role: string) =>
    town.told(group, by, `ita บทบาท @${whom.displayName} ${role}`, { mention: [whom] });
  async function undoes(card: SentMessage): Promise<string> {
    const before = town.line.messagesIn(group.chatId).length;
    const undo = buttonsIn(card.message).find(({ label }) => label === 'ยกเลิกรายการนี้');
    town.passASecond();
    await town.line.presses(former, group, String(undo?.action.data));
    await town.settled();
    return words(town.line.messagesIn(group.chatId).slice(before));
  }
  const refusal = 'คำสั่งนี้ต้องให้ผู้มีสิทธิ์สั่ง';

  it('names nobody by undo', async () => {
    await names(chief, third, 'ผู้ประสานงาน');
    const [card] = await names(former, third, 'ผู้ดู');
    await names(chief, former, 'เจ้าหน้าที่');

    expect(await undoes(card!)).toContain(refusal);
    expect(words(await town.told(group, third, 'ita ขอรหัสเชิญ'))).toContain(refusal);
  });

  it('is not coordinator again by undoing that they gave it up', async () => {
    await names(former, former, 'เจ้าหน้าที่');

    expect(words(await town.told(group, former, 'ita ยกเลิกรายการล่าสุด'))).toContain(refusal);
    expect(words(await town.told(group, former, 'ita ขอรหัสเชิญ'))).toContain(refusal);
  });

  it('deletes no score by undo', async () => {
    const [card] = await town.told(group, former, 'ita บันทึกคะแนน ปี 69 ตัวชี้วัด 7 96.17');
    await names(chief, former, 'เจ้าหน้าที่');

    expect(await undoes(card!)).toContain(refusal);
  });
});
