import { execFileSync } from 'node:child_process';
import type { WebhookEvent } from '../../src/fake-line/webhook-event.ts';
import { typed } from '../operations/typed.ts';
import { emptyFolder } from '../program/running.ts';
import { patience, speaksTo } from '../program/simulated-line.ts';
import { scaled } from '../support/scale.ts';
import { type Office, type Server, type Servers, openServers, progress } from './servers.ts';

const TIMES = scaled(1, 10);
/** A third death within a minute is no accident, and the program waits for somebody (src/database/supervisor.ts). */
const DEATHS_OF_A_PROGRAM = 2;
/** So long LINE waits for an answer, in milliseconds; the door gives its own after 1.6 s (src/http/door.ts). */
const IN_TIME = 2_000;

interface Said {
  readonly event: WebhookEvent;
  readonly status: number;
  /** Milliseconds until the door answered. */
  readonly took: number;
}

describe('faults/database-trouble', () => {
  let servers: Servers;
  let server: Server;
  let office: Office;
  let number = 0;
  const dataDir = emptyFolder();

  beforeAll(async () => {
    servers = await openServers();
    // With a database of its own, which no other test needs.
    server = await begin();
    office = await servers.office(server);
  });

  const begin = () => servers.one({ MONGODB_URI: '', DATA_DIR: dataDir });
  async function beginAnew(): Promise<void> {
    server.running.process.kill('SIGTERM');
    await server.running.ended;
    server = await begin();
  }
  /** The engine is the server's only child. */
  const engine = (): number =>
    Number(execFileSync('pgrep', ['-P', String(server.running.process.pid)], { encoding: 'utf8' }).trim());
  const says = async (): Promise<Said> => {
    number += 1;
    const event = progress(servers, office, number);
    const began = performance.now();
    const { status } = await servers.line.webhooks.deliver([event], { url: server.webhook });
    return { event, status, took: performance.now() - began };
  };
  /** As LINE does it, until there is a 2xx. */
  const redelivered = async ({ webhookEventId: id }: WebhookEvent): Promise<void> => {
    for (;;) {
      const { status } = await servers.line.webhooks.redeliver(id, { url: server.webhook });
      if (status === 200) return;
    }
  };
  const answered = (event: WebhookEvent) =>
    servers.line.messageWhere((it) => it.eventId === event.webhookEventId, patience);
  /** The notes that stand under measure 1. */
  async function entries(): Promise<number> {
    const { out } = await typed(['export', '--group', office.group.groupId], {
      DATA_DIR: dataDir,
      ...speaksTo(servers.line),
    });
    return out.split('"action": "log-progress"').length - 1;
  }

  it('a database that is stopped is a 503 in time, never a 200, and work goes on when it does', async () => {
    for (let time = 0; time < TIMES; time += 1) {
      const pid = engine();
      process.kill(pid, 'SIGSTOP');
      const during = await says();
      process.kill(pid, 'SIGCONT');
      await redelivered(during.event);
      await answered(during.event);

      expect(during.status).toBe(503);
      expect(during.took).toBeLessThan(IN_TIME);
    }
    expect(await entries()).toBe(number);
  });

  it('a database that is killed is started again, and what got 200 is there once', async () => {
    for (let time = 0; time < TIMES; time += 1) {
      if (time > 0 && time % DEATHS_OF_A_PROGRAM === 0) await beginAnew();
      const before = await says();
      process.kill(engine(), 'SIGKILL');
      const during = await says();
      await redelivered(during.event);
      await Promise.all([before, during].map(({ event }) => answered(event)));

      expect(before.status).toBe(200);
      expect([200, 503]).toContain(during.status);
      expect(during.took).toBeLessThan(IN_TIME);
    }
    expect(await entries()).toBe(number);
  });
});
