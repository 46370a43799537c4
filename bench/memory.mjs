// What the program still holds after a long day: idle memory before and after many events, all of them applied.
// `EVENTS=200000 npm run bench` is the long day; otherwise a short one, whose figure the label names.
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { residentMb, show } from './figures.mjs';
import { EVENTS_A_REQUEST, hammer } from './load.mjs';
import { openProgram } from './processes.mjs';

const EVENTS = Number(process.env.EVENTS ?? 10_000);
/** So many are sent at once, and waited for: an inbox that fills up is not what is measured. */
const AT_ONCE = 2_000;
const STARTED_MS = 3_000;
/** Node.js tidies its heap and gives pages back some time after the work has gone, mostly within a minute or two. */
const IDLE_MS = [60_000, 120_000];

/** @param credentials for a LINE that is there: nobody addresses the bot, so nothing is sent to it. */
export async function benchMemory(server, credentials) {
  const program = await openProgram({
    ...credentials,
    MONGODB_URI: server.database('memory'),
    DATA_DIR: join(server.folder, 'memory'),
  });
  const { port } = new URL(program.address);
  await wait(STARTED_MS);
  const before = residentMb(program.pid);
  for (let sent = 0; sent < EVENTS;) {
    const requests = Math.min(AT_ONCE, EVENTS - sent) / EVENTS_A_REQUEST;
    const { failed } = await hammer(port, { requests });
    if (failed > 0) throw new Error(`${failed} requests were not answered with 200`);
    sent += requests * EVENTS_A_REQUEST;
    while ((await appliedBy(program)) < sent) await wait(50);
  }
  const atOnce = residentMb(program.pid);
  const [minute, minutes] = IDLE_MS;
  await wait(minute);
  const afterAMinute = residentMb(program.pid);
  await wait(minutes);
  const idle = residentMb(program.pid);
  await program.close();
  return [before, atOnce, afterAMinute, idle].includes(undefined)
    ? []
    : [
        show(`more memory right after ${EVENTS} events`, atOnce - before, 'MB'),
        show('the same a minute later', afterAMinute - before, 'MB'),
        show(`more idle memory, three minutes after ${EVENTS} events`, idle - before, 'MB', ['<=', 60]),
      ];
}

async function appliedBy({ address }) {
  const page = await (await fetch(`${address}/metrics`)).text();
  return Number(/^prongsai_event_seconds_count (\d+)$/m.exec(page)?.[1] ?? 0);
}
