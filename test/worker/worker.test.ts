import type { Incoming } from '../../src/chat/arriving/incoming.ts';
import { onThisHost } from '../../src/worker/owner.ts';
import { testDatabase } from '../support/database.ts';
import { after, anArrival, inboxRooms, type InboxRooms } from '../support/inbox.ts';
import { echo, openStage, shownIn, textOf, type Stage } from './stage.ts';

describe('worker', () => {
  let rooms: InboxRooms;
  let stage: Stage;

  beforeAll(async () => {
    const database = await testDatabase();
    rooms = inboxRooms(database.connection);
  });

  beforeEach(async () => {
    await rooms.rows.deleteMany({ _id: { $gte: '' } });
    stage = await openStage(rooms);
  });

  afterEach(async () => {
    await stage.close();
  });

  const states = async () =>
    (
      await rooms.rows
        .find({ _id: { $gte: '' } })
        .sort({ at: 1, _id: 1 })
        .toArray()
    ).map((it) => it.state);

  describe('applies what the door took', () => {
    it('and answers it, and keeps nothing of its text', async () => {
      const worker = stage.worker(echo);
      await worker.start();
      const event = stage.says('hello');

      await stage.deliver(event);
      worker.wake([stage.chat]);
      await worker.idle();

      expect(shownIn(stage)).toEqual(['you said hello']);
      expect(await rooms.rows.findOne({ _id: event.webhookEventId })).toEqual({
        _id: event.webhookEventId,
        at: after(1),
        received: after(1),
        state: 'done',
      });
      expect(await rooms.lanes.owners(onThisHost())).toEqual([]);
    });

    it('and shows whoever waits one to one that an answer comes, and nobody in a group', async () => {
      const { userId } = stage.somchai;
      const worker = stage.worker(
        async (incoming) => {
          if (incoming.chat.kind === 'user') await thought();
          return echo(incoming);
        },
        {},
        { thinkingAfter: 0 },
      );
      const calls = (): number => stage.line.calls.filter((call) => call.endpoint === 'loading').length;
      const thought = async (): Promise<void> => {
        while (calls() === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      };
      await worker.start();
      await stage.deliver(
        stage.says('in the group'),
        stage.line.events.text({ chatId: userId, userId, text: 'alone' }),
      );
      worker.wake([stage.chat, userId]);
      await worker.idle();

      expect(calls()).toBe(1);
      expect(stage.line.messagesIn(userId)).toHaveLength(1);
    });

    it('and lets nobody wait for a chat whose event takes long', async () => {
      const { userId } = stage.somchai;
      let finish: () => void = () => undefined;
      const slow = new Promise<void>((resolve) => (finish = resolve));
      const worker = stage.worker(
        async (incoming) => {
          if (incoming.chat.kind === 'group') await slow;
          return echo(incoming);
        },
        {},
        { chatsAtOnce: 1, longAfter: 0 },
      );
      await worker.start();
      await stage.deliver(stage.says('read that website'));
      worker.wake([stage.chat]);
      await stage.deliver(stage.line.events.text({ chatId: userId, userId, text: 'me too' }));
      worker.wake([userId]);
      const answer = await stage.line.nextMessageIn(userId);
      expect(answer).toBeDefined();
      expect(shownIn(stage)).toEqual([]);
      finish();
      await worker.idle();
      expect(shownIn(stage)).toEqual(['you said read that website']);
    });

    it('and is silent when there is nothing to say, or nothing was said to it', async () => {
      const heard: string[] = [];
      const worker = stage.worker((incoming) => {
        heard.push(textOf(incoming));
        return Promise.resolve([]);
      });
      const { userId } = stage.somchai;
      const talk = stage.says('ordinary talk');
      stage.pass(1);

      await stage.deliver(
        talk,
        stage.line.events.unheardOf({ type: 'beacon' }, { type: 'group', groupId: stage.chat }),
        stage.line.events.postback({ chatId: stage.chat, userId, data: 'v1' }),
      );
      await worker.start();
      await worker.idle();

      expect(heard).toEqual(['ordinary talk', 'press']);
      expect(stage.line.sent).toEqual([]);
      expect(await states()).toEqual(['done', 'done', 'done']);
    });

    it('once, however often it comes', async () => {
      const heard: string[] = [];
      const worker = stage.worker((incoming) => {
        heard.push(incoming.event);
        return echo(incoming);
      });
      await worker.start();
      const event = stage.says('five times');

      for (let time = 0; time < 5; time += 1) {
        await stage.deliver(event);
        worker.wake([stage.chat]);
        await worker.idle();
      }

      expect(heard).toEqual([event.webhookEventId]);
      expect(shownIn(stage)).toEqual(['you said five times']);
    });

    it('and finds what another process took in', async () => {
      const worker = stage.worker(echo, {}, { pollEvery: 5 });
      await worker.start();

      await stage.deliver(stage.says('from next door'));

      expect((await stage.line.nextMessageIn(stage.chat)).message.text).toBe('you said from next door');
    });

    it("once and in LINE's order with two workers on 300 events in 20 chats", async () => {
      const heard: { chat: string; event: string }[] = [];
      const running = new Map<string, number>();
      let together = 0;
      const respond = async ({ chat: { id }, event }: Incoming) => {
        running.set(id, (running.get(id) ?? 0) + 1);
        together = Math.max(together, running.get(id) ?? 0);
        await rooms.said.find(id, 'something to wait for');
        heard.push({ chat: id, event });
        running.set(id, (running.get(id) ?? 0) - 1);
        return [];
      };
      const [one, other] = [stage.worker(respond), stage.worker(respond)];
      const arrivals = Array.from({ length: 300 }, (_, index) => {
        const id = `C${index % 20}`;
        const at = after(Math.floor(index / 20));
        return anArrival({ id: `e${String(index).padStart(3, '0')}`, chat: id, at, json: anyTalk(id) });
      });
      await rooms.inbox.store(
        [...arrivals].sort((a, b) => (a.id.at(-1) ?? '').localeCompare(b.id.at(-1) ?? '')),
      );

      await Promise.all([one.start(), other.start()]);
      await Promise.all([one.idle(), other.idle()]);

      expect(heard).toHaveLength(300);
      expect(together).toBe(1);
      for (const id of new Set(heard.map((it) => it.chat))) {
        const order = heard.filter((it) => it.chat === id).map((it) => it.event);
        expect(order).toEqual([...order].sort());
      }
    });
  });

  describe('stops and goes on', () => {
    it('for a backup, while the door goes on', async () => {
      const worker = stage.worker(echo);
      await worker.start();
      await worker.pause();

      await stage.deliver(stage.says('meanwhile'));
      worker.wake([stage.chat]);
      const whilePaused = await states();
      worker.resume();
      await worker.idle();

      expect(whilePaused).toEqual(['waiting']);
      expect(worker.isRunning()).toBe(true);
      expect(shownIn(stage)).toEqual(['you said meanwhile']);
    });

    it('for good under load, and leaves nothing half done', async () => {
      const heard: string[] = [];
      const worker = stage.worker(async ({ event, chat: { id } }) => {
        heard.push(event);
        await rooms.said.find(id, 'something to wait for');
        return [];
      });
      const arrivals = Array.from({ length: 400 }, (_, index) =>
        anArrival({
          id: `e${index}`,
          chat: `C${index % 40}`,
          at: after(index),
          json: anyTalk(`C${index % 40}`),
        }),
      );
      await rooms.inbox.store(arrivals);

      await worker.start();
      const started = performance.now();
      await worker.drain();

      const rows = await rooms.rows.find({ _id: { $gte: '' } }).toArray();
      const done = rows.filter((it) => it.state === 'done').map((it) => it._id);
      expect(performance.now() - started).toBeLessThan(9_000);
      expect([...done].sort()).toEqual([...heard].sort());
      expect(rows.filter((it) => it.owner !== undefined)).toEqual([]);
      expect(done.length).toBeLessThan(400);
      expect(worker.isRunning()).toBe(false);
      expect(await rooms.lanes.owners(onThisHost())).toEqual([]);
    });

    it('within its time, even where an event does not end', async () => {
      let begun = (): void => undefined;
      let end = (): void => undefined;
      const beginning = new Promise<void>((resolve) => (begun = resolve));
      const ending = new Promise<readonly []>(
        (resolve) =>
          (end = () => {
            resolve([]);
          }),
      );
      const respond = () => {
        begun();
        return ending;
      };
      const worker = stage.worker(respond, {}, { drainWithin: 50 });
      await stage.deliver(stage.says('endless'));
      await worker.start();
      await beginning;

      const started = performance.now();
      await worker.drain();

      expect(performance.now() - started).toBeLessThan(1_000);
      expect(await states()).toEqual(['waiting']);
      end();
    });
  });
});

function anyTalk(groupId: string): string {
  const message = { type: 'text', id: 'm1', text: 'x' };
  return JSON.stringify({ type: 'message', source: { type: 'group', groupId, userId: 'U1' }, message });
}
