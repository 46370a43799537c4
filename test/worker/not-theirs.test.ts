import type { Group, Person } from '../../src/fake-line/cast.ts';
import { words } from '../reminding/bureau.ts';
import { openTown, type Town } from '../support/town.ts';

// An answer that came too late waits for the next one in its chat. By then the chat may be another agency's.

/** Says something, and lets its reply token run out before anybody answers. */
async function saidLate(town: Town, saying: () => Promise<unknown>, now: () => Date): Promise<void> {
  await town.bot.worker.pause();
  await saying();
  town.setNow(new Date(now().getTime() + 60_000));
  town.bot.worker.resume();
  await town.settled();
}

describe('an answer that is late', () => {
  let now: Date;
  let town: Town;
  let person: Person;
  let group: Group;
  const said = (): string => town.line.messagesIn(group.chatId).map(words).join();
  const late = (saying: () => Promise<unknown>) =>
    saidLate(town, saying, () => now).then(() => {
      now = new Date(now.getTime() + 60_000);
    });

  beforeEach(async () => {
    now = new Date('2027-02-15T02:00:00.000Z');
    town = await openTown(now);
    person = town.line.addPerson({ displayName: 'สมชาย' });
    group = town.line.addGroup({ groupName: 'ITA', members: [person] });
    await town.told(group, person, 'ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
    now = new Date(now.getTime() + 1_000);
    await late(() => group.says(person, 'ส่ง O13 https://www.example.go.th/o13'));
  });

  it('is shown with the next answer while the group is the agency’s', async () => {
    expect(said()).not.toContain('O13');
    await town.told(group, person, 'ita ช่วยเหลือ');

    expect(said()).toContain('O13');
  });

  it('is not shown once the group is another agency’s, and not kept either', async () => {
    await town.comesAnew(group);
    await town.told(group, person, 'ตั้งค่าหน่วยงาน เทศบาลตำบลตัวอย่างสอง');
    await town.told(group, person, 'ita ช่วยเหลือ');

    expect(said()).not.toContain('O13');
    const lane = await town.database.connection
      .collection<{ _id: string; answers?: unknown }>('lanes')
      .findOne({ _id: group.chatId });
    expect(lane?.answers ?? []).toEqual([]);
  });
});

it('is not shown one to one to somebody who has left the agency', async () => {
  let now = new Date('2027-02-15T02:00:00.000Z');
  const town = await openTown(now);
  const person = town.line.addPerson({ displayName: 'สมชาย' });
  const group = town.line.addGroup({ groupName: 'ITA', members: [person] });
  await town.told(group, person, 'ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
  now = new Date(now.getTime() + 1_000);
  await saidLate(
    town,
    () => person.saysAlone('ส่ง O13 https://www.example.go.th/o13'),
    () => now,
  );
  town.passASecond();
  await group.loses(person);
  await town.settled();
  town.passASecond();
  await person.saysAlone('ช่วยเหลือ');
  await town.settled();

  expect(town.line.messagesIn(person.chatId).map(words).join()).not.toContain('O13');
});
