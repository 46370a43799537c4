import { buttonsIn } from '../../src/fake-line/buttons.ts';
import type { Group, Person } from '../../src/fake-line/cast.ts';
import type { SentMessage } from '../../src/fake-line/state.ts';
import { type Town, type Unusual, openTown } from '../support/town.ts';

// An agency that is reminded: whole bot, real database, a LINE that counts its messages.

export interface Bureau {
  readonly town: Town;
  readonly group: Group;
  /** Also the coordinator; no friend of the bot. */
  readonly chief: Person;
  /** Of กองคลัง, and a friend. */
  readonly treasurer: Person;
  /** Of กองช่าง, and no friend. */
  readonly engineer: Person;
  /** Says something to the bot in the group, and returns once it was done. */
  readonly tell: (person: Person, text: string) => Promise<void>;
  /** The clock goes on to a minute in Bangkok, and whoever is to be reminded then is. */
  readonly at: (time: string) => Promise<void>;
  /** Sets the clock without a look. */
  readonly setTime: (time: string) => void;
  /** What was pushed to its chats since the last time this was asked, oldest first. */
  readonly pushed: () => readonly SentMessage[];
}

/** @param options.town an open one, which costs less than one of its own; the other agencies there keep still */
export async function openBureau(
  start: string,
  {
    people = 5,
    limit = 300,
    unusual = {},
    town: opened,
  }: {
    readonly people?: number;
    readonly limit?: number | null;
    readonly unusual?: Unusual;
    readonly town?: Town;
  } = {},
): Promise<Bureau> {
  const town = opened ?? (await openTown(instant(start), unusual));
  town.setNow(instant(start));
  const { line } = town;
  if (limit !== null) line.quota.set({ type: 'limited', value: limit });
  const [chief, treasurer, engineer, ...others] = Array.from({ length: Math.max(people, 3) }, (_, at) =>
    line.addPerson({ displayName: `คนที่ ${at + 1}`, friendship: 'stranger' }),
  );
  if (!chief || !treasurer || !engineer) throw new Error('nobody is there');
  const group = line.addGroup({
    groupName: 'สำนักงาน',
    members: [chief, treasurer, engineer, ...others],
  });
  await treasurer.follows();
  const bureau: Bureau = {
    town,
    group,
    chief,
    treasurer,
    engineer,
    async tell(person, text) {
      town.passASecond();
      await group.says(person, text);
      await town.settled();
    },
    async at(time) {
      town.setNow(instant(time));
      await town.bot.reminding.look();
    },
    setTime(time) {
      town.setNow(instant(time));
    },
    pushed() {
      const since = line.sent.slice(seen);
      seen = line.sent.length;
      return since.filter((it) => it.kind === 'push' && chats.has(it.chatId));
    },
  };
  let seen = line.sent.length;
  const chats = new Set([group.chatId, ...line.membersOf(group).map((it) => it.chatId)]);
  await bureau.tell(chief, 'ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
  await bureau.tell(treasurer, 'ita ฉันอยู่ กองคลัง');
  await bureau.tell(engineer, 'ita ฉันอยู่ กองช่าง');
  return bureau;
}

function instant(time: string): Date {
  return new Date(`${time}:00+07:00`);
}

/** What a message says aloud. */
export function words({ message }: SentMessage): string {
  return typeof message.altText === 'string' ? message.altText : '';
}

export function labels({ message }: SentMessage): readonly string[] {
  return buttonsIn(message).map((it) => it.label);
}
