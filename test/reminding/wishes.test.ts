import { type Bureau, openBureau, words } from './bureau.ts';

/** The message that the group was sent by itself last. */
function reminderIn({ town, group }: Bureau) {
  return town.line.messagesIn(group.chatId).findLast((it) => it.kind === 'push');
}

describe('what people say about their reminders', () => {
  let bureau: Bureau;
  beforeAll(async () => {
    bureau = await openBureau('2027-03-01T09:00');
    const { tell, chief } = bureau;
    for (const line of ['มอบหมาย O13 O14 กองช่าง', 'กำหนด O13 O14 12 มี.ค. 70'])
      await tell(chief, `ita ${line}`);
  });

  it('sends nothing about what was stopped, and the rest all the same', async () => {
    await bureau.tell(bureau.chief, 'ita หยุดเตือน O14');
    await bureau.at('2027-03-05T08:30');

    const said = bureau.pushed().map(words).join('\n');
    expect(said).toContain('O13');
    expect(said).not.toContain('O14');
  });

  it('is told by whoever quotes the card that they have seen it', async () => {
    const { town, group, engineer } = bureau;
    town.passASecond();
    await group.says(engineer, 'รับทราบครับ', { quote: reminderIn(bureau)?.id ?? '' });
    await town.settled();

    expect(town.line.sent.at(-1)?.message.altText).toContain('รับทราบ O13 แล้ว');
  });

  it('is put off by a press, and says it then', async () => {
    const { town, group, engineer, at } = bureau;
    town.passASecond();
    await town.line.taps(engineer, group, 'เลื่อนเตือน');
    await town.settled();
    town.passASecond();
    await town.line.taps(engineer, group, 'เลื่อนเตือน O13 จ. 8 มี.ค. 2570');
    await town.settled();

    expect(town.line.sent.at(-1)?.message.altText).toContain('เลื่อนเตือน O13 ไป จ. 8 มี.ค. 2570 แล้ว');
    await at('2027-03-08T08:30');
    expect(bureau.pushed().map(words).join('\n')).toContain('O13');
  });
});
