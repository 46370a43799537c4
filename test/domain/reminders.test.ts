import { afford, forecast } from '../../src/domain/reminder-budget.ts';
import { EVERYTHING, datedWorks, unitTarget } from '../../src/domain/dated-works.ts';
import { noWish, stepTable } from '../../src/domain/reminder-steps.ts';
import { type Reminder, chatOf, keysOf, remindersOn } from '../../src/domain/reminders.ts';
import { isWorkingDay } from '../../src/domain/working-days.ts';
import { numberOfText, seeded, textOf, weekdayOf } from './schedule-oracle.ts';
import { aColleague, aView, aWork, freeOn, songkran } from './works.ts';

const [works, treasury] = ['กองช่าง', 'กองคลัง'];

/** Who hears what: `person:a before O1/7+3`. */
function heard(reminders: readonly Reminder[]): readonly string[] {
  return reminders.map(({ to, purpose, lines, digest }) =>
    [
      chatOf(to),
      purpose,
      ...lines.map(
        (it) => `${it.work.target}/${it.steps.join('+')}${it.as === 'responsible' ? '' : `/${it.as}`}`,
      ),
      ...(digest ? [`digest ${digest.lines.map((it) => it.work.target).join(' ')}`] : []),
    ].join(' '),
  );
}

function onDay(today: string, view: ReturnType<typeof aView>, since = textOf(numberOfText(today) - 1)) {
  return heard(remindersOn(view.view, { since, today }, view.table));
}

describe('domain: who hears what', () => {
  const people = [
    aColleague('builder', { units: [works] }),
    aColleague('hidden', { units: [treasury], reachable: false }),
    aColleague('viewer', { role: 'viewer', units: [works] }),
    aColleague('head', { role: 'unit-head', units: [works] }),
    aColleague('coordinator', { role: 'coordinator' }),
    aColleague('mayor', { role: 'executive' }),
  ];

  it('ahead of the day those responsible one to one, and by unit in the group where nobody can be written to', () => {
    const view = aView([aWork('O1', '2027-04-30', [works]), aWork('O2', '2027-04-30', [treasury])], people);

    expect(onDay('2027-04-23', view)).toEqual([
      'person:builder before O1/7',
      'person:head before O1/7',
      'group:C1 spare O2/7',
    ]);
  });

  it('on the day and after it the group too', () => {
    const view = aView([aWork('O1', '2027-04-30', [works])], people);

    expect(onDay('2027-04-30', view)).toEqual([
      'person:builder urgent O1/0',
      'person:head urgent O1/0',
      'group:C1 urgent O1/0',
    ]);
  });

  it('after two weeks the head of the unit, after three the coordinator and the executive, after four it is the last', () => {
    const others = people.map((it) => (it.person === 'head' ? { ...it, units: [treasury] } : it));
    const view = aView([aWork('O2', '2027-04-30', [treasury])], others);
    const lines = (today: string) =>
      remindersOn(view.view, { since: textOf(numberOfText(today) - 1), today }, view.table).flatMap(
        ({ to, lines }) => lines.map((it) => `${chatOf(to)} ${it.as}${it.last ? ' last' : ''}`),
      );

    expect(lines('2027-05-07')).toEqual(['person:head responsible', 'group:C1 responsible']);
    expect(lines('2027-05-21')).toEqual([
      'person:head responsible',
      'group:C1 responsible',
      'person:coordinator leader',
      'person:mayor leader',
    ]);
    expect(lines('2027-05-28')).toContain('group:C1 responsible last');
    expect(lines('2027-06-04')).toEqual([]);
  });

  it('nobody above those who took it on within the week', () => {
    const wishes = {
      O2: { ...noWish, acknowledged: { due: '2027-04-30', by: 'hidden', on: '2027-05-18' } },
    };
    const view = aView([aWork('O2', '2027-04-30', [treasury])], people, { wishes });

    expect(onDay('2027-05-21', view)).toEqual(['group:C1 urgent O2/+21']);
  });

  it('of a step of the calendar the coordinators', () => {
    const view = aView([aWork('register', '2027-04-30', [], 'step')], people);

    expect(onDay('2027-04-30', view)).toEqual(['person:coordinator before register/0']);
  });

  it('nothing where it was stopped: for a work, a unit, or all', () => {
    const both = [aWork('O1', '2027-04-30', [works]), aWork('O2', '2027-04-30', [treasury])];
    const off = { ...noWish, off: true };
    const targets = (wishes: Record<string, typeof off>) =>
      datedWorks(both, new Map(Object.entries(wishes)), stepTable(songkran)).map((it) => it.work.target);

    expect(targets({ O1: off })).toEqual(['O2']);
    expect(targets({ [unitTarget(works)]: off })).toEqual(['O2']);
    expect(targets({ [EVERYTHING]: off })).toEqual([]);
  });

  it('on the first working day of a week what is late or near, in the same message as what is due', () => {
    const due = [aWork('O1', '2027-04-16', [works]), aWork('O2', '2027-04-30', [treasury])];
    const view = aView(due, people);

    expect(onDay('2027-04-19', view)).toEqual(['group:C1 digest digest O1 O2']);
    expect(onDay('2027-04-20', view)).toEqual([]);
    expect(onDay('2027-04-12', view)).toEqual([
      'person:builder before O1/3+1',
      'person:head before O1/3+1',
      'group:C1 digest digest O1',
    ]);
  });

  it('after forty days without a server one message a chat, with all that was missed', () => {
    const view = aView(
      [aWork('O1', '2027-04-30', [works]), aWork('O2', '2027-05-31', [works])],
      people.slice(0, 1),
    );

    const reminders = remindersOn(view.view, { since: '2027-04-01', today: '2027-05-11' }, view.table);

    expect(heard(reminders)).toEqual([
      'person:builder urgent O1/14+7+3+1+0++7 O2/30',
      'group:C1 urgent O1/14+7+3+1+0++7',
    ]);
    expect(reminders[0]?.lines[0]?.missed).toEqual([
      '2027-04-16',
      '2027-04-23',
      '2027-04-27',
      '2027-04-29',
      '2027-04-30',
      '2027-05-07',
    ]);
  });
});

