import { aftermathOfEvent } from '../../src/app/aftermath.ts';
import { connect } from '../../src/database/connection.ts';
import { mongoInbox } from '../../src/mongo/inbox.ts';
import { mongoLanes } from '../../src/mongo/lanes.ts';
import { mongoSaid } from '../../src/mongo/said.ts';
import { usualPace } from '../../src/worker/ports.ts';
import { databaseProxy } from '../support/database-proxy.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { after, inboxRooms, noon, type InboxRooms } from '../support/inbox.ts';
import { echo, openStage, shownIn, textOf, type Stage } from './stage.ts';

describe('worker/faults', () => {
  let database: TestDatabase;
  let rooms: InboxRooms;
  let stage: Stage;

  beforeAll(async () => {
    database = await testDatabase();
    rooms = inboxRooms(database.connection);
  });

  beforeEach(async () => {
    await rooms.rows.deleteMany({ _id: { $gte: '' } });
    stage = await openStage(rooms);
  });

  afterEach(async () => {
    await stage.close();
  });

  const referenceOf = ({ webhookEventId }: { readonly webhookEventId: string }) =>
    webhookEventId.slice(-6).toUpperCase();

  describe('an event that fails', () => {
    it('is tried again, then becomes a dead letter, its sender is told, and the chat goes on', async () => {
      const heard: string[] = [];
      const worker = stage.worker(
        (incoming) => {
          heard.push(textOf(incoming));
          return textOf(incoming) === 'bad' ? Promise.reject(new TypeError('canary-text')) : echo(incoming);
        },
        {},
        { pauseAfter: (attempt) => (attempt < 4 ? 0 : usualPace.heldFor) },
      );
      const bad = stage.says('bad');

      await stage.deliver(bad, stage.says('good'));
      await worker.start();
      await worker.idle();

      expect(heard).toEqual(['bad', 'bad', 'bad', 'bad', 'good']);
      expect(shownIn(stage)).toEqual([`sorry ${referenceOf(bad)}`, 'you said good']);
      expect(await rooms.inbox.list()).toMatchObject([
        { id: bad.webhookEventId, reference: referenceOf(bad), attempts: 4, fault: 'TypeError' },
      ]);
      expect(stage.counted.filter((it) => it === 'failed' || it === 'dead')).toHaveLength(5);
      expect(stage.logged()).not.toContain('canary-text');
      expect(stage.logged()).toContain(referenceOf(bad));
    });

    it.each(['beforeTold', 'beforeOver'] as const)(
      'in what its changes lead to (%s) is tried again to the end, and answered once',
      async (what) => {
        const told: number[] = [];
        const worker = stage.worker(echo, {
          conversation: {
            ahead: () => null,
            async respond(incoming) {
              const aftermath = aftermathOfEvent();
              const lead = (): Promise<void> => {
                told.push(stage.line.sent.length);
                return told.length === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve();
              };
              if (what === 'beforeTold') aftermath.beforeTold(lead());
              else aftermath.beforeOver(lead);
              return { replies: await echo(incoming), aftermath, reminderMayWait: true };
            },
          },
        });
        const event = stage.says('hello');
        await stage.deliver(event);

        await worker.start();
        await worker.idle();

        expect(shownIn(stage)).toEqual(['you said hello']);
        // What had been answered when it was done.
        expect(told).toEqual(what === 'beforeTold' ? [0, 0] : [1, 1]);
        expect(await rooms.rows.findOne({ _id: event.webhookEventId })).toMatchObject({ state: 'done' });
      },
    );

    it('holds its chat for 30 s of real time at most', async () => {
      let now = noon.getTime();
      let tries = 0;
      const worker = stage.worker(
        () => {
          tries += 1;
          now += 10_000;
          return Promise.reject(new Error('never'));
        },
        { realNow: () => now },
      );
      await stage.deliver(stage.says('bad'));

      await worker.start();
      await worker.idle();

      expect(tries).toBe(3);
      expect(await rooms.inbox.list()).toHaveLength(1);
      expect([1, 2, 3, 4, 5, 6, 7].map(usualPace.pauseAfter)).toEqual([
        250, 500, 1000, 2000, 4000, 8000, 16_000,
      ]);
    });

    it('is tried in earnest after the server was down between two tries', async () => {
      const worker = stage.worker(
        async (incoming) => {
          // Work that takes a while.
          await new Promise((resolve) => setTimeout(resolve, 5));
          return echo(incoming);
        },
        { realNow: () => noon.getTime() + 600_000 },
      );
      const event = stage.says('hello');
      await stage.deliver(event);
      await rooms.inbox.claim(stage.chat, 'a worker of then', noon);
      await rooms.inbox.postpone(event.webhookEventId, 'a worker of then', after(250), 'not yet', {
        outages: 0,
        answering: false,
      });

      await worker.start();
      await worker.idle();

      expect(shownIn(stage)).toEqual(['you said hello']);
    });

    it('is given up when it does not end by itself', async () => {
      let end = (): void => undefined;
      const worker = stage.worker(
        () =>
          new Promise(
            (resolve) =>
              (end = () => {
                resolve([]);
              }),
          ),
        {},
        { heldFor: 20 },
      );
      await stage.deliver(stage.says('endless'));

      await worker.start();
      await worker.idle();

      expect(await rooms.inbox.list()).toMatchObject([{ fault: 'DeadlinePassed' }]);
      end();
    });

    it('may get over it', async () => {
      let tries = 0;
      const worker = stage.worker((incoming) => {
        tries += 1;
        return tries < 3 ? Promise.reject(new Error('not yet')) : echo(incoming);
      });

      await stage.deliver(stage.says('hello'));
      await worker.start();
      await worker.idle();

      expect(shownIn(stage)).toEqual(['you said hello']);
      expect(await rooms.inbox.list()).toEqual([]);
    });

    it('can be retried by an operator once its fault is mended', async () => {
      let mended = false;
      const worker = stage.worker(
        (incoming) => (mended ? echo(incoming) : Promise.reject(new Error('not yet'))),
        {},
        { heldFor: 0 },
      );
      const event = stage.says('hello');
      await stage.deliver(event);
      await worker.start();
      await worker.idle();
      mended = true;

      await rooms.inbox.retry(event.webhookEventId);
      await worker.idle();
      await stage.deliver(stage.says('and now'));
      worker.wake([stage.chat]);
      await worker.idle();

      expect(shownIn(stage)).toEqual([`sorry ${referenceOf(event)}`, 'you said hello', 'you said and now']);
      expect(await rooms.inbox.list()).toEqual([]);
    });

    it('is told of later where its reply token is too old', async () => {
      const worker = stage.worker(
        (incoming) => {
          stage.pass(50_000);
          return textOf(incoming) === 'bad' ? Promise.reject(new Error('no')) : echo(incoming);
        },
        {},
        { heldFor: 0, tokenFreshFor: 60_000 },
      );
      const bad = stage.says('bad');
      await stage.deliver(bad);
      stage.pass(20_000);
      await worker.start();
      await worker.idle();
      const before = shownIn(stage);

      await stage.deliver(stage.says('good'));
      worker.wake([stage.chat]);
      await worker.idle();

      expect(before).toEqual([]);
      expect(shownIn(stage)).toEqual([`sorry ${referenceOf(bad)}`, 'you said good']);
    });
  });

  describe('an outage of the database', () => {
    class Away extends Error {}
    const isOutage = (error: unknown) => error instanceof Away;

    it('is no try, twice', async () => {
      let tries = 0;
      const worker = stage.worker(
        (incoming) => {
          tries += 1;
          return tries <= 2 ? Promise.reject(new Away()) : echo(incoming);
        },
        { isOutage },
        { heldFor: 0 },
      );

      await stage.deliver(stage.says('hello'));
      await worker.start();
      await worker.idle();

      expect(shownIn(stage)).toEqual(['you said hello']);
    });

    it('three times during the same event is that event’s doing', async () => {
      const worker = stage.worker(() => Promise.reject(new Away()), { isOutage }, { heldFor: 0 });

      await stage.deliver(stage.says('poison'));
      await worker.start();
      await worker.idle();

      expect(await rooms.inbox.list()).toMatchObject([{ fault: 'Error', attempts: 1 }]);
    });

    it('in the middle of an event has it applied and answered once when the database is back', async () => {
      const proxy = await databaseProxy(database.uri);
      const connection = await connect(proxy.uri, { serverSelectionTimeoutMS: 100 });
      let cuts = 0;
      const worker = stage.worker(
        (incoming) => {
          if (cuts === 0) proxy.cut();
          cuts += 1;
          return echo(incoming);
        },
        {
          inbox: mongoInbox(connection),
          lanes: mongoLanes(connection),
          said: mongoSaid(connection),
        },
        { pollEvery: 50 },
      );
      const event = stage.says('hello');
      await stage.deliver(event);

      await worker.start();
      // What was said needs no database. That it was said, and the end of the event, are written when there is one.
      await stage.line.nextMessageIn(stage.chat);
      proxy.mend();
      await worker.idle();

      expect(shownIn(stage)).toEqual(['you said hello']);
      expect(await rooms.rows.findOne({ _id: event.webhookEventId })).toMatchObject({ state: 'done' });
      await worker.drain();
      await connection.close(true);
      await proxy.close();
    });

    // A database that is killed forgets what was in no journal yet.
    it('that forgot who is at an event does not have its answer shown twice', async () => {
      let tries = 0;
      const worker = stage.worker(async (incoming) => {
        tries += 1;
        if (tries === 1) await rooms.rows.updateOne({ _id: event.webhookEventId }, { $unset: { owner: '' } });
        return echo(incoming);
      });
      const event = stage.says('hello');

      await stage.deliver(event);
      await worker.start();
      await worker.idle();
      await stage.deliver(stage.says('and again'));
      worker.wake([stage.chat]);
      await worker.idle();

      expect(tries).toBe(3);
      expect(shownIn(stage)).toEqual(['you said hello', 'you said and again']);
    });
  });
});
