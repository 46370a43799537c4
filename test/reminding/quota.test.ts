import { type Bureau, openBureau, words } from './bureau.ts';

// The month's messages, by LINE's own count: four fifths of them, all of them, and never one more.

async function withOneReminder(limit: number): Promise<Bureau> {
  const bureau = await openBureau('2027-03-01T09:00', { limit });
  await bureau.tell(bureau.chief, 'ita มอบหมาย O12 กองคลัง');
  await bureau.tell(bureau.chief, 'ita กำหนด O12 12 มี.ค. 70');
  return bureau;
}

function pushCalls({ town }: Bureau): number {
  return town.line.calls.filter((call) => call.endpoint === 'push').length;
}

it('warns the coordinator once a month that four fifths of the month are sent', async () => {
  const bureau = await withOneReminder(12);
  const { town, chief } = bureau;
  for (const day of ['05', '09', '11', '12', '19', '26']) {
    await bureau.at(`2027-03-${day}T09:00`);
    await town.settled();
    town.passASecond();
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
  const bureau = await withOneReminder(300);
  const { town, treasurer, group } = bureau;
  town.line.faults.next('push', { kind: 'monthly-limit' });

  await bureau.at('2027-03-05T08:30');
  // Nothing loops: of all the looks of a week none asks LINE again.
  for (const day of ['05', '08', '09', '10', '11', '12']) await bureau.at(`2027-03-${day}T09:00`);
  expect(pushCalls(bureau)).toBe(1);

  await bureau.at('2027-04-01T09:00');
  const said = bureau.pushed();
  expect(said.map((it) => it.chatId).sort()).toEqual([group.chatId, treasurer.chatId].sort());
  expect(said.map(words)).toEqual([
    expect.stringContaining('มีงานเลยกำหนด'),
    expect.stringContaining('มีงานเลยกำหนด'),
  ]);
});

it('does not spend what it has not got, and says what waits with the next reply', async () => {
  const bureau = await openBureau('2027-03-01T09:00', { people: 20, limit: 15 });
  const { town, chief, group } = bureau;
  await bureau.tell(chief, 'ita มอบหมาย O13 กองช่าง');
  await bureau.tell(chief, 'ita กำหนด O13 12 มี.ค. 70');

  await bureau.at('2027-03-12T08:30');
  expect(bureau.pushed().filter((it) => it.chatId === group.chatId)).toEqual([]);

  await bureau.tell(chief, 'ita สรุป');
  expect(town.line.messagesIn(group.chatId).slice(-2).map(words)[0]).toContain('O13');
  expect(town.line.quota.used).toBeLessThanOrEqual(15);
});
