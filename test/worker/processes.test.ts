import { spawnSync } from 'node:child_process';
import { onThisHost, whoAmI } from '../../src/worker/owner.ts';
import { testDatabase } from '../support/database.ts';
import { after, inboxRooms, noon, type InboxRooms } from '../support/inbox.ts';
import { echo, openStage, shownIn, textOf, type Stage } from './stage.ts';

describe('worker/processes', () => {
  let rooms: InboxRooms;
  let stage: Stage;

  beforeAll(async () => {
    const { connection } = await testDatabase();
    rooms = inboxRooms(connection);
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

  /** What a process leaves behind that was killed in the middle of the chat's next event. */
  async function killedInTheMiddle(owner: string): Promise<void> {
    await rooms.lanes.acquire(stage.chat, owner, new Date(Date.now()), new Date(Date.now() + 60_000));
    await rooms.inbox.claim(stage.chat, owner, new Date(Date.now()));
  }
  const ownerNamed = (pid: number | undefined) => `${onThisHost()}${pid ?? 0}/of-an-earlier-start`;

  describe('while all chats are held up', () => {
    it.each([
      { says: 'yes', heldUp: () => Promise.resolve(true) },
      {
        says: 'nothing, since nobody can be asked',
        heldUp: () => Promise.reject(new Error('nobody answers')),
      },
    ])('an event that was claimed meanwhile stays untouched: the answer is $says', async ({ heldUp }) => {
      let answers = 0;
      const worker = stage.worker(echo, {
        lanes: {
          ...rooms.lanes,
          async take(...asked) {
            const taken = await rooms.lanes.take(...asked);
            answers += 1;
            return taken && { ...taken, heldUp: answers === 1 ? heldUp() : taken.heldUp };
          },
        },
      });
      await stage.deliver(stage.says('hello'));
      const before = await rooms.rows.findOne({ state: 'waiting' });

      const givenBack: unknown[] = [];
      const giveBack = rooms.inbox.giveBack.bind(rooms.inbox);
      Object.assign(rooms.inbox, {
        async giveBack(...asked: Parameters<typeof giveBack>) {
          const done = await giveBack(...asked);
          givenBack.push(await rooms.rows.findOne({ _id: asked[0] }));
          return done;
        },
      });
      await worker.start();
      await worker.idle();
      await worker.idle();
      Object.assign(rooms.inbox, { giveBack });

      expect(givenBack).toEqual([{ ...before, attempts: 0, lost: 0, outages: 0 }]);
      expect(shownIn(stage)).toEqual(['you said hello']);
    });
  });

  describe('a process that is gone', () => {
    const deadProcess = () => spawnSync(process.execPath, ['--eval', '0']).pid;

    it('has its chats taken over at once when the next one starts', async () => {
      const worker = stage.worker(echo);
      await stage.deliver(stage.says('hello'));
      await killedInTheMiddle(ownerNamed(deadProcess()));

      await worker.start();
      await worker.idle();

      expect(shownIn(stage)).toEqual(['you said hello']);
    });

    it('has its chats taken over by a process that has been there all the time', async () => {
      const worker = stage.worker(echo);
      await worker.start();
      await stage.deliver(stage.says('hello'));
      await killedInTheMiddle(ownerNamed(deadProcess()));

      // The first look finds the chat held, the next one by whom.
      await worker.idle();
      await worker.idle();

      expect(shownIn(stage)).toEqual(['you said hello']);
    });

    it('does not have the time until the next one counted against its event', async () => {
      let tries = 0;
      const worker = stage.worker(
        (incoming) => {
          tries += 1;
          return tries === 1 ? Promise.reject(new Error('not yet')) : echo(incoming);
        },
        { realNow: () => Date.now() + 600_000 },
      );
      await stage.deliver(stage.says('hello'));
      await killedInTheMiddle(ownerNamed(deadProcess()));

      await worker.start();
      await worker.idle();

      expect(shownIn(stage)).toEqual(['you said hello']);
    });

    it('is known by its name where the next one got its process id', async () => {
      const worker = stage.worker(echo);
      await stage.deliver(stage.says('hello'));
      await killedInTheMiddle(ownerNamed(process.pid));

      await worker.start();
      await worker.idle();

      expect(shownIn(stage)).toEqual(['you said hello']);
    });

    it.each([
      ['lives', () => ownerNamed(process.ppid)],
      ['is on another machine', () => `another-${ownerNamed(deadProcess())}`],
    ])('is left alone while it %s, until its lease runs out', async (_, owner) => {
      let now = Date.now();
      const worker = stage.worker(echo, { realNow: () => now });
      await stage.deliver(stage.says('hello'));
      await killedInTheMiddle(owner());

      await worker.start();
      await worker.idle();
      const before = shownIn(stage);
      now += 61_000;
      await worker.idle();

      expect(before).toEqual([]);
      expect(shownIn(stage)).toEqual(['you said hello']);
    });

    it('three times in the middle of the same event makes it a dead letter without another try', async () => {
      const heard: string[] = [];
      const worker = stage.worker((incoming) => {
        heard.push(textOf(incoming));
        return echo(incoming);
      });
      const bad = stage.says('poison');
      await stage.deliver(bad, stage.says('good'));
      for (const owner of ['one', 'two', 'three']) await rooms.inbox.claim(stage.chat, owner, noon);

      await worker.start();
      await worker.idle();

      expect(heard).toEqual(['good']);
      expect(shownIn(stage)).toEqual([`sorry ${referenceOf(bad)}`, 'you said good']);
      expect(await rooms.inbox.list()).toMatchObject([{ fault: 'process-ended', attempts: 4 }]);
    });

    it('does not have its answer given a second time', async () => {
      const event = stage.says('hello');
      let die = (): void => undefined;
      const death = new Promise<boolean>(
        (resolve) =>
          (die = () => {
            resolve(false);
          }),
      );
      const dying = stage.worker(
        echo,
        { inbox: { ...rooms.inbox, finish: () => death }, owner: ownerNamed(deadProcess()) },
        { drainWithin: 0 },
      );
      await stage.deliver(event);
      await dying.start();
      await stage.line.nextMessageIn(stage.chat);

      const next = stage.worker(echo);
      await next.start();
      await next.idle();

      expect(shownIn(stage)).toEqual(['you said hello']);
      expect(await rooms.rows.findOne({ _id: event.webhookEventId })).toMatchObject({ state: 'done' });
      expect(await rooms.lanes.acquire(stage.chat, 'anybody', noon, after(1))).toEqual({
        answers: [],
        leftOut: 0,
      });
      die();
    });
  });

  it('a worker that slept through its lease neither answers nor finishes', async () => {
    const owner = ownerNamed(process.pid);
    const worker = stage.worker(
      async (incoming) => {
        await rooms.lanes.releaseAllOf([owner]);
        await killedInTheMiddle('its successor');
        // As if the process had been stopped: its lease is long enough only for who goes on.
        await new Promise((resolve) => setTimeout(resolve, 100));
        return echo(incoming);
      },
      { owner },
      { leaseFor: 100 },
    );
    const event = stage.says('hello');

    await stage.deliver(event);
    await worker.start();
    await worker.idle();

    expect(stage.line.sent).toEqual([]);
    expect(await rooms.rows.findOne({ _id: event.webhookEventId })).toMatchObject({
      state: 'waiting',
      owner: 'its successor',
    });
    await rooms.lanes.releaseAllOf(['its successor']);
  });

  it('names itself differently at every start', () => {
    expect(whoAmI()).not.toBe(whoAmI());
    expect(whoAmI()).toContain(`/${process.pid}/`);
  });
});
