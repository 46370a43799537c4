import { type Bureau, openBureau } from './bureau.ts';

// Nobody was there to remind: for an hour, three days, forty days. What was missed comes as one card that lists it.

/** What the treasurer hears: all that is written on each card. */
function cardsOf({ pushed, treasurer }: Bureau): readonly string[] {
  return pushed()
    .filter((it) => it.chatId === treasurer.chatId)
    .map(({ message }) =>
      [...JSON.stringify(message).matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join('|'),
    );
}

async function withWork(): Promise<Bureau> {
  const bureau = await openBureau('2027-03-01T09:00', { limit: null });
  for (const line of ['มอบหมาย O12 O14 กองคลัง', 'กำหนด O12 12 มี.ค. 70', 'กำหนด O14 26 มี.ค. 70'])
    await bureau.tell(bureau.chief, `ita ${line}`);
  return bureau;
}

describe('where nobody was there to remind', () => {
  let bureau: Bureau;
  beforeAll(async () => {
    bureau = await withWork();
  });

  it('for an hour, it is said an hour later as if nothing had been', async () => {
    await bureau.at('2027-03-05T08:00');
    await bureau.at('2027-03-05T09:30');

    const [card, ...others] = cardsOf(bureau);
    expect(others).toEqual([]);
    expect(card).toContain('เหลือ 7 วัน');
    expect(card).not.toContain('ควรเตือน');
  });

  it('for three days, one card lists what was missed', async () => {
    // Of O12 the third day before it was Tuesday; of both nothing else is due until then.
    await bureau.at('2027-03-11T09:00');

    const [card, ...others] = cardsOf(bureau);
    expect(others).toEqual([]);
    expect(card).toContain('O12');
    expect(card).toContain('9 มี.ค.');
  });

  it('for forty days, one card lists all that was missed, and nothing of it comes again', async () => {
    await bureau.at('2027-04-20T09:00');

    const [card, ...others] = cardsOf(bureau);
    expect(others).toEqual([]);
    // Of O12 the day and four weeks; of O14 14, 7, 3 and 1 days before, the day and three weeks.
    expect(card).toMatch(/O12[^|]*\|! เลยกำหนด 39 วัน\|ค้างเตือน 5 ครั้ง[^|]*เตือนครั้งสุดท้าย/);
    expect(card).toMatch(/O14[^|]*\|! เลยกำหนด 25 วัน\|ค้างเตือน 8 ครั้ง/);
    await bureau.at('2027-04-20T15:00');
    expect(cardsOf(bureau)).toEqual([]);
  });
});
