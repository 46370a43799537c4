// `node bench/reminders.mjs [AGENCIES]`: what it takes to remind the whole country. 7,850 agencies with 60 dated works
// each, due on 20 days that all of them share; the look when nobody is to be told anything; the planning of a day on
// which all of them have six works due, twice in one process; and the same with ten times the works, of which as many
// are spoken of.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { clock } from '../dist/clock.js';
import { planReminders } from '../dist/app/plan-reminders.js';
import { purses } from '../dist/app/purse.js';
import { connect } from '../dist/database/connection.js';
import { stepTable } from '../dist/domain/reminder-steps.js';
import { documents } from '../dist/mongo/documents.js';
import { mongoOutbox } from '../dist/mongo/outbox.js';
import { mongoWakes } from '../dist/mongo/wakes.js';
import { AGENCIES_AT_ONCE } from '../dist/reminding/reminding.js';
import { wireStorage } from '../dist/storage.js';
import { WHEN, WORKS, asOnTheMorning, catalogues, fill } from './country.mjs';
import { median, residentMb, show } from './figures.mjs';
import { timesAsLong } from './missing.mjs';
import { openServer } from './processes.mjs';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { plan: { type: 'string' } } });
const AGENCIES = Number(positionals[0] ?? 7_850);
const TIMES = 10;

/** Reminding's ports on a filled database; LINE has no limit that matters, and says how large a group is at once. */
function portsOn(connection, docs, now) {
  const at = clock(() => now);
  const storage = wireStorage(docs, at, catalogues, () => now);
  const [outbox, wakes] = [mongoOutbox(connection), mongoWakes(connection, docs)];
  const channel = {
    quota: () => Promise.resolve({ limit: 100_000_000, used: 0 }),
    groupSize: () => Promise.resolve(25),
  };
  const purse = purses({ channel, outbox, wakes, clock: at });
  return {
    ...{ ...storage, clock: at, wakes, outbox, table: stepTable(storage.holidays) },
    pursesOf: (those) => purse.of(those),
  };
}

/** The same in a process of its own, which has seen nothing of the filling. */
async function planned(uri) {
  const child = fork(fileURLToPath(import.meta.url), ['--plan', uri]);
  const [figures] = await once(child, 'message');
  return figures;
}

/** Plans all that is due; CPU is this process's own, wall with the server's work. */
async function plan(ports) {
  const [before, cpu, began] = [residentMb(process.pid) ?? 0, process.cpuUsage(), performance.now()];
  let most = before;
  let agencies = 0;
  for (;;) {
    const due = await ports.wakes.due(ports.clock.now(), AGENCIES_AT_ONCE);
    if (due.length === 0) break;
    const { undecided, failed } = await planReminders(ports, due);
    const missed = undecided.length + failed.size;
    if (missed > 0) throw new Error(`not planned: ${missed}; ${[...failed.values()][0]}`);
    agencies += due.length;
    most = Math.max(most, residentMb(process.pid) ?? 0);
  }
  const { user, system } = process.cpuUsage(cpu);
  const wall = (performance.now() - began) / 1_000;
  return { agencies, wall, cpu: (user + system) / 1e6, more: most - before };
}

/** What the two questions of an idle look examine, as `explain` tells. */
async function examined(connection, asked) {
  const commands = [];
  const client = connection.getClient();
  const keep = ({ commandName, command }) => commandName === 'find' && commands.push(command);
  client.on('commandStarted', keep);
  await asked();
  client.off('commandStarted', keep);
  const stats = [];
  for (const { find, filter, sort, projection, limit } of commands) {
    const question = {
      find,
      filter,
      limit,
      ...(sort ? { sort } : {}),
      ...(projection ? { projection } : {}),
    };
    const told = await client.db(connection.name).command({ explain: question, verbosity: 'executionStats' });
    stats.push(told.executionStats);
  }
  const sum = (name) => stats.reduce((total, it) => total + it[name], 0);
  return { questions: stats.length, keys: sum('totalKeysExamined'), docs: sum('totalDocsExamined') };
}

