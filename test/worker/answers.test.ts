import { testDatabase } from '../support/database.ts';
import { inboxRooms, type InboxRooms } from '../support/inbox.ts';
import { echo, notice, openStage, shownIn, textOf, type Stage } from './stage.ts';

describe('worker/answer', () => {
  let rooms: InboxRooms;
  let stage: Stage;

  beforeAll(async () => {
    const { connection } = await testDatabase();
    rooms = inboxRooms(connection);
  });

  beforeEach(async () => {
    stage = await openStage(rooms);
  });

  afterEach(async () => {
    await stage.close();
  });

  const shown = () => shownIn(stage);

  /** Delivers each event, lets so much time go by before the worker sees it, and waits until it is done. */
  async function playedBy(
    worker: ReturnType<Stage['worker']>,
    ...scenes: readonly (readonly [string, number])[]
  ) {
    await worker.start();
    for (const [text, later] of scenes) {
      await worker.pause();
      await stage.deliver(stage.says(text));
      stage.pass(later);
      worker.resume();
      await worker.idle();
    }
  }

  describe('that is late', () => {
    it('is sent with the token until 50 s have passed', async () => {
      await playedBy(stage.worker(echo), ['hello', 49_999]);

      expect(shown()).toEqual(['you said hello']);
    });

    it('waits from then on for the next answer in the chat, and comes before it', async () => {
      await playedBy(stage.worker(echo), ['one', 50_000], ['two', 50_000], ['three', 0], ['four', 0]);

      expect(shown()).toEqual(['you said one', 'you said two', 'you said three', 'you said four']);
      expect(stage.line.calls.filter((it) => it.endpoint === 'push')).toEqual([]);
    });

    it('is not shown by an event that says nothing', async () => {
      const worker = stage.worker((incoming) =>
        textOf(incoming) === 'talk' ? Promise.resolve([]) : echo(incoming),
      );

      await playedBy(worker, ['one', 50_000], ['talk', 0]);
      const afterTalk = shown();
      await playedBy(worker, ['two', 0]);

      expect(afterTalk).toEqual([]);
      expect(shown()).toEqual(['you said one', 'you said two']);
    });

    it('gives way to newer ones where a reply has no room, and a line says so', async () => {
      const scenes = ['1', '2', '3', '4', '5', '6'].map((it) => [it, 50_000] as const);

      await playedBy(stage.worker(echo), ...scenes, ['now', 0], ['then', 0]);

      expect(shown()).toEqual([
        '3 left out',
        'you said 4',
        'you said 5',
        'you said 6',
        'you said now',
        'you said then',
      ]);
    });

    it('waits on where the next answer fills a reply by itself', async () => {
      const worker = stage.worker((incoming) =>
        textOf(incoming) === 'much' ? Promise.resolve(['a', 'b', 'c', 'd', 'e'].map(notice)) : echo(incoming),
      );

      await playedBy(worker, ['one', 50_000], ['much', 0], ['two', 0]);

      expect(shown()).toEqual(['a', 'b', 'c', 'd', 'e', 'you said one', 'you said two']);
    });

    it('is the answer to an event of more than 20 minutes ago, however new its delivery', async () => {
      const worker = stage.worker(echo);
      const event = stage.says('delivered again');
      stage.pass(20 * 60_000);
      await stage.deliver(event);

      await worker.start();
      await worker.idle();

      expect(stage.line.calls).toEqual([]);
    });
  });

  describe('that meets a fault of LINE', () => {
    it.each([
      ['hangs before it took it', { kind: 'hang', accepted: false }],
      ['hangs after it took it', { kind: 'hang', accepted: true }],
      ['cuts the connection before it took it', { kind: 'reset', accepted: false }],
      ['cuts the connection after it took it', { kind: 'reset', accepted: true }],
      ['says 500 before it took it', { kind: 'error', accepted: false }],
      ['says 500 after it took it', { kind: 'error', accepted: true }],
      ['says that it is too much at once', { kind: 'rate-limit' }],
    ] as const)('is seen exactly once when LINE %s', async (_, fault) => {
      const laid = stage.line.faults.next('reply', fault);

      await playedBy(stage.worker(echo), ['one', 0]);
      laid.release();
      await playedBy(stage.worker(echo), ['two', 0]);

      expect(shown()).toEqual(['you said one', 'you said two']);
    });

    it('is kept when LINE stays away, and shown when it is back', async () => {
      const laid = stage.line.faults.always('reply', { kind: 'error', accepted: false });
      const worker = stage.worker(echo);

      await playedBy(worker, ['one', 0]);
      const whileAway = shown();
      laid.lift();
      await playedBy(worker, ['two', 0]);

      expect(whileAway).toEqual([]);
      expect(shown()).toEqual(['you said one', 'you said two']);
      expect(stage.counted).toEqual(['kept', 'applied', 'sent', 'applied']);
    });

    it('is kept when LINE does not take its token', async () => {
      const worker = stage.worker(
        async (incoming) => {
          // LINE's minute has passed, and our clock has not seen it.
          if (textOf(incoming) === 'one') stage.pass(61_000);
          return echo(incoming);
        },
        {},
        { tokenFreshFor: 120_000 },
      );

      await playedBy(worker, ['one', 0], ['two', 0]);

      expect(shown()).toEqual(['you said one', 'you said two']);
    });

    it('is replaced by a reference when LINE does not take its messages, and spoils no other', async () => {
      const tooLong = 'x'.repeat(5_001);
      const worker = stage.worker((incoming) =>
        Promise.resolve([notice(textOf(incoming) === 'bad' ? tooLong : `you said ${textOf(incoming)}`)]),
      );

      await playedBy(worker, ['bad', 0], ['bad', 50_000], ['good', 0], ['better', 0]);

      expect(shown()).toEqual([
        expect.stringMatching(/^sorry [0-9A-Z]{6}$/),
        'you said good',
        'you said better',
      ]);
    });
  });

  it('takes a quote of the bot’s own message, and of nobody else’s, for words to the bot', async () => {
    const mentioned: boolean[] = [];
    const worker = stage.worker((incoming) => {
      if (incoming.saying.kind === 'text') mentioned.push(incoming.saying.mentioned);
      return echo(incoming);
    });
    await playedBy(worker, ['hello', 0]);
    const [own] = stage.line.messagesIn(stage.chat);
    const somebody = stage.says('nobody asked');
    const quotesBot = stage.says('thanks', { quote: own?.id ?? '' });
    const quotesSomebody = stage.says('why?', { quote: somebody.message?.id ?? '' });

    await stage.deliver(quotesBot, quotesSomebody);
    await worker.idle();

    expect(mentioned).toEqual([false, true, false]);
  });

  it('leaves no token, text, name or whole id in the logs', async () => {
    await playedBy(stage.worker(echo), ['canary-text', 0], ['canary-text', 50_000]);

    expect(stage.logged()).toMatch(/"line":"[^"]+"/);
    for (const canary of [
      'canary-text',
      'Somchai',
      stage.somchai.userId,
      stage.chat,
      'an-access-token-of-the-tests',
    ]) {
      expect(stage.logged()).not.toContain(canary);
    }
  });
});
