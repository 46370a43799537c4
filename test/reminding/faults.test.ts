import type { Fault } from '../../src/fake-line/fault.ts';
import { type Bureau, openBureau, words } from './bureau.ts';

/** What fails is tried again when the test says that the time has come. */
const PAUSE = 60_000;
let offset = 0;
const unusual = {
  realNow: () => Date.now() + offset,
  remindingPace: { pauseAfter: () => PAUSE },
};

async function again({ town }: Bureau): Promise<void> {
  offset += PAUSE;
  await town.bot.reminding.look();
}

function retryKeys({ town }: Bureau): readonly (string | undefined)[] {
  return town.line.calls.filter((call) => call.endpoint === 'push').map((call) => call.retryKey);
}

/** An agency with one thing to be said to its treasurer alone, a week before the day. */
async function withOneReminder(options: { limit?: number } = {}): Promise<Bureau> {
  const bureau = await openBureau('2027-03-01T09:00', { ...options, unusual });
  await bureau.tell(bureau.chief, 'ita มอบหมาย O12 กองคลัง');
  await bureau.tell(bureau.chief, 'ita กำหนด O12 12 มี.ค. 70');
  return bureau;
}

const WEEK_BEFORE = '2027-03-05T08:30';

describe('reminding, where LINE does not do as it should', () => {
  it.each<[string, Fault]>([
    ['took it and answered 500', { kind: 'error', accepted: true, status: 500 }],
    ['took it and hung up', { kind: 'reset', accepted: true }],
    ['hung up before it took it', { kind: 'reset', accepted: false }],
    ['was busy', { kind: 'rate-limit' }],
  ])('says it once where LINE %s, by the same key', async (_, fault) => {
    const bureau = await withOneReminder();
    bureau.town.line.faults.next('push', fault);

    await bureau.at(WEEK_BEFORE);
    await again(bureau);
    await again(bureau);

    expect(bureau.pushed().map(words)).toEqual([expect.stringContaining('O12')]);
    const [first, second, ...others] = retryKeys(bureau);
    expect([second, ...others]).toEqual([first]);
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
  });

  it('drops what may have arrived when the work is done meanwhile', async () => {
    const bureau = await withOneReminder();
    bureau.town.line.faults.next('push', { kind: 'reset', accepted: false });

    await bureau.at(WEEK_BEFORE);
    await bureau.tell(bureau.treasurer, 'ส่ง O12 https://example.go.th/o12');
    await again(bureau);

    expect(bureau.pushed()).toEqual([]);
    expect(retryKeys(bureau)).toHaveLength(1);
  });

  it('does not send again what speaks of an old due day', async () => {
    const bureau = await withOneReminder();
    bureau.town.line.faults.next('push', { kind: 'reset', accepted: false });

    await bureau.at(WEEK_BEFORE);
    await bureau.tell(bureau.chief, 'ita กำหนด O12 31 มี.ค. 70');
    await again(bureau);

    expect(bureau.pushed()).toEqual([]);
  });

  it('stops after twenty hours, while LINE still knows the key, and says the rest with the next reply', async () => {
    const bureau = await withOneReminder();
    const { town, treasurer } = bureau;
    town.line.faults.next('push', { kind: 'reset', accepted: false }, 2);

    await bureau.at(WEEK_BEFORE);
    bureau.setTime('2027-03-08T09:00');
    await again(bureau);

    expect(bureau.pushed().filter((it) => it.chatId === treasurer.chatId)).toEqual([]);
    await treasurer.saysAlone('สรุป');
    await town.settled();
    const said = town.line
      .messagesIn(treasurer.chatId)
      .filter((it) => it.kind === 'reply')
      .map(words);
    expect(said.slice(-2)).toEqual([expect.stringContaining('O12'), expect.stringContaining('ครบแล้ว 0 จาก')]);
  });

  it('tells the group with the next reply what LINE would not take for a person, and asks that person no more', async () => {
    const bureau = await withOneReminder();
    const { town, group, chief } = bureau;
    town.line.faults.next('push', { kind: 'error', accepted: false, status: 400 });

    await bureau.at(WEEK_BEFORE);
    await again(bureau);
    expect(bureau.pushed()).toEqual([]);
    expect(retryKeys(bureau)).toHaveLength(1);

    await bureau.tell(chief, 'ita สรุป');
    const [carried, answer] = town.line.messagesIn(group.chatId).slice(-2);
    expect(carried && words(carried)).toContain('O12');
    expect(answer && words(answer)).toContain('ครบแล้ว 0 จาก');
    await bureau.tell(chief, 'ita สรุป');
    expect(town.line.messagesIn(group.chatId).slice(-2).map(words)).not.toContain(carried && words(carried));

    await bureau.at('2027-03-09T09:00');
    expect(bureau.pushed().map((it) => it.chatId)).toEqual([group.chatId]);
  });

  it('tells the coordinator one to one, once, that LINE took no reminder to somebody', async () => {
    const bureau = await withOneReminder();
    const { town, chief } = bureau;
    town.line.faults.next('push', { kind: 'error', accepted: false, status: 400 });

    await bureau.at(WEEK_BEFORE);
    await again(bureau);
    await town.settled();
    for (let time = 0; time < 2; time += 1) {
      town.passASecond();
      await chief.saysAlone('สรุป');
      await town.settled();
    }

    expect(bureau.pushed()).toEqual([]);
    const ofTrouble = town.line
      .messagesIn(chief.chatId)
      .map(words)
      .filter((it) => it.includes('LINE ไม่รับการเตือน'));
    expect(ofTrouble).toEqual([expect.stringContaining('คนที่ 2')]);
  });

  it('says again in the group, with its next reply, what LINE would not take for the group', async () => {
    const bureau = await openBureau('2027-03-01T09:00', { unusual });
    const { town, chief, group } = bureau;
    await bureau.tell(chief, 'ita มอบหมาย O13 กองช่าง');
    await bureau.tell(chief, 'ita กำหนด O13 12 มี.ค. 70');
    town.line.faults.next('push', { kind: 'error', accepted: false, status: 400 });

    await bureau.at(WEEK_BEFORE);
    await bureau.tell(chief, 'ita สรุป');

    expect(bureau.pushed()).toEqual([]);
    expect(town.line.messagesIn(group.chatId).slice(-2).map(words)[0]).toContain('O13');
  });

  it('warns the coordinator once a month that four fifths of the month are sent', async () => {
    const bureau = await withOneReminder({ limit: 12 });
    const { town, chief } = bureau;
    for (const day of ['05', '09', '11', '12', '19', '26']) {
      await bureau.at(`2027-03-${day}T09:00`);
      await again(bureau);
      await town.settled();
      await chief.saysAlone('สรุป');
      await town.settled();
    }

    const warned = town.line
      .messagesIn(chief.chatId)
      .map(words)
      .filter((it) => it.includes('ใกล้หมด'));
    expect(warned).toHaveLength(1);
    expect(town.line.quota.used).toBeLessThanOrEqual(12);
  });

  it('waits for replies and the next month when the messages are used up, and does not try in vain', async () => {
    const bureau = await withOneReminder();
    const { town, treasurer, group } = bureau;
    town.line.faults.next('push', { kind: 'monthly-limit' });

    await bureau.at(WEEK_BEFORE);
    await again(bureau);
    await bureau.at('2027-03-12T09:00');
    await again(bureau);
    expect(retryKeys(bureau)).toHaveLength(1);

    await bureau.at('2027-04-01T09:00');
    const said = bureau.pushed();
    expect(said.map((it) => it.chatId).sort()).toEqual([group.chatId, treasurer.chatId].sort());
    expect(said.map(words)).toEqual([
      expect.stringContaining('มีงานเลยกำหนด'),
      expect.stringContaining('มีงานเลยกำหนด'),
    ]);
  });

  it('does not spend what it has not got, and says what waits with the next reply', async () => {
    const bureau = await openBureau('2027-03-01T09:00', { people: 20, limit: 15, unusual });
    const { town, chief, group } = bureau;
    await bureau.tell(chief, 'ita มอบหมาย O13 กองช่าง');
    await bureau.tell(chief, 'ita กำหนด O13 12 มี.ค. 70');

    await bureau.at('2027-03-12T08:30');
    expect(bureau.pushed().filter((it) => it.chatId === group.chatId)).toEqual([]);

    await bureau.tell(chief, 'ita สรุป');
    expect(town.line.messagesIn(group.chatId).slice(-2).map(words)[0]).toContain('O13');
    expect(town.line.quota.used).toBeLessThanOrEqual(15);
  });

  it('sends each message once in a month in which three of ten calls fail', async () => {
    const bureau = await withOneReminder();
    const { town, chief } = bureau;
    await bureau.tell(chief, 'ita มอบหมาย O13 O14 O15 กองคลัง');
    await bureau.tell(chief, 'ita กำหนด O13 O14 O15 19 มี.ค. 70');
    town.line.faults.sometimes({
      share: 0.3,
      seed: 12,
      endpoints: ['push'],
      faults: [
        { kind: 'error', accepted: true, status: 500 },
        { kind: 'error', accepted: false, status: 503 },
        { kind: 'reset', accepted: true },
        { kind: 'reset', accepted: false },
        { kind: 'rate-limit' },
      ],
    });

    for (let day = 2; day <= 26; day += 1) {
      await bureau.at(`2027-03-${String(day).padStart(2, '0')}T08:30`);
      for (let time = 0; time < 6; time += 1) await again(bureau);
    }

    town.line.faults.clear();
    const said = bureau.pushed();
    const days = said.map((it) => `${it.chatId} ${new Date(it.at).toISOString().slice(0, 10)}`);
    expect(new Set(days).size).toBe(days.length);
    expect(said.length).toBeGreaterThan(8);
    const outbox = town.database.connection.collection('outbox');
    const left = await outbox
      .find({ state: { $in: ['planned', 'retrying', 'sending'] }, notBefore: { $gt: new Date(0) } })
      .toArray();
    expect(left).toEqual([]);
  });

  it('says it once where two processes look at the same time', async () => {
    const bureau = await withOneReminder();
    const second = await bureau.town.another();

    bureau.setTime(WEEK_BEFORE);
    await Promise.all([bureau.town.bot.reminding.look(), second.reminding.look()]);
    await Promise.all([bureau.town.bot.reminding.look(), second.reminding.look()]);

    expect(bureau.pushed()).toHaveLength(1);
  });

  it('confirms no new due day before what speaks of the old one has left, in fourteen races', async () => {
    const bureau = await withOneReminder();
    const { town, chief, treasurer, group } = bureau;
    const wrong: string[] = [];
    for (let round = 0; round < 14; round += 1) {
      const due = new Date(Date.parse('2027-03-12T00:00Z') + round * 14 * 86_400_000);
      const day = due.toISOString().slice(0, 10);
      bureau.setTime(`${new Date(due.getTime() - 20 * 86_400_000).toISOString().slice(0, 10)}T09:00`);
      await bureau.tell(chief, `ita กำหนด O12 ${thai(day)}`);
      const later = new Date(due.getTime() + 5 * 86_400_000).toISOString().slice(0, 10);
      const before = town.line.sent.length;
      const race = [
        bureau.at(`${new Date(due.getTime() - 7 * 86_400_000).toISOString().slice(0, 10)}T09:00`),
        bureau.tell(chief, `ita กำหนด O12 ${thai(later)}`),
      ];
      await Promise.all(round % 2 === 0 ? race : race.reverse());
      const since = town.line.sent.slice(before);
      const confirmed = since.findIndex(
        (it) => it.chatId === group.chatId && words(it).includes('ตั้งกำหนดเป็น'),
      );
      const old = since.findLastIndex(
        (it) => it.chatId === treasurer.chatId && it.kind === 'push' && words(it).includes('เหลือ 7 วัน'),
      );
      if (confirmed === -1 || old > confirmed) wrong.push(`${round}: ${since.map(words).join(' | ')}`);
    }
    expect(wrong).toEqual([]);
  });
});

const months = [
  'ม.ค.',
  'ก.พ.',
  'มี.ค.',
  'เม.ย.',
  'พ.ค.',
  'มิ.ย.',
  'ก.ค.',
  'ส.ค.',
  'ก.ย.',
  'ต.ค.',
  'พ.ย.',
  'ธ.ค.',
];

function thai(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${Number(year) + 543}`;
}
