import { answerMessages } from './answer-messages.ts';
import { answerReading } from './answer-reading.ts';
import { answerRichMenus, EVERYBODY } from './answer-rich-menus.ts';
import { answerWebhook } from './answer-webhook.ts';
import { callLog, type ApiCall } from './calls.ts';
import { castOf, type Cast, type Group, type Person } from './cast.ts';
import { openChannel, type Happening } from './channel.ts';
import { layFaults, type Faults } from './faults.ts';
import { newUserId } from './line-ids.ts';
import type { JsonObject } from './lint-grammar.ts';
import { messageEvents, type MessageEvents } from './message-events.ts';
import { quotaMeter, type QuotaMeter } from './quota.ts';
import { isAnswerAwaited } from './reply-tokens.ts';
import { openServer } from './server.ts';
import { stateOf, takeSnapshot, type Snapshot } from './snapshot.ts';
import type { BotInfo, ChannelState, Friendship, QuotaLimit, SaidMessage, TranscriptEntry } from './state.ts';
import { watch, type Watching } from './watching.ts';
import { otherEvents, type OtherEvents } from './webhook-events.ts';
import { openWebhooks, type Webhooks } from './webhooks.ts';
import { addMember, bornPerson, foundedGroup, groupOf, personOf, removeMember, sayInChat } from './world.ts';

export interface FakeLineOptions {
  /** 0, which picks a free one, unless told. */
  readonly port?: number;
  /** Milliseconds since 1970; the machine's clock unless told. */
  readonly now?: () => number;
  readonly channelSecret: string;
  readonly channelAccessToken: string;
  /** No limit unless told. */
  readonly quota?: QuotaLimit;
  readonly bot?: {
    readonly userId?: string;
    readonly displayName?: string;
    readonly chatMode?: BotInfo['chatMode'];
  };
  readonly webhookUrl?: string;
  /** Goes on from a snapshot; then quota and bot are those of the snapshot. */
  readonly restore?: Snapshot;
}

/** LINE as far as the bot uses it, on 127.0.0.1, and the people who use LINE. */
export interface FakeLine extends Watching, Cast {
  /** Base URL of both api.line.me and api-data.line.me. */
  readonly url: string;
  readonly bot: BotInfo;
  readonly webhooks: Webhooks;
  /** Makes events without delivering them, for batches and disorder. */
  readonly events: MessageEvents & OtherEvents;
  readonly faults: Faults;
  readonly quota: QuotaMeter;
  /** The latest calls of the API, oldest first, at most 10,000. */
  readonly calls: readonly ApiCall[];
  people(): readonly Person[];
  groups(): readonly Group[];
  /** A friend of the bot unless told. */
  addPerson(person: {
    readonly displayName: string;
    readonly userId?: string;
    readonly pictureUrl?: string;
    readonly friendship?: Friendship;
  }): Person;
  /** With the bot in it unless told. No event is sent. */
  addGroup(group: {
    readonly groupName: string;
    readonly groupId?: string;
    readonly members?: readonly Person[];
    readonly botIsIn?: boolean;
  }): Group;
  /** Silent: the bot learns of it only by asking. */
  addMember(group: Group, person: Person): void;
  removeMember(group: Group, person: Person): void;
  befriend(person: Person, friendship: Friendship): void;
  membersOf(group: Group): readonly Person[];
  /** What people and bot said in a chat, in order. */
  transcript(chatId: string): readonly TranscriptEntry[];
  /** Said in a group in which the bot is not: no webhook tells of it. */
  talksUnheard(group: Group, person: Person, text: string): SaidMessage;
  friendshipOf(person: Person): Friendship;
  isBotIn(group: Group): boolean;
  /** The rich menu that this person sees: an own one, else everybody's. */
  richMenuOf(person: Person): ShownRichMenu | undefined;
  readonly contents: {
    /** What was sent in with a message, as long as LINE has it. */
    of(messageId: string): StoredBytes | undefined;
    /** From 202 to 200. */
    finish(messageId: string): void;
    /** LINE could not convert it: it says so where it is asked for the state, and gives 404 for the bytes. */
    fail(messageId: string): void;
    /** LINE deletes what was sent in after a while: 404. By itself it does so after a week. */
    expire(messageId: string): void;
  };
  /** Whether something that people did in the last so many milliseconds was not replied to, or not yet. */
  awaitsAnswer(within: number): boolean;
  forgetCalls(): void;
  subscribe(listener: (happening: Happening) => void): () => void;
  snapshot(): Snapshot;
  /** Cuts every connection, those that hang too. */
  stop(): Promise<void>;
}

