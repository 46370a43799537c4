import type { JsonObject } from './lint-grammar.ts';
import type { WebhookEvent } from './webhook-event.ts';

/**
 * All that this LINE remembers, as plain JSON, so that a snapshot is a copy.
 * Times are milliseconds of the platform's clock. Secrets are not in here.
 */
export interface ChannelState {
  readonly bot: BotInfo;
  readonly people: Record<string, PersonState>;
  readonly groups: Record<string, GroupState>;
  /** What people and the bot said, in the order in which it appeared. */
  readonly transcript: TranscriptEntry[];
  readonly contents: Record<string, ContentState>;
  /** By webhookEventId. */
  readonly events: Record<string, EventState>;
  readonly replyTokens: Record<string, ReplyTokenState>;
  readonly markAsReadTokens: Record<string, string>;
  readonly quoteTokens: Record<string, string>;
  readonly retryKeys: Record<string, RetryKeyState>;
  readonly quota: { limit: QuotaLimit; readonly spent: Record<string, number> };
  /** `off`: nobody switched "Use webhook" on. */
  readonly webhook: { url: string | undefined; off?: boolean };
  readonly richMenus: Record<string, RichMenuState>;
  readonly richMenuOf: Record<string, string>;
  /** Menus by their alias. */
  readonly richMenuAliases: Record<string, string>;
}

export interface BotInfo {
  readonly userId: string;
  readonly basicId: string;
  readonly displayName: string;
  readonly chatMode: 'bot' | 'chat';
}

/** `none` has no limit; otherwise so many people may be reached in a month. */
export type QuotaLimit = { readonly type: 'none' } | { readonly type: 'limited'; readonly value: number };

/** `stranger` never added the bot; `blocked` did, and blocked it; a `deleted` account reads nothing anymore. */
export type Friendship = 'stranger' | 'friend' | 'blocked' | 'deleted';

export interface PersonState {
  readonly userId: string;
  displayName: string;
  readonly pictureUrl?: string;
  friendship: Friendship;
  /** When this person last wrote to the bot one to one. */
  wroteAloneAt?: number;
}

export interface GroupState {
  readonly groupId: string;
  groupName: string;
  readonly pictureUrl?: string;
  /** People only; the bot is not counted. */
  memberIds: string[];
  botIsIn: boolean;
}

export interface ContentState {
  readonly contentType: string;
  readonly base64: string;
  /** When it was sent: LINE deletes it after a while. Absent in snapshots of before. */
  readonly at?: number;
  /** `failed`: LINE could not prepare it, and never will. */
  state: 'ready' | 'preparing' | 'failed' | 'gone' | 'unsent';
}

export interface EventState {
  readonly event: WebhookEvent;
  /** The status of the last answer, 0 where there was none; absent while it was never delivered. */
  answered?: number;
}

export interface ReplyTokenState {
  readonly eventId: string;
  readonly chatId: string;
  readonly happenedAt: number;
  deliveredAt?: number;
  redelivered: boolean;
  usedAt?: number;
}

export interface RetryKeyState {
  readonly at: number;
  readonly requestId: string;
  readonly sentMessages: readonly SentMessageId[];
}

export interface SentMessageId {
  readonly id: string;
  readonly quoteToken?: string;
}

export interface RichMenuState {
  readonly menu: JsonObject;
  image?: { readonly contentType: string; readonly base64: string };
}

/** A message object that LINE accepted from the bot for one chat. */
export interface SentMessage {
  readonly from: 'bot';
  readonly id: string;
  /** The group, or the person when it is one to one. */
  readonly chatId: string;
  readonly kind: 'reply' | 'push' | 'multicast';
  readonly message: JsonObject;
  readonly at: number;
  readonly requestId: string;
  readonly notificationDisabled: boolean;
  /** False when the receiver blocked the bot or deleted the account: LINE answers 200 all the same. */
  readonly delivered: boolean;
  readonly quoteToken?: string;
  readonly replyToken?: string;
  /** The webhook event that a reply answers. */
  readonly eventId?: string;
}

/** A message that a person put into a chat. */
export interface SaidMessage {
  readonly from: 'person';
  readonly id: string;
  readonly chatId: string;
  readonly userId: string;
  /** As in the webhook: text, image, file …; empty once it was unsent. */
  message: JsonObject;
  readonly at: number;
  editedAt?: number;
  unsent?: boolean;
}

export type TranscriptEntry = SentMessage | SaidMessage;
