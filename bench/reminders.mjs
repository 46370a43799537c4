// `node bench/reminders.mjs [AGENCIES]`: what it takes to remind the whole country. 7,850 agencies with 60 dated works
// each, due on 20 days that all of them share; the look when nobody is to be told anything; the planning of a day on
// which all of them have six works due; and the same with ten times the works, of which as many are spoken of.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readCatalogues } from '../dist/catalogues/read.js';
import { clock } from '../dist/clock.js';
import { planReminders } from '../dist/app/plan-reminders.js';
import { purses } from '../dist/app/purse.js';
import { connect } from '../dist/database/connection.js';
import { stepTable } from '../dist/domain/reminder-steps.js';
import { createEveryIndex } from '../dist/mongo/indexes.js';
import { documents } from '../dist/mongo/documents.js';
import { mongoOutbox } from '../dist/mongo/outbox.js';
import { mongoWakes } from '../dist/mongo/wakes.js';
import { wireStorage } from '../dist/storage.js';
import { median, residentMb, show } from './figures.mjs';
import { openServer } from './processes.mjs';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { plan: { type: 'string' } } });
const AGENCIES = Number(positionals[0] ?? 7_850);
const WORKS = 60;
const TIMES = 10;
const BATCH = 50;
const PEOPLE = 6;
const FRIENDS = 2;

/** Twenty days that all agencies share, three works on most of them and six on the worst. */
const WORST = '2027-04-30';
const DAYS = [
  ...['2026-10-30', '2026-11-16', '2026-11-30', '2026-12-15', '2026-12-30', '2027-01-15', '2027-01-29'],
  ...[
    '2027-02-15',
    '2027-02-26',
    '2027-03-15',
    '2027-03-31',
    '2027-04-09',
    WORST,
    '2027-05-14',
    '2027-05-31',
  ],
  ...['2027-06-15', '2027-06-30', '2027-07-15', '2027-08-16', '2027-09-15'],
];
const dueOf = (nth) => (nth < 6 ? WORST : DAYS.filter((it) => it !== WORST)[nth % (DAYS.length - 1)]);

const WHEN = Date.parse(`${WORST}T08:30:00+07:00`);

const catalogues = readCatalogues();
const keys = catalogues.of(2570).items.map((it) => it.key);
const units = ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองการศึกษา'];

/** Fills a database: `works` of each agency are due this year, `far` more are done or due years from now. */
async function fill(connection, agencies, far) {
  const docs = documents(connection);
  await createEveryIndex(connection, docs);
  const into = (name, rows) =>
    rows.length === 0
      ? undefined
      : connection.getClient().db(connection.name).collection(name).insertMany(rows, { ordered: false });
  for (let from = 0; from < agencies; from += BATCH) {
    const ids = Array.from({ length: Math.min(BATCH, agencies - from) }, (_, at) => `a${from + at}`);
    const state = (_id, agency, more) => ({
      ...{ _id, agency, year: null, key: null, person: null, seq: 1 },
      ...more,
    });
    const rows = {
      agencies: ids.map((id) => state(`agency:${id}`, id, { state: agencyState(id) })),
      groups: ids.map((id) => state(`group:C${id}`, id, { state: { agency: id, home: true, units: [] } })),
      wakes: ids.map((_id) => ({ _id, since: '2027-04-29', nextWakeAt: new Date('2027-04-30T01:30:00Z') })),
      members: ids.flatMap((id) =>
        nth(PEOPLE, (at) => {
          const member = {
            role: at === 0 ? 'coordinator' : 'officer',
            units: [units[at % 4]],
            active: true,
            alone: false,
          };
          return state(`member:${id}:${id}p${at}`, id, { person: `${id}p${at}`, state: member });
        }),
      ),
      people: ids.flatMap((id) =>
        nth(PEOPLE, (at) => ({
          ...{
            _id: `${id}p${at}`,
            lineUser: `U${id}p${at}`,
            name: 'คน',
            speaksFor: null,
            seenIn: [id],
            inGroups: [],
          },
          ...{ followed: at < FRIENDS ? new Date(0) : null, unfollowed: null },
        })),
      ),
      items: ids.flatMap((id) =>
        keys.map((key, at) => state(`item:${id}:2570:${key}`, id, { year: 2570, key, state: itemState(at) })),
      ),
      measures: ids.flatMap((id) => [
        ...nth(WORKS - keys.length, (at) =>
          measureOf(state, id, keys.length + at, dueOf(keys.length + at), 'in_progress'),
        ),
        ...nth(far, (at) =>
          measureOf(
            state,
            id,
            1_000 + at,
            at % 2 ? '2028-06-30' : DAYS[at % 20],
            at % 2 ? 'in_progress' : 'done',
          ),
        ),
      ]),
    };
    await Promise.all(Object.entries(rows).map(([name, those]) => into(name, those)));
  }
  return docs;
}

