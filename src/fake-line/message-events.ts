import type { Channel } from './channel.ts';
import { newToken } from './line-ids.ts';
import type { JsonObject } from './lint-grammar.ts';
import type { SaidMessage } from './state.ts';
import type { WebhookEvent } from './webhook-event.ts';
import { recordEvent, sourceIn, type EventOptions } from './webhook-events.ts';
import { personOf, sayInChat } from './world.ts';

/** Who is named by an "@" that LINE understands. */
export type Mentioned = 'bot' | 'all' | { readonly userId: string };

export interface TextOptions extends EventOptions {
  /** Names that are missing in the text ("@name") are put before it. */
  readonly mention?: readonly Mentioned[];
  /** The id of the message that this one quotes. */
  readonly quote?: string;
}

/** A message without what LINE adds to it. */
type MessageContent = JsonObject & { readonly type: string };

interface Speaker {
  readonly chatId: string;
  readonly userId: string;
}

export interface Picture extends EventOptions {
  readonly bytes: Uint8Array;
  /** image/jpeg unless told. */
  readonly contentType?: string;
  /** Pictures that were sent together. */
  readonly imageSet?: { readonly id: string; readonly index: number; readonly total: number };
  /** LINE is not ready to give the bytes: 202 until `contents.finish`. */
  readonly preparing?: boolean;
}

export interface SentFile extends EventOptions {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly contentType?: string;
  readonly preparing?: boolean;
}

export interface Video extends EventOptions {
  readonly bytes: Uint8Array;
  /** Milliseconds. */
  readonly duration?: number;
  /** LINE is still converting it, as it does with long ones: 202 until `contents.finish`. */
  readonly preparing?: boolean;
}

/** Messages of people. An event made here is in the chat at once, and known to the bot when it is delivered. */
export interface MessageEvents {
  text(said: Speaker & TextOptions & { readonly text: string }): WebhookEvent;
  image(said: Speaker & Picture): WebhookEvent;
  video(said: Speaker & Video): WebhookEvent;
  file(said: Speaker & SentFile): WebhookEvent;
  sticker(said: Speaker & EventOptions): WebhookEvent;
  /** A message of any type: location, video, or one that LINE invents tomorrow. */
  message(said: Speaker & EventOptions & { readonly message: MessageContent }): WebhookEvent;
  /** The same message id with other words, a new reply token and a new quote token; only in groups. */
  edited(edit: TextOptions & { readonly messageId: string; readonly text: string }): WebhookEvent;
  unsend(unsent: EventOptions & { readonly messageId: string }): WebhookEvent;
}

