import { scaled } from '../support/scale.ts';
import { type Town, openTown } from '../support/town.ts';

const MESSAGES = scaled(4, 60);
const MORNING = new Date('2027-02-15T02:00:00.000Z');

describe('faults/line-away', () => {
  let town: Town;

  beforeAll(async () => {
    town = await openTown(MORNING);
  });

  it('an hour without LINE loses no change, and the answers come with the next', async () => {
    const { line } = town;
    const officer = line.addPerson({ displayName: 'สมหญิง' });
    const group = line.addGroup({ groupName: 'กลุ่มงาน', members: [officer] });
    await group.says(officer, 'ตั้งค่าหน่วยงาน อบต.บ้านสุขใจ');
    await town.settled();
    line.faults.always('any', { kind: 'error', accepted: false, status: 500 });
    const before = line.messagesIn(group.chatId).length;

    for (let number = 1; number <= MESSAGES; number += 1) {
      town.setNow(new Date(MORNING.getTime() + (number * 3_600_000) / (MESSAGES + 1)));
      await group.says(officer, `ส่ง O${1 + (number % 26)} https://www.example.invalid/${number}`);
    }
    await town.settled();
    const during = line.messagesIn(group.chatId).length;
    line.faults.clear();
    town.setNow(new Date(MORNING.getTime() + 3_600_000));
    await group.says(officer, 'ขาดอะไร');
    await town.settled();

    const shown = line.messagesIn(group.chatId).slice(before);
    const history = await group.says(officer, 'ita ประวัติ O2');
    await town.settled();
    expect(during).toBe(before);
    expect(JSON.stringify(shown.at(-1)?.message)).toContain('ยังขาดอะไร');
    // The latest are shown; that there were more is said in one line.
    expect(JSON.stringify(shown)).toMatch(/บันทึก O\d+ แล้ว/);
    expect(shown.length).toBeLessThanOrEqual(5);
    expect(JSON.stringify(line.repliesTo(history.event.webhookEventId))).toContain('/1');
    const { database } = town;
    database.allowScan({ command: 'aggregate', collection: 'audit', reason: 'every row is counted' });
    const changes = database.connection.collection('audit').countDocuments({ action: 'update-item' });
    expect(await changes).toBe(MESSAGES);
  });
});