const nth = (length, made) => Array.from({ length }, (_, at) => made(at));
const agencyState = (id) => ({
  ...{
    name: `อบต.${id}`,
    kind: 'อบต.',
    units: units.map((name) => ({ name, abbreviations: [] })),
    profile: {},
  },
  ...{ years: [2570], calendar: [], surveys: [], closed: false },
});
const itemState = (at) => ({
  ...{
    status: 'in_progress',
    links: [],
    met: [],
    inItas: null,
    approved: null,
    units: [units[at % 4]],
    lead: null,
  },
  ...{ dataUntil: null, due: dueOf(at), reason: null, note: null, verdict: null },
});
const measureOf = (state, id, at, due, status) =>
  state(`measure:${id}m${at}`, id, {
    year: 2570,
    state: {
      ...{
        ref: String(at),
        section: 'measures',
        title: 'มาตรการ',
        indicators: [],
        questions: [],
        posture: null,
      },
      ...{
        findings: [],
        steps: [{ text: 'จัดทำคู่มือ', done: false }],
        lead: units[at % 4],
        units: [units[at % 4]],
        unitsDone: [],
      },
      ...{
        period: { from: '2026-10-01', to: due },
        due: null,
        status,
        percent: 0,
        cause: null,
        reason: null,
      },
      ...{ followUp: [], recommendations: [], outputSummary: null, outcome: null, removed: false },
    },
  });

/** Reminding's ports on a filled database; LINE has no limit that matters, and says how large a group is at once. */
function portsOn(connection, docs, now) {
  const at = clock(() => now);
  const storage = wireStorage(docs, at, catalogues);
  const [outbox, wakes] = [mongoOutbox(connection), mongoWakes(connection, docs)];
  const channel = {
    quota: () => Promise.resolve({ limit: 100_000_000, used: 0 }),
    groupSize: () => Promise.resolve(25),
  };
  const purse = purses({ channel, outbox, wakes, clock: at });
  return {
    ...{ ...storage, clock: at, wakes, outbox, table: stepTable(storage.holidays) },
    pursesOf: (asked) => purse.of(asked),
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
    const due = await ports.wakes.due(ports.clock.now(), BATCH);
    if (due.length === 0) break;
    const { undecided, failed } = await planReminders(ports, due);
    if (undecided.length > 0) throw new Error(`undecided: ${undecided.length}; ${[...failed.values()][0]}`);
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
    await early.wakes.due(early.clock.now(), BATCH);
    await early.outbox.due(early.clock.now(), BATCH);
  });
  met.push(
    show(`idle look, ${AGENCIES} agencies: keys examined (${idle.questions} questions)`, idle.keys, 'keys', [
      '<=',
      10,
    ]),
    show('idle look: documents examined', idle.docs, 'docs', ['<=', 0]),
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
  );
  await whole.connection.close();

  const few = Math.min(Math.ceil(AGENCIES / 10), 785);
  const ratios = [];
  for (let time = 0; time < 3; time += 1) {
    const costs = [];
    for (const far of [0, WORKS * (TIMES - 1)]) {
      const it = await open(`far-${far}-${time}`, few, far);
      await it.connection.close();
      costs.push(await planned(it.uri));
    }
    ratios.push({ cpu: costs[1].cpu / costs[0].cpu, wall: costs[1].wall / costs[0].wall });
  }
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
  const figures = await plan(portsOn(connection, documents(connection), WHEN));
  process.send(figures, () => process.exit(0));
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