export interface StoredBytes {
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface ShownRichMenu {
  readonly richMenuId: string;
  /** As the bot made it: size, chatBarText, areas. */
  readonly menu: JsonObject;
  readonly picture: StoredBytes;
}

const MOST_CALLS = 10_000;

function freshState({ bot, quota, webhookUrl }: FakeLineOptions): ChannelState {
  return {
    bot: {
      userId: bot?.userId ?? newUserId(),
      basicId: '@000fake',
      displayName: bot?.displayName ?? 'Prongsai',
      chatMode: bot?.chatMode ?? 'bot',
    },
    people: {},
    groups: {},
    transcript: [],
    contents: {},
    events: {},
    replyTokens: {},
    markAsReadTokens: {},
    quoteTokens: {},
    retryKeys: {},
    quota: { limit: quota ?? { type: 'none' }, spent: {} },
    webhook: { url: webhookUrl },
    richMenus: {},
    richMenuOf: {},
    richMenuAliases: {},
  };
}

/** Starts the platform; `stop` it in the end. */
export async function startFakeLine(options: FakeLineOptions): Promise<FakeLine> {
  const state = options.restore ? stateOf(options.restore) : freshState(options);
  if (options.webhookUrl !== undefined) state.webhook.url = options.webhookUrl;
  const channel = openChannel(state, options.now ?? Date.now);
  const webhooks = openWebhooks(channel, options.channelSecret);
  const events = { ...messageEvents(channel), ...otherEvents(channel) };
  const cast = castOf(channel, events, webhooks);
  const faults = layFaults();
  const calls = callLog(MOST_CALLS);
  const watching = watch(channel, () => calls.all.slice(-5).map(summary).join('; ') || 'none');
  const server = await openServer(
    {
      channel,
      faults,
      calls,
      channelAccessToken: options.channelAccessToken,
      answerers: { ...answerMessages, ...answerReading, ...answerRichMenus, ...answerWebhook(webhooks) },
    },
    options.port ?? 0,
  );
  return {
    ...cast,
    ...watching,
    url: server.url,
    bot: state.bot,
    webhooks,
    events,
    faults,
    quota: quotaMeter(channel),
    calls: calls.all,
    people: () => Object.keys(state.people).map((userId) => cast.person(userId)),
    groups: () => Object.keys(state.groups).map((groupId) => cast.group(groupId)),
    addPerson: ({ friendship = 'friend', ...person }) =>
      cast.person(bornPerson(channel, { ...person, friendship }).userId),
    addGroup: ({ members = [], botIsIn = true, ...group }) => {
      const memberIds = members.map(({ userId }) => userId);
      return cast.group(foundedGroup(channel, { ...group, memberIds, botIsIn }).groupId);
    },
    addMember: ({ groupId }, { userId }) => {
      addMember(groupOf(channel, groupId), userId);
    },
    removeMember: ({ groupId }, { userId }) => {
      removeMember(groupOf(channel, groupId), userId);
    },
    befriend: ({ userId }, friendship) => {
      personOf(channel, userId).friendship = friendship;
    },
    membersOf: ({ groupId }) => groupOf(channel, groupId).memberIds.map((userId) => cast.person(userId)),
    transcript: (chatId) => state.transcript.filter((entry) => entry.chatId === chatId),
    talksUnheard: ({ chatId }, { userId }, text) =>
      sayInChat(channel, { chatId, userId, message: { type: 'text', text }, at: channel.now() }),
    friendshipOf: ({ userId }) => personOf(channel, userId).friendship,
    isBotIn: ({ groupId }) => groupOf(channel, groupId).botIsIn,
    richMenuOf: ({ userId }) => {
      const richMenuId = state.richMenuOf[userId] ?? state.richMenuOf[EVERYBODY];
      const { menu, image } = state.richMenus[richMenuId ?? ''] ?? {};
      if (richMenuId === undefined || !menu || !image) return undefined;
      return { richMenuId, menu, picture: storedBytes(image) };
    },
    contents: {
      of: (messageId) => {
        const content = state.contents[messageId];
        return content?.state === 'ready' ? storedBytes(content) : undefined;
      },
      finish: (messageId) => {
        settle(state, messageId, 'ready');
      },
      fail: (messageId) => {
        settle(state, messageId, 'failed');
      },
      expire: (messageId) => {
        settle(state, messageId, 'gone');
      },
    },
    awaitsAnswer: (within) => isAnswerAwaited(channel, within),
    forgetCalls: () => {
      calls.clear();
    },
    subscribe: (listener) => channel.subscribe(listener),
    snapshot: () => takeSnapshot(channel),
    stop: () => server.close(),
  };
}

function settle(state: ChannelState, messageId: string, to: 'ready' | 'failed' | 'gone'): void {
  const content = state.contents[messageId];
  if (!content) throw new Error(`the message ${messageId} has no content`);
  content.state = to;
}

function storedBytes(kept: { readonly contentType: string; readonly base64: string }): StoredBytes {
  return { contentType: kept.contentType, bytes: Buffer.from(kept.base64, 'base64') };
}

function summary({ method, path, status }: ApiCall): string {
  return `${method} ${path} ${status ?? 'unanswered'}`;
}
