import { gzipSync } from 'node:zlib';
import { connect } from '../../src/database/connection.ts';
import { mongoInbox } from '../../src/mongo/inbox.ts';
import { databaseProxy } from '../support/database-proxy.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { days, inboxRooms, noon, type InboxRooms } from '../support/inbox.ts';
import { anEvent, openDoor, post, rawly, secret, signed, webhook, type OpenDoor } from './webhook.ts';

describe('http/door', () => {
  let database: TestDatabase;
  let rooms: InboxRooms;
  const open: OpenDoor[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    rooms = inboxRooms(database.connection);
  });

  beforeEach(async () => {
    await rooms.rows.deleteMany({ _id: { $gte: '' } });
  });

  afterEach(async () => {
    await Promise.all(open.splice(0).map((it) => it.close(100)));
  });

  async function theDoor(
    ...options: Parameters<typeof openDoor> extends [unknown, ...infer Rest] ? Rest : never
  ) {
    const door = await openDoor(rooms.inbox, ...options);
    open.push(door);
    return door;
  }

  const stored = () =>
    rooms.rows
      .find({ _id: { $gte: '' } })
      .sort({ _id: 1 })
      .toArray();

  describe('stores and answers', () => {
    it('keeps every event of a batch as its text, before it says 200', async () => {
      const { port, woken } = await theDoor();
      const events = [
        anEvent(),
        anEvent({ source: { type: 'user', userId: 'U2' } }),
        anEvent({ source: { type: 'room', roomId: 'R3', userId: 'U2' } }),
      ];

      const { status } = await post(port, webhook(...events));

      expect(status).toBe(200);
      expect(await stored()).toEqual(
        events.map((event, index) => ({
          _id: event.webhookEventId,
          chat: ['C00000000000000000000000000000001', 'U2', 'R3'][index],
          at: noon,
          received: noon,
          json: JSON.stringify(event),
          state: 'waiting',
        })),
      );
      expect(woken).toEqual(['C00000000000000000000000000000001', 'U2', 'R3']);
    });

    it('tells who called, each chat once, and whether with anything else', async () => {
      const { port, callers } = await theDoor();
      const [alone, twice] = [
        { type: 'user', userId: 'U2' },
        { type: 'room', roomId: 'R3', userId: 'U2' },
      ];

      await post(
        port,
        webhook(anEvent({ source: twice }), anEvent({ source: alone }), anEvent({ source: twice })),
      );

      expect(callers).toEqual([
        { chat: 'R3', lineUser: 'U2', alone: false },
        { chat: 'U2', lineUser: 'U2', alone: true },
      ]);
    });

    it('keeps an event once, in one batch or in five requests at a time', async () => {
      const { port, metrics } = await theDoor();
      const event = anEvent();
      const body = webhook(event, event);

      const answers = await Promise.all([1, 2, 3, 4, 5].map(() => post(port, body)));

      expect(answers.map((it) => it.status)).toEqual([200, 200, 200, 200, 200]);
      expect(await stored()).toHaveLength(1);
      expect(await metrics.page()).toContain('prongsai_events_total{outcome="accepted"} 1');
      expect(await metrics.page()).toContain('prongsai_events_total{outcome="duplicate"} 9');
    });

    it("says 200 to the console's check, which has no events", async () => {
      const { port } = await theDoor();

      expect((await post(port, webhook())).status).toBe(200);
      expect(await stored()).toEqual([]);
    });

    it('keeps types, properties and values that it has never heard of', async () => {
      const { port } = await theDoor();
      const strange = [
        anEvent({ type: 'teleported', source: { type: 'spaceship' }, mode: 'sleeping' }),
        anEvent({ webhookEventId: undefined }),
        anEvent({ webhookEventId: 'x'.repeat(65), timestamp: 'yesterday' }),
        anEvent({ webhookEventId: { $gt: '' }, source: { userId: { $ne: null } } }),
        'not even an object',
        null,
      ];

      const { status } = await post(port, webhook(...strange));

      const rows = await stored();
      expect(status).toBe(200);
      expect(rows).toHaveLength(6);
      expect(rows.filter((it) => /^[0-9a-f]{64}$/.test(it._id))).toHaveLength(5);
      expect(rows.filter((it) => it.chat === 'nowhere')).toHaveLength(4);
    });

    it('knows an event without an id again by its text', async () => {
      const { port } = await theDoor();
      const body = webhook(anEvent({ webhookEventId: undefined }));

      await post(port, body);
      await post(port, body);

      expect(await stored()).toHaveLength(1);
    });

    it('takes an event up to 29 days after it happened, and says 200 to an older one without keeping it', async () => {
      const { port } = await theDoor();
      const inTime = anEvent({ timestamp: noon.getTime() - days(29) });
      const tooOld = anEvent({ timestamp: noon.getTime() - days(29) - 1 });

      const { status } = await post(port, webhook(tooOld, inTime));

      expect(status).toBe(200);
      expect((await stored()).map((it) => it._id)).toEqual([inTime.webhookEventId]);
    });

    it('passes over what is another module’s to answer', async () => {
      const { port, woken } = await theDoor();

      const { status } = await post(port, webhook(anEvent({ mode: 'standby' })));

      expect(status).toBe(200);
      expect(await stored()).toEqual([]);
      expect(woken).toEqual([]);
    });
  });

  describe('believes only a signature', () => {
    const body = webhook(
      anEvent({ message: { type: 'text', id: '1', text: '🤨 emoji as LINE writes it' } }),
    ).replace('🤨', '\\ud83e\\udd28');
    const right = signed(body);

    it('over exactly the bytes that came', async () => {
      const { port } = await theDoor();

      expect((await post(port, body)).status).toBe(200);
      expect((await post(port, JSON.stringify(JSON.parse(body)), { signature: right })).status).toBe(401);
    });

    it('by either of two secrets while one is being rotated', async () => {
      const { port } = await theDoor({ secrets: ['the-new-secret', secret] });

      expect((await post(port, body, { signature: signed(body, 'the-new-secret') })).status).toBe(200);
      expect((await post(port, body)).status).toBe(200);
      expect((await post(port, body, { signature: signed(body, 'the-old-one') })).status).toBe(401);
    });

    it.each([
      ['missing', null],
      ['empty', ''],
      ['of another secret', signed(body, 'another')],
      ['of another body', signed(`${body} `)],
      ['cut short', right.slice(0, 20)],
      ['without its padding', right.slice(0, -1)],
      ['with something behind it', `${right}AAAA`],
      ['in hexadecimal', Buffer.from(right, 'base64').toString('hex')],
      ['twice', [right, right]],
      ['in letters beyond base64', 'ส'.repeat(4)],
    ])('and not one that is %s', async (_, signature) => {
      const { port } = await theDoor();
      const latin = typeof signature === 'string' ? Buffer.from(signature).toString('latin1') : signature;

      expect((await post(port, body, { signature: latin })).status).toBe(401);
      expect(await stored()).toEqual([]);
    });

    it('and not one with any bit flipped, nor in the URL alphabet, nor written another way', async () => {
      const { port } = await theDoor();
      const bytes = Buffer.from(right, 'base64');
      const forged = Array.from({ length: 256 }, (_, bit) => {
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        return flipped.toString('base64');
      });
      // The last letter carries two bits that decoding drops: 43 letters and '=' for 32 bytes.
      const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
      const last = alphabet.indexOf(right[42] ?? '');
      forged.push(`${right.slice(0, 42)}${alphabet[last + 1] ?? ''}=`);
      const withSlash = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(
        (it) => `${body}${' '.repeat(it.charCodeAt(0))}`,
      );
      const urlLike = withSlash.find((it) => /[+/]/.test(signed(it))) ?? body;

      const statuses = await Promise.all(
        forged.map(async (it) => (await post(port, body, { signature: it })).status),
      );
      const inUrlAlphabet = signed(urlLike).replaceAll('+', '-').replaceAll('/', '_');

      expect(new Set(statuses)).toEqual(new Set([401]));
      expect((await post(port, urlLike, { signature: inUrlAlphabet })).status).toBe(401);
    });
  });

  describe('refuses what is no webhook', () => {
    it.each([
      ['nothing', ''],
      ['no JSON', 'hello'],
      ['a list', '[]'],
      ['null', 'null'],
      ['no events', '{}'],
      ['events that are no list', '{"events":{"0":{}}}'],
      [
        'bytes that are no UTF-8',
        Buffer.from([...Buffer.from('{"events":[{"a":"'), 0xc3, 0x28, ...Buffer.from('"}]}')]),
      ],
      ['something compressed', gzipSync(webhook())],
      ['something nested ten thousand deep', `{"events":[${'['.repeat(10_000)}${']'.repeat(10_000)}]}`],
    ])('%s is 400', async (_, body) => {
      const { port } = await theDoor();

      expect((await post(port, body)).status).toBe(400);
      expect(await stored()).toEqual([]);
    });

    it('takes the last of two equal keys, as JSON does', async () => {
      const { port } = await theDoor();

      expect((await post(port, '{"events":1,"events":[]}')).status).toBe(200);
    });

    it('is not misled by brackets inside of texts', async () => {
      const { port } = await theDoor();
      const event = anEvent({ message: { type: 'text', id: '1', text: `"\\${'[{'.repeat(500)}` } });

      expect((await post(port, webhook(event))).status).toBe(200);
    });

    it('takes a mebibyte, and not one byte more', async () => {
      const { port } = await theDoor();
      const padded = (length: number) => webhook().padEnd(length, ' ');

      expect((await post(port, padded(1_048_576))).status).toBe(200);
      expect((await post(port, padded(1_048_577))).status).toBe(413);
      expect((await post(port, padded(3_000_000))).status).toBe(413);
    });

    it('counts a body without a stated length while it comes', async () => {
      const { port } = await theDoor();
      const body = webhook().padEnd(2_000_000, ' ');

      const { status } = await post(port, body, { headers: { 'transfer-encoding': 'chunked' } });

      expect(status).toBe(413);
    });

    it('takes no more than a thousand events at once', async () => {
      const { port } = await theDoor();

      expect((await post(port, webhook(...Array.from({ length: 1_001 }, () => ({}))))).status).toBe(413);
    });

    it('does not wait for one who sends too slowly, and hangs up', async () => {
      const { port } = await theDoor({ limits: { bodyTime: 150 } });
      const head = `POST /webhook HTTP/1.1\r\nhost: x\r\nx-line-signature: ${signed('')}\r\ncontent-length: 1000\r\n\r\n`;

      const answer = await rawly(port, (send) => {
        send(head);
        const drip = setInterval(() => {
          send('{');
        }, 20);
        return () => {
          clearInterval(drip);
        };
      });

      expect(answer).toMatch(/^HTTP\/1\.1 408 .*connection: close/is);
    });

    it('outlives one who hangs up in the middle', async () => {
      const door = await theDoor();
      const head = `POST /webhook HTTP/1.1\r\nhost: x\r\nx-line-signature: ${signed('')}\r\ncontent-length: 1000\r\n\r\n{`;

      const answer = await rawly(door.port, (send, hangUp) => {
        send(head);
        hangUp();
        return () => undefined;
      });

      expect(answer).toBe('');
      expect((await post(door.port, webhook())).status).toBe(200);
      expect(door.logged()).toBe('');
    });
  });

  describe('without its database', () => {
    it('says 503 in time while the database hangs, and stores again when it is back', async () => {
      const proxy = await databaseProxy(database.uri);
      const connection = await connect(proxy.uri);
      const door = await openDoor(mongoInbox(connection));
      const before = await post(door.port, webhook(anEvent()));
      proxy.hold();

      const hanging = await Promise.all(
        Array.from({ length: 20 }, () => post(door.port, webhook(anEvent()))),
      );
      proxy.letGo();
      const event = anEvent();
      const recovered = await post(door.port, webhook(event));

      expect(before.status).toBe(200);
      expect(hanging.map((it) => it.status)).toEqual(hanging.map(() => 503));
      expect(door.receipts.map((it) => it.durable)).toEqual([true, ...hanging.map(() => false), true]);
      expect(Math.max(...hanging.map((it) => it.ms))).toBeLessThan(1_800);
      expect(recovered.status).toBe(200);
      expect((await stored()).map((it) => it._id)).toContain(event.webhookEventId);
      await door.close(100);
      await connection.close(true);
      await proxy.close();
    });

    it('says 503 in time when the database is gone, and 200 again once it is there', async () => {
      const proxy = await databaseProxy(database.uri);
      const connection = await connect(proxy.uri);
      const door = await openDoor(mongoInbox(connection));
      proxy.cut();

      const gone = await Promise.all(Array.from({ length: 5 }, () => post(door.port, webhook(anEvent()))));
      proxy.mend();
      const body = webhook(anEvent());
      let answer = await post(door.port, body);
      for (let tries = 0; answer.status !== 200 && tries < 10; tries += 1)
        answer = await post(door.port, body);

      expect(gone.map((it) => it.status)).toEqual([503, 503, 503, 503, 503]);
      expect(door.receipts.slice(0, 5)).toEqual(gone.map(() => ({ fresh: [], durable: false })));
      expect(Math.max(...gone.map((it) => it.ms))).toBeLessThan(1_800);
      expect(answer.status).toBe(200);
      await door.close(100);
      await connection.close(true);
      await proxy.close();
    });
  });

  it('logs no text, no name, no id of a person and no secret', async () => {
    const door = await openDoor({
      store: (arrivals) => Promise.resolve(arrivals.map(() => 'failed' as const)),
    });
    open.push(door);
    const event = anEvent({ message: { type: 'text', id: '1', text: 'canary-text' } });

    const { status } = await post(door.port, webhook(event));

    expect(status).toBe(503);
    expect(door.logged()).toContain(String(event.webhookEventId).slice(-6));
    for (const canary of ['canary-text', 'U0000', 'C0000', String(event.replyToken), secret]) {
      expect(door.logged()).not.toContain(canary);
    }
  });
});
