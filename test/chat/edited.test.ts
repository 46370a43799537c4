import type { Group, Person } from '../../src/fake-line/cast.ts';
import type { WebhookEvent } from '../../src/fake-line/webhook-event.ts';
import { type Town, openTown } from '../support/town.ts';

// LINE tells of an edit by an event with the same message id, a later timestamp and a reply token of its own, and
// delivers edits in any order. Whatever arrives, and how often: what was written is what the latest words say.

describe('a message that is edited', () => {
  let town: Town;
  let group: Group;
  let somchai: Person;
  let somying: Person;

  beforeAll(async () => {
    town = await openTown(new Date('2027-02-15T02:00:00.000Z'));
    somchai = town.line.addPerson({ displayName: 'สมชาย' });
    somying = town.line.addPerson({ displayName: 'สมหญิง' });
    group = town.line.addGroup({ groupName: 'กลุ่ม', members: [somchai, somying] });
    await group.says(somchai, 'ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
    await town.settled();
  });

  const made = (text: string, options: { quote?: string } = {}): WebhookEvent => {
    town.passASecond();
    return town.line.events.text({ chatId: group.chatId, userId: somying.userId, text, ...options });
  };
  const edit = (event: WebhookEvent, text: string): WebhookEvent => {
    town.passASecond();
    return town.line.events.edited({ messageId: event.message!.id, text });
  };
  /** Delivers one after the other, each applied before the next, and returns what the bot said to them. */
  async function deliver(...events: readonly WebhookEvent[]): Promise<readonly string[]> {
    const before = town.line.messagesIn(group.chatId).filter(({ message }) => 'altText' in message).length;
    for (const event of events) {
      await town.line.webhooks.deliver([event]);
      await town.settled();
    }
    return town.line
      .messagesIn(group.chatId)
      .filter(({ message }) => 'altText' in message)
      .slice(before)
      .map(({ message }) => String(message.altText));
  }
  async function standingOf(code: string): Promise<string> {
    const [card] = await deliver(made(`ดู ${code}`));
    return /: ([^·]+) ·/.exec(card ?? '')?.[1] ?? '';
  }
  async function rowsOf(label: string): Promise<readonly unknown[]> {
    const rows = town.database.connection.collection<{ _id: string; label: string }>('audit');
    return (await rows.find({ _id: { $gt: '' } }).toArray()).filter((row) => row.label === label);
  }

  it('moves what it wrote to where the new words say, in one answer', async () => {
    const said = made('O1 กำลังทำ');

    await deliver(said);
    const answers = await deliver(edit(said, 'O2 กำลังทำ'));

    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatch(/บันทึก O2 แล้ว.*ยกเลิกของเดิมแล้ว: O1/);
    expect([await standingOf('O1'), await standingOf('O2')]).toEqual(['ยังไม่เริ่ม', 'กำลังทำ']);
  });

  it('says what its latest words say, in whatever order the edits arrive, and each does it once', async () => {
    const said = made('O3 กำลังทำ');
    const [first, second] = [edit(said, 'O4 กำลังทำ'), edit(said, 'O5 กำลังทำ')];

    const answers = await deliver(said, second, first, second, first);

    expect(answers).toHaveLength(2);
    expect(await Promise.all(['O3', 'O4', 'O5'].map(async (it) => (await rowsOf(it)).length))).toEqual([
      2, 0, 1,
    ]);
  });

  it('says nothing with the words it had first when those arrive after the edit', async () => {
    const said = made('O6 กำลังทำ');
    town.passASecond();
    const edited = edit(said, 'O7 กำลังทำ');

    await deliver(edited, said);

    expect([await rowsOf('O6'), await rowsOf('O7')].map((rows) => rows.length)).toEqual([0, 1]);
  });

  it('is judged anew when it had done nothing', async () => {
    const said = made('ส่งแล้วจ้า');

    expect(await deliver(said)).toEqual([]);
    expect(await deliver(edit(said, 'O8 กำลังทำ'))).toEqual([expect.stringContaining('บันทึก O8 แล้ว')]);
  });

  it('stays talk when it was talk', async () => {
    const said = made('พรุ่งนี้ประชุมนะ');

    expect(await deliver(said, edit(said, 'พรุ่งนี้ประชุมบ่ายนะ'))).toEqual([]);
  });

  it('is still about the card it quoted, which LINE does not say again', async () => {
    await deliver(made('ดู O9'));
    const card = town.line.messagesIn(group.chatId).at(-1)!.id;
    const said = made('ส่งแล้ว https://www.example.go.th/wrong', { quote: card });

    await deliver(said, edit(said, 'ส่งแล้ว https://www.example.go.th/right'));

    const rows = JSON.stringify(await rowsOf('O9'));
    expect(rows).toContain('example.go.th/right');
    expect(await standingOf('O9')).toBe('เผยแพร่แล้ว ยังไม่ครบ');
  });

  it('keeps what it wrote when the new words cannot be done, and says so', async () => {
    const said = made('O10 กำลังทำ');

    await deliver(said);
    const answers = await deliver(edit(said, 'O10 ไม่เกี่ยวข้อง'));

    expect(answers.join(' ')).toMatch(/ที่บันทึกจากข้อความเดิมยังอยู่: O10.*ยังไม่ได้บอกเหตุผล/);
    expect(await standingOf('O10')).toBe('กำลังทำ');
  });

  it('has back what it wrote when only the database tells that the new words cannot be done', async () => {
    await group.says(somchai, 'ita เพิ่มมาตรการ จัดทำคู่มือ');
    const said = made('มาตรการ 1 50%');

    await deliver(said);
    const answers = await deliver(edit(said, 'มาตรการ 9 50%'));

    expect(answers.join(' ')).toMatch(/ไม่พบมาตรการ 9.*ที่บันทึกจากข้อความเดิมยังอยู่: มาตรการ 1/);
    expect((await deliver(made('ดู มาตรการ 1'))).join()).toContain('50%');
  });

  it('does nothing when it was taken back before its edit arrives', async () => {
    const said = made('มาถึงแล้ว');
    const edited = edit(said, 'O11 กำลังทำ');
    const unsent = town.line.events.unsend({ messageId: said.message!.id });

    await deliver(said, unsent);

    expect(await deliver(edited)).toEqual([]);
    expect(await rowsOf('O11')).toEqual([]);
  });

  it('closes the question that its first words led to', async () => {
    const said = made('ita O12 O13');

    await deliver(said, edit(said, 'O12 กำลังทำ'));
    await town.line.taps(somying, group, 'O12 O13 เสร็จแล้ว');
    await town.settled();

    expect(await rowsOf('O13')).toEqual([]);
  });
});
