import { z } from 'zod';
import { done, malformed, notFound, refused, type Answerers, type ApiAnswer } from './answers.ts';
import type { Channel } from './channel.ts';
import { problemsOf } from './lint-words.ts';
import { spentThisMonth } from './quota.ts';
import type { ContentState, PersonState } from './state.ts';
import { groupWithBot } from './world.ts';

/** What the bot may ask: people, groups, what was sent in, itself. */

function profileOf(person: PersonState): ApiAnswer {
  const { userId, displayName, pictureUrl } = person;
  return done({ userId, displayName, language: 'th', ...(pictureUrl === undefined ? {} : { pictureUrl }) });
}

function contentOf(
  channel: Channel,
  messageId: string | undefined,
  ready: (content: ContentState) => ApiAnswer,
): ApiAnswer {
  const content = channel.state.contents[messageId ?? ''];
  if (!content) return notFound();
  switch (stateOf(channel, content)) {
    case 'gone':
    case 'failed':
      return notFound();
    case 'unsent':
      return refused(410, 'Gone');
    case 'preparing':
      return { status: 202, body: {} };
    case 'ready':
      return ready(content);
  }
}

/** LINE does not say how long it keeps what people send, and promises nothing. A week is what this one keeps. */
const CONTENT_KEPT = 7 * 24 * 60 * 60 * 1000;

function stateOf(channel: Channel, { state, at }: ContentState): ContentState['state'] {
  const isOld = at !== undefined && channel.now() - at > CONTENT_KEPT;
  return isOld && state !== 'unsent' ? 'gone' : state;
}

function bytesOf(content: ContentState): ApiAnswer {
  return {
    status: 200,
    body: Buffer.from(content.base64, 'base64'),
    headers: { 'content-type': content.contentType },
  };
}

/** The smallest picture there is stands for every preview. */
const PREVIEW = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const LoadingBody = z.strictObject({
  chatId: z.string(),
  loadingSeconds: z.int().min(5).max(60).multipleOf(5, 'Must be a multiple of 5').optional(),
});
const MarkAsReadBody = z.strictObject({ markAsReadToken: z.string() });

export const answerReading = {
  profile(channel, { params }) {
    const person = channel.state.people[params.userId ?? ''];
    const known = person?.friendship === 'friend' || person?.wroteAloneAt !== undefined;
    const hidden = person?.friendship === 'blocked' || person?.friendship === 'deleted';
    return person && known && !hidden ? profileOf(person) : notFound();
  },
  groupSummary(channel, { params }) {
    const group = groupWithBot(channel, params.groupId);
    if (!group) return notFound();
    const { groupId, groupName, pictureUrl } = group;
    return done({ groupId, groupName, ...(pictureUrl === undefined ? {} : { pictureUrl }) });
  },
  groupMemberCount(channel, { params }) {
    const group = groupWithBot(channel, params.groupId);
    return group ? done({ count: group.memberIds.length }) : notFound();
  },
  groupMemberIds() {
    return refused(403, 'Access to this API is not available for your account');
  },
  groupMemberProfile(channel, { params }) {
    const { userId = '' } = params;
    const person = channel.state.people[userId];
    const isMember = groupWithBot(channel, params.groupId)?.memberIds.includes(userId) ?? false;
    return person && isMember ? profileOf(person) : notFound();
  },
  leaveGroup(channel, { params }) {
    const group = groupWithBot(channel, params.groupId);
    if (!group) return notFound();
    group.botIsIn = false;
    channel.tell({ kind: 'left', groupId: group.groupId });
    return done();
  },
  content: (channel, { params }) => contentOf(channel, params.messageId, bytesOf),
  contentPreview(channel, { params }) {
    const preview = { status: 200, body: PREVIEW, headers: { 'content-type': 'image/png' } };
    return contentOf(channel, params.messageId, (content) =>
      /^(?:image|video)\//.test(content.contentType) ? preview : notFound(),
    );
  },
  contentTranscoding(channel, { params }) {
    if (channel.state.contents[params.messageId ?? '']?.state === 'failed') return done({ status: 'failed' });
    const answer = contentOf(channel, params.messageId, () => done({ status: 'succeeded' }));
    return answer.status === 202 ? done({ status: 'processing' }) : answer;
  },
  quota(channel) {
    return done({ ...channel.state.quota.limit });
  },
  quotaConsumption(channel) {
    return done({ totalUsage: spentThisMonth(channel) });
  },
  botInfo(channel) {
    const { chatMode } = channel.state.bot;
    return done({ ...channel.state.bot, markAsReadMode: chatMode === 'chat' ? 'manual' : 'auto' });
  },
  loading(channel, { json }) {
    const body = LoadingBody.safeParse(json);
    if (!body.success) return malformed(problemsOf(LoadingBody, json));
    const { chatId, loadingSeconds: seconds = 20 } = body.data;
    if (!channel.state.people[chatId]) {
      return malformed([{ message: 'Must be the id of a user', property: 'chatId' }]);
    }
    channel.tell({ kind: 'loading', chatId, seconds });
    return { status: 202, body: {} };
  },
  markAsRead(channel, { json }) {
    const body = MarkAsReadBody.safeParse(json);
    if (!body.success) return malformed(problemsOf(MarkAsReadBody, json));
    const messageId = channel.state.markAsReadTokens[body.data.markAsReadToken];
    if (messageId === undefined) return refused(400, 'Invalid mark as read token');
    channel.tell({ kind: 'read', messageId });
    return done();
  },
} as const satisfies Answerers;
