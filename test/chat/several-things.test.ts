import type { Group, Person } from '../../src/fake-line/cast.ts';
import { buttonsIn } from '../../src/fake-line/buttons.ts';
import type { SentMessage } from '../../src/fake-line/state.ts';
import { type Town, openTown } from '../support/town.ts';

// A message that says several things is answered with a button for each, and each of them can be pressed.

describe('a message that says several things', () => {
  let town: Town;
  let group: Group;
  let officer: Person;

  beforeEach(async () => {
    town = await openTown(new Date('2027-02-15T02:00:00.000Z'));
    officer = town.line.addPerson({ displayName: 'สมชาย' });
    group = town.line.addGroup({ groupName: 'กลุ่ม', members: [officer] });
    await says('ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
    for (const title of ['จัดอบรม', 'ทำคู่มือ', 'ติดป้าย']) await says(`ita เพิ่มมาตรการ ${title}`);
  });

  const says = (text: string) => town.told(group, officer, text);
  const words = (messages: readonly SentMessage[]): string =>
    messages.map(({ message }) => String(message.altText)).join('\n');

  /** Presses one of a card's buttons; LINE delivers it twice. */
  async function presses(card: readonly SentMessage[], label: string): Promise<string> {
    const button = card.flatMap(({ message }) => buttonsIn(message)).find((it) => it.label === label);
    if (!button) throw new Error(`no button ${label}`);
    const before = town.line.messagesIn(group.chatId).length;
    town.passASecond();
    const { event } = await town.line.presses(officer, group, String(button.action.data));
    await town.settled();
    await town.line.webhooks.redeliver(event.webhookEventId);
    await town.settled();
    return words(town.line.messagesIn(group.chatId).slice(before));
  }
  const rows = async (): Promise<readonly string[]> => {
    const audit = town.database.connection.collection<{ _id: string; label: string; action: string }>(
      'audit',
    );
    const found = await audit.find({ _id: { $gt: '' } }).toArray();
    return found.filter((it) => it.action !== 'add-measure' && it.label !== '').map((it) => it.label);
  };
  const done = (ref: string) => `บันทึก มาตรการ ${ref} เสร็จแล้ว`;

  it('writes each measure that was pressed, once', async () => {
    const before = (await rows()).length;
    const card = await says('ita มาตรการ 1-3 เสร็จแล้ว');

    for (const ref of ['1', '2', '3', '1']) {
      expect(await presses(card, done(ref))).toContain(`บันทึก มาตรการ ${ref} แล้ว`);
    }

    expect((await rows()).slice(before).sort()).toEqual(['1', '2', '3']);
  });

  it('takes back only the measure that is undone, and writes the others after that', async () => {
    const card = await says('ita มาตรการ 1-3 เสร็จแล้ว');
    await presses(card, done('1'));
    await presses(card, done('2'));
    await says('ita ยกเลิกรายการล่าสุด');

    expect(await presses(card, done('2'))).toContain('รายการถูกยกเลิกไปแล้ว');
    expect(await presses(card, done('3'))).toContain('บันทึก มาตรการ 3 แล้ว');
    expect(words(await says('ita ดู มาตรการ 1'))).toContain('ดำเนินการแล้ว 100%');
  });

  it('takes back what its earlier words wrote, and only that', async () => {
    const { messageId } = await group.says(officer, 'ita มาตรการ 1 60%');
    await town.settled();
    const before = town.line.messagesIn(group.chatId).length;
    town.passASecond();
    await town.line.webhooks.deliver([
      town.line.events.edited({ messageId: messageId!, text: 'ita มาตรการ 2-3 เสร็จแล้ว' }),
    ]);
    await town.settled();
    const card = town.line.messagesIn(group.chatId).slice(before);

    expect(await presses(card, done('2'))).toContain('ยกเลิกของเดิมแล้ว');
    expect(await presses(card, done('3'))).not.toContain('ยกเลิกของเดิมแล้ว');
    expect(words(await says('ita ดู มาตรการ 2'))).toContain('ดำเนินการแล้ว 100%');
    expect(words(await says('ita ดู มาตรการ 1'))).toContain('ยังไม่เริ่ม 0%');
  });

  it('takes one of the two answers for each month', async () => {
    const card = await says('ita O11 ต.ค. ลงแล้ว พ.ย. ยังไม่ลง');
    const before = (await rows()).length;

    expect(await presses(card, 'O11 ต.ค. 69 ลงแล้ว')).toContain('บันทึก O11 แล้ว');
    expect(await presses(card, 'O11 เดือน พ.ย. 69 ยังไม่มี')).toContain('O11');
    expect(await presses(card, 'O11 เดือน ต.ค. 69 ยังไม่มี')).toContain('คำถามนี้มีผู้ตอบแล้ว');
    expect((await rows()).slice(before)).toEqual(['O11']);
  });

  it('has all of them on cards, however many they are', async () => {
    const cards = await says('ita มาตรการ 1-12 เสร็จแล้ว');

    const labels = cards.flatMap(({ message }) => buttonsIn(message)).map(({ label }) => label);
    expect(labels).toEqual(Array.from({ length: 12 }, (_, at) => done(String(at + 1))));
  });
});
