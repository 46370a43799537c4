// The door beside its peers: what it costs to verify, and what it costs to be durable before 200.
import { median, show } from './figures.mjs';
import { hammer } from './load.mjs';
import { openPeer } from './processes.mjs';

/** Peers and ours in turn, so that what else the machine does falls on all of them. */
const ROUNDS = 3;
const SECONDS = 4;

export async function benchDoor(server) {
  const peers = {
    echo: await openPeer('echo-bot'),
    alone: await openPeer('door-alone'),
    inserting: await openPeer('inserting-bot', server.database('inserting')),
    durable: await openPeer('door', server.database('door')),
  };
  const rounds = Object.fromEntries(Object.keys(peers).map((name) => [name, []]));
  let failed = 0;
  for (const { port } of Object.values(peers)) await hammer(port, { seconds: 1 });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, { port }] of Object.entries(peers)) {
      const result = await hammer(port, { seconds: SECONDS });
      rounds[name].push(result.perSecond);
      failed += result.failed;
    }
  }
  const steady = await hammer(peers.durable.port, { seconds: SECONDS, connections: 20, rate: 500 });
  for (const peer of Object.values(peers)) await peer.close();

  const [echo, alone, inserting, durable] = ['echo', 'alone', 'inserting', 'durable'].map((it) =>
    median(rounds[it]),
  );
  return [
    show('echo bot of the SDK on Express, stores nothing', echo, 'req/s'),
    show('our door without a database', alone, 'req/s'),
    show('Express bot that inserts each event', inserting, 'req/s'),
    show('our door, durable', durable, 'req/s'),
    show('door without a database / echo bot', alone / echo, 'times', ['>=', 1.3]),
    show('durable door / inserting bot', durable / inserting, 'times', ['>=', 2.5]),
    show('durable door / echo bot that stores nothing', durable / echo, 'times', ['>=', 1]),
    show('durable door at 500 requests a second, p99', steady.p99, 'ms', ['<=', 20]),
    show('requests not answered with 200', failed + steady.failed, '', ['<=', 0]),
  ];
}
