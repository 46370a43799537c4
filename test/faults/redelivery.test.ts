import { chance } from '../../src/fake-line/chance.ts';
import { scaled, SEED } from '../support/scale.ts';
import { type Office, type Servers, openServers, progress, together, untilApplied } from './servers.ts';

const EVENTS = scaled(36, 10_000);
const OFFICES = scaled(3, 50);

describe('faults/redelivery', () => {
  let servers: Servers;

  beforeAll(async () => {
    servers = await openServers();
  });

  it('applies each event once that comes one to five times, shuffled, over eight connections, to two servers', async () => {
    const random = chance(SEED);
    const [one, two] = await Promise.all([servers.one(), servers.one()]);
    const offices: Office[] = [];
    for (let number = 0; number < OFFICES; number += 1) offices.push(await servers.office(one));
    const events = Array.from({ length: EVENTS }, (_, number) => {
      const office = offices[number % OFFICES];
      if (!office) throw new Error('there is no such office');
      return progress(servers, office, number);
    });
    const deliveries = events
      .flatMap((event) => Array.from({ length: 1 + Math.floor(random() * 5) }, () => event))
      .map((event) => ({ event, place: random(), url: random() < 0.5 ? one.webhook : two.webhook }))
      .sort((a, b) => a.place - b.place);
    const statuses = new Map<number, number>();

    await together(
      8,
      deliveries.map(({ event, url }) => async () => {
        const { status } = await servers.line.webhooks.deliver([event], { url, timeoutMs: 30_000 });
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }),
    );
    const ids = events.map((it) => it.webhookEventId);
    const applied = await untilApplied(servers, ids);

    expect([...statuses]).toEqual([[200, deliveries.length]]);
    expect(ids.filter((id) => applied.get(id) !== 1)).toEqual([]);
    const shown = answersShown(servers, offices);
    expect(shown.size).toBeGreaterThan(0);
    expect(ids.filter((id) => (shown.get(id) ?? 0) > 1)).toEqual([]);
  });
});

/**
 * How often the answer to each event was shown. Not by whose token: a late answer comes with the reply to another
 * event. Each answer has the button that undoes its own event.
 */
function answersShown({ line }: Servers, offices: readonly Office[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { message } of offices.flatMap(({ group }) => line.messagesIn(group.chatId))) {
    for (const [, id = ''] of JSON.stringify(message).matchAll(/1 undo {\\"event\\":\\"(\w+)\\"}/g))
      times.set(id, (times.get(id) ?? 0) + 1);
  }
  return times;
}
