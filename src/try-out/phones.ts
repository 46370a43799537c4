import type { Chat, Done, Person } from '../fake-line/cast.ts';
import type { Mentioned } from '../fake-line/message-events.ts';
import type { FakeLine } from '../fake-line/platform.ts';
import type { WebhookEvent } from '../fake-line/webhook-event.ts';
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

/** Everybody's phones: whatever is done with one reaches the bot as a signed webhook. */
export interface Phones {
  /** Where this person is; undefined for unknown ones, and for somebody who is not in that group. */
  find(place: Place): { readonly chat: Chat; readonly person: Person } | undefined;
  says(place: Place, text: string, quote?: string): Promise<Done>;
  /** The words that a button shows are the person's, and no webhook is sent about them. */
  presses(place: Place, pressed: { readonly data: string; readonly shown?: string }): Promise<Done>;
  /** The last event once more, as LINE does that got no answer; undefined before the first. */
  again(): Promise<Delivered | undefined>;
  /** The bot is taken into the group. */
  invitesBot(group: string): Promise<Done>;
  readonly latest: LatestWebhook | undefined;
  readonly latestEvent: string | null;
}

/**
 * @param latestEvent the event that was delivered last before a restart
 * @param onDelivered is called after each webhook
 */
export function phones(line: FakeLine, latestEvent: string | null, onDelivered: () => void): Phones {
  let latest: LatestWebhook | undefined;
  let event = latestEvent;

  function noted<D extends Delivered>(delivered: D): D {
    const { status, failure, events } = delivered;
    latest = {
      body: { destination: line.bot.userId, events },
      status,
      ...(failure === undefined ? {} : { failure }),
    };
    event = events.at(-1)?.webhookEventId ?? event;
    onDelivered();
    return delivered;
  }

  function find({ chat, person }: Place) {
    const who = line.people().find((it) => it.userId === person);
    if (!who) return undefined;
    if (chat === person) return { chat: who, person: who };
    const group = line.groups().find((it) => it.groupId === chat);
    const isIn = group && line.membersOf(group).some((it) => it.userId === person);
    return isIn ? { chat: group, person: who } : undefined;
  }

  async function deliver(event: WebhookEvent): Promise<Done> {
    return noted({ ...(await line.webhooks.deliver([event])), event });
  }

  return {
    find,
    // `async`, so that what LINE refuses is a rejection like all others.
    says: async (place, text, quote) =>
      deliver(
        line.events.text({
          chatId: place.chat,
          userId: place.person,
          text,
          mention: mentionedIn(line, place, text),
          ...(quote === undefined ? {} : { quote }),
        }),
      ),
    async presses({ chat, person }, { data, shown }) {
      const pressed = { chatId: chat, userId: person, data };
      return deliver(
        line.events.postback(shown === undefined ? pressed : { ...pressed, displayText: shown }),
      );
    },
    invitesBot: (group) => deliver(line.events.join(group)),
    async again() {
      return event === null ? undefined : noted(await line.webhooks.redeliver(event));
    },
    get latest() {
      return latest;
    },
    get latestEvent() {
      return event;
    },
  };
}

/** On a phone one picks the name after "@"; on the page it is enough to write it out. */
function mentionedIn(line: FakeLine, { chat }: Place, text: string): readonly Mentioned[] {
  const group = line.groups().find((it) => it.groupId === chat);
  if (!group) return [];
  const members = line.membersOf(group).filter((it) => text.includes(`@${it.displayName}`));
  return [
    ...(text.includes(`@${line.bot.displayName}`) ? (['bot'] as const) : []),
    ...members.map(({ userId }) => ({ userId })),
  ];
}
