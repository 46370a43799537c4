import { type Role, may } from '../../src/domain/roles.ts';
import { pressable } from '../../src/chat/commands.ts';
import { chance } from '../../src/fake-line/chance.ts';
import type { Person } from '../../src/fake-line/cast.ts';
import { scaled, SEED } from '../support/scale.ts';
import { type Town, openTown } from '../support/town.ts';
import { type Ledger, type Office, openLedger, openOffice, postbacksIn } from './offices.ts';

// Postbacks are not signed: anybody can send any. What counts is who pressed, and in which agency.

/** Who is not a coordinator, and writes none the less. */
const lesser = ['viewer', 'officer', 'unit-head'] as const satisfies readonly Role[];

const random = chance(SEED);
const pick = <Value>(values: readonly Value[]): Value => {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
};

/** Buttons that write, as questions show them. */
const writing = [
  '1 update-item {"updates":[{"code":"O5","status":"in_progress"}]}',
  '1 log-progress {"ref":"1","percent":55}',
  '1 add-link {"code":"O12","link":"https://www.example.invalid/more"}',
  '1 assign {"codes":["O5"],"units":["กองช่าง"]}',
  '1 set-due {"codes":["O5"],"date":"2027-03-31"}',
  '1 verdict {"code":"O5","verdict":"pass"}',
  '1 set-score {"year":2569,"indicator":"i7","value":90}',
  '1 in-itas {"codes":["O12"]}',
  '1 approve {"codes":["O12"]}',
] as const;

describe('attacks/postbacks', () => {
  let town: Town;
  let ledger: Ledger;
  let ours: Office;
  let theirs: Office;
  let stranger: Person;
  let real: readonly string[];

  beforeAll(async () => {
    town = await openTown(new Date('2027-02-15T02:00:00.000Z'));
    ours = await openOffice(town, 1);
    theirs = await openOffice(town, 2);
    ledger = await openLedger(town);
    stranger = town.line.addPerson({ displayName: 'คนแปลกหน้า' });
    real = [...postbacksIn(town, ours.group.chatId), ...writing];
  });

  const press = async (person: Person, chatId: string, data: string) => {
    const { event } = await town.line.presses(person, { chatId }, data);
    await town.settled();
    town.passASecond();
    return event;
  };
  it('has buttons to forge', () => {
    expect(real.length).toBeGreaterThan(10);
    expect(new Set(real.map((data) => data.split(' ')[1]))).toContain('undo');
  });

  it('of our cards, pressed in another agency and by strangers, change nothing here and show nothing of here', async () => {
    const before = await ledger.auditOf(ours);
    const seen = town.line.sent.length;

    for (let time = 0; time < scaled(10, 330); time += 1) {
      const data = pick(real);
      await (random() < 0.5
        ? press(pick(Object.values(theirs.people)), theirs.group.chatId, data)
        : press(stranger, stranger.chatId, data));
    }

    const shown = JSON.stringify(town.line.sent.slice(seen));
    expect(await ledger.auditOf(ours)).toEqual(before);
    expect(shown).not.toContain(ours.canary);
  });

  it('that were changed on the way do no more than their sender may, and only where the sender is', async () => {
    const before = await ledger.auditOf(theirs);
    const known = new Set((await ledger.auditOf(ours)).map((it) => it._id));
    const roleOf = new Map<string, Role>();

    const tries = [
      ...lesser.flatMap((role) => writing.map((data) => ({ role, data }))),
      ...Array.from({ length: scaled(10, 330) }, () => ({ role: pick(lesser), data: broken(pick(real)) })),
    ];
    for (const { role, data } of tries) {
      const { webhookEventId: event } = await press(ours.people[role], ours.group.chatId, data);
      roleOf.set(event, role);
    }

    const made = (await ledger.auditOf(ours)).filter((it) => !known.has(it._id));
    const beyond = made.filter(({ event, action }) => {
      const role = roleOf.get(event);
      const right = pressable(action)?.right;
      return role === undefined || (right !== undefined && !may(role, right));
    });
    // What an officer may, was done: the rest was tried in earnest.
    expect(new Set(made.map((it) => it.action))).toContain('log-progress');
    expect(beyond).toEqual([]);
    expect(await ledger.auditOf(theirs)).toEqual(before);
  });

  it('of another version, or of none, do nothing whoever presses', async () => {
    const before = await ledger.audit();
    const { coordinator } = ours.people;

    for (let time = 0; time < scaled(6, 170); time += 1) {
      const [, ...rest] = pick(real).split(' ');
      const version = pick(['0', '2', '01', '1.0', '๑', '-1', '1e0', '', ' 1']);
      await press(coordinator, ours.group.chatId, [version, ...rest].join(' ') || '-');
    }

    expect(await ledger.audit()).toEqual(before);
  });

  it('that LINE delivers again are done once', async () => {
    const events: string[] = [];
    for (let time = 0; time < scaled(6, 170); time += 1) {
      const { webhookEventId: event } = await press(
        ours.people.officer,
        ours.group.chatId,
        `1 log-progress ${JSON.stringify({ ref: '1', note: `ครั้งที่ ${time}` })}`,
      );
      events.push(event);
    }
    const before = await ledger.audit();

    for (const event of events)
      for (let again = 0; again < 3; again += 1) await town.line.webhooks.redeliver(event);
    await town.settled();

    expect(await ledger.audit()).toEqual(before);
    expect(events.map((event) => before.filter((it) => it.event === event).length)).toEqual(
      events.map(() => 1),
    );
  });

  /** As somebody would who tries: other codes, other ids, other people, more of everything, or simply rubbish. */
  function broken(data: string): string {
    const swap = [
      () => data,
      () => data.replace(/O\d+/g, () => `O${Math.ceil(random() * 60)}`),
      () => data.replace(/[A-Za-z0-9_-]{12,}/g, (id) => Array.from(id).reverse().join('')),
      () =>
        data.replace(
          /^1 \S+/,
          () =>
            `1 ${pick(['role', 'setup', 'assign', 'undo', 'approve', 'verdict', 'roll-over', 'set-score', 'take-over', 'forget-me'])}`,
        ),
      () => data.replace('{', '{"agency":"x","by":"x","role":"coordinator","person":"x",'),
      () => data.replace(/"[^"]*"(?=[,}])/, '{"$ne":null}'),
      () => data.slice(0, Math.floor(random() * data.length)) || '1',
      () =>
        Array.from(data)
          .map((letter) => (random() < 0.05 ? pick(Array.from('{}[]":,$.0aก')) : letter))
          .join(''),
    ];
    return pick(swap)();
  }
});
