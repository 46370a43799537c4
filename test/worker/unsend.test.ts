import type { Incoming } from '../../src/chat/arriving/incoming.ts';
import { testDatabase } from '../support/database.ts';
import { inboxRooms, type InboxRooms } from '../support/inbox.ts';
import { echo, openStage, shownIn, type Stage } from './stage.ts';

describe('a message that is unsent', () => {
  let rooms: InboxRooms;
  let stage: Stage;

  beforeAll(async () => {
    rooms = inboxRooms((await testDatabase()).connection);
  });

  beforeEach(async () => {
    stage = await openStage(rooms);
  });

  afterEach(async () => {
    await stage.close();
  });

  const idOf = (event: ReturnType<Stage['says']>): string => event.message!.id;
  const unsend = (event: ReturnType<Stage['says']>) => stage.line.events.unsend({ messageId: idOf(event) });
  const quiet = (incoming: Incoming) =>
    incoming.saying.kind === 'unsent' ? Promise.resolve([]) : echo(incoming);

  /** Everything that the inbox and the lanes hold. */
  const kept = async () => JSON.stringify(await rows());
  async function rows() {
    const lane = await rooms.lanes.acquire(stage.chat, 'a test', new Date(), new Date());
    await rooms.lanes.release(stage.chat, 'a test');
    return [await rooms.rows.find({ _id: { $gt: '' } }).toArray(), lane];
  }

  it('is not quoted by the answer that is shown later', async () => {
    const worker = stage.worker(quiet);
    await worker.start();
    await worker.pause();
    const said = stage.says('a secret');
    await stage.deliver(said, stage.says('no secret'));
    stage.pass(50_000);
    worker.resume();
    await worker.idle();
    expect(await kept()).toContain('a secret');

    stage.pass(1);
    await stage.deliver(unsend(said));
    await worker.idle();

    expect(await kept()).not.toContain('a secret');
    stage.pass(1);
    await stage.deliver(stage.says('now'));
    await worker.idle();
    expect(shownIn(stage)).toEqual(['you said no secret', 'you said now']);
  });

  it('is forgotten by the dead letters, while those of other messages stay', async () => {
    const worker = stage.worker(
      (incoming) =>
        incoming.saying.kind === 'unsent' ? Promise.resolve([]) : Promise.reject(new Error('bug')),
      {},
      { heldFor: 0 },
    );
    await worker.start();
    const said = stage.says('a secret');
    await stage.deliver(said, stage.says('another'));
    await worker.idle();
    expect((await rooms.inbox.list()).length).toBe(2);

    stage.pass(1);
    await stage.deliver(unsend(said));
    await worker.idle();

    expect((await rooms.inbox.list()).map((it) => it.id)).not.toContain(said.webhookEventId);
    expect(await kept()).not.toContain('a secret');
    expect(await kept()).toContain('another');
  });

  it('was never said when LINE delivers it after its taking back', async () => {
    const worker = stage.worker(quiet);
    await worker.start();
    const said = stage.says('a secret');
    stage.pass(5_000);
    await stage.deliver(unsend(said));
    await worker.idle();

    await stage.deliver(said);
    await worker.idle();

    expect(shownIn(stage)).toEqual([]);
  });
});
