import type { Newcomer } from '../../src/app/actor.ts';
import { invite, join, joinUnit } from '../../src/app/join.ts';
import { comeBack, leaveChat } from '../../src/app/presence.ts';
import { setUpAgency } from '../../src/app/set-up.ts';
import { undo } from '../../src/app/undo.ts';
import { type Office, anotherOffice, got, openOffice, refusalOf } from './office.ts';

const DAY = 86_400_000;

describe('src/app/join.ts', () => {
  let office: Office;
  let newcomers = 0;

  beforeAll(async () => {
    office = await openOffice();
    await office.hire('สมหญิง', 'officer');
    await office.hire('นายก', 'executive');
    await office.hire('ผอ.กองคลัง', 'unit-head', 'กองคลัง');
    await office.hire('ผู้ตรวจ', 'viewer');
  });

  const codeOf = async (by = 'ประสาน') => got(await invite(office.ports, await office.by(by))).code;

  /** A chat that nobody has seen before, and whoever types there. */
  async function newcomer(kind: 'group' | 'user', event?: string): Promise<Newcomer> {
    newcomers += 1;
    const id = `${kind === 'group' ? 'C' : 'U'}new${newcomers}`;
    const person = await office.ports.people.of(`Unew${newcomers}`, new Date());
    return {
      person: person.id,
      chat: { kind, id },
      event: event ?? `new-${newcomers}`,
      message: null,
      at: office.ports.clock.now(),
    };
  }

  async function types(who: Newcomer, code: string, boundTo: string | null = null) {
    return join(office.ports, who, code, boundTo);
  }

  it.each(['สมหญิง', 'นายก', 'ผอ.กองคลัง', 'ผู้ตรวจ'])(
    'gives %s no code: only coordinators invite',
    async (who) => {
      expect(refusalOf(await invite(office.ports, await office.by(who)))).toBe('no-right');
    },
  );

  it('makes one code of one message, however often it is applied', async () => {
    const actor = await office.by('ประสาน');

    const first = got(await invite(office.ports, actor));
    const again = got(await invite(office.ports, actor));

    expect(first.code).toMatch(/^\d{6}$/);
    expect(again).toEqual(first);
  });

  it('binds a group to the agency, beside the home group', async () => {
    const group = await newcomer('group');

    got(await types(group, await codeOf()));

    expect(await office.ports.agencies.group(group.chat.id)).toEqual({
      agency: office.agencyId,
      home: false,
      units: [],
      since: group.at,
    });
  });

  it('makes the first group of an agency that began one to one its home', async () => {
    const founder = await newcomer('user');
    const { agencyId } = got(await setUpAgency(office.ports, founder, 'อบต.เริ่มคนเดียว', 2570));
    const codeFrom = async (event: string) => {
      const deed = { event, at: founder.at, agency: agencyId, by: founder.person, message: null };
      return (await office.ports.invites.make(deed, new Date(founder.at.getTime() + DAY))).code;
    };
    const [first, second] = [await newcomer('group'), await newcomer('group')];

    got(await types(first, await codeFrom('first code')));
    got(await types(second, await codeFrom('second code')));
    expect((await office.ports.agencies.group(first.chat.id))?.home).toBe(true);
    expect((await office.ports.agencies.group(second.chat.id))?.home).toBe(false);

    // Put out of both and asked back into one of them: an agency with a group has a home.
    const ports = { ...office.ports, errands: { send: () => Promise.resolve() } };
    const at = new Date(founder.at.getTime() + 1_000);
    await leaveChat(ports, { group: first.chat.id, event: 'put out', at });
    await leaveChat(ports, { group: second.chat.id, event: 'put out too', at });
    got(await types({ ...second, event: 'back again' }, await codeFrom('third code')));
    expect(await office.ports.agencies.group(second.chat.id)).toMatchObject({ agency: agencyId, home: true });
  });

  it('ends what came of a joining that is taken back, though the process died before the group was given up', async () => {
    const { ports, agencyId } = office;
    const group = await newcomer('group');
    got(await types(group, await codeOf()));
    const speaks = async (event: string) => {
      const person = (await ports.people.byIds([group.person])).get(group.person);
      await comeBack(ports, agencyId, person!, { group: group.chat.id, event, at: group.at });
      return {
        ...(await office.by('ประสาน', event)),
        person: group.person,
        chat: group.chat,
        role: 'officer' as const,
      };
    };
    got(await joinUnit(ports, await speaks('tells the unit'), 'กองคลัง'));
    const dying: typeof ports.ledger = {
      ...ports.ledger,
      record: (deed, target, decide) =>
        target.kind === 'group'
          ? Promise.reject(new Error('died'))
          : ports.ledger.record(deed, target, decide),
    };
    const row = `${group.event}/group:${group.chat.id}`;
    const takesBack = async (ledger = ports.ledger) =>
      undo({ ...ports, ledger }, await speaks('takes it back'), { kind: 'row', id: row }, false);
    await expect(takesBack(dying)).rejects.toThrow('died');

    got(await takesBack());

    expect(await ports.agencies.group(group.chat.id)).toBeNull();
    expect(await ports.agencies.member(agencyId, group.person)).toBeNull();
    expect((await ports.people.byIds([group.person])).get(group.person)).toMatchObject({
      seenIn: [],
      inGroups: [],
    });
  });

  describe('the group that hears of what concerns all', () => {
    async function hearing(agencyId: string) {
      const read = await office.ports.facts.of([agencyId], { fromYear: 2570, some: null });
      return read(agencyId)?.home;
    }

    it('is another where the first one’s coming was taken back', async () => {
      const own = await anotherOffice(office, 'อบต.กลุ่มแรกหายไป');
      const founding = (await own.by('ประสาน')).chat.id;
      const second = await newcomer('group');
      const { code } = got(await invite(own.ports, await own.by('ประสาน')));
      got(await types(second, code));
      expect(await hearing(own.agencyId)).toBe(founding);

      const rows = await own.historyOf({ kind: 'group', group: founding, label: 'group' });
      got(await undo(own.ports, await own.by('ประสาน'), { kind: 'rows', rows }, true));

      expect(await hearing(own.agencyId)).toBe(second.chat.id);

      // Whoever joins now takes nothing from it.
      got(await types(await newcomer('group'), got(await invite(own.ports, await own.by('ประสาน'))).code));
      expect(await hearing(own.agencyId)).toBe(second.chat.id);
      expect((await own.ports.agencies.group(second.chat.id))?.home).toBe(true);
    });

    it('stays the same where one of two leaves, and a third is there', async () => {
      const own = await anotherOffice(office, 'อบต.สองในสาม');
      const founding = (await own.by('ประสาน')).chat.id;
      const [other, third] = [await newcomer('group'), await newcomer('group')];
      for (const { chat, event, at } of [other, third]) {
        await own.ports.ledger.record<'group'>(
          { event, at, agency: own.agencyId, by: 'operator', message: null },
          { kind: 'group', group: chat.id, label: 'group' },
          () => ({ action: 'join', after: { agency: own.agencyId, home: chat === other.chat, units: [] } }),
        );
      }

      const ports = { ...own.ports, errands: { send: () => Promise.resolve() } };
      const at = new Date(third.at.getTime() + 1_000);
      await leaveChat(ports, { group: other.chat.id, event: 'one of two leaves', at });

      expect(await hearing(own.agencyId)).toBe(founding);
      expect((await own.ports.agencies.group(third.chat.id))?.home).toBe(false);
    });

    it('is the same for everybody where two became it at the same moment', async () => {
      const own = await anotherOffice(office, 'อบต.สองกลุ่มพร้อมกัน');
      const { agencyId, ports } = own;
      const actor = await own.by('ประสาน');
      const others = [await newcomer('group'), await newcomer('group')];
      for (const { chat, event } of others) {
        await ports.ledger.record<'group'>(
          { event, at: actor.at, agency: agencyId, by: actor.person, message: null },
          { kind: 'group', group: chat.id, label: 'group' },
          () => ({ action: 'join', after: { agency: agencyId, home: true, units: [] } }),
        );
      }

      expect(await hearing(agencyId)).toBe([actor.chat.id, ...others.map((it) => it.chat.id)].sort()[0]);
    });
  });

  it('makes a person one to one an officer', async () => {
    const person = await newcomer('user');

    got(await types(person, await codeOf()));

    expect(await office.ports.agencies.member(office.agencyId, person.person)).toMatchObject({
      role: 'officer',
      active: true,
    });
  });

  it('leaves the role of somebody who is a member already', async () => {
    const executive = await office.by('นายก');

    got(await types({ ...executive, chat: { kind: 'user', id: 'Unayok' } }, await codeOf()));

    expect((await office.by('นายก')).role).toBe('executive');
  });

  it('takes a code once; only the message that used it may come again', async () => {
    const code = await codeOf();
    const first = await newcomer('user');

    got(await types(first, code));
    got(await types(first, code));

    expect(refusalOf(await types(await newcomer('user'), code))).toBe('invite-used');
  });

  it('lets one of two who type a code at the same moment in', async () => {
    const code = await codeOf();

    const both = await Promise.all([
      types(await newcomer('user'), code),
      types(await newcomer('user'), code),
    ]);

    expect(both.map(refusalOf).sort()).toEqual(['invite-used', 'none']);
  });

  it('takes a code for seven days', async () => {
    const [early, late] = [await codeOf(), await codeOf()];

    office.wait(6 * DAY);
    got(await types(await newcomer('user'), early));
    office.wait(DAY + 60_000);

    expect(refusalOf(await types(await newcomer('user'), late))).toBe('invite-expired');
  });

  it('looks no code up for an hour after five wrong ones from the same chat, and counts no chat for another', async () => {
    const guesser = await newcomer('group');
    const wrong = ['000001', '000002', '000003', '000004', '000005'];
    const tried: string[] = [];
    for (const [at, code] of wrong.entries()) {
      tried.push(refusalOf(await types({ ...guesser, event: `guess-${at}` }, code)));
    }
    const code = await codeOf();

    expect(tried).toEqual(wrong.map(() => 'invite-unknown'));
    expect(refusalOf(await types({ ...guesser, event: 'guess-right' }, code))).toBe('invite-locked');

    office.wait(3_600_000);
    got(await types({ ...guesser, event: 'guess-later' }, code));
    got(await types(await newcomer('group'), await codeOf()));
  });

  it('counts the wrong code of an event that comes again once, and answers it as before', async () => {
    const guesser = await newcomer('group');
    const tried: string[] = [];
    for (let at = 1; at <= 5; at += 1)
      for (let time = 0; time < 2; time += 1)
        tried.push(refusalOf(await types({ ...guesser, event: `again-${at}` }, `00002${at}`)));

    expect(tried).toEqual(Array.from({ length: 10 }, () => 'invite-unknown'));
    expect(refusalOf(await types({ ...guesser, event: 'again-6' }, '000026'))).toBe('invite-locked');
  });

  it('counts the wrong codes of one person in all chats together', async () => {
    const guesser = await newcomer('group');
    const guessing = async (code: string, event: string) =>
      types({ ...guesser, chat: (await newcomer('group')).chat, event }, code);
    const tried: string[] = [];
    for (let at = 1; at <= 6; at += 1) tried.push(refusalOf(await guessing(`00001${at}`, `elsewhere-${at}`)));

    expect(tried).toEqual([...Array.from({ length: 5 }, () => 'invite-unknown'), 'invite-locked']);
    expect(refusalOf(await guessing(await codeOf(), 'elsewhere-right'))).toBe('invite-locked');
    got(await types(await newcomer('group'), await codeOf()));

    office.wait(3_600_000);
    got(await guessing(await codeOf(), 'elsewhere-later'));
  });

  it.each(['officer', 'viewer'] as const)(
    'lets nobody in by a code of who is only %s by now',
    async (role) => {
      const own = await anotherOffice(office, `อบต.รหัสค้าง${role}`);
      await own.hire('อดีต', 'coordinator');
      const [one, two] = [await own.by('อดีต'), await own.by('อดีต')];
      const codes = [got(await invite(own.ports, one)).code, got(await invite(own.ports, two)).code] as const;
      await own.hire('อดีต', role);

      expect(refusalOf(await types(await newcomer('user'), codes[0]))).toBe('invite-unknown');
      const group = await newcomer('group');
      expect(refusalOf(await types(group, codes[1]))).toBe('invite-unknown');
      expect(await own.ports.agencies.group(group.chat.id)).toBeNull();
    },
  );

  it('lets nobody in by a code of who has left', async () => {
    const own = await anotherOffice(office, 'อบต.รหัสของคนที่ออก');
    await own.hire('อดีต', 'coordinator');
    const actor = await own.by('อดีต');
    const { code } = got(await invite(own.ports, actor));
    await own.ports.ledger.record<'member'>(
      { event: 'left', at: actor.at, agency: own.agencyId, by: actor.person, message: null },
      { kind: 'member', person: actor.person, label: 'member' },
      () => ({ action: 'leave', after: { active: false } }),
    );

    expect(refusalOf(await types({ ...actor, chat: { kind: 'user', id: 'Uleft' } }, code))).toBe(
      'invite-unknown',
    );
    expect(await own.ports.agencies.member(own.agencyId, actor.person)).toBeNull();
  });

  it.each([
    ['viewer', 'viewer'],
    ['coordinator', 'officer'],
  ] as const)('brings who left as %s back as %s', async (was, becomes) => {
    const own = await anotherOffice(office, `อบต.กลับมา${was}`);
    const person = await own.hire('กลับมา', was);
    const actor = await own.by('กลับมา');
    await own.ports.ledger.record<'member'>(
      { event: `${was} left`, at: actor.at, agency: own.agencyId, by: person, message: null },
      { kind: 'member', person, label: 'member' },
      () => ({ action: 'leave', after: { active: false } }),
    );
    const { code } = got(await invite(own.ports, await own.by('ประสาน')));

    got(await types({ ...actor, chat: { kind: 'user', id: `U${was}` } }, code));

    expect(await own.ports.agencies.member(own.agencyId, person)).toMatchObject({
      role: becomes,
      alone: true,
    });
  });

  it('keeps a group with the agency that it belongs to, and the code unused', async () => {
    const other = await anotherOffice(office, 'อบต.ทดลอง');
    const theirs = await other.by('ประสาน');
    const code = await codeOf();

    const refused = await types(theirs, code, other.agencyId);

    expect(refused).toEqual({ ok: false, refusal: { code: 'bound-elsewhere', agency: 'อบต.ทดลอง' } });
    got(await types(await newcomer('group'), code));
  });

  it('lets a person into a second agency one to one', async () => {
    const other = await anotherOffice(office, 'อบต.สอง');
    const person = await newcomer('user', 'into-one');
    got(await types(person, await codeOf()));
    const second = got(await invite(office.ports, await other.by('ประสาน'))).code;

    got(await types({ ...person, event: 'into-two' }, second));

    const memberships = await office.ports.agencies.membershipsOf(person.person);
    expect(memberships.map((it) => it.agency).sort()).toEqual([office.agencyId, other.agencyId].sort());
  });

  it('opens nothing of an agency that was closed since', async () => {
    const closing = await anotherOffice(office, 'อบต.ปิด');
    const { code } = got(await invite(office.ports, await closing.by('ประสาน')));
    const [row] = await closing.historyOf({ kind: 'agency', label: 'agency' });
    got(await undo(office.ports, await closing.by('ประสาน'), { kind: 'event', event: row!.event }, true));

    expect(refusalOf(await types(await newcomer('user'), code))).toBe('invite-unknown');
  });

  describe('one’s unit', () => {
    it('is one that the agency has', async () => {
      const refused = await joinUnit(office.ports, await office.by('สมหญิง'), 'กองอวกาศ');

      expect(refusalOf(refused)).toBe('unit-unknown');
      expect((await office.by('สมหญิง')).units).toEqual([]);
    });

    it('is told without changing one’s role, also by who was never told a role', async () => {
      got(await joinUnit(office.ports, await office.by('นายก'), 'สำนักปลัด'));
      got(await joinUnit(office.ports, await office.by('คนใหม่'), 'กองช่าง'));

      expect(await office.by('นายก')).toMatchObject({ role: 'executive', units: ['สำนักปลัด'] });
      expect(await office.by('คนใหม่')).toMatchObject({ role: 'officer', units: ['กองช่าง'] });
    });
  });
});
