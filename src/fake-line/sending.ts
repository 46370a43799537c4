import type { Channel } from './channel.ts';
import { newMessageId, newToken } from './line-ids.ts';
import { isJsonObject, type JsonObject } from './lint-grammar.ts';
import type { Problem } from './lint-words.ts';
import type { SentMessage, SentMessageId } from './state.ts';

/** What can be quoted later, and so gets a quote token when it is sent. */
const QUOTABLE: ReadonlySet<unknown> = new Set([
  'text',
  'textV2',
  'sticker',
  'image',
  'video',
  'flex',
  'template',
]);

export type Delivery = Omit<SentMessage, 'from' | 'id' | 'message' | 'at' | 'quoteToken'> & {
  readonly messages: readonly JsonObject[];
};

/** Puts messages that were found good into a chat, and tells those who watch. */
export function putIntoChat(channel: Channel, delivery: Delivery): readonly SentMessageId[] {
  const { messages, ...rest } = delivery;
  const sent = messages.map((message): SentMessage => ({
    ...rest,
    from: 'bot',
    id: newMessageId(),
    message,
    at: channel.now(),
    ...(QUOTABLE.has(message.type) ? { quoteToken: newToken() } : {}),
  }));
  for (const message of sent) {
    channel.state.transcript.push(message);
    if (message.quoteToken !== undefined) channel.state.quoteTokens[message.quoteToken] = message.chatId;
    channel.tell({ kind: 'sent', message });
  }
  return sent.map(({ id, quoteToken }) => ({ id, ...(quoteToken === undefined ? {} : { quoteToken }) }));
}

/** What is right in itself but not in this chat: quotes from elsewhere, mentions of people who are not here. */
export function problemsInChat(
  channel: Channel,
  messages: readonly JsonObject[],
  chatId: string,
): readonly Problem[] {
  return messages.flatMap((message, at) => {
    const problems: Problem[] = [];
    const { quoteToken, substitution } = message;
    if (typeof quoteToken === 'string' && channel.state.quoteTokens[quoteToken] !== chatId) {
      problems.push({ message: 'Invalid quote token', property: `messages[${at}].quoteToken` });
    }
    for (const [key, value] of Object.entries(isJsonObject(substitution) ? substitution : {})) {
      const mentionee = isJsonObject(value) ? value.mentionee : undefined;
      if (isJsonObject(mentionee) && !canBeMentioned(channel, mentionee, chatId)) {
        const property = `messages[${at}].substitution.${key}.mentionee`;
        problems.push({ message: 'The mentioned user is not in this chat', property });
      }
    }
    return problems;
  });
}

function canBeMentioned(channel: Channel, mentionee: JsonObject, chatId: string): boolean {
  const group = channel.state.groups[chatId];
  if (!group) return false;
  return (
    mentionee.type === 'all' ||
    (typeof mentionee.userId === 'string' && group.memberIds.includes(mentionee.userId))
  );
}
