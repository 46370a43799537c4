import { setTimeout as wait } from 'node:timers/promises';
import type { Receipt } from '../../src/app/inbox.ts';
import { aftermathOfEvent } from '../../src/app/aftermath.ts';
import type { Setting } from '../../src/chat/arriving/speaker.ts';
import { deferred } from '../../src/fake-line/deferred.ts';
import { onThisHost } from '../../src/worker/owner.ts';
import type { WorkerDeps } from '../../src/worker/ports.ts';
import { testDatabase } from '../support/database.ts';
import { inboxRooms, noon, type InboxRooms } from '../support/inbox.ts';
import { echo, notice, openStage, shownIn, textOf, type Stage } from './stage.ts';

// A worker that is told of an event while the door is still writing it down.
describe('worker/expected', () => {
  let rooms: InboxRooms;
  let stage: Stage;

  beforeAll(async () => {
    rooms = inboxRooms((await testDatabase()).connection);
  });

  beforeEach(async () => {
    await rooms.rows.deleteMany({ _id: { $gte: '' } });
    stage = await openStage(rooms);
  });

  afterEach(async () => {
    await stage.close();
  });

  const callers = (alone = true) => [{ chat: stage.chat, lineUser: stage.somchai.userId, alone }];
  const inThisChat = (): Receipt => ({ fresh: [stage.chat], durable: true });

  /** The inbox, and what it was asked for and said. */
  function watchedInbox() {
    const claims: string[] = [];
    const { inbox } = rooms;
    const watched: WorkerDeps['inbox'] = {
      ...inbox,
      async claim(...about) {
        const claim = await inbox.claim(...about);
        claims.push(claim.kind);
        return claim;
      },
    };
    return { claims, inbox: watched };
  }

  const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await isSo())) await new Promise(setImmediate);
  };

  it('takes the chat at once, and looks again when the event is written', async () => {
    const { claims, inbox } = watchedInbox();
    const worker = stage.worker(echo, { inbox });
    await worker.start();
    await worker.idle();
    const { promise: receipt, resolve: given } = deferred<Receipt>();

    worker.expect(callers(), receipt);
    await until(() => claims.length > 0);
    const before = [...claims];
    await stage.deliver(stage.says('hello'));
    given(inThisChat());
    // Nobody else looks: the worker would do so in a minute.
    await stage.line.nextMessageIn(stage.chat);
    await worker.idle();

    expect(before).toEqual(['none']);
    expect(shownIn(stage)).toEqual(['you said hello']);
    expect(await rooms.lanes.owners(onThisHost())).toEqual([]);
  });

  it('begins with what is there already, and shows nothing before that is durable', async () => {
    const heard: string[] = [];
    const { claims, inbox } = watchedInbox();
    const worker = stage.worker(
      (incoming) => {
        heard.push(textOf(incoming));
        return echo(incoming);
      },
      { inbox },
    );
    await worker.start();
    await worker.idle();
    await stage.deliver(stage.says('hello'));
    const { promise: receipt, resolve: given } = deferred<Receipt>();

    worker.expect(callers(), receipt);
    await until(() => heard.length > 0);
    await wait(50);
    const before = shownIn(stage);
    given(inThisChat());
    await worker.idle();

    expect(before).toEqual([]);
    expect(heard).toEqual(['hello']);
    expect(shownIn(stage)).toEqual(['you said hello']);
    // Once it is written the end of what is there is the end.
    expect(claims.slice(0, 2)).toEqual(['event', 'none']);
  });

  it('begins anew with what is there after all, and shows it once', async () => {
    const heard: string[] = [];
    const worker = stage.worker((incoming) => {
      heard.push(textOf(incoming));
      return echo(incoming);
    });
    await worker.start();
    await worker.idle();
    await stage.deliver(stage.says('hello'));

    worker.expect(callers(), Promise.resolve({ fresh: [], durable: false }));
    await worker.idle();

    expect(heard).toEqual(['hello', 'hello']);
    expect(shownIn(stage)).toEqual(['you said hello']);
    expect(stage.counted).toEqual(['sent', 'applied']);
    expect(stage.logged()).toContain('the database went away during an event');
  });

  it('waits for all of several events of a chat, of which any may be the first', async () => {
    const { claims, inbox } = watchedInbox();
    const worker = stage.worker(echo, { inbox });
    await worker.start();
    await worker.idle();
    const [first, second] = [stage.says('first'), stage.says('second')];
    const { promise: receipt, resolve: given } = deferred<Receipt>();

    await stage.deliver(second);
    worker.expect(callers(false), receipt);
    await until(async () => (await rooms.lanes.owners(onThisHost())).length > 0);
    await wait(50);
    const before = [...claims];
    await stage.deliver(first);
    given(inThisChat());
    await worker.idle();

    expect(before).toEqual([]);
    expect(shownIn(stage)).toEqual(['you said first', 'you said second']);
  });

  it('gives a chat back in which nothing came to be written', async () => {
    const worker = stage.worker(echo);
    await worker.start();

    worker.expect(callers(), Promise.resolve({ fresh: [], durable: true }));
    await worker.idle();

    expect(stage.line.sent).toEqual([]);
    expect(await rooms.lanes.owners(onThisHost())).toEqual([]);
  });

  it('leaves alone what is still being written while it has something to do', async () => {
    const { userId } = stage.somchai;
    const { promise: slow, resolve: finish } = deferred();
    const worker = stage.worker(async (incoming) => {
      if (incoming.chat.kind === 'group') await slow;
      return echo(incoming);
    });
    await worker.start();
    await stage.deliver(stage.says('read that website'));
    worker.wake([stage.chat]);

    worker.expect([{ chat: userId, lineUser: userId, alone: true }], new Promise(() => undefined));
    const isTaken = (await rooms.lanes.acquire(userId, 'somebody', noon, noon)) === null;
    finish();
    await worker.idle();

    expect(isTaken).toBe(false);
    expect(shownIn(stage)).toEqual(['you said read that website']);
  });

  describe('whose a chat is', () => {
    /** As it stands in the database, and how often it was read. */
    let agency: string;
    let reads: number;

    beforeEach(() => {
      agency = 'the first';
      reads = 0;
    });

    /** Says whose the chat was when that was read. */
    const conversation: WorkerDeps['conversation'] = {
      ahead: () => {
        reads += 1;
        return Promise.resolve({ kind: 'several', agencies: [{ id: '', name: agency }] } satisfies Setting);
      },
      respond: async (_incoming, ahead) => {
        const setting = await ahead;
        const names = setting?.kind === 'several' ? setting.agencies.map((it) => it.name) : [];
        return {
          replies: [notice(`of ${names.join()}`)],
          aftermath: aftermathOfEvent(),
          reminderMayWait: true,
        };
      },
    };

    async function said(worker: ReturnType<Stage['worker']>, text: string): Promise<number> {
      const before = reads;
      await stage.deliver(stage.says(text));
      worker.wake([stage.chat]);
      await worker.idle();
      return reads - before;
    }

    it('is read while the chat is taken, where nobody had it since', async () => {
      let readsWhenTaken = -1;
      const lanes: WorkerDeps['lanes'] = {
        ...rooms.lanes,
        async take(...asked) {
          readsWhenTaken = reads;
          return rooms.lanes.take(...asked);
        },
      };
      const worker = stage.worker(echo, { conversation, lanes });
      await worker.start();

      const first = await said(worker, 'one');
      const whenFirstTaken = readsWhenTaken;
      const second = await said(worker, 'two');

      expect([first, whenFirstTaken]).toEqual([1, 0]);
      expect([second, readsWhenTaken]).toEqual([1, 2]);
      expect(shownIn(stage)).toEqual(['of the first', 'of the first']);
    });

    it('is read again where somebody had the chat in between', async () => {
      let comesBetween = false;
      const lanes: WorkerDeps['lanes'] = {
        ...rooms.lanes,
        async take(...asked) {
          if (comesBetween) {
            const [chat, , ...times] = asked;
            await rooms.lanes.take(chat, 'another process', ...times);
            agency = 'the second';
            await rooms.lanes.release(chat, 'another process', 'remembered');
          }
          return rooms.lanes.take(...asked);
        },
      };
      const worker = stage.worker(echo, { conversation, lanes });
      await worker.start();
      await said(worker, 'one');

      comesBetween = true;
      const again = await said(worker, 'two');

      expect(again).toBe(2);
      expect(shownIn(stage)).toEqual(['of the first', 'of the second']);
    });
  });
});
