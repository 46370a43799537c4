import { type Connection, connect } from '../../src/database/connection.ts';
import type { Group, Person } from '../../src/fake-line/cast.ts';
import type { FakeLine } from '../../src/fake-line/platform.ts';
import type { WebhookEvent } from '../../src/fake-line/webhook-event.ts';
import { testDatabase } from '../support/database.ts';
import { type Running, emptyFolder, start } from '../program/running.ts';
import { openLine, patience, speaksTo } from '../program/simulated-line.ts';

// The program as it runs, in processes that can be killed, on one database.

export interface Servers {
  readonly line: FakeLine;
  /** The database that they share, for looking at. */
  readonly looking: Connection;
  /** Starts one more; it listens when this resolves. */
  one(environment?: Readonly<Record<string, string>>): Promise<Server>;
  /** An agency in a group of its own, with measure 1, about which its officer may say something. */
  office(server: Server): Promise<Office>;
  /** How often each event was applied, by its id; an event that never was is not there. */
  applied(): Promise<ReadonlyMap<string, number>>;
}

export interface Server {
  readonly running: Running;
  readonly webhook: string;
}

export interface Office {
  readonly group: Group;
  readonly officer: Person;
}

/** Called in a `beforeAll`; everything ends with the file. */
export async function openServers(): Promise<Servers> {
  const database = await testDatabase();
  const looking = await connect(database.uri);
  const line = await openLine();
  const all: Running[] = [];
  database.beforeClosing(async () => {
    for (const it of all) it.killAll();
    await Promise.all(all.map((it) => it.ended));
    await line.stop();
    await looking.close();
  });
  let offices = 0;
  return {
    line,
    looking,
    async one(environment = {}) {
      const running = start(['node', 'dist/main.js'], {
        PORT: '0',
        DATA_DIR: emptyFolder(),
        MONGODB_URI: database.uri,
        ...speaksTo(line),
        ...environment,
      });
      all.push(running);
      return { running, webhook: `${await running.address}/webhook` };
    },
    async office({ webhook }) {
      offices += 1;
      const officer = line.addPerson({ displayName: `สมชาย ${offices}` });
      const group = line.addGroup({ groupName: `กลุ่ม ${offices}`, members: [officer] });
      line.webhooks.url = webhook;
      for (const text of [`ตั้งค่าหน่วยงาน อบต.บ้านสุขใจ ${offices}`, 'ita เพิ่มมาตรการ อบรม']) {
        const { event } = await group.says(officer, text);
        await line.messageWhere((it) => it.eventId === event.webhookEventId, patience);
      }
      return { group, officer };
    },
    async applied() {
      const rows = await looking
        .getClient()
        .db(database.name)
        .collection<{ event: string }>('audit')
        .find({ action: 'log-progress' })
        .toArray();
      const times = new Map<string, number>();
      for (const { event } of rows) times.set(event, (times.get(event) ?? 0) + 1);
      return times;
    },
  };
}

/** Something that is applied once or twice, but never without being seen: each adds an entry to measure 1. */
export function progress({ line }: Servers, { group, officer }: Office, number: number): WebhookEvent {
  return line.events.text({
    chatId: group.groupId,
    userId: officer.userId,
    text: `ita บันทึก มาตรการ 1 ครั้งที่ ${number}`,
  });
}

/** Waits until every one of these was applied, for as long as any more of them are. */
export async function untilApplied(
  servers: Servers,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  let [done, stood] = [await servers.applied(), 0];
  while (!ids.every((id) => done.has(id)) && stood < 200) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const next = await servers.applied();
    stood = next.size > done.size ? 0 : stood + 1;
    done = next;
  }
  return done;
}

/** Waits until no event is left to be worked on: what was written down is by then also to be seen in the states. */
export async function untilIdle({ looking }: Servers): Promise<void> {
  while ((await looking.collection('inbox').countDocuments({ state: 'waiting' })) > 0)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Does each of the jobs, so many at a time. */
export async function together(width: number, jobs: readonly (() => Promise<unknown>)[]): Promise<void> {
  const waiting = jobs.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const job of waiting) await job();
    }),
  );
}