export async function benchReminders(server) {
  const open = async (name, agencies, far) => {
    const uri = server.database(name);
    const connection = await connect(uri, { monitorCommands: true });
    return { uri, connection, docs: await fill(connection, agencies, far) };
  };
  const met = [];

  const whole = await open('country', AGENCIES, 0);
  const early = portsOn(whole.connection, whole.docs, WHEN - 3_600_000);
  const idle = await examined(whole.connection, async () => {
    await early.wakes.due(early.clock.now(), AGENCIES_AT_ONCE);
    await early.outbox.due(early.clock.now(), AGENCIES_AT_ONCE);
  });
  met.push(
    show(`idle look, ${AGENCIES} agencies: keys examined (${idle.questions} questions)`, idle.keys, 'keys', [
      '<=',
      10,
    ]),
    show('idle look: documents examined', idle.docs, 'docs', ['<=', 0]),
  );
  const alone = await open('alone', 1, 0);
  const missing = await timesAsLong(
    { ports: early, agencyId: `a${Math.floor(AGENCIES / 2)}` },
    { ports: portsOn(alone.connection, alone.docs, WHEN), agencyId: 'a0' },
  );
  await alone.connection.close();
  met.push(
    show(`list-missing among ${AGENCIES} agencies`, missing.among, 'ms'),
    show(`list-missing among ${AGENCIES} agencies / in one alone`, missing.times, 'times', ['<=', 1.2]),
  );
  const all = await planned(whole.uri);
  const rows = await whole.connection
    .getClient()
    .db(whole.connection.name)
    .collection('outbox')
    .countDocuments();
  met.push(
    show('planning the worst day: agencies', all.agencies, ''),
    show('planning the worst day: messages written down', rows, ''),
    show('planning the worst day: CPU of this process', all.cpu, 's', ['<=', 5]),
    show('planning the worst day: by the clock, the server’s work too', all.wall, 's'),
    show('planning the worst day: more memory', all.more, 'MB', ['<=', 50]),
    show('the same in a process that has reminded before: CPU', all.again.cpu, 's', ['<=', 5]),
    show('the same in a process that has reminded before: more memory', all.again.more, 'MB'),
  );
  await whole.connection.close();

  const few = Math.min(Math.ceil(AGENCIES / 10), 785);
  const usual = await open('usual', few, 0);
  const tenfold = await open('tenfold', few, WORKS * (TIMES - 1));
  const ratios = [];
  for (let time = 0; time < 3; time += 1) {
    const costs = [];
    for (const { uri, connection } of [usual, tenfold]) {
      await asOnTheMorning(connection);
      costs.push(await planned(uri));
    }
    ratios.push({ cpu: costs[1].cpu / costs[0].cpu, wall: costs[1].wall / costs[0].wall });
  }
  for (const { connection } of [usual, tenfold]) await connection.close();
  const middle = (name) => median(ratios.map((it) => it[name]));
  met.push(
    show(`${few} agencies, ${WORKS * TIMES} works / ${WORKS}: CPU`, middle('cpu'), 'times', ['<=', 1.2]),
    show(`${few} agencies, ${WORKS * TIMES} works / ${WORKS}: by the clock`, middle('wall'), 'times', [
      '<=',
      1.2,
    ]),
  );
  return met;
}

if (values.plan !== undefined) {
  const connection = await connect(values.plan);
  const docs = documents(connection);
  const figures = await plan(portsOn(connection, docs, WHEN));
  // A server has run for months when that day comes: what V8 makes of the code costs it nothing any more.
  await asOnTheMorning(connection);
  const again = await plan(portsOn(connection, docs, WHEN));
  process.send({ ...figures, again }, () => process.exit(0));
} else if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await openServer();
  process.stdout.write(`${server.label}; Node ${process.versions.node}\n\n`);
  try {
    const missed = (await benchReminders(server)).filter((it) => !it).length;
    process.stdout.write(`\n${missed === 0 ? 'every target met' : `${missed} missed`}\n`);
  } finally {
    await server.close();
  }
}
