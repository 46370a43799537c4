import { buttonsIn } from '../../src/fake-line/buttons.ts';
import type { Group, Person } from '../../src/fake-line/cast.ts';
import type { SentMessage } from '../../src/fake-line/state.ts';
import { type Town, openTown } from '../support/town.ts';

// "O12 ส่งแล้วค่ะ", and the link in a message of its own: who just told of an item is asked whether it is that item's.

const A = 'https://www.example.go.th/a';
const start = new Date('2027-02-15T02:00:00.000Z').getTime();

describe('a link by itself', () => {
  let town: Town;
  let group: Group;
  let teller: Person;
  let other: Person;

  beforeEach(async () => {
    town = await openTown(new Date(start));
    [teller, other] = ['สมหญิง', 'สมชาย'].map((displayName) => town.line.addPerson({ displayName })) as [
      Person,
      Person,
    ];
    group = town.line.addGroup({ groupName: 'กลุ่ม', members: [teller, other] });
    await town.told(group, other, 'ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
    await town.told(group, teller, 'ita สรุป');
  });

  async function alone(what: () => Promise<unknown>): Promise<readonly SentMessage[]> {
    town.passASecond();
    const before = town.line.messagesIn(teller.chatId).length;
    await what();
    await town.settled();
    return town.line.messagesIn(teller.chatId).slice(before);
  }
  const says = (text: string) => alone(() => teller.saysAlone(text));
  const words = (sent: readonly SentMessage[]) =>
    sent.map(({ message }) => String(message.altText)).join('\n');
  const labels = (sent: readonly SentMessage[]) =>
    sent.flatMap(({ message }) => buttonsIn(message)).map(({ label }) => label);

  it('is the item’s of which its sender had just told, by one press', async () => {
    await says('O12 ส่งแล้วค่ะ');

    expect(words(await says(A))).toContain('ลิงก์นี้เป็นของ O12 ใช่หรือไม่');
    const saved = await alone(() => town.line.taps(teller, teller, 'ใช่ ของ O12'));

    expect(words(saved)).toContain('บันทึก O12 แล้ว');
    expect(words(await says('ดู O12'))).toContain('เผยแพร่แล้ว');
  });

  it('has its line to be typed on the card that asks for it, also where the item was so already', async () => {
    for (let times = 0; times < 2; times += 1) expect(labels(await says('O12 ส่งแล้วค่ะ'))).toContain('ส่งลิงก์');
    expect(labels(await says('O12 O13 ส่งแล้วค่ะ'))).not.toContain('ส่งลิงก์');
  });

  it('may be of any of the items that were told of in one message', async () => {
    await says('O12 O13 ส่งแล้วค่ะ');

    expect(labels(await says(A))).toEqual(['ใช่ ของ O12', 'ใช่ ของ O13']);
  });

  it.each<[how: string, before: () => Promise<unknown>]>([
    ['told of nothing', () => Promise.resolve()],
    ['sent its link', () => says(`O12 ${A}`)],
    ['took it back', async () => [await says('O12 ส่งแล้วค่ะ'), await says('ยกเลิกรายการล่าสุด')]],
    [
      'told of it long ago',
      async () => {
        await says('O12 ส่งแล้วค่ะ');
        town.setNow(new Date(start + 20 * 60_000));
      },
    ],
    ['is somebody else', () => town.told(group, other, 'O12 ส่งแล้วค่ะ')],
  ])('is nobody’s where its sender %s', async (_, before) => {
    await before();

    const answer = words(await says(A));
    expect(answer).not.toContain('ลิงก์นี้เป็นของ');
    expect(answer).not.toBe('');
  });

  it('is met with silence in a group that did not speak to the bot, and asked about where it did', async () => {
    await town.told(group, teller, 'O12 ส่งแล้วค่ะ');

    expect(await town.told(group, teller, A)).toEqual([]);
    expect(labels(await town.told(group, teller, `ita ${A}`))).toEqual(['ใช่ ของ O12']);
  });
});
