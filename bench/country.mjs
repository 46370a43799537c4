// A country of agencies in a database, as reminders find it: 60 dated works each, due on 20 days that all of them share.
import { readCatalogues } from '../dist/catalogues/read.js';
import { createEveryIndex } from '../dist/mongo/indexes.js';
import { documents } from '../dist/mongo/documents.js';

export const WORKS = 60;
/** So many agencies are written at a time. */
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

const DAY_BEFORE = '2027-04-29';
/** The morning of the worst. */
export const WHEN = Date.parse(`${WORST}T08:30:00+07:00`);

export const catalogues = readCatalogues();
const keys = catalogues.of(2570).items.map((it) => it.key);
const units = ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองการศึกษา'];

/** Fills a database: `works` of each agency are due this year, `far` more are done or due years from now. */
export async function fill(connection, agencies, far) {
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
      wakes: ids.map((_id) => ({ _id, since: DAY_BEFORE, nextWakeAt: new Date(WHEN) })),
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

/** As if nothing had been planned that day. */
export async function asOnTheMorning(connection) {
  const database = connection.getClient().db(connection.name);
  await database.collection('outbox').deleteMany({});
  await database
    .collection('wakes')
    .updateMany({}, { $set: { since: DAY_BEFORE, nextWakeAt: new Date(WHEN) } });
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
