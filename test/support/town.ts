import { pino } from 'pino';
import { clock, realNow } from '../../src/clock.ts';
import type { Group, Person } from '../../src/fake-line/cast.ts';
import type { TextOptions } from '../../src/fake-line/message-events.ts';
import { type FakeLine, startFakeLine } from '../../src/fake-line/platform.ts';
import type { SentMessage } from '../../src/fake-line/state.ts';
import type { RemindingPace } from '../../src/reminding/deps.ts';
import { type Serving, serve } from '../../src/http/serve.ts';
import type { Parts } from '../../src/parts.ts';
import { type Bot, wire } from '../../src/wire.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { shippedCatalogues } from './of-this-worker.ts';
import { messageChecker } from './shared.ts';

export const CHANNEL_SECRET = 'a secret that opens nothing';
/** Where a town's people would reach its bot; nobody listens there, and `reached` says where somebody does. */
export const PUBLIC = 'https://files.prongsai.invalid';
export const ACCESS_TOKEN = 'a-token-that-opens-nothing';

/** The whole bot on a real database and a LINE that behaves like LINE, with a clock that the test moves. */
export interface Town {
  readonly line: FakeLine;
  readonly bot: Bot;
  readonly database: TestDatabase;
  readonly webhookUrl: string;
  /** A link that the bot gave, as it is reached from here. */
  reached(link: string): string;
  /** Sets the clock of LINE and of the bot. */
  setNow(now: Date): void;
  passASecond(): void;
  /** The bot is put out of a group and invited again: it is nobody's then. */
  comesAnew(group: Group): Promise<void>;
  /** Everything that was delivered has been applied and answered. */
  settled(): Promise<void>;
  /** Somebody says something in a group, a second after whatever was before; what came there of it. */
  told(group: Group, person: Person, text: string, options?: TextOptions): Promise<readonly SentMessage[]>;
  /** A second process on the same database, or on a copy of it, but for being in the same process. */
  another(on?: TestDatabase): Promise<Bot>;
}

/** What a test may have otherwise. */
export interface Unusual {
  /** How links are looked at; not at all unless told. */
  readonly visits?: NonNullable<Parts['visits']>;
  /** Milliseconds until a group is told that a website is still being read. */
  readonly groupWaitsForSite?: number;
  readonly realNow?: () => number;
  readonly remindingPace?: Partial<RemindingPace>;
  /** Where people reach the bot; undefined: nobody said so. */
  readonly publicBaseUrl?: string;
  /** What makes PDF of a Word file; nothing does unless told. */
  readonly printPdf?: Parts['printPdf'];
}

/** Opens a town, and closes it with the test that opened it, or with the file. */
export async function openTown(start: Date, unusual: Unusual = {}): Promise<Town> {
  let now = start.getTime();
  const database = await testDatabase();
  const line = await startFakeLine({
    now: () => now,
    channelSecret: CHANNEL_SECRET,
    channelAccessToken: ACCESS_TOKEN,
    bot: { displayName: 'โปร่งใส' },
  });
  const parts: Parts = {
    connection: database.connection,
    line: {
      secrets: [CHANNEL_SECRET],
      accessToken: ACCESS_TOKEN,
      apiBaseUrl: line.url,
      dataApiBaseUrl: line.url,
    },
    catalogues: shippedCatalogues,
    clock: clock(() => now),
    realNow: unusual.realNow ?? realNow,
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    databaseUp: () => true,
    isIndexed: true,
    publicBaseUrl: unusual.publicBaseUrl,
    visits: unusual.visits ?? null,
    ...(unusual.groupWaitsForSite === undefined ? {} : { groupWaitsForSite: unusual.groupWaitsForSite }),
    printPdf: unusual.printPdf ?? null,
    backups: null,
    // The clock stands still, so nobody is reminded by it but by the test.
    remindingPace: { lookEvery: null, pauseAfter: () => 0, ...unusual.remindingPace },
    quotaGoodFor: 0,
  };
  const bot = wire(parts);
  await bot.start();
  const serving: Serving = await serve(bot.app, { port: 0, host: '127.0.0.1' });
  const webhookUrl = `http://127.0.0.1:${serving.port}/webhook`;
  line.webhooks.url = webhookUrl;

  database.beforeClosing(async () => {
    await serving.close();
    await bot.drain();
    await line.stop();
    const problems = problemsBySchemas(line);
    if (problems.length > 0) throw new Error(`LINE would refuse what the bot sent:\n${problems.join('\n')}`);
  });
  const settled = (): Promise<void> => bot.worker.idle();
  return {
    line,
    bot,
    database,
    webhookUrl,
    reached: (link) => link.replace(PUBLIC, new URL(webhookUrl).origin),
    setNow(at) {
      now = at.getTime();
    },
    passASecond() {
      now += 1_000;
    },
    settled,
    async comesAnew(group) {
      for (const happens of [() => group.removesBot(), () => group.invitesBot()]) {
        now += 1_000;
        await happens();
        await settled();
      }
    },
    async told(group, person, text, options = {}) {
      now += 1_000;
      const before = line.messagesIn(group.chatId).length;
      await group.says(person, text, options);
      await settled();
      return line.messagesIn(group.chatId).slice(before);
    },
    async another(on = database) {
      const second = wire({ ...parts, connection: on.connection, isIndexed: on === database });
      await second.start();
      on.beforeClosing(() => second.drain());
      return second;
    },
  };
}

/** Where there is a checker against LINE's own schemas, all that was sent passes it too. */
function problemsBySchemas(line: FakeLine): readonly string[] {
  const file = messageChecker();
  if (file === null) return [];
  // It is an ES module, which jest cannot load, and Node can.
  const { validateMessages } = packageAt(file) as {
    readonly validateMessages: (messages: readonly unknown[]) => readonly string[];
  };
  return line.sent.flatMap(({ message }) => validateMessages([message]));
}

function packageAt(file: string): unknown {
  // Set by one-realm.mjs for every test file.
  const load = Reflect.get(globalThis, Symbol.for('prongsai.package')) as (path: string) => unknown;
  return load(file);
}
