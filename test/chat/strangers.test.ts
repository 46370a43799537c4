import { buttonsIn } from '../../src/fake-line/buttons.ts';
import type { Chat, Done, Group, Person } from '../../src/fake-line/cast.ts';
import type { SentMessage } from '../../src/fake-line/state.ts';
import { stripName, understand } from '../../src/chat/understand.ts';
import { type Town, openTown } from '../support/town.ts';
import { hearing, oneToOne } from './listen.ts';

// Buttons are not signed, cards live for ever, groups have guests, and everybody is in a hurry. Whatever is pressed or
// typed, only what its sender may do is done, once, and every answer says what to do next.

/** What a collection holds, as far as these tests look at it. */
type Kept = { readonly _id: string } & Readonly<Record<string, unknown>>;

/** An answer without a way on would leave somebody standing. */
const wayOn = /โปรด|ขอ|ลองพิมพ์|ต่อไป|ดูได้|เหลืออีก|เลือก/;

describe('strangers, old cards and hurried people', () => {
  let town: Town;
  let own: Group;
  let other: Group;
  let somchai: Person;
  let somying: Person;
  let wichai: Person;
  let bob: Person;

  beforeAll(async () => {
    town = await openTown(new Date('2027-02-15T02:00:00.000Z'));
    [somchai, somying, wichai, bob] = ['สมชาย', 'สมหญิง', 'วิชัย', 'บ๊อบ'].map((displayName) =>
      town.line.addPerson({ displayName }),
    ) as [Person, Person, Person, Person]; // one each
    own = town.line.addGroup({ groupName: 'กลุ่มหนึ่ง', members: [somchai, somying, wichai] });
    other = town.line.addGroup({ groupName: 'กลุ่มสอง', members: [bob, wichai] });
    await says(own, somchai, 'ตั้งค่าหน่วยงาน อบต.หนึ่ง');
    await says(other, bob, 'ตั้งค่าหน่วยงาน อบต.สอง');
    await says(own, somchai, 'ita เพิ่มมาตรการ จัดทำคู่มือ');
    await says(other, bob, 'ita เพิ่มมาตรการ ของหน่วยงานสอง');
  });

  /** What the door answered to all that was said and pressed. */
  const statuses = new Set<number>();

  /** What the bot said to something done in a chat. */
  async function hears(
    chat: Chat,
    act: () => Promise<Done | readonly Done[]>,
  ): Promise<readonly SentMessage[]> {
    town.passASecond();
    const before = town.line.messagesIn(chat.chatId).length;
    const done = await act();
    for (const { status } of [done].flat()) statuses.add(status);
    await town.settled();
    return town.line
      .messagesIn(chat.chatId)
      .slice(before)
      .filter(({ message }) => message.type === 'flex');
  }
  const says = (group: Group, who: Person, text: string) => hears(group, () => group.says(who, text));
  const presses = (chat: Chat, who: Person, data: string, options = {}) =>
    hears(chat, () => town.line.presses(who, chat, data, options));

  const aloud = (messages: readonly SentMessage[]) =>
    messages.map(({ message }) => ('altText' in message ? String(message.altText) : '')).join('\n');

  function dataOf(messages: readonly SentMessage[], label: string): string {
    const button = messages.flatMap(({ message }) => buttonsIn(message)).find((it) => it.label === label);
    if (typeof button?.action.data !== 'string') throw new Error(`no button ${label}`);
    return button.action.data;
  }

  async function agencyOf(group: Group): Promise<string> {
    const groups = town.database.connection.collection<Kept>('groups');
    const found = await groups.findOne({ _id: `group:${group.groupId}` });
    return String(found?.agency);
  }

  /** How many changes were ever written. */
  async function changes(): Promise<number> {
    const rows = town.database.connection.collection<{ _id: string }>('audit');
    return (await rows.find({ _id: { $gt: '' } }, { projection: { _id: 1 } }).toArray()).length;
  }

  async function changesNothing(act: () => Promise<unknown>): Promise<void> {
    const before = await changes();
    await act();
    expect((await changes()) - before).toBe(0);
  }

  describe('a button of another agency', () => {
    it('shows nothing of that agency and changes nothing in either', async () => {
      const cards = [
        ...(await says(own, somying, 'ส่ง O12 https://www.example.go.th/12')),
        ...(await says(own, somying, 'มาตรการ 1 100% พิมพ์คู่มือลับแล้ว')),
        ...(await says(own, somying, 'ita O11 O14 O17')),
        ...(await says(own, somying, 'ita ประวัติ O12')),
      ];
      const all = cards.flatMap(({ message }) => buttonsIn(message)).map(({ action }) => action.data);
      const stolen = [...new Set(all)].filter(
        (data) => typeof data === 'string' && /undo|choose|measure|log-progress/.test(data),
      ) as string[]; // as filtered
      expect(stolen.length).toBeGreaterThan(6);

      await changesNothing(async () => {
        for (const data of stolen) {
          const heard = await presses(other, bob, data);
          expect(aloud(heard)).not.toMatch(/จัดทำคู่มือ|สมหญิง|www.example/);
          expect(aloud(heard)).toMatch(wayOn);
        }
      });
    });
  });

  it.each([
    '',
    'x',
    '0 show-item {"code":"O1"}',
    '2 show-item {"code":"O1"}',
    '1 nonsense',
    '1 show-item',
    '1 show-item {"code":"O99"}',
    '1 show-item {"code":"__proto__"}',
    '1 update-item {"updates":[{"code":"O1","links":["javascript:alert(1)"]}]}',
    '1 update-item {"updates":[{"code":"O1","status":"published"}],"year":2569}',
    '1 choose {"question":"a","choice":99}',
    '1 choose {"question":{"$ne":1},"choice":0}',
    '1 undo {"entry":{"$gt":""}}',
    '1 undo {"event":"nothing","force":true}',
    '1 setup {"name":"อบต.ยึดครอง"}',
    '1 join {"code":"123456"}',
    '1 assign {"codes":["O1"],"units":["กองคลัง"]}',
    '1 add-measure {"title":"ไม่มีสิทธิ์"}',
    '1 speak-for {"agency":"x"}',
    '1 summary {"year":2599}',
  ])('changes nothing for an officer who presses %j', async (data) => {
    await changesNothing(async () => {
      expect(aloud(await presses(own, somying, data))).toMatch(wayOn);
    });
  });

  it('shows the line to type to whom LINE does not name, and the line does what the button would have done', async () => {
    const saved = await says(own, somying, 'ส่ง O2 https://www.example.go.th/2');
    const asked = await says(own, somying, 'ita O13 O15');
    const measure = await says(own, somying, 'ita มาตรการ 1');
    const buttons = [
      dataOf(saved, 'ครบทุกองค์ประกอบ'),
      dataOf(saved, 'ยกเลิกรายการนี้'),
      dataOf(asked, 'O13 O15 เสร็จแล้ว'),
      dataOf(measure, 'ประวัติ'),
    ];

    await changesNothing(async () => {
      for (const data of buttons) {
        const heard = await presses(own, somying, data, { withoutUserId: true });
        const line = /ลองพิมพ์: (.*)$/.exec(aloud(heard))?.[1] ?? '';
        expect(line).not.toBe('');
        expect(oneToOne(stripName(line).text).outcome).toBe('call');
      }
    });
  });

  describe('two at once', () => {
    it('tick an item once', async () => {
      const saved = await says(own, somying, 'ส่ง O3 https://www.example.go.th/3');
      const data = dataOf(saved, 'ครบทุกองค์ประกอบ');
      const before = await changes();

      const heard = await hears(own, () =>
        Promise.all([somying, wichai].map((who) => town.line.presses(who, own, data))),
      );

      expect((await changes()) - before).toBe(1);
      expect(heard).toHaveLength(2);
    });

    it('answer a question once, and the other hears who was first', async () => {
      const asked = await says(own, somying, 'ita O18 O19');
      const before = await changes();

      const heard = await hears(own, () =>
        Promise.all(
          [somying, wichai].map((who) => town.line.presses(who, own, dataOf(asked, 'O18 O19 เสร็จแล้ว'))),
        ),
      );
      const looked = await presses(own, somchai, dataOf(asked, 'ดู O18'));

      expect((await changes()) - before).toBe(2);
      expect(aloud(heard)).toMatch(/คำถามนี้มีผู้ตอบแล้ว · (สมหญิง|วิชัย) ตอบอย่างเดียวกันไปก่อนแล้ว/);
      expect(aloud(looked)).toMatch(/^O18 /);
    });

    it('take back a message once', async () => {
      const saved = await says(own, somying, 'ส่ง O20 https://www.example.go.th/20');
      const data = dataOf(saved, 'ยกเลิกรายการนี้');
      const before = await changes();

      const heard = await hears(own, () =>
        Promise.all([somying, somchai].map((who) => town.line.presses(who, own, data))),
      );

      expect((await changes()) - before).toBe(1);
      expect(aloud(heard)).toContain('รายการนี้ถูกยกเลิกไปแล้ว');
    });
  });

  it('does and answers an event once that LINE delivers five times', async () => {
    const before = await changes();

    const heard = await hears(own, async () => {
      const said = await own.says(somying, 'ส่ง O21 https://www.example.go.th/21');
      for (let time = 0; time < 4; time += 1) await town.line.webhooks.redeliver(said.event.webhookEventId);
      return said;
    });

    expect((await changes()) - before).toBe(1);
    expect(heard).toHaveLength(1);
  });

  describe('a viewer', () => {
    let auditor: Person;

    beforeAll(async () => {
      auditor = town.line.addPerson({ displayName: 'ผู้ตรวจ' });
      town.line.addMember(own, auditor);
      await says(own, auditor, 'สรุป');
      const people = town.database.connection.collection<{ _id: string }>('people');
      const person = (await people.findOne({ lineUser: auditor.userId }))!._id;
      const agency = await agencyOf(own);
      await town.database.connection.collection<Kept>('members').insertOne({
        _id: `member:${agency}:${person}`,
        ...{ agency, person, year: null, key: null, seq: 1 },
        state: { role: 'viewer', units: [], active: true },
      });
    });

    it('asks and is answered, but writes nothing: in silence where nobody spoke to the bot', async () => {
      await changesNothing(async () => {
        expect(aloud(await says(own, auditor, 'ita ดู O12'))).toContain('O12');
        expect(await says(own, auditor, 'ส่ง O1 https://www.example.go.th/viewer')).toEqual([]);
        expect(aloud(await says(own, auditor, 'ita O1 เสร็จแล้ว'))).toContain('เจ้าหน้าที่ขึ้นไป');
        expect(aloud(await says(own, auditor, 'ita ยกเลิกรายการล่าสุด'))).toContain('เจ้าหน้าที่ขึ้นไป');
      });
    });

    it('settles no question for those who may write', async () => {
      const asked = await says(own, somying, 'ita O22 O23');

      expect(aloud(await presses(own, auditor, dataOf(asked, 'O22 O23 เสร็จแล้ว')))).toContain('เจ้าหน้าที่ขึ้นไป');

      expect(aloud(await presses(own, somying, dataOf(asked, 'ดู O22')))).toMatch(/^O22 /);
    });
  });

  describe('somebody of two agencies', () => {
    beforeAll(async () => {
      await says(own, wichai, 'สรุป');
      await says(other, wichai, 'สรุป');
    });

    const alone = (text: string) => hears(wichai, () => wichai.saysAlone(text));

    it('is asked which one is meant before anything is written, a new agency too', async () => {
      await changesNothing(async () => {
        const asked = await alone('ส่ง O1 https://www.example.go.th/1');
        expect(aloud(asked)).toMatch(/^ขอทราบว่าเรื่องของหน่วยงานใด/);
        expect(aloud(await alone('ตั้งค่าหน่วยงาน อบต.สาม'))).toMatch(/^ขอทราบว่าเรื่องของหน่วยงานใด/);
        expect(aloud(asked)).toMatch(wayOn);
      });
    });

    it('speaks for the one that was chosen, and in a group always for the group’s', async () => {
      await presses(wichai, wichai, dataOf(await alone('สรุป'), 'อบต.สอง'));

      expect(aloud(await alone('สรุป'))).toMatch(/^อบต\.สอง/);
      expect(aloud(await says(own, wichai, 'สรุป'))).toMatch(/^อบต\.หนึ่ง/);
    });

    it('cannot be made to speak for an agency of which one is no member', async () => {
      const data = `1 speak-for {"agency":"${await agencyOf(own)}"}`;

      expect(aloud(await presses(bob, bob, data))).toMatch(/^ปุ่มนี้ใช้ไม่ได้แล้ว/);
      expect(aloud(await hears(bob, () => bob.saysAlone('สรุป')))).toMatch(/^อบต\.สอง/);
    });
  });

  describe('a very long message', () => {
    it('is kept whole as a note', async () => {
      const before = await changes();
      const note = 'ก'.repeat(4_900);

      await says(own, somying, `มาตรการ 1 60% ${note}`);

      expect((await changes()) - before).toBe(1);
      const texts = town.database.connection.collection<Kept>('texts');
      const kept = await texts.find({ _id: { $gt: '' } }).toArray();
      expect(kept.map(({ text }) => text)).toContain(note);
    });

    it.each([
      ['ita เพิ่มมาตรการ', 'ชื่อมาตรการ'],
      ['ita ตั้งค่าหน่วยงาน อบต.', 'ชื่อหน่วยงาน'],
    ])('that is too long behind %j is told so, not taken for an old button', async (line, what) => {
      await changesNothing(async () => {
        const heard = await says(own, somchai, `${line} ${'ก'.repeat(4_900)}`);

        expect(aloud(heard)).toContain(`${what}ยาวเกินกว่าจะบันทึกได้`);
      });
    });

    it('with a link that no browser opens is told so', async () => {
      await changesNothing(async () => {
        const heard = await says(own, somying, `ita ส่ง O1 https://www.example.go.th/${'x'.repeat(4_000)}`);

        expect(aloud(heard)).toMatch(/^ยังไม่ได้บันทึก · อ่านลิงก์/);
      });
    });
  });

  describe('a group of nobody’s', () => {
    let unbound: Group;

    beforeAll(() => {
      unbound = town.line.addGroup({ groupName: 'กลุ่มใหม่', members: [somying, bob] });
    });

    it.each(['O12', 'สรุป', 'สวัสดี', 'ส่ง O1 https://www.example.go.th/1'])(
      'hears nothing of %j',
      async (line) => {
        expect(await says(unbound, somying, line)).toEqual([]);
      },
    );

    it.each(['ita สรุป', 'ita ส่ง O1 https://www.example.go.th/1', 'ita ยกเลิกรายการล่าสุด'])(
      'answers %j with the two ways in',
      async (line) => {
        await changesNothing(async () => {
          const heard = await says(unbound, somying, line);

          expect(aloud(heard)).toContain('ลองพิมพ์: ตั้งค่าหน่วยงาน อบต.ตัวอย่าง หรือ รหัส 123456');
        });
      },
    );
  });

  it('suggests no line in a group that the group would not hear', async () => {
    const lines = [
      ...[
        'ita ดู O99',
        'ita มาตรการ 9 20%',
        'ita ประวัติ',
        'ita มอบหมาย O1',
        'ita ฉันอยู่ กองบิน',
        'ita สรุป ปี 2599',
      ],
      ...['ita ยกเลิกรายการล่าสุด', 'ita O10 ไม่เกี่ยวข้อง', 'ita ส่ง O1', 'ita ราคาทอง', 'ita ช่วยเหลือ', 'ita รหัส 1'],
    ];
    const heard: SentMessage[] = [];
    for (const line of lines) heard.push(...(await says(own, somying, line)));
    const suggested = heard
      .flatMap(({ message }) => buttonsIn(message))
      .flatMap(({ action }) => (typeof action.fillInText === 'string' ? [action.fillInText] : []));

    expect(suggested.length).toBeGreaterThan(15);
    // Such a line is heard by a group that is bound, or by one that has still to be.
    const isHeard = (line: string) =>
      [true, false].some((bound) => understand(line, hearing({ in: 'group', bound })).outcome !== 'silent');
    expect(suggested.filter((line) => !line.startsWith('ita ') && !isHeard(line))).toEqual([]);
  });

  it('names the units that have not sent, never a person', async () => {
    const [card] = await says(own, somchai, 'ita ใครยังไม่ส่งบ้าง');

    expect(JSON.stringify(card?.message)).toContain('กองคลัง');
    expect(JSON.stringify(card?.message)).not.toMatch(/สมชาย|สมหญิง|วิชัย/);
  });

  it('does not ask who somebody is whose words it did not understand, and who is of no agency', async () => {
    const nobody = town.line.addPerson({ displayName: 'ผู้ผ่านทาง' });
    const people = town.database.connection.collection<Kept>('people');

    const answers = await hears(nobody, () => nobody.saysAlone('asdf qwer'));

    expect(aloud(answers)).toMatch(wayOn);
    expect(JSON.stringify(await people.findOne({ lineUser: nobody.userId }))).not.toContain('ผู้ผ่านทาง');
  });

  it('has answered everybody in Thai', () => {
    const said: readonly SentMessage[] = town.line.sent;

    expect(said.filter(({ message }) => !/[ก-๙]/.test(aloud([{ message } as SentMessage])))).toEqual([]);
    expect(said.length).toBeGreaterThan(50);
  });

  it('was never turned away at the door', () => {
    expect([...statuses]).toEqual([200]);
  });
});
