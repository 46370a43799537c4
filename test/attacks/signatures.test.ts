import { testDatabase } from '../support/database.ts';
import { inboxRooms, type InboxRooms } from '../support/inbox.ts';
import { chance } from '../../src/fake-line/chance.ts';
import { scaled, SEED } from '../support/scale.ts';
import { anEvent, openDoor, post, signed, webhook, type OpenDoor } from '../http/webhook.ts';

describe('attacks/signatures', () => {
  let rooms: InboxRooms;
  let door: OpenDoor;

  beforeAll(async () => {
    const { connection } = await testDatabase();
    rooms = inboxRooms(connection);
    door = await openDoor(rooms.inbox);
  });

  afterAll(async () => {
    await door.close(100);
  });

  it('that were forged open nothing, and nothing of their bodies is kept', async () => {
    const random = chance(SEED);
    const statuses: number[] = [];

    for (let time = 0; time < scaled(100, 1_000); time += 1) {
      const body = webhook(anEvent());
      const { signature, sent } = forged(body, random);
      statuses.push((await post(door.port, sent, { signature })).status);
    }

    expect(new Set(statuses)).toEqual(new Set([401]));
    expect(await rooms.rows.findOne({ _id: { $gte: '' } })).toBeNull();
  });

  it('but the right one does', async () => {
    expect((await post(door.port, webhook(anEvent()))).status).toBe(200);
    expect(await rooms.rows.findOne({ _id: { $gte: '' } })).not.toBeNull();
  });
});

interface Forged {
  readonly signature: string | string[] | null;
  readonly sent: string | Buffer;
}

/** By another key, cut, with a bit turned, doubled, in another alphabet, of another body, or none. */
function forged(body: string, random: () => number): Forged {
  const right = signed(body);
  const bytes = Buffer.from(right, 'base64');
  const turned = Buffer.from(bytes);
  const at = Math.floor(random() * turned.length);
  turned[at] = (turned[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  const ways: readonly (() => Forged)[] = [
    () => ({ signature: signed(body, `key ${random()}`), sent: body }),
    () => ({ signature: right.slice(0, Math.floor(random() * (right.length - 1))), sent: body }),
    () => ({ signature: turned.toString('base64'), sent: body }),
    () => ({ signature: bytes.toString('hex'), sent: body }),
    () => ({ signature: `${right}${right}`, sent: body }),
    () => ({ signature: [signed(body, 'another'), right], sent: body }),
    () => ({ signature: signed(''), sent: body }),
    () => ({ signature: '', sent: body }),
    () => ({ signature: null, sent: body }),
    () => ({ signature: right, sent: JSON.stringify(JSON.parse(body), null, 1) }),
    () => ({ signature: right, sent: `${body.slice(0, -1)} ` }),
    () => ({ signature: right, sent: `${body} ` }),
  ];
  return ways[Math.floor(random() * ways.length)]?.() ?? { signature: null, sent: body };
}
