import { buttonsIn } from './buttons.ts';
import type { Channel } from './channel.ts';
import { newToken } from './line-ids.ts';
import type { MessageEvents, Picture, SentFile, TextOptions, Video } from './message-events.ts';
import type { WebhookEvent } from './webhook-event.ts';
import type { EventOptions, OtherEvents } from './webhook-events.ts';
import type { Delivered, Webhooks } from './webhooks.ts';
import { groupOf, personOf } from './world.ts';

/** The people and groups of a play: what they do is delivered to the bot at once. */

/** A chat of any kind. */
export interface Chat {
  /** The group's id, or the person's. */
  readonly chatId: string;
}

/** What the bot's webhook answered to one event; `messageId` is there when the event was a message. */
export interface Done extends Delivered {
  readonly event: WebhookEvent;
  readonly messageId?: string;
}

export interface Person extends Chat {
  readonly userId: string;
  readonly displayName: string;
  saysAlone(text: string, options?: TextOptions): Promise<Done>;
  unsendsAlone(messageId: string): Promise<Done>;
  sendsPictureAlone(picture: Picture): Promise<Done>;
  sendsVideoAlone(video: Video): Promise<Done>;
  sendsFileAlone(file: SentFile): Promise<Done>;
  follows(): Promise<Done>;
  blocks(): Promise<Done>;
}

export interface Group extends Chat {
  readonly groupId: string;
  readonly groupName: string;
  says(person: Person, text: string, options?: TextOptions): Promise<Done>;
  sendsPicture(person: Person, picture: Picture): Promise<Done>;
  /** Several pictures that were chosen together: an event each, with what says that they belong together. */
  sendsAlbum(person: Person, pictures: readonly Picture[]): Promise<readonly Done[]>;
  sendsVideo(person: Person, video: Video): Promise<Done>;
  sendsFile(person: Person, file: SentFile): Promise<Done>;
  edits(messageId: string, text: string, options?: TextOptions): Promise<Done>;
  unsends(messageId: string): Promise<Done>;
  gains(...people: readonly Person[]): Promise<Done>;
  loses(...people: readonly Person[]): Promise<Done>;
  invitesBot(): Promise<Done>;
  removesBot(): Promise<Done>;
}

export interface PressOptions extends EventOptions {
  /** What was picked in a date picker. */
  readonly params?: Readonly<Record<string, string>>;
  /** What the button says in the chat in the name of who pressed it. */
  readonly displayText?: string;
}

export interface Cast {
  person(userId: string): Person;
  group(groupId: string): Group;
  /** A postback with this data, whether or not such a button is there. */
  presses(person: Person, chat: Chat, data: string, options?: PressOptions): Promise<Done>;
  /** Taps the newest button of the bot's with this label in the chat, and does what LINE would do. */
  taps(person: Person, chat: Chat, label: string, options?: PressOptions): Promise<Done>;
}

export function castOf(channel: Channel, events: MessageEvents & OtherEvents, webhooks: Webhooks): Cast {
  async function tell(event: WebhookEvent): Promise<Done> {
    const delivered = await webhooks.deliver([event]);
    return { ...delivered, event, ...(event.message ? { messageId: event.message.id } : {}) };
  }

  async function presses(
    { userId }: Person,
    { chatId }: Chat,
    data: string,
    options: PressOptions = {},
  ): Promise<Done> {
    return tell(events.postback({ ...options, chatId, userId, data }, options));
  }

  return {
    person(userId) {
      const { displayName } = personOf(channel, userId);
      const here = { chatId: userId, userId };
      return {
        ...here,
        displayName,
        saysAlone: (text, options) => tell(events.text({ ...here, ...options, text })),
        unsendsAlone: (messageId) => tell(events.unsend({ messageId })),
        sendsPictureAlone: (picture) => tell(events.image({ ...here, ...picture })),
        sendsVideoAlone: (video) => tell(events.video({ ...here, ...video })),
        sendsFileAlone: (file) => tell(events.file({ ...here, ...file })),
        follows: () => tell(events.follow(userId)),
        blocks: () => tell(events.unfollow(userId)),
      };
    },
    group(groupId) {
      const { groupName } = groupOf(channel, groupId);
      const ids = (people: readonly Person[]): readonly string[] => people.map(({ userId }) => userId);
      return {
        chatId: groupId,
        groupId,
        groupName,
        says: ({ userId }, text, options) => tell(events.text({ chatId: groupId, userId, ...options, text })),
        sendsPicture: ({ userId }, picture) => tell(events.image({ chatId: groupId, userId, ...picture })),
        async sendsAlbum({ userId }, pictures) {
          const id = newToken();
          const all: Done[] = [];
          for (const [at, picture] of pictures.entries()) {
            const imageSet = { id, index: at + 1, total: pictures.length };
            all.push(await tell(events.image({ chatId: groupId, userId, ...picture, imageSet })));
          }
          return all;
        },
        sendsVideo: ({ userId }, video) => tell(events.video({ chatId: groupId, userId, ...video })),
        sendsFile: ({ userId }, file) => tell(events.file({ chatId: groupId, userId, ...file })),
        edits: (messageId, text, options) => tell(events.edited({ ...options, messageId, text })),
        unsends: (messageId) => tell(events.unsend({ messageId })),
        gains: (...people) => tell(events.memberJoined(groupId, ids(people))),
        loses: (...people) => tell(events.memberLeft(groupId, ids(people))),
        invitesBot: () => tell(events.join(groupId)),
        removesBot: () => tell(events.leave(groupId)),
      };
    },
    presses,
    async taps(person, chat, label, options = {}) {
      const action = newestAction(channel, chat.chatId, label);
      const { data, text, displayText } = action;
      if (action.type === 'message' && typeof text === 'string') {
        return tell(events.text({ ...options, chatId: chat.chatId, userId: person.userId, text }));
      }
      if (typeof data !== 'string') throw new Error(`tapping "${label}" sends nothing to the bot`);
      return presses(person, chat, data, {
        ...options,
        ...(typeof displayText === 'string' ? { displayText } : {}),
      });
    },
  };
}

function newestAction(channel: Channel, chatId: string, label: string) {
  const sent = channel.state.transcript.filter((entry) => entry.chatId === chatId && entry.from === 'bot');
  const found = sent.toReversed().flatMap(({ message }) => buttonsIn(message));
  const button = found.find((one) => one.label === label);
  if (button) return button.action;
  const labels = found.map((one) => one.label).join(', ');
  throw new Error(`the bot sent no button "${label}" to this chat; there are: ${labels}`);
}
