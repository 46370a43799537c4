import { openTown, type Town } from '../support/town.ts';

// What a message costs the database. Each command is a way to the server and back, and most of the time to an answer is
// spent on them: whoever needs one more raises a number here, and knows it.

describe('a message in a group of an agency', () => {
  let town: Town;
  let say: (text: string) => Promise<readonly string[]>;

  beforeAll(async () => {
    town = await openTown(new Date('2027-02-15T02:00:00.000Z'));
    const sent: string[] = [];
    town.database.connection.getClient().on('commandStarted', ({ commandName, command }) => {
      // The look whether any chat has work is the test's own way to wait.
      if (commandName !== 'distinct') sent.push(`${commandName} ${String(command[commandName])}`);
    });
    const person = town.line.addPerson({ displayName: 'สมชาย' });
    const group = town.line.addGroup({ groupName: 'ITA', members: [person] });
    say = async (text) => {
      sent.length = 0;
      await town.told(group, person, text);
      return [...sent];
    };
    await say('ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
    await say('ส่ง O11 https://www.example.go.th/o11');
  });

  it('that is none of the bot’s business takes eight commands, the door’s write included', async () => {
    expect(await say('ประชุมบ่ายสองที่ห้องประชุมเล็กนะ')).toHaveLength(8);
  });

  it('that asks what is missing takes fourteen', async () => {
    expect(await say('ขาดอะไร')).toHaveLength(14);
  });

  it('that sends a link takes twenty-one, the order of its copy included', async () => {
    expect(await say('ส่ง O12 https://www.example.go.th/o12')).toHaveLength(21);
  });
});
