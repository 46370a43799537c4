import type { Group, Person } from '../../src/fake-line/cast.ts';
import type { SentMessage } from '../../src/fake-line/state.ts';
import type { WebhookEvent } from '../../src/fake-line/webhook-event.ts';
import { aPhoto } from '../support/a-photo.ts';
import { PUBLIC, type Town, openTown } from '../support/town.ts';

// A group stops being an agency's: the bot was put out of it, or its coming was taken back. Its people are then nobody's
// who were in no other group of the agency, and whoever sets up another agency there begins with nothing of the first.

describe('a group that an agency has no longer', () => {
  let town: Town;
  let chief: Person;
  let other: Person;
  let teller: Person;
  let speaker: Person;
  let home: Group;
  let group: Group;

  beforeEach(async () => {
    town = await openTown(new Date('2027-02-15T02:00:00.000Z'), { publicBaseUrl: PUBLIC });
    [chief, other, teller, speaker] = ['ประสาน', 'สมชาย', 'มานี', 'ชูใจ'].map((displayName) =>
      town.line.addPerson({ displayName }),
    ) as [Person, Person, Person, Person];
    home = town.line.addGroup({ groupName: 'หนึ่ง', members: [chief] });
    group = town.line.addGroup({ groupName: 'สอง', members: [other, teller, speaker] });
    await says(home, chief, 'ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
    await says(home, chief, 'ส่ง O12 https://www.example.go.th/o12');
    await says(group, other, `ita รหัส ${await code()}`);
    await says(group, teller, 'ita ฉันอยู่ กองคลัง');
    await says(group, speaker, 'ita สรุป');
  });

  const whole = ({ message }: SentMessage) => JSON.stringify(message);
  /** What the bot answers, links and all. */
  async function says(where: Group | null, who: Person, text: string): Promise<string> {
    if (where) return (await town.told(where, who, text)).map(whole).join('\n');
    town.passASecond();
    const before = town.line.messagesIn(who.chatId).length;
    await who.saysAlone(text);
    await town.settled();
    return town.line.messagesIn(who.chatId).slice(before).map(whole).join('\n');
  }
  async function happens(what: () => Promise<unknown>): Promise<void> {
    town.passASecond();
    await what();
    await town.settled();
  }
  const code = async () => /(?<!\d)\d{6}(?!\d)/.exec(await says(home, chief, 'ita ขอรหัสเชิญ'))?.[0] ?? '';
  const putOut = async () => {
    await happens(() => group.removesBot());
    await happens(() => group.invitesBot());
  };
  const NOBODYS = 'ยังไม่ได้ผูกกับหน่วยงาน';
  const PAGE = 'https://www.example.go.th/o12';

  const givenUp = [
    ['taken back', () => says(group, other, 'ita ยกเลิกรายการล่าสุด')],
    ['ended by putting the bot out', () => putOut()],
  ] as const;

  it.each(givenUp)(
    'whose joining was %s: its people read and write nothing of the agency',
    async (_, giveUp) => {
      const link =
        new RegExp(`${PUBLIC}[^"\\s]*itas[^"\\s]*`).exec(await says(null, speaker, 'หน้า ITAS'))?.[0] ?? '';
      expect((await fetch(town.reached(link))).status).toBe(200);

      await giveUp();

      for (const who of [teller, speaker]) {
        expect(await says(null, who, 'ดู O12')).toContain(NOBODYS);
        expect(await says(null, who, 'O12 ยังไม่เสร็จ')).toContain(NOBODYS);
      }
      expect((await fetch(town.reached(link))).status).toBe(404);
      expect(await says(null, chief, 'ดู O12')).toContain(PAGE);
    },
  );

  it.each(givenUp)(
    'whose joining was %s: they are back with what they were when it joins again',
    async (_, giveUp) => {
      await giveUp();

      await says(group, other, `ita รหัส ${await code()}`);
      await says(group, teller, 'ita สรุป');
      await says(group, speaker, 'ita สรุป');

      expect(await says(null, teller, 'งานของฉัน')).toContain('กองคลัง');
      expect(await says(null, speaker, 'ดู O12')).toContain(PAGE);
    },
  );

  it('does not take those along who are in another group of the agency, or came in by a code', async () => {
    town.line.addMember(home, teller);
    await says(home, teller, 'ita สรุป');
    await says(null, speaker, `รหัส ${await code()}`);

    await putOut();

    expect(await says(null, teller, 'งานของฉัน')).toContain('กองคลัง');
    expect(await says(null, speaker, 'ดู O12')).toContain(PAGE);
  });

  it('leaves those who coordinate or decide: the agency goes on', async () => {
    await says(group, speaker, 'ita ฉันอยู่ สำนักปลัด');
    await says(home, chief, 'ita บทบาท ชูใจ ผู้บริหาร');
    await says(home, chief, 'ita บทบาท มานี ผู้ประสานงาน');

    await putOut();

    expect(await says(null, speaker, 'ดู O12')).toContain(PAGE);
    expect(await says(null, teller, 'ขอรหัสเชิญ')).toMatch(/(?<!\d)\d{6}(?!\d)/);
  });

  it('knows its people for the next agency, though they had spoken for the first', async () => {
    await says(group, other, 'ita ยกเลิกรายการล่าสุด');
    await says(group, other, 'ตั้งค่าหน่วยงาน อบต.ตัวอย่างสอง');
    await says(group, speaker, 'ita สรุป');

    expect(await says(group, other, 'ita บทบาท ชูใจ ผู้บริหาร')).toContain('ผู้บริหาร');
    expect(await says(null, speaker, 'สรุป')).toContain('อบต.ตัวอย่างสอง');
    expect(await says(null, teller, 'สรุป')).toContain(NOBODYS);
  });

  it('knows its people where a set-up was taken back and done again', async () => {
    const third = town.line.addGroup({ groupName: 'สาม', members: [chief, speaker] });
    await says(third, chief, 'ตั้งค่าหน่วยงาน อบต.ตัวอย่างสาม');
    await says(third, speaker, 'ita สรุป');
    await says(third, chief, 'ita ยกเลิกรายการล่าสุด');
    await says(third, chief, 'ตั้งค่าหน่วยงาน อบต.ตัวอย่างสี่');

    await says(third, speaker, 'ita สรุป');

    expect(await says(third, chief, 'ita บทบาท ชูใจ ผู้บริหาร')).toContain('ผู้บริหาร');
  });

  describe('and that is another agency’s now', () => {
    const setUpAnother = () => says(group, other, 'ตั้งค่าหน่วยงาน อบต.ตัวอย่างสอง');
    const saidBefore = (text: string) => {
      town.passASecond();
      return town.line.events.text({ chatId: group.chatId, userId: teller.userId, text });
    };
    const arrivesLate = (event: WebhookEvent) => happens(() => town.line.webhooks.deliver([event]));

    it.each([
      ['a link', 'ส่ง O13 https://www.example.go.th/of-the-first'],
      ['its unit', 'ita ฉันอยู่ กองช่าง'],
      ['its set-up', 'ตั้งค่าหน่วยงาน อบต.ตัวอย่างสาม'],
    ])('takes nothing of what was said before, and is silent: %s', async (_, text) => {
      const late = saidBefore(text);
      await putOut();
      await setUpAnother();
      const answers = town.line.messagesIn(group.chatId).length;

      await arrivesLate(late);

      expect(town.line.messagesIn(group.chatId)).toHaveLength(answers);
      expect(await says(group, other, 'ita ดู O13')).not.toContain('of-the-first');
      expect(await says(group, other, 'ita สรุป')).toContain('อบต.ตัวอย่างสอง');
      expect(await says(null, teller, 'สรุป')).toContain(NOBODYS);
    });

    it('takes nothing of what was pressed before, nor of who had come before', async () => {
      town.passASecond();
      const events = [
        town.line.events.postback({
          chatId: group.chatId,
          userId: teller.userId,
          data: '1 join-unit {"unit":"กองช่าง"}',
        }),
        town.line.events.memberJoined(group.groupId, [teller.userId]),
      ];
      await putOut();
      await setUpAnother();

      for (const event of events) await arrivesLate(event);

      expect(await says(null, teller, 'สรุป')).toContain(NOBODYS);
    });

    it('takes back a message of before all the same', async () => {
      await says(home, chief, 'ita เพิ่มมาตรการ จัดทำคู่มือ');
      town.passASecond();
      const { messageId = '' } = await group.says(teller, 'มาตรการ 1 40% อบรมแล้ว');
      await town.settled();
      const texts = () => town.database.connection.collection('texts').countDocuments({ message: messageId });
      expect(await texts()).toBe(1);
      await putOut();
      await setUpAnother();

      await arrivesLate(town.line.events.unsend({ messageId }));

      expect(await texts()).toBe(0);
    });

    it('finds no picture of before where “those just now” are announced', async () => {
      await happens(async () => group.sendsPicture(teller, { bytes: await aPhoto('one') }));
      await putOut();
      await setUpAnother();
      await says(group, other, 'ita เพิ่มมาตรการ จัดทำคู่มือ');

      expect(await says(group, other, 'ita รูปเมื่อกี้ มาตรการ 1')).not.toContain('แนบหลักฐาน');

      await happens(async () => group.sendsPicture(other, { bytes: await aPhoto('two') }));
      expect(await says(group, other, 'ita รูปเมื่อกี้ มาตรการ 1')).toContain('แนบหลักฐาน');
    });
  });
});
