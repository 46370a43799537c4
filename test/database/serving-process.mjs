// A server reduced to its database, for tests that signal or kill one: opens DATA_DIR, writes on, tells each
// acknowledged id on stdout, and when it is told to stop it drains: writes more, and only then closes.
import { openDatabase } from '../../dist/database/open.js';

const DRAINED = 50;

const database = await openDatabase({ dataDir: process.argv[2], say: () => undefined });
const written = database.connection.collection('written');
let left = Number.POSITIVE_INFINITY;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (left = DRAINED));

process.stdout.write(`serving ${database.enginePid()}\n`);
for (let id = 0; left > 0; id += 1, left -= 1) {
  await written.insertOne({ _id: id });
  process.stdout.write(`wrote ${id}\n`);
}
await database.close();
process.stdout.write('closed\n');
