import { openTown, type Town } from '../support/town.ts';

// What a message costs the database. Each command is a way to the server and back, and most of the time to an answer is
// spent on those that wait for another: whoever needs one more raises a number here, and knows it.

interface Cost {
  readonly commands: number;
  /**
   * How many of them came one after another, since each waited for what the one before had brought; and by chance, such
   * as an event that took longer to be written than its chat to be taken.
   */
  readonly inARow: number;
}

describe('a message in a group of an agency', () => {
  let town: Town;
  let say: (text: string) => Promise<Cost>;

  beforeAll(async () => {
    town = await openTown(new Date('2027-02-15T02:00:00.000Z'));
    const client = town.database.connection.getClient();
    let commands = 0;
    let claims = 0;
    // Of every command on its way, how many had come to an end before it, one after another, and it makes one more.
    const rows = new Map<number, number>();
    let inARow = 0;
    client.on('commandStarted', ({ commandName, command, requestId }) => {
      // The look whether any chat has work is the test's own way to wait.
      if (commandName === 'distinct') return;
      // Of the event and of the end; by chance there is one more, before the event was there.
      if (command.findAndModify === 'inbox' && (claims += 1) > 2) return;
      commands += 1;
      rows.set(requestId, inARow + 1);
    });
    client.on('commandSucceeded', ({ requestId }) => {
      inARow = Math.max(inARow, rows.get(requestId) ?? 0);
    });
    const person = town.line.addPerson({ displayName: 'สมชาย' });
    const group = town.line.addGroup({ groupName: 'ITA', members: [person] });
    say = async (text) => {
      commands = 0;
      claims = 0;
      inARow = 0;
      rows.clear();
      await town.told(group, person, text);
      expect(claims).toBeLessThanOrEqual(3);
      return { commands, inARow };
    };
    await say('ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
    await say('ส่ง O11 https://www.example.go.th/o11');
  });

  it('that is none of the bot’s business takes eight commands, the door’s write included', async () => {
    const { commands, inARow } = await say('ประชุมบ่ายสองที่ห้องประชุมเล็กนะ');
    expect(commands).toBe(8);
    expect(inARow).toBeLessThanOrEqual(6);
  });

  it('that asks what is missing takes ten', async () => {
    const { commands, inARow } = await say('ขาดอะไร');
    expect(commands).toBe(10);
    expect(inARow).toBeLessThanOrEqual(9);
  });

  it('that sends a link takes fourteen, the order of its copy included', async () => {
    const { commands, inARow } = await say('ส่ง O12 https://www.example.go.th/o12');
    expect(commands).toBe(14);
    expect(inARow).toBeLessThanOrEqual(10);
  });
});
