// The server's own reminding in a process of its own, on a clock that the test sets: it looks without end until it is
// killed. LINE and the database come by the environment, the time by messages.
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { readCatalogues } from '../../dist/catalogues/read.js';
import { clock, realNow } from '../../dist/clock.js';
import { connect } from '../../dist/database/connection.js';
import { operatorReminding } from '../../dist/operator-reminding.js';

const { MONGODB_URI, LINE_API_BASE_URL, LINE_CHANNEL_SECRET, LINE_CHANNEL_ACCESS_TOKEN } = process.env;
let now = 0;
process.on('message', (at) => {
  now = at;
});
// Without its test it has nothing to live for.
process.on('disconnect', () => process.exit(0));

const connection = await connect(MONGODB_URI);
const { sweep } = operatorReminding({
  connection,
  catalogues: readCatalogues(),
  line: {
    secrets: [LINE_CHANNEL_SECRET],
    accessToken: LINE_CHANNEL_ACCESS_TOKEN,
    apiBaseUrl: LINE_API_BASE_URL,
    dataApiBaseUrl: LINE_API_BASE_URL,
  },
  clock: clock(() => now),
  realNow,
  log: pino({ level: 'silent' }),
});
for (;;) {
  if (now > 0) await sweep();
  await wait(20);
}
