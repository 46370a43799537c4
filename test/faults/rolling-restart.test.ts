import { type Server as HttpServer, createServer, request } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { scaled } from '../support/scale.ts';
import { type Server, type Servers, openServers, progress, untilApplied } from './servers.ts';

const RESTARTS = scaled(1, 20);
const PER_SECOND = scaled(10, 100);

describe('faults/rolling-restart', () => {
  let servers: Servers;
  let balancer: Balancer;

  beforeAll(async () => {
    servers = await openServers();
  });

  afterAll(async () => {
    await balancer.close();
  });

  it('answers every request while one server after the other is restarted', async () => {
    const both = [await servers.one(), await servers.one()];
    const [first] = both;
    if (!first) throw new Error('there is no server');
    const offices = [await servers.office(first), await servers.office(first), await servers.office(first)];
    balancer = await openBalancer(() => both);
    const sent: Promise<{ readonly id: string; readonly status: number }>[] = [];
    let number = 0;
    const load = setInterval(() => {
      number += 1;
      const office = offices[number % offices.length];
      if (!office) throw new Error('there is no such office');
      const event = progress(servers, office, number);
      const delivered = servers.line.webhooks.deliver([event], { url: balancer.url });
      sent.push(delivered.then(({ status }) => ({ id: event.webhookEventId, status })));
    }, 1_000 / PER_SECOND);

    const codes: (number | null)[] = [];
    for (let restart = 0; restart < RESTARTS; restart += 1) {
      const old = both[restart % 2];
      old?.running.process.kill('SIGTERM');
      codes.push((await old?.running.ended) ?? null);
      both[restart % 2] = await servers.one();
    }
    clearInterval(load);
    const answered = await Promise.all(sent);
    const ids = answered.map((it) => it.id);
    const applied = await untilApplied(servers, ids);

    expect(answered.length).toBeGreaterThan(PER_SECOND);
    expect(answered.filter(({ status }) => status !== 200)).toEqual([]);
    expect(new Set(codes)).toEqual(new Set([0]));
    expect(ids.filter((id) => applied.get(id) !== 1)).toEqual([]);
  });
});

interface Balancer {
  readonly url: string;
  close(): Promise<void>;
}

/** As small as one can be: what a server did not take, another gets. */
async function openBalancer(servers: () => readonly Server[]): Promise<Balancer> {
  let turn = 0;
  const server: HttpServer = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks);
      turn += 1;
      const first = turn;
      const attempt = (at: number): void => {
        // Asked again each time: a server may have been replaced meanwhile.
        const to = at < 4 ? servers()[(first + at) % servers().length] : undefined;
        if (!to) {
          outgoing.writeHead(502).end();
          return;
        }
        const forwarded = request(
          to.webhook,
          { method: 'POST', headers: { ...incoming.headers, connection: 'close' } },
          (answer) => {
            outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
            answer.pipe(outgoing);
          },
        );
        forwarded.on('error', () => {
          attempt(at + 1);
        });
        forwarded.end(body);
      };
      attempt(0);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // It listens on a port, so its address is an object.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/webhook`,
    async close() {
      server.close();
      await once(server, 'close');
    },
  };
}
