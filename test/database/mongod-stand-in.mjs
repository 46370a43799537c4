// Speaks as a `mongod` does on its command line, and serves the embedded engine on the port that it is given: for
// machines of ours that have no real one.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { findEngine } from '../../dist/database/engine-library.js';
import { startEngine } from '../../dist/database/engine-process.js';

if (process.argv.includes('--version')) {
  process.stdout.write('db version v9.0.0\n');
  process.exit(0);
}
const option = (name) => process.argv[process.argv.indexOf(name) + 1];
const sockets = mkdtempSync('/tmp/prongsai-stand-in-');
process.on('exit', () => rmSync(sockets, { recursive: true, force: true }));
let asked = false;
let close = () => process.exit(0);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    asked = true;
    void close();
  });
}

const engine = findEngine({ fallbackFolder: join(sockets, 'engine') });
const opening = await startEngine({ folder: option('--dbpath'), addon: engine.addon, sockets });
if (opening.result !== 'serving') {
  // The line by which mongod says it, in the log's JSON.
  process.stdout.write(
    `${JSON.stringify({ msg: 'DBException in initAndListen, terminating', attr: { error: opening.why } })}\n`,
  );
  process.exit(100);
}
close = opening.engine.close;
void opening.engine.ended.then(() => process.exit(asked ? 0 : 14));

const server = createServer((incoming) => {
  const outgoing = connect(opening.engine.at);
  incoming.pipe(outgoing).pipe(incoming);
  for (const [one, other] of [
    [incoming, outgoing],
    [outgoing, incoming],
  ]) {
    one.on('error', () => undefined).on('close', () => other.destroy());
  }
});
server.listen(Number(option('--port')), option('--bind_ip'));
await once(server, 'listening');
process.stdout.write('{"msg":"Waiting for connections"}\n');
