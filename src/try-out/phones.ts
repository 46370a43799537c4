import type { Chat, Done, Person } from '../fake-line/cast.ts';
import type { Mentioned, Picture, SentFile } from '../fake-line/message-events.ts';
import type { FakeLine } from '../fake-line/platform.ts';
import { chatOf, type WebhookEvent } from '../fake-line/webhook-event.ts';
import type { Delivered } from '../fake-line/webhooks.ts';

/** Somebody in a chat; both are ids. */
export interface Place {
  readonly chat: string;
  readonly person: string;
}

/** What a webhook brought and how the bot's door answered it; `status` 0 is no answer. */
export interface LatestWebhook {
  readonly body: unknown;
  readonly status: number;
  readonly failure?: string;
}

/** What is to be sent in, without the options that tests have. */
export type SentPicture = Pick<Picture, 'bytes' | 'contentType' | 'imageSet'>;

export interface Pressed {
  readonly data: string;
  readonly shown?: string;
  /** What was picked in a date picker. */
  readonly params?: Readonly<Record<string, string>>;
}

/** Everybody's phones: whatever is done with one reaches the bot as a signed webhook. */
export interface Phones {
  /** Where this person is; undefined for unknown ones, and for somebody who is not in that group. */
  find(place: Place): { readonly chat: Chat; readonly person: Person } | undefined;
  /** Whether the bot hears what is said there: it is in the group, or the person has not blocked it. */
  hears(chat: string): boolean;
  /** Null where the bot does not hear: then it only stands in the chat. */
  says(place: Place, text: string, quote?: string): Promise<Done | null>;
  /** The words that a button shows are the person's, and no webhook is sent about them. */
  presses(place: Place, pressed: Pressed): Promise<Done>;
  sendsPicture(place: Place, picture: SentPicture): Promise<Done>;
  sendsFile(place: Place, file: Pick<SentFile, 'bytes' | 'fileName' | 'contentType'>): Promise<Done>;
  edits(place: Place, message: string, text: string): Promise<Done>;
  unsends(message: string): Promise<Done>;
  /** Adds the person to the group, or puts them out of it; null where the bot is not there to hear of it. */
  moves(place: Place, how: 'in' | 'out'): Promise<Done | null>;
  /** The bot is taken into the group. */
  invitesBot(group: string): Promise<Done>;
  removesBot(group: string): Promise<Done>;
  /** Adds the bot as a friend; also ends a block. */
  follows(person: string): Promise<Done>;
  blocks(person: string): Promise<Done>;
  /** The last event once more, as LINE does that got no answer; undefined before the first. */
  again(): Promise<Delivered | undefined>;
  readonly latest: LatestWebhook | undefined;
  readonly latestEvent: string | null;
  /** Messages that the bot's door has not taken, by id; all others it has. */
  readonly unheard: ReadonlySet<string>;
}

/**
 * @param latestEvent the event that was delivered last before a restart
 * @param onDelivered is called after each webhook with the chats that it was about, and after silent changes
 */
export function phones(
  line: FakeLine,
  latestEvent: string | null,
  onDelivered: (chats: readonly string[]) => void,
): Phones {
  let latest: LatestWebhook | undefined;
  let event = latestEvent;
  const unheard = new Set<string>();

  function noted<D extends Delivered>(delivered: D): D {
    const { status, failure, events } = delivered;
    latest = {
      body: { destination: line.bot.userId, events },
      status,
      ...(failure === undefined ? {} : { failure }),
    };
    event = events.at(-1)?.webhookEventId ?? event;
    if (status >= 200 && status < 300) {
      for (const { message } of events) if (message) unheard.delete(message.id);
    }
    onDelivered(events.flatMap(({ source }) => (source ? [chatOf(source)] : [])));
    return delivered;
  }

  const groupOf = (chat: string) => line.groups().find((it) => it.groupId === chat);
  const personOf = (id: string) => line.people().find((it) => it.userId === id);

  function find({ chat, person }: Place) {
    const who = personOf(person);
    if (!who) return undefined;
    if (chat === person) return { chat: who, person: who };
    const group = groupOf(chat);
    const isIn = group && line.membersOf(group).some((it) => it.userId === person);
    return isIn ? { chat: group, person: who } : undefined;
  }

  function hears(chat: string): boolean {
    const group = groupOf(chat);
    if (group) return line.isBotIn(group);
    const person = personOf(chat);
    return person !== undefined && line.friendshipOf(person) !== 'blocked';
  }

  async function deliver(event: WebhookEvent): Promise<Done> {
    if (event.type === 'message' && event.message) unheard.add(event.message.id);
    return noted({ ...(await line.webhooks.deliver([event])), event });
  }

  const where = ({ chat, person }: Place) => ({ chatId: chat, userId: person });

  return {
    find,
    hears,
    // `async`, so that what LINE refuses is a rejection like all others.
    async says(place, text, quote) {
      const group = groupOf(place.chat);
      if (group && !hears(place.chat)) {
        const here = find(place);
        if (here) line.talksUnheard(group, here.person, text);
        return null;
      }
      const mention = mentionedIn(line, place, text);
      const said = { ...where(place), text, mention, ...(quote === undefined ? {} : { quote }) };
      return deliver(line.events.text(said));
    },
    async presses(place, { data, shown, params }) {
      const pressed = { ...where(place), data, ...(params ? { params } : {}) };
      return deliver(
        line.events.postback(shown === undefined ? pressed : { ...pressed, displayText: shown }),
      );
    },
    sendsPicture: async (place, picture) => deliver(line.events.image({ ...where(place), ...picture })),
    sendsFile: async (place, file) => deliver(line.events.file({ ...where(place), ...file })),
    edits: async (place, messageId, text) =>
      deliver(line.events.edited({ messageId, text, mention: mentionedIn(line, place, text) })),
    unsends: async (messageId) => deliver(line.events.unsend({ messageId })),
    async moves({ chat, person }, how) {
      const [group, who] = [groupOf(chat), personOf(person)];
      if (!group || !who) return null;
      if (line.isBotIn(group)) {
        return deliver(
          how === 'in' ? line.events.memberJoined(chat, [person]) : line.events.memberLeft(chat, [person]),
        );
      }
      if (how === 'in') line.addMember(group, who);
      else line.removeMember(group, who);
      onDelivered([]);
      return null;
    },
    invitesBot: async (group) => deliver(line.events.join(group)),
    removesBot: async (group) => deliver(line.events.leave(group)),
    async follows(person) {
      const who = personOf(person);
      const isUnblocked = who !== undefined && line.friendshipOf(who) === 'blocked';
      return deliver(line.events.follow(person, { isUnblocked }));
    },
    blocks: async (person) => deliver(line.events.unfollow(person)),
    async again() {
      return event === null ? undefined : noted(await line.webhooks.redeliver(event));
    },
    get latest() {
      return latest;
    },
    get latestEvent() {
      return event;
    },
    unheard,
  };
}

/** On a phone one picks the name after "@"; on the page it is enough to write it out. */
function mentionedIn(line: FakeLine, { chat }: Place, text: string): readonly Mentioned[] {
  const group = line.groups().find((it) => it.groupId === chat);
  if (!group) return [];
  const members = line.membersOf(group).filter((it) => text.includes(`@${it.displayName}`));
  return [
    ...(text.includes(`@${line.bot.displayName}`) ? (['bot'] as const) : []),
    ...(text.includes('@All') ? (['all'] as const) : []),
    ...members.map(({ userId }) => ({ userId })),
  ];
}
