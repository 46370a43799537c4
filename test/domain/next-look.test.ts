import { MOST_DAYS_AHEAD, MOST_DAYS_BEHIND, nextLook, spokenOf } from '../../src/domain/next-look.ts';
import { datedWorks } from '../../src/domain/dated-works.ts';
import { remindersOn } from '../../src/domain/reminders.ts';
import { addDays } from '../../src/domain/dates.ts';
import { stepTable } from '../../src/domain/reminder-steps.ts';
import { isWorkingDay } from '../../src/domain/working-days.ts';
import { numberOfText, seeded, textOf } from './schedule-oracle.ts';
import { aColleague, aWork, songkran } from './works.ts';

const kinds = ['item', 'measure', 'month', 'step', 'approval'] as const;
const people = [
  aColleague('officer', { units: ['กองช่าง'] }),
  aColleague('mayor', { role: 'executive' }),
  aColleague('coordinator', { role: 'coordinator' }),
];

describe('domain: when an agency is looked at next', () => {
  const random = seeded(2570);
  const table = stepTable(songkran);
  const cases = Array.from({ length: 300 }, () => {
    const today = textOf(numberOfText('2027-01-04') + random(200));
    const works = Array.from({ length: 1 + random(4) }, (_, at) => {
      const due = textOf(numberOfText(today) - 60 + random(160));
      const work = aWork(`O${at}`, due, ['กองช่าง'], kinds[random(5)]);
      return work.kind === 'step' && random(2) === 0 ? { ...work, from: addDays(due, -random(60)) } : work;
    });
    return { today, works };
  });
  const viewOf = (works: (typeof cases)[number]['works']) => ({
    people,
    home: 'C1',
    works: datedWorks(works, new Map(), table),
  });

  it('nothing is to be said on any day before that', () => {
    const wrong = cases.filter(({ today, works }) => {
      const view = viewOf(works);
      const next = nextLook(view.works, today, table);
      for (let day = addDays(today, 1); day < next; day = addDays(day, 1)) {
        if (!isWorkingDay(day, table.holidays)) continue;
        if (remindersOn(view, { since: today, today: day }, table).length > 0) return true;
      }
      return false;
    });
    expect(wrong).toEqual([]);
  });

  it('comes on a working day, and at the latest the first one of a later week', () => {
    const days = cases.map(
      ({ today, works }) => [today, nextLook(viewOf(works).works, today, table)] as const,
    );
    expect(days.filter(([, next]) => !isWorkingDay(next, table.holidays))).toEqual([]);
    expect(days.filter(([today, next]) => next <= today || next > addDays(today, 14))).toEqual([]);
  });

  it('what is left unread says nothing until then, and does not move it', () => {
    const wrong = cases.filter(({ today, works }) => {
      const since = addDays(today, -1 - random(45));
      const [from, to] = [addDays(since, -MOST_DAYS_BEHIND), addDays(today, MOST_DAYS_AHEAD)];
      const isSpoken = spokenOf({ since, today }, table);
      const read = works.filter((it) => it.due >= from && it.due <= to && isSpoken(it));
      const [whole, some] = [viewOf(works), viewOf(read)];
      const said = (view: typeof whole) => JSON.stringify(remindersOn(view, { since, today }, table));
      return (
        nextLook(whole.works, today, table) !== nextLook(some.works, today, table) ||
        said(whole) !== said(some)
      );
    });
    expect(wrong).toEqual([]);
  });
});
