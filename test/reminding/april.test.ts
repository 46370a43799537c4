import { type Bureau, openBureau } from './bureau.ts';

// The month before the end of answering, on the free plan: nobody does anything but ask.

const days = Array.from({ length: 30 }, (_, at) => `2027-04-${String(at + 1).padStart(2, '0')}`);
/** จักรี, สงกรานต์ and the weekends. */
const isOff = (day: string) =>
  ['06', '13', '14', '15'].some((it) => day.endsWith(`-${it}`)) || [0, 6].includes(new Date(day).getUTCDay());

/** The units of five friends of the bot; the sixth is the bureau's treasurer. */
const friendsUnits = ['สำนักปลัด', 'กองช่าง', 'กองการศึกษา', 'กองสวัสดิการสังคม', 'กองคลัง'];

const codes = Array.from({ length: 26 }, (_, at) => `O${at + 1}`);
const dueOn = { 30: codes.slice(0, 20), 16: codes.slice(20, 24), 15: codes.slice(24, 26) };

describe('April 2570 with 300 messages', () => {
  let bureau: Bureau;
  /** Days on which the group was written to without being asked, once for each message. */
  const groupDays: string[] = [];
  const onDaysOff: string[] = [];

  beforeAll(async () => {
    bureau = await openBureau('2027-03-30T09:00', { people: 25, limit: 300 });
    const { town, tell, chief, group } = bureau;
    const members = town.line.membersOf(group);
    for (const [at, unit] of friendsUnits.entries()) {
      const member = members[at + 3];
      if (!member) throw new Error('nobody is left');
      await tell(member, `ita ฉันอยู่ ${unit}`);
      await member.follows();
      await town.settled();
    }
    for (const [day, those] of Object.entries(dueOn)) {
      await tell(chief, `ita กำหนด ${those.join(' ')} ${day} เม.ย. 70`);
    }
    bureau.pushed();

    for (const day of days) {
      await bureau.at(`${day}T08:30`);
      const pushes = bureau.pushed();
      groupDays.push(...pushes.filter((it) => it.chatId === group.chatId).map(() => day));
      if (isOff(day)) {
        if (pushes.length > 0) onDaysOff.push(day);
        continue;
      }
      for (const [nth, time] of ['10:00', '13:00', '15:00'].entries()) {
        bureau.setTime(`${day}T${time}`);
        await tell(members[(nth * 7 + Number(day.slice(8))) % members.length] ?? chief, 'ita สรุป');
      }
    }
  }, 60_000);

  it('spends at most 300 by LINE’s own meter, and one card a day in the group', () => {
    expect(bureau.town.line.membersOf(bureau.group)).toHaveLength(25);
    expect(bureau.town.line.quota.used).toBeGreaterThan(100);
    expect(bureau.town.line.quota.used).toBeLessThanOrEqual(300);
    expect(new Set(groupDays).size).toBe(groupDays.length);
    expect(onDaysOff).toEqual([]);
    if (process.env.SHOW_FIGURES) {
      process.stderr.write(
        `April: ${bureau.town.line.quota.used} of 300, group cards on ${groupDays.join(' ')}\n`,
      );
    }
  });

  it('says in the group every step of the day itself and after it, on its working day', async () => {
    // The whole ledger of a test's own month.
    const outbox = bureau.town.database.connection.collection('outbox');
    const rows = await outbox.find({}, { hint: { _id: 1 } }).toArray();
    const said = new Map<string, string>();
    for (const row of rows) {
      // Rows of our own outbox, whose keys are what was said.
      const { keys, state, day } = row as unknown as { keys: string[]; state: string; day: string };
      if (state === 'said') for (const key of keys) said.set(key, day);
    }
    const works = new Map(
      [...said.keys()].flatMap((key) => {
        const [, target = '', due = ''] = key.split(' ');
        return target.startsWith('item:') ? [[target, due] as const] : [];
      }),
    );
    const group = `group:${bureau.group.groupId}`;
    const expected = [...works].flatMap(([target, due]) =>
      (
        ({
          '2027-04-30': [['0', '2027-04-30']],
          '2027-04-16': [
            ['0', '2027-04-16'],
            ['+7', '2027-04-23'],
            ['+14', '2027-04-30'],
          ],
          '2027-04-15': [
            ['0', '2027-04-12'],
            ['+7', '2027-04-22'],
            ['+14', '2027-04-29'],
          ],
        })[due] ?? []
      ).map(([step = '', day = '']) => [`${group} ${target} ${due} ${step}`, day] as const),
    );

    expect(works.size).toBe(26);
    expect(expected).toHaveLength(20 + 4 * 3 + 2 * 3);
    expect(expected.map(([key]) => [key, said.get(key)])).toEqual(expected);
  });
});
