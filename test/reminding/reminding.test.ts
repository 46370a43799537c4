import { type Bureau, openBureau, words } from './bureau.ts';

/** Who was written to, and how the message begins. */
function pushedBy({ pushed, group, treasurer }: Bureau): readonly string[] {
  const names = new Map([
    [group.chatId, 'group'],
    [treasurer.chatId, 'treasurer'],
  ]);
  return pushed()
    .map((it) => `${names.get(it.chatId) ?? it.chatId}: ${words(it)}`)
    .sort();
}

describe('reminding', () => {
  let bureau: Bureau;
  beforeAll(async () => {
    bureau = await openBureau('2027-03-01T09:00');
    const { tell, chief } = bureau;
    await tell(chief, 'ita มอบหมาย O12 กองคลัง');
    await tell(chief, 'ita กำหนด O12 12 มี.ค. 70');
    await tell(chief, 'ita มอบหมาย O13 กองช่าง');
    await tell(chief, 'ita กำหนด O13 12 มี.ค. 70');
  });

  it('says nothing on the day a due day was set, nor before the office opens', async () => {
    await bureau.at('2027-03-01T10:00');
    await bureau.at('2027-03-05T08:29');

    expect(bureau.pushed()).toEqual([]);
  });

  it('writes to a friend of the bot alone, and of the others to their unit in the group', async () => {
    await bureau.at('2027-03-05T08:30');

    expect(pushedBy(bureau)).toEqual([
      expect.stringMatching(/^group: งานใกล้ครบกำหนด 1 รายการ · O13 .* เหลือ 7 วัน/),
      expect.stringMatching(/^treasurer: งานใกล้ครบกำหนด 1 รายการ · อบต\.ตัวอย่าง · O12 .* เหลือ 7 วัน/),
    ]);
  });

  it('says it once, however often it looks', async () => {
    await bureau.at('2027-03-05T08:31');
    await bureau.at('2027-03-05T16:00');

    expect(bureau.pushed()).toEqual([]);
  });

  it('understands who quotes a reminder, and reminds of that no more', async () => {
    const { town, group, engineer, at } = bureau;
    const reminder = town.line.messagesIn(group.chatId).findLast((it) => it.kind === 'push');

    town.passASecond();
    await group.says(engineer, 'ส่งแล้ว https://example.go.th/o13', { quote: reminder?.id ?? '' });
    await town.settled();

    expect(town.line.sent.at(-1)?.message.altText).toContain('บันทึก O13 แล้ว');
    await at('2027-03-09T09:00');
    expect(pushedBy(bureau).filter((it) => it.includes('O13') && !it.includes('สองสัปดาห์'))).toEqual([]);
  });

  it('on the day itself tells the group too, and the group only where a late work is still open', async () => {
    await bureau.at('2027-03-12T08:30');

    expect(pushedBy(bureau)).toEqual([
      expect.stringMatching(/^group: งานที่ต้องเสร็จวันนี้ 1 รายการ · O12/),
      expect.stringMatching(/^treasurer: งานที่ต้องเสร็จวันนี้ 1 รายการ/),
    ]);
  });

  it('after three days without a server says what was missed in one message a chat', async () => {
    const { tell, chief, at } = bureau;
    await tell(chief, 'ita กำหนด O14 26 มี.ค. 70');
    await tell(chief, 'ita มอบหมาย O14 กองคลัง');
    await at('2027-03-18T09:00');
    bureau.pushed();

    await at('2027-03-26T15:00');

    const said = pushedBy(bureau);
    expect(said.map((it) => it.split(' ')[0])).toEqual(['group:', 'treasurer:']);
    expect(said[1]).toContain('O12');
    expect(said[1]).toContain('O14');
  });

  it('never writes outside office hours, on a weekend or a holiday', async () => {
    for (const time of ['2027-04-02T16:30', '2027-04-03T09:00', '2027-04-04T09:00', '2027-04-06T09:00']) {
      await bureau.at(time);
    }
    expect(bureau.pushed()).toEqual([]);

    await bureau.at('2027-04-07T08:30');
    expect(pushedBy(bureau)).toEqual([
      expect.stringContaining('มีงานเลยกำหนด'),
      expect.stringContaining('มีงานเลยกำหนด'),
    ]);
  });
});
