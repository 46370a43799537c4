// `npm run bench`: what the program takes, in figures beside their targets. Ratios come from one run, since the machine
// and what else it does are the same in it. A `!` is a target that was missed; read it with what else the machine did.
import { availableParallelism } from 'node:os';
import { benchCard } from './card.mjs';
import { benchDoor } from './door.mjs';
import { openServer } from './processes.mjs';
import { benchProgram } from './program.mjs';
import { benchReminders } from './reminders.mjs';

const server = await openServer();
process.stdout.write(`${server.label}; Node ${process.versions.node}, ${availableParallelism()} cores\n\n`);
try {
  const met = [
    ...benchCard(),
    ...(await benchDoor(server)),
    ...(await benchProgram(server)),
    ...(await benchReminders(server)),
  ];
  const missed = met.filter((it) => !it).length;
  process.stdout.write(`\n${missed === 0 ? 'every target met' : `${missed} missed`}\n`);
} finally {
  await server.close();
}
