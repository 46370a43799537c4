import { oldestTold } from '../../src/app/page-news.ts';
import { readAgencyView, readAgencyViews } from '../../src/app/reminder-view.ts';
import { readHolidays } from '../../src/catalogues/holidays.ts';
import { readCatalogues } from '../../src/catalogues/read.ts';
import { beginnings } from '../../src/domain/beginnings.ts';
import { addDays } from '../../src/domain/dates.ts';
import type { ItemState } from '../../src/domain/item.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { nextLook } from '../../src/domain/next-look.ts';
import { noWish, stepTable } from '../../src/domain/reminder-steps.ts';
import { remindersOn } from '../../src/domain/reminders.ts';
import { documents } from '../../src/mongo/documents.ts';
import { mongoReminderFacts } from '../../src/mongo/reminder-facts.ts';
import { seeded } from '../domain/schedule-oracle.ts';
import { SEED, scaled } from '../support/scale.ts';
import { testDatabase } from '../support/database.ts';

// A country's worst day reads no more than may be spoken of: what it says must be what reading everything says.

const AGENCIES = scaled(12, 400);
const random = seeded(SEED);
const one = <T>(...from: readonly [T, ...T[]]): T => from[random(from.length)] ?? from[0];

const catalogues = readCatalogues();
const holidays = readHolidays();
const table = stepTable(holidays);
const year2570 = catalogues.of(2570) ?? fail();
const keys = year2570.items.map((it) => it.key);
const units = ['สำนักปลัด', 'กองคลัง', 'กองช่าง'];
/** Two Mondays, the last of a month and the day after Songkran among them. */
const days = ['2027-03-01', '2027-03-16', '2027-04-16', '2027-04-30', '2027-05-03', '2027-06-15'] as const;

function fail(): never {
  throw new Error('there is no catalogue of 2570');
}

function anyDay(): string {
  return addDays('2027-02-01', random(180));
}

function anItem(at: number): ItemState {
  const isPublished = random(3) === 0;
  return {
    ...beginnings.item,
    status: isPublished ? 'published' : one('not_started', 'in_progress', 'not_applicable'),
    links: isPublished ? [{ url: `https://www.example.go.th/${at}`, itas: true, health: 'unchecked' }] : [],
    approved: isPublished && random(2) === 0 ? { by: 'somebody', at: '2027-01-15T03:00:00.000Z' } : null,
    units: one(null, [one('กองคลัง', 'กองช่าง')]),
    due: one(null, anyDay(), anyDay()),
  };
}

function aMeasure(at: number): Measure {
  return {
    ...beginnings.measure,
    ref: String(at),
    title: 'มาตรการ',
    units: [one('กองคลัง', 'กองช่าง')],
    period: { from: '2026-10-01', to: anyDay() },
    due: one(null, anyDay()),
    status: one('not_started', 'in_progress', 'done'),
    removed: random(8) === 0,
  };
}

