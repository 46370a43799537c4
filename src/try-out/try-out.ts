import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type RequestHandler, type Router } from 'express';
import { deferred } from '../fake-line/deferred.ts';
import { type FakeLine, startFakeLine } from '../fake-line/platform.ts';
import type { Snapshot } from '../fake-line/snapshot.ts';
import { type ChatNote, keepChats, readKeptChats } from './kept-chats.ts';
import { type Live, openLive } from './live.ts';
import { openMovedClock } from './moved-clock.ts';
import { playOpening } from './opening.ts';
import { pageApi } from './page-api.ts';
import { phones } from './phones.ts';
import { botName, sampleGroups, samplePeople } from './sample.ts';
import { type StoryStep, firstMoment, story, storyBegins, storyName } from './story.ts';
import { type PretendWebsite, openWebsite } from './website.ts';

/** A fictional agency on a simulated LINE, with a page to talk to the bot. The bot knows nothing of it. */
export interface TryOut {
  /** What the bot is configured with instead of LINE's own; new at each start. */
  readonly credentials: {
    readonly secret: string;
    readonly accessToken: string;
    readonly apiBaseUrl: string;
  };
  /** No such host exists: the page maps it to the server that it came from. */
  readonly publicBaseUrl: string;
  /** The moved clock in milliseconds since 1970: the bot's clock too. */
  readonly now: () => number;
  /** Where the links of the fictional agency lead; nothing else can be reached. */
  readonly website: Pick<PretendWebsite, 'resolve' | 'dial'>;
  /** Resolves when somebody asked for the very first moment again: all that was kept is then to be removed. */
  readonly startedOver: Promise<void>;
  /** To be mounted at `/sim`. */
  readonly router: Router;
  /**
   * Connects the simulated LINE to the bot, delivers what a former run left undelivered, and plays what is left of the
   * story. Never rejects, a bot that does not answer is logged.
   * @param webhookUrl where the bot listens by now
   */
  begin(webhookUrl: string): Promise<'sample made' | 'was there'>;
  /** Ends the streams of open pages, without which the server that serves them cannot close. */
  endPages(): void;
  /** Ends the simulated LINE, so after the last answer of the bot, and writes chats and clock. */
  close(): Promise<void>;
}

export interface TryOutOptions {
  /** `DATA_DIR/try-out`; made when it is not there. */
  readonly folder: string;
  readonly log: (line: string) => void;
  /** What happened before; the half year of the sample agency unless told. */
  readonly steps?: readonly StoryStep[];
}

/** Said in page/press.js too. */
const FILES = 'https://files.prongsai.invalid';

/** Beside the sources, also for the built program: the compiler does not copy it. */
const pageFolder = join(import.meta.dirname, '../../src/try-out/page');

/** How often it is looked whether the bot has called LINE, while a page is open, in milliseconds. */
const LOOK_AT_CALLS = 400;

/** So many people are reached in a month without paying, as with LINE's smallest plan in Thailand. */
const FREE_MESSAGES = 300;

