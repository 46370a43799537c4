import type { Group, Person } from '../../src/fake-line/cast.ts';
import type { SentMessage } from '../../src/fake-line/state.ts';
import { type Town, openTown } from '../support/town.ts';

// Whoever quotes the card of an entry with "ยกเลิก" means that entry, as its own button does.

describe('a card that is quoted with "ยกเลิก"', () => {
  let town: Town;
  let group: Group;
  let chief: Person;
  let officer: Person;
  let other: Person;

  beforeAll(async () => {
    town = await openTown(new Date('2027-02-15T02:00:00.000Z'));
    const named = (displayName: string) => town.line.addPerson({ displayName });
    [chief, officer, other] = [named('สมชาย'), named('สมหญิง'), named('วิชัย')];
    group = town.line.addGroup({ groupName: 'กลุ่ม', members: [chief, officer, other] });
    await town.told(group, chief, 'ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
  });

  async function cardOf(person: Person, text: string): Promise<SentMessage> {
    const [card] = await town.told(group, person, text);
    if (!card) throw new Error('nothing was said');
    return card;
  }
  async function told(person: Person, text: string, quote?: SentMessage): Promise<string> {
    const said = await town.told(group, person, text, quote ? { quote: quote.id } : {});
    return said.map(({ message }) => String(message.altText)).join('\n');
  }
  async function toldAlone(person: Person, text: string, quote?: SentMessage): Promise<string> {
    town.passASecond();
    await person.saysAlone(text, quote ? { quote: quote.id } : {});
    await town.settled();
    return String(town.line.messagesIn(person.chatId).at(-1)?.message.altText);
  }

  it.each(['ยกเลิก', 'ยกเลิกรายการนี้', 'ลงผิดข้อ ขอยกเลิก', 'ยกเลิกรายการล่าสุด'])(
    'takes back by %j what the card wrote, not what its reader wrote since',
    async (text) => {
      const card = await cardOf(officer, 'O9 กำลังทำ');
      await told(chief, 'O10 กำลังทำ');

      expect(await told(chief, text, card)).toContain('ยกเลิกรายการของ O9 แล้ว');
      expect(await told(chief, 'ดู O9')).toContain('ยังไม่เริ่ม');
      expect(await told(chief, 'ดู O10')).toContain('กำลังทำ');
    },
  );

  it('takes back what one wrote here, whatever one wrote elsewhere since', async () => {
    const card = await cardOf(officer, 'O4 กำลังทำ');
    await toldAlone(officer, 'O5 กำลังทำ');

    expect(await told(officer, 'ยกเลิกอันนี้', card)).toContain('ยกเลิกรายการของ O4 แล้ว');
    expect(await told(officer, 'ดู O5')).toContain('กำลังทำ');
  });

  it('asks for the right that the button asks for', async () => {
    const card = await cardOf(officer, 'O6 กำลังทำ');

    expect(await told(other, 'ยกเลิกรายการนี้', card)).toContain('รายการนี้เป็นของผู้อื่น');
    expect(await told(officer, 'ดู O6')).toContain('กำลังทำ');
  });

  it('takes back what is of no year, and what was taken back', async () => {
    const card = await cardOf(officer, 'ita ฉันอยู่ กองคลัง');
    const back = await town.told(group, officer, 'ยกเลิก', { quote: card.id });

    expect(String(back[0]?.message.altText)).toContain('แล้ว');
    expect(await told(officer, 'ita งานของฉัน')).not.toContain('กองคลัง');
    expect(await told(officer, 'ยกเลิก', back[0])).toContain('แล้ว');
    expect(await told(officer, 'ita งานของฉัน')).toContain('กองคลัง');
  });

  it('shows the history where the card wrote nothing', async () => {
    await told(officer, 'O7 กำลังทำ');
    const card = await cardOf(officer, 'ดู O7');
    await told(officer, 'O8 กำลังทำ');

    expect(await told(officer, 'ยกเลิก', card)).toContain('ประวัติ O7');
    expect(await told(officer, 'ดู O8')).toContain('กำลังทำ');
  });
});