describe('what may be spoken of', () => {
  const ids = Array.from({ length: AGENCIES }, (_, at) => `a${at}`);
  /** Works that wait for a reply: they are spoken of whenever they are due. */
  const waiting = new Map(ids.map((id) => [id, `item:2570:${one('', ...keys)}`]));
  let facts: ReturnType<typeof mongoReminderFacts>;

  beforeAll(async () => {
    const { connection } = await testDatabase();
    const { states, people, pages } = documents(connection);
    const nobody = { year: null, key: null, person: null, seq: 1 };
    for (const [at, agency] of ids.entries()) {
      const state = {
        ...beginnings.agency,
        name: `อบต.${agency}`,
        units: units.map((name) => ({ name, abbreviations: [] })),
        years: [2570],
        closed: false,
        // One of six set its own end of answering.
        calendar: at % 6 === 0 ? [{ year: 2570, step: 'answering', from: null, to: '2027-05-14' }] : [],
      };
      await states.agency.create({ ...nobody, _id: `agency:${agency}`, agency, state });
      const home = { agency, home: true, units: [] };
      await states.group.create({ ...nobody, _id: `group:C${at}`, agency, state: home });
      for (const [nth, role] of (['coordinator', 'officer', 'executive', 'unit-head'] as const).entries()) {
        const person = `${agency}p${nth}`;
        const member = { role, units: [units[nth % 3] ?? ''], active: true, alone: false };
        await states.member.create({
          ...nobody,
          _id: `member:${agency}:${person}`,
          agency,
          person,
          state: member,
        });
        const followed = random(2) === 0 ? new Date(0) : null;
        await people.create({ _id: person, lineUser: `U${person}`, seenIn: [agency], followed });
      }
      const touched = keys.filter(() => random(4) > 0);
      await states.item.insertMany(
        touched.map((key, nth) => ({
          ...{ ...nobody, _id: `item:${agency}:2570:${key}`, agency, year: 2570, key },
          state: anItem(nth),
        })),
      );
      await states.measure.insertMany(
        Array.from({ length: 12 }, (_, nth) => ({
          ...{ ...nobody, _id: `measure:${agency}m${nth}`, agency, year: 2570, state: aMeasure(nth) },
        })),
      );
      if (at % 5 === 0) {
        const wish = one({ ...noWish, daysBefore: [5, 2] }, { ...noWish, off: true });
        await states.reminder.create({
          ...{ ...nobody, _id: `reminder:${agency}:unit:กองช่าง`, agency, key: 'unit:กองช่าง', state: wish },
        });
      }
      if (at % 4 === 0) {
        const gone = { at: '2027-04-20T03:00:00.000Z', class: 'missing' };
        const seen = { looks: [gone, gone, gone], turn: { how: 'gone', at: gone.at }, due: gone.at };
        const url = 'https://www.example.go.th/3';
        // As it lies there; what a look saw beyond that matters to nobody here.
        await pages.collection.insertOne({ _id: `${agency} page`, agency, url, ...seen } as never);
      }
    }
    facts = mongoReminderFacts(documents(connection));
  }, 60_000);

  it.each(days)('is all that is said on %s', async (today) => {
    const ports = { facts, catalogues, holidays };
    const since = addDays(today, -1 - random(45));
    const spoken = new Set(waiting.values());
    const turnedSince = oldestTold(new Date(today));
    const someOf = await readAgencyViews(ports, ids, { since, today, turnedSince, spoken }, table);
    let read = 0;
    let said = 0;
    for (const id of ids) {
      const [some, all] = [someOf(id), await readAgencyView(ports, id, today, table)];
      if (!some || !all) throw new Error(`${id} is closed`);
      const reminders = remindersOn(all.view, { since, today }, table);
      expect(inOrder(remindersOn(some.view, { since, today }, table))).toEqual(inOrder(reminders));
      expect(nextLook(some.view.works, today, table)).toBe(nextLook(all.view.works, today, table));
      const target = waiting.get(id) ?? '';
      expect(some.works.get(target)?.due).toBe(all.works.get(target)?.due);
      const isTold = (it: { readonly turn: { readonly at: string } }) => it.turn.at >= turnedSince;
      expect(some.pages.filter(isTold)).toEqual(all.pages.filter(isTold));
      read += some.works.size / all.works.size;
      said += reminders.length;
    }
    expect(said).toBeGreaterThan(AGENCIES);
    expect(read / AGENCIES).toBeLessThan(1);
  });
});

/** Of works that are due on one day it does not matter which is told first. */
function inOrder(reminders: ReturnType<typeof remindersOn>): readonly object[] {
  const byName = (lines: (typeof reminders)[number]['lines']) =>
    lines
      .map(({ work, ...line }) => ({ ...line, target: work.target, due: work.due, open: work.open }))
      .sort((a, b) => (a.target < b.target ? -1 : 1));
  return reminders
    .map(({ lines, digest, ...it }) => ({
      ...it,
      lines: byName(lines),
      digest: digest && { ...digest, lines: byName(digest.lines) },
    }))
    .sort((a, b) => (JSON.stringify(a.to) < JSON.stringify(b.to) ? -1 : 1));
}