export function messageEvents(channel: Channel): MessageEvents {
  function say(speaker: Speaker, content: MessageContent, options: EventOptions): WebhookEvent {
    const { chatId, userId } = speaker;
    const source = sourceIn(channel, chatId, userId);
    const at = options.at ?? channel.now();
    const { id } = sayInChat(channel, { chatId, userId, message: content, at });
    const markAsReadToken = newToken();
    channel.state.markAsReadTokens[markAsReadToken] = id;
    const message = { id, ...content, ...quotable(chatId, content), markAsReadToken };
    if (source.type === 'user') personOf(channel, userId).wroteAloneAt = at;
    return recordEvent(channel, source, { type: 'message', message }, 'answerable', options);
  }

  function quotable(chatId: string, content: MessageContent): { readonly quoteToken?: string } {
    if (!['text', 'sticker', 'image', 'video'].includes(content.type)) return {};
    const quoteToken = newToken();
    channel.state.quoteTokens[quoteToken] = chatId;
    return { quoteToken };
  }

  function keep(
    event: WebhookEvent,
    contentType: string,
    { bytes, preparing, at = channel.now() }: SentFile | Picture | Video,
  ): WebhookEvent {
    const base64 = Buffer.from(bytes).toString('base64');
    const state = preparing === true ? 'preparing' : 'ready';
    if (event.message) channel.state.contents[event.message.id] = { contentType, base64, at, state };
    return event;
  }

  return {
    text({ text, mention = [], quote, ...said }) {
      const content = {
        type: 'text',
        ...withMentions(channel, text, mention),
        ...(quote === undefined ? {} : { quotedMessageId: quote }),
      };
      return say(said, content, said);
    },
    image(said) {
      const { imageSet, contentType = 'image/jpeg' } = said;
      const content = { type: 'image', contentProvider: { type: 'line' }, ...(imageSet ? { imageSet } : {}) };
      return keep(say(said, content, said), contentType, said);
    },
    video(said) {
      const { duration = 10_000 } = said;
      const content = { type: 'video', duration, contentProvider: { type: 'line' } };
      return keep(say(said, content, said), 'video/mp4', said);
    },
    file(said) {
      const { fileName, contentType = 'application/octet-stream', bytes } = said;
      return keep(say(said, { type: 'file', fileName, fileSize: bytes.length }, said), contentType, said);
    },
    sticker(said) {
      const content = { type: 'sticker', packageId: '446', stickerId: '1988', stickerResourceType: 'STATIC' };
      return say(said, content, said);
    },
    message({ message, ...said }) {
      return say(said, message, said);
    },
    edited({ messageId, text, mention = [], ...options }) {
      const said = saidMessage(channel, messageId);
      const source = sourceIn(channel, said.chatId, said.userId);
      if (source.type !== 'group') throw new Error('LINE tells of edits in groups only');
      const content = { type: 'text', ...withMentions(channel, text, mention) };
      said.message = content;
      said.editedAt = options.at ?? channel.now();
      channel.tell({ kind: 'edited', message: said });
      const message = { id: messageId, ...content, ...quotable(said.chatId, content) };
      return recordEvent(channel, source, { type: 'messageEdited', message }, 'answerable', options);
    },
    unsend({ messageId, ...options }) {
      const said = saidMessage(channel, messageId);
      const source = sourceIn(channel, said.chatId, said.userId);
      said.message = {};
      said.unsent = true;
      const content = channel.state.contents[messageId];
      if (content) channel.state.contents[messageId] = { ...content, base64: '', state: 'unsent' };
      channel.tell({ kind: 'unsent', message: said });
      return recordEvent(channel, source, { type: 'unsend', unsend: { messageId } }, 'unanswerable', options);
    },
  };
}

function saidMessage(channel: Channel, messageId: string): SaidMessage {
  const said = channel.state.transcript.find((entry) => entry.id === messageId);
  if (said?.from !== 'person') throw new Error(`no person said a message with the id ${messageId}`);
  return said;
}

/** Places mentions as LINE's clients do: by index and length in UTF-16 code units. */
function withMentions(channel: Channel, text: string, mentioned: readonly Mentioned[]): JsonObject {
  if (mentioned.length === 0) return { text };
  const names = mentioned.map((who) => `@${nameOf(channel, who)}`);
  const missing = names.filter((name) => !text.includes(name));
  const whole = [...missing, text].join(' ');
  const found = new Map<string, number>();
  const mentionees = mentioned.map((who, at) => {
    const name = names[at] ?? '';
    const index = whole.indexOf(name, found.get(name) ?? 0);
    found.set(name, index + name.length);
    return { index, length: name.length, ...identityOf(channel, who) };
  });
  return { text: whole, mention: { mentionees } };
}

function nameOf(channel: Channel, who: Mentioned): string {
  if (who === 'bot') return channel.state.bot.displayName;
  return who === 'all' ? 'All' : personOf(channel, who.userId).displayName;
}

function identityOf(channel: Channel, who: Mentioned): JsonObject {
  if (who === 'bot') return { type: 'user', userId: channel.state.bot.userId, isSelf: true };
  return who === 'all' ? { type: 'all' } : { type: 'user', userId: who.userId, isSelf: false };
}
