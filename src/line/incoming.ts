import { z } from 'zod';
import type { Chat } from '../app/actor.ts';
import type { Errand } from '../app/errands.ts';
import type { Incoming, Saying, Spoken } from '../chat/arriving/incoming.ts';

// LINE adds event types, properties and enum values without notice: nothing here is strict, and whatever does not
// have the shape we need is none of the bot's business.
const Mentionee = z.object({
  index: z.int().min(0),
  length: z.int().min(1),
  /** `user`, or `all` for everybody at once. */
  type: z.string().optional().catch(undefined),
  userId: z.string().optional().catch(undefined),
  isSelf: z.boolean().optional(),
});
const TextMessage = z.object({
  type: z.literal('text'),
  id: z.string(),
  text: z.string(),
  quotedMessageId: z.string().optional().catch(undefined),
  mention: z
    .object({ mentionees: z.array(z.unknown()) })
    .optional()
    .catch(undefined),
});
const FileMessage = z.object({
  type: z.literal('file'),
  id: z.string(),
  fileName: z.string(),
  fileSize: z.number(),
});
const PassingMessage = z.object({
  type: z.enum(['image', 'video', 'file']),
  id: z.string(),
  imageSet: z.object({ id: z.string(), total: z.number().optional() }).optional().catch(undefined),
  // What LINE does not hold itself is somebody else's address: nobody fetches that.
  contentProvider: z.object({ type: z.string() }).optional().catch(undefined),
});
const Postback = z.object({
  data: z.string(),
  params: z.record(z.string(), z.unknown()).optional().catch(undefined),
});
const Source = z.object({
  type: z.string(),
  userId: z.string().optional().catch(undefined),
  groupId: z.string().optional(),
  roomId: z.string().optional(),
});
const Members = z.object({ members: z.array(z.object({ userId: z.string() }).nullable().catch(null)) });
const Event = z.object({
  type: z.string(),
  source: Source,
  replyToken: z.string().optional().catch(undefined),
  message: z.unknown().optional(),
  postback: z.unknown().optional(),
  unsend: z.object({ messageId: z.string() }).optional().catch(undefined),
  joined: Members.optional().catch(undefined),
  left: Members.optional().catch(undefined),
  errand: z.unknown().optional(),
});

/** The type of the bot's own events: LINE has none that looks like it. */
const ERRAND = 'prongsai.errand';

const ErrandOf = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('left'), agency: z.string(), person: z.string() }),
  z.object({ kind: z.literal('put-out'), agency: z.string(), group: z.string() }),
  z.object({ kind: z.literal('refused'), agency: z.string(), chat: z.string() }),
  z.object({
    kind: z.literal('quota'),
    ...{ agency: z.string(), month: z.string(), spent: z.number(), share: z.number() },
  }),
]) satisfies z.ZodType<Errand>;

/** An errand as an event of the chat where it belongs, for the inbox. */
export function errandEvent(errand: Errand, lineUser: string): string {
  return JSON.stringify({ type: ERRAND, source: { type: 'user', userId: lineUser }, errand });
}

/** What an event of the inbox means, and the token that its answer may use once. */
export interface Received {
  /** Null when the event is none of the bot's business. */
  readonly incoming: Incoming | null;
  readonly replyToken: string | null;
}

/** In a group even the name of a document is nobody's business. */
const inPassing = { kind: 'passing', set: null } as const;

const nothing: Received = { incoming: null, replyToken: null };

/**
 * Reads an event as LINE sent it. `mentioned` says only whether the bot was mentioned: whether a quoted message is
 * one of the bot's own, the event does not tell.
 */
export function receivedFrom(event: {
  readonly id: string;
  readonly at: Date;
  readonly json: string;
}): Received {
  const parsed = Event.safeParse(JSON.parse(event.json));
  if (!parsed.success) return nothing;
  const { source, replyToken } = parsed.data;
  const chat = chatOf(source);
  const said = sayingOf(parsed.data);
  if (chat === null || said === null) return nothing;
  const saying = said.saying.kind === 'file' && chat.kind === 'group' ? inPassing : said.saying;
  return {
    incoming: {
      event: event.id,
      at: event.at,
      chat,
      lineUser: source.userId ?? null,
      message: said.message,
      saying,
    },
    replyToken: replyToken ?? null,
  };
}

