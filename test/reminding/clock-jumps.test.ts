import { readHolidays } from '../../src/catalogues/holidays.ts';
import { addDays } from '../../src/domain/dates.ts';
import { stepTable } from '../../src/domain/reminder-steps.ts';
import { chance } from '../../src/fake-line/chance.ts';
import { SEED, scaled } from '../support/scale.ts';
import { type Bureau, openBureau } from './bureau.ts';

// The clock of the machine jumps by an hour or a day, forward and back: every step is said, and none of them twice.

const FROM = '2027-03-02';
const TO = addDays(FROM, scaled(14, 150));
const HOUR = 3_600_000;
const JUMPS = [HOUR, -HOUR, 24 * HOUR, -24 * HOUR] as const;

/** What each message to the treasurer said: "item:2570:KEY 2027-03-12 7". */
async function saidTo({ town, treasurer }: Bureau): Promise<readonly (readonly string[])[]> {
  const { connection } = town.database;
  const person = await connection.collection('people').findOne({ lineUser: treasurer.userId });
  const rows = await connection
    .collection<{ keys: readonly string[]; state: string }>('outbox')
    .find({ chat: `person:${String(person?._id)}` }, { hint: { _id: 1 } })
    .toArray();
  return rows
    .filter(({ state }) => state === 'said')
    .map(({ keys }) => keys.map((key) => key.replace(/^\S+ /, '')));
}

it('says each step of a month once, however the clock jumps', async () => {
  const bureau = await openBureau(`2027-03-01T09:00`, { limit: null, people: 3 });
  const { town, chief, treasurer } = bureau;
  const dues = { O12: '2027-03-12', O13: '2027-03-16', O14: '2027-04-02' };
  await bureau.tell(chief, 'ita มอบหมาย O12 O13 O14 กองคลัง');
  await bureau.tell(chief, 'ita กำหนด O12 12 มี.ค. 70');
  await bureau.tell(chief, 'ita กำหนด O13 16 มี.ค. 70');
  await bureau.tell(chief, 'ita กำหนด O14 2 เม.ย. 70');
  bureau.pushed();
  const random = chance(SEED);
  let jumps = 0;
  for (let day: string = FROM; day <= TO; day = addDays(day, 1)) {
    const jump = JUMPS[Math.floor(random() * JUMPS.length)] ?? HOUR;
    const at = Date.parse(`${day}T09:10:00+07:00`);
    for (const now of [at, at + jump, at, at + HOUR]) {
      town.setNow(new Date(now));
      await town.bot.reminding.look();
    }
    jumps += 2;
  }

  const rows = await saidTo(bureau);
  const said = rows.flat();
  const table = stepTable(readHolidays());
  const expected = Object.values(dues).flatMap((due) =>
    table
      .stepsOf({ kind: 'item', due, from: null })
      .filter((step) => step.day >= FROM && step.day <= TO)
      .map((step) => `${due} ${step.name}`),
  );
  const ofItems = said.filter((key) => Object.values(dues).some((due) => key.includes(` ${due} `)));
  expect(ofItems.map((key) => key.replace(/^\S+ /, '')).sort()).toEqual([...expected].sort());
  expect(new Set(said).size).toBe(said.length);
  const messages = bureau.pushed().filter((it) => it.chatId === treasurer.chatId);
  expect(messages).toHaveLength(rows.length);
  expect(jumps).toBeGreaterThan(20);
}, 300_000);
