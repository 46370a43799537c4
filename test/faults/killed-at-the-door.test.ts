import { chance } from '../../src/fake-line/chance.ts';
import { scaled, SEED } from '../support/scale.ts';
import { type Servers, openServers, progress, untilApplied } from './servers.ts';

const KILLS = scaled(1, 30);
/** Real milliseconds within which a server is killed after it listens: what it took meanwhile, the next one applies. */
const LIVES = { from: 100, to: scaled(300, 1_200) };

describe('faults/killed-at-the-door', () => {
  let servers: Servers;

  beforeAll(async () => {
    servers = await openServers();
  });

  it('loses no event that got 200 before kill -9 at a random instant under load, and doubles none', async () => {
    const random = chance(SEED);
    let server = await servers.one();
    const office = await servers.office(server);
    const accepted: string[] = [];
    let number = 0;

    for (let kill = 0; kill < KILLS; kill += 1) {
      const { running, webhook } = server;
      let isDead = false;
      const load = Array.from({ length: 4 }, async () => {
        while (!isDead) {
          number += 1;
          const event = progress(servers, office, number);
          const { status } = await servers.line.webhooks.deliver([event], { url: webhook });
          if (status === 200) accepted.push(event.webhookEventId);
        }
      });
      await new Promise((resolve) => setTimeout(resolve, LIVES.from + random() * (LIVES.to - LIVES.from)));
      running.killAll();
      await running.ended;
      isDead = true;
      await Promise.all(load);
      server = await servers.one();
    }
    const applied = await untilApplied(servers, accepted);

    expect(accepted.length).toBeGreaterThan(KILLS);
    expect(accepted.filter((id) => applied.get(id) !== 1)).toEqual([]);
    expect([...applied].filter(([, times]) => times > 1)).toEqual([]);
  });
});