function chatOf({ type, userId, groupId, roomId }: z.infer<typeof Source>): Chat | null {
  // A room (a chat of several people without a name) is a group to us; LINE tells their ids apart by the first letter.
  const group = type === 'group' ? groupId : type === 'room' ? roomId : undefined;
  if (group !== undefined) return { kind: 'group', id: group };
  return type === 'user' && userId !== undefined ? { kind: 'user', id: userId } : null;
}

function sayingOf({
  type,
  message,
  postback,
  unsend,
  joined,
  left,
  errand,
}: z.infer<typeof Event>): { saying: Saying; message: string | null } | null {
  switch (type) {
    case 'unsend':
      return unsend ? { saying: { kind: 'unsent' }, message: unsend.messageId } : null;
    case 'message': {
      const text = TextMessage.safeParse(message);
      if (text.success) return { saying: spoken(text.data), message: text.data.id };
      const file = FileMessage.safeParse(message);
      if (file.success) {
        const { id, fileName, fileSize } = file.data;
        return { saying: { kind: 'file', name: fileName, message: id, size: fileSize }, message: id };
      }
      const passing = PassingMessage.safeParse(message);
      if (!passing.success || passing.data.contentProvider?.type === 'external') return null;
      const { id, imageSet, type: sort } = passing.data;
      const set = imageSet === undefined ? null : { id: imageSet.id, total: imageSet.total ?? null };
      return {
        saying: { kind: 'passing', set, ...(sort === 'video' ? { film: true } : {}) },
        message: id,
      };
    }
    case 'messageEdited': {
      const text = TextMessage.safeParse(message);
      return text.success ? { saying: { ...spoken(text.data), edited: true }, message: text.data.id } : null;
    }
    case 'postback': {
      const press = Postback.safeParse(postback);
      if (!press.success) return null;
      const params = Object.entries(press.data.params ?? {}).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      );
      return {
        saying: { kind: 'press', data: press.data.data, params: Object.fromEntries(params) },
        message: null,
      };
    }
    case 'join':
    case 'follow':
      return { saying: { kind: 'arrival' }, message: null };
    case 'leave':
    case 'unfollow':
      return { saying: { kind: 'parting' }, message: null };
    case 'memberJoined':
      return moved('came', joined);
    case 'memberLeft':
      return moved('went', left);
    case ERRAND: {
      const read = ErrandOf.safeParse(errand);
      return read.success ? { saying: { kind: 'errand', errand: read.data }, message: null } : null;
    }
    default:
      return null;
  }
}

function moved(
  kind: 'came' | 'went',
  who: z.infer<typeof Members> | undefined,
): { saying: Saying; message: null } | null {
  const lineUsers = (who?.members ?? []).flatMap((it) => it?.userId ?? []);
  return lineUsers.length === 0 ? null : { saying: { kind, lineUsers }, message: null };
}

function spoken({ text, mention, quotedMessageId }: z.infer<typeof TextMessage>): Spoken {
  const all = (mention?.mentionees ?? []).flatMap((it) => Mentionee.safeParse(it).data ?? []);
  const own = all
    .filter((it) => it.isSelf === true)
    // Indexes count in the text as it came, so the last one goes first.
    .sort((one, other) => other.index - one.index);
  const rest = own.reduce(
    (left, { index, length }) => left.slice(0, index) + left.slice(index + length),
    text,
  );
  return {
    kind: 'text',
    text: own.length === 0 ? text : rest.trim(),
    mentioned: own.length > 0,
    mentions: all
      .filter((it) => it.isSelf !== true && it.type !== 'all')
      .map(({ index, length, userId }) => ({
        name: text
          .slice(index, index + length)
          .replace(/^@/, '')
          .trim(),
        lineUser: userId ?? null,
      }))
      .filter(({ name }) => name !== ''),
    quoted: quotedMessageId ?? null,
  };
}
