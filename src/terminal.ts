import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pino } from 'pino';
import { readCatalogues } from './catalogues/read.ts';
import { clock, realNow } from './clock.ts';
import { openDatabase } from './database/open.ts';
import { buttonsIn } from './fake-line/buttons.ts';
import type { Group, Person } from './fake-line/cast.ts';
import { type FakeLine, startFakeLine } from './fake-line/platform.ts';
import type { SentMessage } from './fake-line/state.ts';
import { serve } from './http/serve.ts';
import { terminal as say } from './text/terminal-sentences.ts';
import { type Bot, wire } from './wire.ts';

// `npm run chat`: the same conversation as in LINE, in a terminal. Every line goes by a signed webhook to the whole bot
// on a simulated LINE and an embedded database of its own, which is gone when the conversation ends.

/** The try-out begins on this day too: a round is under way, and there is something to do. */
const BEGINNING = Date.parse('2027-02-15T02:00:00.000Z');
const CREDENTIALS = { secret: 'a secret of nobody', accessToken: 'a token of nobody' };

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What the bot showed: as a screen reader reads it, and the buttons under it. */
function shown({ message }: SentMessage): readonly string[] {
  const text = typeof message.altText === 'string' ? message.altText : '';
  const labels = buttonsIn(message).flatMap(({ label }) => (label === '' ? [] : [`[${label}]`]));
  return [
    ...text.split('\n').map((line) => `  ${line}`),
    ...(labels.length > 0 ? [`  ${labels.join(' ')}`] : []),
  ];
}

/** Who sits at the keyboard, and where they speak. */
function stageOf(line: FakeLine, bot: Bot) {
  const people = new Map<string, Person>();
  const group: Group = line.addGroup({ groupName: say.group, members: [] });
  let who = personNamed(say.first);
  let isAlone = false;

  function personNamed(displayName: string): Person {
    const person = people.get(displayName) ?? line.addPerson({ displayName });
    people.set(displayName, person);
    line.addMember(group, person);
    return person;
  }

  async function hear(act: () => Promise<unknown>): Promise<void> {
    const { chatId } = isAlone ? who : group;
    const before = line.messagesIn(chatId).length;
    await act();
    await bot.worker.idle();
    const answers = line
      .messagesIn(chatId)
      .slice(before)
      .filter(({ message }) => 'altText' in message);
    for (const text of answers.length === 0 ? [`  ${say.silent}`] : answers.flatMap(shown)) print(text);
  }

  return {
    prompt: () => `${who.displayName}${isAlone ? ` (${say.alone})` : ''}> `,
    async take(typed: string): Promise<void> {
      const [, order, rest = ''] = /^\/(as|alone|group|press)(?: (.*))?$/.exec(typed) ?? [];
      if (order === 'as' && rest !== '') who = personNamed(rest.trim());
      else if (order === 'alone') isAlone = true;
      else if (order === 'group') isAlone = false;
      else if (order === 'press') {
        await hear(() => line.taps(who, isAlone ? who : group, rest.trim())).catch(() => {
          print(`  ${say.noSuchButton}`);
        });
      } else await hear(() => (isAlone ? who.saysAlone(typed) : group.says(who, typed)));
    },
  };
}

async function converse(bot: Bot, line: FakeLine): Promise<void> {
  const stage = stageOf(line, bot);
  for (const text of say.help) print(text);
  const keyboard = createInterface({ input: process.stdin });
  process.stdout.write(stage.prompt());
  for await (const typed of keyboard) {
    if (typed.trim() === '/end') break;
    if (typed.trim() !== '') await stage.take(typed.trim());
    process.stdout.write(stage.prompt());
  }
  print('');
}

const folder = await mkdtemp(join(tmpdir(), 'prongsai-chat-'));
const database = await openDatabase({
  dataDir: folder,
  tryOut: true,
  say: (line) => process.stderr.write(`${line}\n`),
});
const offset = BEGINNING - realNow();
const now = (): number => realNow() + offset;
const line = await startFakeLine({
  now,
  channelSecret: CREDENTIALS.secret,
  channelAccessToken: CREDENTIALS.accessToken,
  bot: { displayName: say.bot },
});
const bot = wire({
  connection: database.connection,
  line: {
    secrets: [CREDENTIALS.secret],
    accessToken: CREDENTIALS.accessToken,
    apiBaseUrl: line.url,
    dataApiBaseUrl: line.url,
  },
  catalogues: readCatalogues(),
  clock: clock(now),
  realNow,
  log: pino({ level: 'silent' }),
  databaseUp: () => database.state() === 'up',
  publicBaseUrl: undefined,
  visits: null,
  printPdf: null,
  backups: null,
});
await bot.start();
const serving = await serve(bot.app, { port: 0, host: '127.0.0.1' });
line.webhooks.url = `http://127.0.0.1:${serving.port}/webhook`;
try {
  await converse(bot, line);
} finally {
  await serving.close();
  await bot.drain();
  await line.stop();
  await database.close();
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);
