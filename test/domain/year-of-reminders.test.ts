import { readCatalogues } from '../../src/catalogues/read.ts';
import { readHolidays } from '../../src/catalogues/holidays.ts';
import { daysFrom } from '../../src/domain/dates.ts';
import { worksOf } from '../../src/domain/due-work.ts';
import { itemOf, untouchedItem } from '../../src/domain/item.ts';
import { beginnings } from '../../src/domain/beginnings.ts';
import { stepTable } from '../../src/domain/reminder-steps.ts';
import { datedWorks } from '../../src/domain/dated-works.ts';
import { type Reminder, chatOf, remindersOn } from '../../src/domain/reminders.ts';
import { isWorkingDay } from '../../src/domain/working-days.ts';
import { aColleague } from './works.ts';

// A whole fiscal year of an agency that does nothing after one page: every kind of work is spoken of.

const catalogue = readCatalogues().of(2570) ?? fail();
const table = stepTable(readHolidays());
const link = { url: 'https://www.example.go.th/o1', itas: true, health: 'unchecked' } as const;
const items = catalogue.items.map((entry) =>
  itemOf(
    entry,
    entry.code === 'O1' ? { ...untouchedItem, status: 'published', links: [link] } : untouchedItem,
    entry.usualUnits,
  ),
);
const measures = [
  {
    id: 'm1',
    measure: {
      ...beginnings.measure,
      ref: '1',
      removed: false,
      period: { from: '2026-10-01', to: '2027-09-30' },
    },
  },
];
const people = [
  aColleague('coordinator', { role: 'coordinator' }),
  aColleague('mayor', { role: 'executive' }),
  aColleague('stranger', { role: 'officer', units: ['สำนักปลัด'], reachable: false }),
];

function yearOf(): readonly { readonly day: string; readonly reminder: Reminder }[] {
  let since = '2026-09-30';
  return daysFrom('2026-10-01', '2027-09-30').flatMap((today) => {
    if (!isWorkingDay(today, table.holidays)) return [];
    const works = datedWorks(worksOf(catalogue, items, measures, today), new Map(), table);
    const said = remindersOn({ people, home: 'C1', works }, { since, today }, table);
    since = today;
    return said.map((reminder) => ({ day: today, reminder }));
  });
}

describe('domain: a year of reminders', () => {
  const said = yearOf();
  const linesOf = (chat: string) =>
    said
      .filter(({ reminder }) => chatOf(reminder.to) === chat)
      .flatMap(({ day, reminder }) => reminder.lines.map((line) => ({ day, ...line })));

  it('speaks of items, measures and monthly duties on their days and weekly after them', () => {
    const steps = (kind: string, chat = 'group:C1') => [
      ...new Set(linesOf(chat).flatMap((it) => (it.work.kind === kind ? it.steps : []))),
    ];
    expect(steps('item')).toEqual(
      expect.arrayContaining(['30', '14', '7', '3', '1', '0', '+7', '+14', '+21', '+28']),
    );
    expect(steps('measure', 'person:coordinator')).toEqual(['30', '14', '7', '3', '1', '0']);
    expect(steps('month')).toEqual(expect.arrayContaining(['14', '3', '1', '0', '+7', '+14']));
  });

  it('asks an executive alone for the word on a page, seven days and one day before, and once after', () => {
    const asked = linesOf('person:mayor').filter((it) => it.work.kind === 'approval');
    expect(asked.map((it) => [it.work.label, it.day, it.steps[0]])).toEqual([
      ['O1', '2027-04-23', '7'],
      ['O1', '2027-04-29', '1'],
      ['O1', '2027-05-07', '+7'],
    ]);
    expect(linesOf('group:C1').filter((it) => it.work.kind === 'approval')).toEqual([]);
  });

  it('tells the coordinator when a step of the assessment begins, and before it ends', () => {
    const steps = new Map<string, string[]>();
    for (const { work, day, steps: names } of linesOf('person:coordinator')) {
      if (work.kind === 'step')
        steps.set(work.target, [...(steps.get(work.target) ?? []), ...names.map((it) => `${it} ${day}`)]);
    }
    // The surveys may be answered from Monday the first of February until the end of June.
    expect(steps.get('step:2570:surveys')).toEqual([
      'opens 2027-02-01',
      '14 2027-06-16',
      '7 2027-06-23',
      '1 2027-06-29',
      '0 2027-06-30',
    ]);
    // Answering begins on a Thursday; its end is that of the items, too.
    expect(steps.get('step:2570:answering')?.[0]).toBe('opens 2027-04-01');
    // The first of May is a Saturday: it is said on Friday.
    expect(steps.get('step:2570:scoring')?.[0]).toBe('opens 2027-04-30');
  });

  it('says of everything when it is said for the last time', () => {
    const last = linesOf('group:C1').filter((it) => it.last);
    expect(new Set(last.map((it) => it.work.kind))).toEqual(new Set(['item', 'month']));
    expect(last.filter((it) => it.work.kind === 'item').every((it) => it.day === '2027-05-28')).toBe(true);
  });
});

function fail(): never {
  throw new Error('there is no catalogue');
}