describe('domain: 2,000 generated months of wakes', () => {
  const random = seeded(11);

  it('say every step once to everybody responsible, whatever days nobody was there', () => {
    const wrong: string[] = [];
    for (let nth = 0; nth < 2000; nth += 1) {
      const start = numberOfText('2027-01-01') + random(700);
      const free = Array.from({ length: random(10) }, () => textOf(start + random(60)));
      const dues = Array.from({ length: 1 + random(6) }, () => start - 20 + random(70));
      const works_ = dues.map((due, at) => aWork(`O${at}`, textOf(due), [at % 2 === 0 ? works : treasury]));
      const people = [
        aColleague('a', { units: [works] }),
        aColleague('b', { units: [treasury], reachable: false }),
      ];
      const table = stepTable(freeOn(...free));
      const { view } = aView(works_, people, { table });
      const said = new Map<string, number>();
      let since = textOf(start);
      for (let day = start + 1; day <= start + 45; day += 1) {
        const today = textOf(day);
        const isLast = day === start + 45;
        if (!isWorkingDay(today, table.holidays) || (!isLast && random(3) > 0)) continue;
        const reminders = remindersOn(view, { since, today }, table);
        const chats = reminders.map((it) => chatOf(it.to));
        if (new Set(chats).size < chats.length) wrong.push('a chat heard twice on a day');
        for (const key of reminders.flatMap(keysOf)) said.set(key, (said.get(key) ?? 0) + 1);
        since = today;
      }
      if ([...said.values()].some((times) => times > 1)) wrong.push('a step was said twice');
      // The oracle: a step belongs to the person of its unit, or to the group where that person cannot be written to.
      for (const { work, steps } of view.works) {
        const chat = work.units.includes(works) ? 'person:a' : 'group:C1';
        for (const { name, day } of steps) {
          const isDue = numberOfText(day) > start && day <= since;
          const was = said.has(`${chat} ${work.target} ${work.due} ${name}`);
          if (isDue !== was) wrong.push(`${chat} ${work.due} ${name} ${day}: ${isDue ? 'lost' : 'too soon'}`);
        }
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

describe('domain: April 2570 on the free plan', () => {
  const units = [works, treasury, 'สำนักปลัด'];
  const people = [
    ...Array.from({ length: 6 }, (_, at) => aColleague(`friend ${at}`, { units: [units[at % 2] ?? works] })),
    ...Array.from({ length: 19 }, (_, at) =>
      aColleague(`other ${at}`, { units: [units[at % 3] ?? works], reachable: false }),
    ),
  ];
  const due = (date: string, count: number) =>
    Array.from({ length: count }, (_, at) => aWork(`${date}/${at}`, date, [units[at % 3] ?? works]));
  const { view, table } = aView(
    [...due('2027-04-30', 20), ...due('2027-04-16', 4), ...due('2027-04-15', 2)],
    people,
  );

  it('takes at most 300 messages though nobody does anything, and says all that is due today or late', () => {
    let left = 300;
    let since = '2027-03-31';
    const pushed: Reminder[] = [];
    const waited: Reminder[] = [];
    const perDay: number[] = [];
    for (let day = numberOfText('2027-04-01'); day <= numberOfText('2027-04-30'); day += 1) {
      const today = textOf(day);
      if (!isWorkingDay(today, table.holidays)) continue;
      const reminders = remindersOn(view, { since, today }, table);
      const purse = { left, share: 300, groupSize: 25 };
      for (const decision of afford(reminders, purse, () => forecast(view, today, table))) {
        if (decision.kind === 'wait') waited.push(decision.reminder);
        else {
          pushed.push(decision.reminder);
          left -= decision.cost;
        }
      }
      perDay.push(reminders.filter((it) => it.to.kind === 'group').length);
      since = today;
    }

    expect(left).toBeGreaterThanOrEqual(0);
    expect(Math.max(...perDay)).toBe(1);
    expect(waited.filter((it) => it.purpose === 'urgent')).toEqual([]);
    expect(pushed.filter((it) => it.purpose === 'urgent' && it.to.kind === 'group')).toHaveLength(6);
    // What is spare waits for replies, of which there are three a working day.
    expect(new Set(waited.map((it) => it.purpose))).toEqual(new Set(['spare']));
    expect({ left, digests: pushed.filter((it) => it.purpose === 'digest').length }).toEqual({
      left: 9,
      digests: 3,
    });
  });

  it('gives up Monday before a due-today card where there is less', () => {
    const today = '2027-04-26';
    const reminders = remindersOn(view, { since: '2027-04-23', today }, table);
    const ahead = () => forecast(view, today, table);

    const [decision] = afford(reminders, { left: 70, share: 300, groupSize: 25 }, ahead);

    expect(decision).toMatchObject({ kind: 'wait', reminder: { purpose: 'digest' } });
  });

  it('spends without thinking where LINE sets no limit, even if LINE does not say how many people there are', () => {
    const reminders = remindersOn(view, { since: '2027-04-29', today: '2027-04-30' }, table);

    const decisions = afford(reminders, { left: Infinity, share: Infinity, groupSize: null }, () =>
      forecast(view, '2027-04-30', table),
    );

    expect(decisions.map((it) => it.kind)).toEqual(decisions.map(() => 'push'));
  });

  it('sends a group nothing whose size nobody knows while every message counts', () => {
    const reminders = remindersOn(view, { since: '2027-04-29', today: '2027-04-30' }, table);

    const decisions = afford(reminders, { left: 300, share: 300, groupSize: null }, () =>
      forecast(view, '2027-04-30', table),
    );

    expect(decisions.filter((it) => it.kind === 'wait').map((it) => it.reminder.to.kind)).toEqual(['group']);
  });
});

it('the oracle counts weeks as the calendar does', () => {
  expect(weekdayOf(numberOfText('2027-04-12'))).toBe(0);
});
