import type { Group, Person } from '../../src/fake-line/cast.ts';
import type { WebhookEvent } from '../../src/fake-line/webhook-event.ts';
import { documents } from '../../src/mongo/documents.ts';
import { forgetOld } from '../../src/mongo/forget-old.ts';
import { mongoPeople } from '../../src/mongo/people.ts';
import { ids } from '../../src/ids.ts';
import { type Town, openTown } from '../support/town.ts';

// People come into groups and leave them, and so does the bot. LINE tells it in any order, more than once, or not at
// all; what follows is that who is in no group of an agency any more may not act for it.

describe('comings and goings', () => {
  let town: Town;
  let first: Group;
  let second: Group;
  let somchai: Person;
  let somying: Person;
  let wichai: Person;

  beforeAll(async () => {
    town = await openTown(new Date('2027-02-15T02:00:00.000Z'));
    somchai = town.line.addPerson({ displayName: 'สมชาย' });
    somying = town.line.addPerson({ displayName: 'สมหญิง' });
    wichai = town.line.addPerson({ displayName: 'วิชัย' });
    first = town.line.addGroup({ groupName: 'กลุ่มหนึ่ง', members: [somchai, somying, wichai] });
    second = town.line.addGroup({ groupName: 'กลุ่มสอง', members: [somchai, somying, wichai] });
    await says(first, somchai, 'ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
    await says(second, somchai, `ita รหัส ${await code()}`);
  });

  async function code(): Promise<string> {
    return /\d{6}/.exec(await says(first, somchai, 'ita ขอรหัสเชิญ'))?.[0] ?? '';
  }

  /** What the bot answers. */
  async function says(where: Group | null, who: Person, text: string): Promise<string> {
    town.passASecond();
    const chat = (where ?? who).chatId;
    const before = town.line.messagesIn(chat).length;
    await (where ? where.says(who, text) : who.saysAlone(text));
    await town.settled();
    return town.line
      .messagesIn(chat)
      .slice(before)
      .map(({ message }) => ('altText' in message ? String(message.altText) : ''))
      .join('\n');
  }
  async function deliver(...events: readonly WebhookEvent[]): Promise<void> {
    for (const event of events) await town.line.webhooks.deliver([event]);
    await town.settled();
  }
  const leaves = (group: Group, who: Person) => {
    town.passASecond();
    return town.line.events.memberLeft(group.groupId, [who.userId]);
  };
  const returns = (group: Group, who: Person) => {
    town.passASecond();
    return town.line.events.memberJoined(group.groupId, [who.userId]);
  };
  async function mayAct(who: Person): Promise<boolean> {
    return !(await says(null, who, 'สรุป')).includes('ยังไม่ได้ผูก');
  }
  const people = () => mongoPeople(documents(town.database.connection), ids());
  const rows = async (action: string) =>
    (
      await town.database.connection
        .collection<{ _id: string; action: string }>('audit')
        .find({ _id: { $gt: '' } })
        .toArray()
    ).filter((row) => row.action === action).length;

  it('a group that joins is asked whose it is, and sees that unit first', async () => {
    const third = town.line.addGroup({ groupName: 'กลุ่มสาม', members: [somchai] });

    expect(await says(third, somchai, `ita รหัส ${await code()}`)).toContain('กลุ่มนี้เป็นของหน่วยงานใด');
    await town.line.taps(somchai, third, 'กองช่าง');
    await town.settled();

    expect(await says(third, somchai, 'สรุป')).toMatch(/^กองช่าง สรุป[^\n]*\nอบต\.ตัวอย่าง สรุป/);
    expect(await says(first, somchai, 'สรุป')).toMatch(/^อบต\.ตัวอย่าง สรุป/);
    await third.removesBot();
    await town.settled();
    expect(await says(null, somchai, 'สรุป')).toContain('ถูกนำออกจากกลุ่ม');
  });

  it('leave who is in another group of the agency as they are', async () => {
    await says(first, somying, 'ita ฉันอยู่ กองคลัง');
    await says(second, somying, 'ita สรุป');

    await deliver(leaves(first, somying));

    expect(await mayAct(somying)).toBe(true);
    await deliver(leaves(second, somying));
    expect(await mayAct(somying)).toBe(false);
  });

  it('do nothing twice, and are not taken for a new leaving after the return', async () => {
    const before = await rows('leave');
    await deliver(returns(first, somying));
    const left = leaves(first, somying);
    const back = returns(first, somying);

    await deliver(left, left, back, back, left);

    expect(await mayAct(somying)).toBe(true);
    expect([await rows('leave'), await rows('return')]).toEqual([before + 1, 2]);
  });

  it('believe a later return though the leaving is told after it', async () => {
    await deliver(leaves(first, somying));
    town.passASecond();
    const late = leaves(first, somying);
    await deliver(returns(first, somying));

    await deliver(late);

    expect(await mayAct(somying)).toBe(true);
  });

  describe('told late', () => {
    let left: Person;
    let speaker: Person;
    beforeAll(async () => {
      [left, speaker] = ['มานี', 'ชูใจ'].map((displayName) => town.line.addPerson({ displayName })) as [
        Person,
        Person,
      ];
      for (const who of [left, speaker]) town.line.addMember(first, who);
      await says(first, left, 'ita ฉันอยู่ กองคลัง');
      await says(first, speaker, 'ita สรุป');
      await says(first, somchai, 'ita บทบาท มานี ผู้ประสานงาน');
    });
    const saying = (who: Person, text: string, mention: readonly Person[] = []) => {
      town.passASecond();
      return town.line.events.text({
        chatId: first.chatId,
        userId: who.userId,
        text,
        mention,
      });
    };
    const pressing = (who: Person) => {
      town.passASecond();
      return town.line.events.postback({
        chatId: first.chatId,
        userId: who.userId,
        data: '1 join-unit {"unit":"กองช่าง"}',
      });
    };

    it.each([
      ['that they had come', (who: Person) => returns(first, who)],
      ['what they had said', (who: Person) => saying(who, 'ita สรุป')],
      ['what unit they had told', (who: Person) => saying(who, 'ita ฉันอยู่ กองช่าง')],
      ['what they had pressed', (who: Person) => pressing(who)],
      [
        'that somebody had mentioned them',
        (who: Person) => saying(somchai, `ita บทบาท @${who.displayName} ผู้ประสานงาน`, [who]),
      ],
    ])('bring nobody back who has left: %s', async (_, before) => {
      for (const who of [left, speaker]) {
        await deliver(returns(first, who));
        expect(await mayAct(who)).toBe(true);
        const late = before(who);
        await deliver(leaves(first, who));

        const answers = town.line.messagesIn(first.chatId).length;
        await deliver(late);

        expect(await mayAct(who)).toBe(false);
        expect(town.line.messagesIn(first.chatId).length - answers).toBeLessThanOrEqual(1);
      }
    });

    it('do not keep from coming back who spoke after it', async () => {
      for (const who of [left, speaker]) {
        await deliver(leaves(first, who));
        town.line.addMember(first, who);
        await says(first, who, 'ita สรุป');

        expect(await mayAct(who)).toBe(true);
      }
      expect(await says(null, left, 'ขอรหัสเชิญ')).toMatch(/\d{6}/);
    });

    it('are known for thirty days', async () => {
      await deliver(leaves(first, speaker));
      expect((await people().of(speaker.userId, new Date())).left).not.toEqual([]);

      const kept = documents(town.database.connection);
      await forgetOld(
        town.database.connection,
        kept,
        new Date(Date.parse('2027-02-15T02:00:00Z') + 31 * 86_400_000),
      );

      expect((await people().of(speaker.userId, new Date())).left).toEqual([]);
      expect((await people().of(speaker.userId, new Date())).name).toBe('ชูใจ');
    });
  });

  it('do not take from somebody what a code gave them', async () => {
    await says(null, wichai, `รหัส ${await code()}`);
    await says(first, wichai, 'ita สรุป');

    await deliver(leaves(first, wichai));

    expect(await mayAct(wichai)).toBe(true);
  });

  it('keep nothing of people who never spoke to the bot', async () => {
    const stranger = town.line.addPerson({ displayName: 'คนแปลกหน้า' });

    await deliver(returns(first, stranger), leaves(first, stranger));

    expect(await people().known(stranger.userId)).toBeNull();
  });

  it('know who is a friend, in whatever order it is told', async () => {
    const follows = town.line.events.follow(somchai.userId);
    town.passASecond();
    const blocks = town.line.events.unfollow(somchai.userId);

    await deliver(blocks, follows);
    expect((await people().of(somchai.userId, new Date())).isFriend).toBe(false);

    town.passASecond();
    await deliver(town.line.events.follow(somchai.userId));
    expect((await people().of(somchai.userId, new Date())).isFriend).toBe(true);
  });

  it('move the home to another group when the bot is put out of it, end access through it, and tell the coordinator', async () => {
    const ploy = town.line.addPerson({ displayName: 'พลอย' });
    town.line.addMember(first, ploy);
    await says(first, ploy, 'ita สรุป');
    const out = town.line.events.leave(first.groupId);

    await deliver(out, out);

    const groups = town.database.connection.collection<{ _id: string; state: unknown }>('groups');
    expect(await groups.findOne({ _id: `group:${first.groupId}` })).toMatchObject({
      state: { agency: null, home: false },
    });
    expect(await groups.findOne({ _id: `group:${second.groupId}` })).toMatchObject({ state: { home: true } });
    expect(await mayAct(ploy)).toBe(false);
    expect(await says(null, somchai, 'สรุป')).toMatch(/ถูกนำออกจากกลุ่ม.*อีก 1 กลุ่ม/s);
  });
});
