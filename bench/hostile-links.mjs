// Two hundred attempts to be led inside by a name server that changes its mind: what was connected to, by a socket log.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { readWebPage } from '../dist/reading/web-page.js';
import { isPublicAddress } from '../dist/websites/public-address.js';
import { websites } from '../dist/websites/websites.js';

const ATTEMPTS = 200;
const inner = [
  '127.0.0.1',
  '10.0.0.1',
  '::1',
  '::ffff:127.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::1',
  '100.64.0.1',
];
const outer = '93.184.215.14';
const server = createServer((request, response) => {
  response.writeHead(302, { location: `http://${request.headers.host}/again` }).end();
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();
const sockets = [];
let asked = 0;
const room = websites({
  // Now outside, now inside, now both.
  resolve: async () => {
    const at = asked++;
    const inside = inner[at % inner.length];
    return [[outer], [inside], [outer, inside]][at % 3];
  },
  dial: (address) => {
    sockets.push(address);
    return connect(port, '127.0.0.1');
  },
  read: readWebPage,
  now: () => performance.now(),
  wait: async () => undefined,
});
for (let at = 0; at < ATTEMPTS; at++) await room.visit(`http://name${at}.example.go.th/`);
server.close();
const inward = sockets.filter((address) => !isPublicAddress(address));
process.stdout.write(
  `${ATTEMPTS} rebinding attempts, ${asked} names resolved, ${sockets.length} connections, ${inward.length} of them not public\n`,
);
process.exit(inward.length === 0 ? 0 : 1);
