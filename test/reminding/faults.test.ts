import type { Fault } from '../../src/fake-line/fault.ts';
import { type Town, openTown } from '../support/town.ts';
import { type Bureau, openBureau, words } from './bureau.ts';

/** What fails is tried again when the test says that the time has come. */
const PAUSE = 60_000;
let offset = 0;
const unusual = {
  realNow: () => Date.now() + offset,
  remindingPace: { pauseAfter: () => PAUSE, closedForAtMost: PAUSE },
};

async function again({ town }: Bureau): Promise<void> {
  offset += PAUSE;
  await town.bot.reminding.look();
}

function retryKeys({ town }: Bureau): readonly (string | undefined)[] {
  return town.line.calls
    .slice(callsBefore)
    .filter((call) => call.endpoint === 'push')
    .map((call) => call.retryKey);
}

let town: Town;
let callsBefore = 0;
let last: Bureau | undefined;

// What a test opens is closed with it.
beforeAll(async () => {
  town = await openTown(new Date('2027-03-01T09:00:00+07:00'), unusual);
});

/** Another agency of the same town. */
async function openAnother(): Promise<Bureau> {
  const bureau = await openBureau('2027-03-01T09:00', { limit: null, town });
  callsBefore = town.line.calls.length;
  last = bureau;
  return bureau;
}

/** What an agency of an earlier test would say keeps out of the way of the next. */
afterEach(async () => {
  town.line.faults.clear();
  await last?.tell(last.chief, 'ita หยุดเตือนทั้งหมด');
});

/** An agency with one thing to be said to its treasurer alone, a week before the day. */
async function withOneReminder(): Promise<Bureau> {
  const bureau = await openAnother();
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

  it.each([
    { meanwhile: 'its body is written down', sent: 'update', to: '2027-03-05T17:00', toldAtOnce: 0 },
    { meanwhile: 'its body is written down', sent: 'update', to: '2027-03-08T09:00', toldAtOnce: 1 },
    { meanwhile: 'it is planned', sent: 'insert', to: '2027-03-05T23:00', toldAtOnce: 0 },
  ])(
    'tells nobody in the night, nor of another day as of today, when the clock jumps to $to while $meanwhile',
    async ({ sent, to, toldAtOnce }) => {
      const bureau = await withOneReminder();
      let jumped = false;
      bureau.town.database.connection.getClient().on('commandStarted', ({ commandName, command }) => {
        const isIt = commandName === sent && command[sent] === 'outbox';
        if (jumped || !isIt || (sent === 'update' && !JSON.stringify(command).includes('"body"'))) return;
        jumped = true;
        bureau.setTime(to);
      });
      const told = () =>
        bureau.town.line.messagesIn(bureau.treasurer.chatId).filter((it) => it.kind === 'push');

      await bureau.at(WEEK_BEFORE);
      expect(jumped).toBe(true);
      expect(told()).toHaveLength(toldAtOnce);

      bureau.setTime('2027-03-08T09:10');
      await again(bureau);
      expect(told().map(words)).toEqual([expect.stringContaining('เหลือ 4 วัน')]);
    },
  );

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
    const bureau = await openAnother();
    const { town, chief, group } = bureau;
    await bureau.tell(chief, 'ita มอบหมาย O13 กองช่าง');
    await bureau.tell(chief, 'ita กำหนด O13 12 มี.ค. 70');
    town.line.faults.next('push', { kind: 'error', accepted: false, status: 400 });

    await bureau.at(WEEK_BEFORE);
    await bureau.tell(chief, 'ita สรุป');

    expect(bureau.pushed()).toEqual([]);
    expect(town.line.messagesIn(group.chatId).slice(-2).map(words)[0]).toContain('O13');
  });
});
