import { z } from 'zod';
import { done, malformed, refused, type Answerers, type ApiAnswer, type ApiRequest } from './answers.ts';
import type { Channel } from './channel.ts';
import { lintMessages } from './lint.ts';
import { isJsonObject, type JsonObject } from './lint-grammar.ts';
import { problemsOf } from './lint-words.ts';
import { canReach, MONTHLY_LIMIT, spend } from './quota.ts';
import { usableReplyToken } from './reply-tokens.ts';
import { rememberRetryKey } from './retry-keys.ts';
import { problemsInChat, putIntoChat } from './sending.ts';
import { groupWithBot, mayBePushedTo, peopleReached, reads } from './world.ts';

const aggregation = z.array(z.string().regex(/^\w{1,30}$/)).max(1);
const common = { messages: z.unknown(), notificationDisabled: z.boolean().optional() };
const ReplyBody = z.strictObject({ ...common, replyToken: z.string().min(1, 'May not be empty') });
const PushBody = z.strictObject({
  ...common,
  to: z.string().min(1, 'May not be empty'),
  customAggregationUnits: aggregation.optional(),
});
const MulticastBody = z.strictObject({
  ...common,
  to: z.array(z.string()).min(1, 'Size must be between 1 and 500').max(500, 'Size must be between 1 and 500'),
  customAggregationUnits: aggregation.optional(),
});
const ValidateBody = z.strictObject({ messages: z.unknown() });

const UNREACHABLE = 'Failed to send messages';

type Checked<Body> =
  | { readonly body: Body; readonly messages: readonly JsonObject[]; readonly refusal?: undefined }
  | { readonly refusal: ApiAnswer };

/** Looks at the form of the whole body at once, so that LINE's answer lists everything that is wrong with it. */
function check<Body extends { readonly messages?: unknown }>(
  schema: z.ZodType<Body>,
  request: ApiRequest,
): Checked<Body> {
  const read = schema.safeParse(request.json);
  const messages = isJsonObject(request.json) ? request.json.messages : undefined;
  const problems = [...problemsOf(schema, request.json), ...lintMessages(messages)];
  if (!read.success || problems.length > 0) return { refusal: malformed(problems) };
  return { body: read.data, messages: Array.isArray(messages) ? messages.filter(isJsonObject) : [] };
}

function reply(channel: Channel, request: ApiRequest): ApiAnswer {
  const checked = check(ReplyBody, request);
  if (checked.refusal) return checked.refusal;
  const { body, messages } = checked;
  const token = usableReplyToken(channel, body.replyToken);
  if (!token) return refused(400, 'Invalid reply token');
  const problems = problemsInChat(channel, messages, token.chatId);
  if (problems.length > 0) return malformed(problems);
  token.usedAt = channel.now();
  const sentMessages = putIntoChat(channel, {
    kind: 'reply',
    chatId: token.chatId,
    messages,
    requestId: request.requestId,
    notificationDisabled: body.notificationDisabled ?? false,
    delivered: peopleReached(channel, token.chatId) > 0,
    replyToken: body.replyToken,
    eventId: token.eventId,
  });
  return done({ sentMessages });
}

function push(channel: Channel, request: ApiRequest): ApiAnswer {
  const checked = check(PushBody, request);
  if (checked.refusal) return checked.refusal;
  const { body, messages } = checked;
  const person = channel.state.people[body.to];
  const reachable = person ? mayBePushedTo(channel, person) : groupWithBot(channel, body.to) !== undefined;
  if (!reachable) return refused(400, UNREACHABLE);
  const problems = problemsInChat(channel, messages, body.to);
  if (problems.length > 0) return malformed(problems);
  const people = peopleReached(channel, body.to);
  if (!canReach(channel, people)) return refused(429, MONTHLY_LIMIT);
  spend(channel, people);
  const sentMessages = putIntoChat(channel, {
    kind: 'push',
    chatId: body.to,
    messages,
    requestId: request.requestId,
    notificationDisabled: body.notificationDisabled ?? false,
    delivered: people > 0,
  });
  rememberRetryKey(channel, request, sentMessages);
  return done({ sentMessages });
}

function multicast(channel: Channel, request: ApiRequest): ApiAnswer {
  const checked = check(MulticastBody, request);
  if (checked.refusal) return checked.refusal;
  const { body, messages } = checked;
  const wrong = body.to.flatMap((id, at) =>
    /^U[0-9a-f]{32}$/.test(id) ? [] : [{ message: 'Must be a user id', property: `to[${at}]` }],
  );
  if (wrong.length > 0) return malformed(wrong);
  const people = [...new Set(body.to)].flatMap((id) => channel.state.people[id] ?? []);
  const reached = people.filter((person) => reads(person) && mayBePushedTo(channel, person));
  if (!canReach(channel, reached.length)) return refused(429, MONTHLY_LIMIT);
  spend(channel, reached.length);
  for (const person of people) {
    putIntoChat(channel, {
      kind: 'multicast',
      chatId: person.userId,
      messages,
      requestId: request.requestId,
      notificationDisabled: body.notificationDisabled ?? false,
      delivered: reached.includes(person),
    });
  }
  rememberRetryKey(channel, request, []);
  return done();
}

function validate(_channel: Channel, request: ApiRequest): ApiAnswer {
  return check(ValidateBody, request).refusal ?? done();
}

/** Sending, and asking whether something could be sent. */
export const answerMessages = {
  reply,
  push,
  multicast,
  validateReply: validate,
  validatePush: validate,
  validateMulticast: validate,
} as const satisfies Answerers;
