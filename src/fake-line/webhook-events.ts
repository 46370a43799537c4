import type { Channel } from './channel.ts';
import { newEventId } from './line-ids.ts';
import type { JsonObject } from './lint-grammar.ts';
import { issueReplyToken } from './reply-tokens.ts';
import { chatOf, type EventContent, type EventSource, type WebhookEvent } from './webhook-event.ts';
import { addMember, groupOf, personOf, removeMember, sayInChat } from './world.ts';

/** What every event can be told. */
export interface EventOptions {
  /** When it happened; now, unless told. */
  readonly at?: number;
  /** `standby`: another module answers, so there is no reply token. */
  readonly mode?: 'active' | 'standby';
  /** Leaves out who it was, as LINE does at times in groups. */
  readonly withoutUserId?: boolean;
}

/** LINE gives a reply token for what somebody may expect an answer to. */
export type Answerable = 'answerable' | 'unanswerable';

/** Makes an event and remembers it, so that it can be delivered, and delivered again. */
export function recordEvent(
  channel: Channel,
  source: EventSource | undefined,
  content: EventContent,
  answerable: Answerable,
  options: EventOptions = {},
): WebhookEvent {
  const { at = channel.now(), mode = 'active' } = options;
  const webhookEventId = newEventId(at);
  const replyToken =
    answerable === 'answerable' && mode === 'active' && source
      ? issueReplyToken(channel, { eventId: webhookEventId, chatId: chatOf(source), happenedAt: at })
      : undefined;
  const event: WebhookEvent = {
    ...content,
    webhookEventId,
    deliveryContext: { isRedelivery: false },
    timestamp: at,
    ...(source ? { source: shown(source, options) } : {}),
    ...(replyToken === undefined ? {} : { replyToken }),
    mode,
  };
  channel.state.events[webhookEventId] = { event };
  return event;
}

function shown(source: EventSource, options: EventOptions): EventSource {
  if (source.type === 'user' || options.withoutUserId !== true) return source;
  return { type: 'group', groupId: source.groupId };
}

/** Where a person does something: a group in which that person is, or one to one. */
export function sourceIn(channel: Channel, chatId: string, userId: string): EventSource {
  if (chatId === userId) return { type: 'user', userId: personOf(channel, userId).userId };
  const group = groupOf(channel, chatId);
  if (!group.botIsIn) throw new Error('LINE sends nothing about a group in which the bot is not');
  if (!group.memberIds.includes(userId)) throw new Error('only members speak in a group');
  return { type: 'group', groupId: group.groupId, userId };
}

/** A button that was pressed; `params` come from a date picker, and `displayText` is said by who pressed. */
export interface Pressed {
  readonly chatId: string;
  readonly userId: string;
  readonly data: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly displayText?: string;
}

/** Events that are no messages. Those about friendship and membership also make it so. */
export interface OtherEvents {
  follow(userId: string, options?: EventOptions & { readonly isUnblocked?: boolean }): WebhookEvent;
  /** The person blocks the bot. */
  unfollow(userId: string, options?: EventOptions): WebhookEvent;
  /** The bot is taken into a group. */
  join(groupId: string, options?: EventOptions): WebhookEvent;
  /** The bot is put out of a group. */
  leave(groupId: string, options?: EventOptions): WebhookEvent;
  memberJoined(groupId: string, userIds: readonly string[], options?: EventOptions): WebhookEvent;
  memberLeft(groupId: string, userIds: readonly string[], options?: EventOptions): WebhookEvent;
  /** The bot hears of the press; the words that it shows in the chat have no event. */
  postback(pressed: Pressed, options?: EventOptions): WebhookEvent;
  /** Something that LINE invents tomorrow. */
  unheardOf(content: EventContent, source?: EventSource, options?: EventOptions): WebhookEvent;
}

function users(userIds: readonly string[]): readonly JsonObject[] {
  return userIds.map((userId) => ({ type: 'user', userId }));
}

export function otherEvents(channel: Channel): OtherEvents {
  return {
    follow(userId, options) {
      personOf(channel, userId).friendship = 'friend';
      const follow = { isUnblocked: options?.isUnblocked ?? false };
      return recordEvent(
        channel,
        { type: 'user', userId },
        { type: 'follow', follow },
        'answerable',
        options,
      );
    },
    unfollow(userId, options) {
      personOf(channel, userId).friendship = 'blocked';
      return recordEvent(channel, { type: 'user', userId }, { type: 'unfollow' }, 'unanswerable', options);
    },
    join(groupId, options) {
      groupOf(channel, groupId).botIsIn = true;
      return recordEvent(channel, { type: 'group', groupId }, { type: 'join' }, 'answerable', options);
    },
    leave(groupId, options) {
      groupOf(channel, groupId).botIsIn = false;
      return recordEvent(channel, { type: 'group', groupId }, { type: 'leave' }, 'unanswerable', options);
    },
    memberJoined(groupId, userIds, options) {
      const group = groupOf(channel, groupId);
      for (const userId of userIds) addMember(group, personOf(channel, userId).userId);
      const content = { type: 'memberJoined', joined: { members: users(userIds) } };
      return recordEvent(channel, { type: 'group', groupId }, content, 'answerable', options);
    },
    memberLeft(groupId, userIds, options) {
      const group = groupOf(channel, groupId);
      for (const userId of userIds) removeMember(group, userId);
      const content = { type: 'memberLeft', left: { members: users(userIds) } };
      return recordEvent(channel, { type: 'group', groupId }, content, 'unanswerable', options);
    },
    postback({ chatId, userId, data, params, displayText }, options) {
      const source = sourceIn(channel, chatId, userId);
      if (displayText !== undefined) {
        const at = options?.at ?? channel.now();
        sayInChat(channel, { chatId, userId, message: { type: 'text', text: displayText }, at });
      }
      const content = { type: 'postback', postback: { data, ...(params ? { params } : {}) } };
      return recordEvent(channel, source, content, 'answerable', options);
    },
    unheardOf(content, source, options) {
      return recordEvent(channel, source, content, 'unanswerable', options);
    },
  };
}
