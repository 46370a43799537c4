import { openBureau, words } from './bureau.ts';

// Between the day that something is to be said and the moment that it is, a chat may have become another agency's, and
// somebody may have left: then it is not said there.

it('says nothing of an agency in a group that has become another one’s', async () => {
  const bureau = await openBureau('2027-03-01T09:00', { people: 20, limit: 15 });
  const { town, chief, group } = bureau;
  await bureau.tell(chief, 'ita มอบหมาย O13 กองช่าง');
  await bureau.tell(chief, 'ita กำหนด O13 12 มี.ค. 70');
  // There are not enough messages left for the group: it would hear of it with the next reply.
  await bureau.at('2027-03-12T08:30');

  const before = town.line.messagesIn(group.chatId).length;
  await town.comesAnew(group);
  await bureau.tell(chief, 'ตั้งค่าหน่วยงาน เทศบาลตำบลตัวอย่างสอง');
  await bureau.tell(chief, 'ita กำหนดส่ง');

  const said = town.line.messagesIn(group.chatId).slice(before).map(words);
  // It introduced itself, was set up, and answered.
  expect(said).toHaveLength(3);
  expect(said.join()).not.toContain('O13');
});

it('says nothing of an agency to somebody who has left it', async () => {
  const bureau = await openBureau('2027-03-01T09:00');
  const { town, chief, treasurer, group } = bureau;
  await bureau.tell(chief, 'ita มอบหมาย O12 กองคลัง');
  await bureau.tell(chief, 'ita กำหนด O12 12 มี.ค. 70');
  // It waits for the next reply one to one.
  for (let at = 0; at < 2; at += 1) town.line.faults.next('push', { kind: 'monthly-limit' });
  const before = town.line.messagesIn(treasurer.chatId).length;
  await bureau.at('2027-03-12T08:30');
  town.passASecond();
  await group.loses(treasurer);
  await town.settled();

  for (const text of ['ตั้งค่าหน่วยงาน อบต.ตัวอย่างสอง', 'กำหนดส่ง']) {
    town.passASecond();
    await treasurer.saysAlone(text);
    await town.settled();
  }

  const said = town.line.messagesIn(treasurer.chatId).slice(before).map(words);
  expect(said).toHaveLength(2);
  expect(said.join()).not.toContain('O12');
});