/** @throws Error with one sentence when what a former run has written cannot be read. */
export async function startTryOut({ folder, log, steps = story }: TryOutOptions): Promise<TryOut> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const chatsFile = join(folder, CHATS);
  const kept = await readKeptChats(chatsFile);
  const happened = kept?.line.state.transcript.at(-1)?.at ?? 0;
  const clock = await openMovedClock(join(folder, CLOCK), storyBegins, happened);
  const { line, credentials } = await openLine(clock.now, kept?.line);
  const website = await openWebsite();

  const live = openLive();
  const notes: ChatNote[] = [...(kept?.notes ?? [])];
  let played = kept ? (kept.story === storyName ? kept.played : steps.length) : 0;
  const prepared = deferred();
  const startedOver = deferred();
  const isPreparing = (): boolean => played < steps.length && !ended;
  let ended = false;
  const take = () => ({
    story: storyName,
    played,
    notes,
    latestEvent: everybody.latestEvent,
    line: line.snapshot(),
  });
  const keeper = keepChats(chatsFile, take, log);
  const everybody = phones(line, kept?.latestEvent ?? null, (chats) => {
    keeper.changed();
    for (const chat of chats) live.tell({ changed: 'chat', chat });
    live.tell({ changed: 'world' });
    live.tell({ changed: 'wires' });
  });
  line.subscribe((happening) => {
    keeper.changed();
    if ('message' in happening) live.tell({ changed: 'chat', chat: happening.message.chatId });
    else if (happening.kind === 'loading') live.tell({ changed: 'thinking', chat: happening.chatId });
  });
  const stopWatching = watchCalls(line, live);
  const api = pageApi({
    line,
    phones: everybody,
    notes,
    clock,
    live,
    now: () => (isPreparing() ? Math.max(clock.now(), firstMoment) : clock.now()),
    preparing: () => (isPreparing() ? { done: played, of: steps.length } : null),
    prepared: prepared.promise,
    startOver: startedOver.resolve,
    note(chat, text) {
      notes.push({ chat, at: clock.now(), text });
      keeper.changed();
      live.tell({ changed: 'chat', chat });
    },
  });

  return {
    credentials,
    publicBaseUrl: FILES,
    now: clock.now,
    website,
    startedOver: startedOver.promise,
    router: rooms(api, website.router),
    async begin(webhookUrl) {
      line.webhooks.url = webhookUrl;
      const isNew = isPreparing();
      const onPlayed = (steps: number): void => {
        played = steps;
        keeper.changed();
        live.tell({ changed: 'world' });
      };
      try {
        await line.webhooks.redeliverUnanswered();
        await playOpening({
          line,
          phones: everybody,
          clock,
          steps,
          played,
          ended: () => ended,
          onPlayed,
          log,
        });
      } catch (error) {
        // The page is of use without the story; it goes on at the next start.
        log(`the sample was broken off: ${error instanceof Error ? error.message : 'unknown'}`);
      }
      prepared.resolve();
      live.tell({ changed: 'world' });
      return isNew ? 'sample made' : 'was there';
    },
    endPages: live.close,
    async close() {
      ended = true;
      prepared.resolve();
      stopWatching();
      live.close();
      await line.stop();
      await Promise.all([keeper.close(), clock.close(), website.close()]);
    },
  };
}

const CHATS = 'chats.json';
const CLOCK = 'clock.json';

/** Removes what a try-out has written, so that the next one begins at the first moment. It must be closed. */
export async function forgetTryOut(folder: string): Promise<void> {
  await Promise.all([CHATS, CLOCK].map((name) => rm(join(folder, name), { force: true })));
}

/** The simulated LINE as a former run has left it; else with the fictional people and groups. */
async function openLine(
  now: () => number,
  restore: Snapshot | undefined,
): Promise<{ readonly line: FakeLine; readonly credentials: TryOut['credentials'] }> {
  const secret = randomBytes(16).toString('hex');
  const accessToken = randomBytes(24).toString('base64url');
  const line = await startFakeLine({
    now,
    channelSecret: secret,
    channelAccessToken: accessToken,
    bot: { displayName: botName },
    quota: { type: 'limited', value: FREE_MESSAGES },
    ...(restore ? { restore } : {}),
  });
  if (!restore) populate(line);
  return { line, credentials: { secret, accessToken, apiBaseUrl: line.url } };
}

/** People and groups, and nothing that the bot would have to be told. */
function populate(line: FakeLine): void {
  const people = samplePeople.map(({ userId, displayName }) =>
    line.addPerson({ userId, displayName, friendship: 'stranger' }),
  );
  for (const { groupId, groupName, members } of sampleGroups) {
    const ids = new Set(members.map(({ userId }) => userId));
    const inIt = people.filter(({ userId }) => ids.has(userId));
    line.addGroup({ groupId, groupName, members: inIt, botIsIn: false });
  }
}

/** The simulated LINE tells of messages, but not of calls that it refused: the page is to see these too. */
function watchCalls(line: FakeLine, live: Live): () => void {
  let seen = '';
  const timer = setInterval(() => {
    if (live.listeners === 0) return;
    const call = line.calls.at(-1);
    const now = call ? `${call.requestId} ${call.status ?? ''}` : '';
    if (now !== seen) {
      live.tell({ changed: 'wires' });
      // The quota and the rich menus change by calls alone.
      live.tell({ changed: 'world' });
    }
    seen = now;
  }, LOOK_AT_CALLS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

/** Only what this server serves itself: no script or style in the page or made of text, nothing from elsewhere, in no frame. */
const policy: RequestHandler = (_request, response, next) => {
  response.setHeader(
    'content-security-policy',
    "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  );
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('cache-control', 'no-cache');
  next();
};

function rooms(api: Router, website: Router): Router {
  const router = express.Router();
  router.use(policy);
  router.use('/api', api);
  router.use('/website', website);
  router.get('/', (_request, response) => {
    response.sendFile('index.html', { root: pageFolder, cacheControl: false });
  });
  router.use(express.static(pageFolder, { index: false, redirect: false, cacheControl: false }));
  return router;
}
