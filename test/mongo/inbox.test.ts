import type { Connection } from 'mongoose';
import type { ClaimedEvent, LateAnswer } from '../../src/app/inbox.ts';
import { noteErasure } from '../../src/mongo/erasures.ts';
import { isOutage } from '../../src/mongo/outage.ts';
import { testDatabase } from '../support/database.ts';
import { after, anArrival, days, inboxRooms, noon, type InboxRooms } from '../support/inbox.ts';

/** Of an event whose tries ended well so far. */
const untouched = { outages: 0, answering: false };

describe('mongo/inbox', () => {
  let rooms: InboxRooms;

  let connection: Connection;

  beforeAll(async () => {
    ({ connection } = await testDatabase());
    rooms = inboxRooms(connection);
  });

  beforeEach(async () => {
    await rooms.rows.deleteMany({ _id: { $gte: '' } });
  });

  async function claimed(owner: string, now = noon, chat = 'C1'): Promise<ClaimedEvent> {
    const claim = await rooms.inbox.claim(chat, owner, now);
    if (claim.kind !== 'event') throw new Error(`there was nothing to claim: ${claim.kind}`);
    return claim.event;
  }

  it('says of each event whether it is new, also for the same one twice in a write', async () => {
    await rooms.inbox.store([anArrival({ id: 'e1' })]);

    const stored = await rooms.inbox.store(['e0', 'e1', 'e2', 'e2'].map((id) => anArrival({ id })));

    expect(stored).toEqual(['new', 'known', 'new', 'known']);
    expect(await rooms.rows.countDocuments({ _id: { $gte: '' } })).toBe(3);
  });

  it('keeps the first text of an event that comes twice', async () => {
    await rooms.inbox.store([anArrival({ id: 'e1', json: '"first"' })]);

    await rooms.inbox.store([anArrival({ id: 'e1', json: '"second"' })]);

    expect((await claimed('w1')).json).toBe('"first"');
  });

  it("gives a chat's events by LINE's time, then by id, whatever came first", async () => {
    await rooms.inbox.store([
      anArrival({ id: 'late', at: after(5) }),
      anArrival({ id: 'b', at: noon }),
      anArrival({ id: 'a', at: noon }),
      anArrival({ id: 'elsewhere', at: after(-5), chat: 'C2' }),
    ]);

    const order: string[] = [];
    for (let claim = await rooms.inbox.claim('C1', 'w1', noon); claim.kind === 'event';) {
      order.push(claim.event.id);
      await rooms.inbox.finish(claim.event.id, 'w1');
      claim = await rooms.inbox.claim('C1', 'w1', noon);
    }

    expect(order).toEqual(['a', 'b', 'late']);
    expect(await rooms.inbox.chatsWaiting()).toEqual(['C2']);
  });

  it('forgets the text and the chat of an event that is done, and knows its id all the same', async () => {
    await rooms.inbox.store([anArrival({ id: 'e1', json: '"what somebody said"' })]);
    await claimed('w1');

    await rooms.inbox.finish('e1', 'w1');

    expect(await rooms.rows.findOne({ _id: 'e1' })).toEqual({
      _id: 'e1',
      at: noon,
      received: noon,
      state: 'done',
    });
    expect(await rooms.inbox.store([anArrival({ id: 'e1' })])).toEqual(['known']);
  });

  it('counts a try before the work, and takes one without an end for lost', async () => {
    await rooms.inbox.store([anArrival({ id: 'e1' })]);

    const first = await claimed('w1', noon);
    const second = await claimed('w2', after(1_000));

    expect(first).toMatchObject({ attempts: 1, lost: 0, firstTriedAt: noon });
    expect(second).toMatchObject({ attempts: 2, lost: 1, firstTriedAt: after(1_000) });
  });

  it('lets nobody change an event that somebody else has claimed since', async () => {
    await rooms.inbox.store([anArrival({ id: 'e1' })]);
    await claimed('asleep');
    await claimed('successor');

    const changed = [
      await rooms.inbox.finish('e1', 'asleep'),
      await rooms.inbox.postpone('e1', 'asleep', noon, 'x', untouched),
      await rooms.inbox.giveBack('e1', 'asleep', untouched),
      await rooms.inbox.bury('e1', 'asleep', 'x'),
    ];

    expect(changed).toEqual([false, false, false, false]);
    expect(await rooms.inbox.finish('e1', 'successor')).toBe(true);
  });

  it('holds back the whole chat until the next try of a failed event', async () => {
    await rooms.inbox.store([anArrival({ id: 'e1' }), anArrival({ id: 'e2', at: after(1) })]);
    await claimed('w1');
    await rooms.inbox.postpone('e1', 'w1', after(500), 'TypeError', untouched);

    expect(await rooms.inbox.claim('C1', 'w1', after(499))).toEqual({ kind: 'later', at: after(500) });
    expect(await claimed('w1', after(500))).toMatchObject({ id: 'e1', attempts: 2, lost: 0 });
  });

  it('does not count a try that is given back', async () => {
    await rooms.inbox.store([anArrival({ id: 'e1' })]);
    await claimed('w1');

    await rooms.inbox.giveBack('e1', 'w1', { outages: 1, answering: true });

    expect(await claimed('w1', after(9))).toMatchObject({
      attempts: 1,
      outages: 1,
      answering: true,
      lost: 0,
      firstTriedAt: after(9),
    });
  });

  it('lists a dead letter without its text, and lets an operator retry it as if it were new', async () => {
    await rooms.inbox.store([anArrival({ id: '01HV-9F3K2Q', json: '"a text"' })]);
    await claimed('w1');
    await rooms.inbox.giveBack('01HV-9F3K2Q', 'w1', { outages: 2, answering: true });
    await claimed('w1');
    await rooms.inbox.bury('01HV-9F3K2Q', 'w1', 'TypeError');

    const listed = await rooms.inbox.list();
    const whileDead = await rooms.inbox.claim('C1', 'w1', noon);
    const retried = await rooms.inbox.retry('01HV-9F3K2Q');

    expect(listed).toEqual([
      {
        id: '01HV-9F3K2Q',
        reference: '9F3K2Q',
        chat: 'C1',
        at: noon,
        received: noon,
        attempts: 1,
        fault: 'TypeError',
      },
    ]);
    expect(whileDead.kind).toBe('none');
    expect(retried).toBe(true);
    expect(await rooms.inbox.list()).toEqual([]);
    expect(await claimed('w1')).toMatchObject({ json: '"a text"', attempts: 1, lost: 0, answering: false });
  });

  it('retries only what is dead', async () => {
    await rooms.inbox.store([anArrival({ id: 'e1' })]);

    expect(await rooms.inbox.retry('e1')).toBe(false);
    expect(await rooms.inbox.retry('nothing')).toBe(false);
  });

  it('forgets ids after 30 days by both times, and never an event that still waits', async () => {
    const month = days(30);
    await rooms.inbox.store([
      anArrival({ id: 'old' }),
      anArrival({ id: 'dated-ahead', at: after(days(2)) }),
      anArrival({ id: 'waiting', chat: 'C2' }),
    ]);
    for (const id of ['old', 'dated-ahead']) {
      await claimed('w1');
      await rooms.inbox.finish(id, 'w1');
    }

    expect(await rooms.inbox.forgetOld(after(month))).toBe(0);
    expect(await rooms.inbox.forgetOld(after(month + 1))).toBe(1);
    expect(await rooms.inbox.store([anArrival({ id: 'dated-ahead' }), anArrival({ id: 'waiting' })])).toEqual(
      ['known', 'known'],
    );
  });

  it('gives a hundred simultaneous claims of one event different attempts', async () => {
    await rooms.inbox.store([anArrival({ id: 'e1' })]);

    const claims = await Promise.all(Array.from({ length: 100 }, (_, index) => claimed(`w${index}`)));

    expect(new Set(claims.map((it) => it.attempts)).size).toBe(100);
  });

  describe('lanes', () => {
    const until = after(60_000);

    it('belong to one owner, who may take his own again', async () => {
      const taken = await Promise.all(
        Array.from({ length: 20 }, (_, index) => rooms.lanes.acquire('L1', `w${index}`, noon, until)),
      );
      const winner = taken.findIndex((it) => it !== null);

      expect(taken.filter((it) => it !== null)).toHaveLength(1);
      expect(await rooms.lanes.acquire('L1', `w${winner}`, noon, until)).not.toBeNull();
      expect(await rooms.lanes.acquire('L1', 'another', after(59_999), until)).toBeNull();
      expect(await rooms.lanes.acquire('L1', 'another', after(60_000), after(120_000))).not.toBeNull();
      expect(await rooms.lanes.renew('L1', `w${winner}`, after(120_000))).toBe(false);
    });

    const answer = (event: string, more: Partial<LateAnswer> = {}): LateAnswer => ({
      event,
      at: noon,
      messages: '[]',
      ...more,
    });
    const how = { atMost: 2, begun: noon };

    it('remember what has still to be shown, and are gone when there is nothing', async () => {
      const late = { answers: [answer('e1')], leftOut: 0 };
      await rooms.lanes.acquire('L2', 'w1', noon, until);
      await rooms.lanes.keep('L2', 'w1', answer('e1'), how);
      await rooms.lanes.release('L2', 'w1');

      expect(await rooms.lanes.acquire('L2', 'w2', noon, until)).toEqual(late);
      expect(await rooms.lanes.late('L2', 'w2')).toEqual(late);
      expect(await rooms.lanes.late('L2', 'w1')).toBeNull();
      expect(await rooms.lanes.shown('L2', 'w1', { answers: [], leftOut: 0 })).toBe(false);
      expect(await rooms.lanes.keep('L2', 'w1', answer('e2'), how)).toBeNull();
      expect(await rooms.lanes.shown('L2', 'w2', { answers: [], leftOut: 0 })).toBe(true);
      await rooms.lanes.release('L2', 'w2');
      expect(await rooms.lanes.acquire('L2', 'w3', noon, until)).toEqual({ answers: [], leftOut: 0 });
    });

    it('keep an answer once, and count the oldest for which there is no room', async () => {
      await rooms.lanes.acquire('L7', 'w1', noon, until);
      for (const event of ['e1', 'e2', 'e2', 'e3']) await rooms.lanes.keep('L7', 'w1', answer(event), how);

      expect(await rooms.lanes.late('L7', 'w1')).toEqual({
        answers: [answer('e2'), answer('e3')],
        leftOut: 1,
      });
    });

    it('bring nothing back that was dropped while somebody remembered it', async () => {
      await rooms.lanes.acquire('L8', 'w1', noon, until);
      await rooms.lanes.keep('L8', 'w1', answer('e1', { message: 'm1' }), how);
      const remembered = await rooms.lanes.keep('L8', 'w1', answer('e2'), how);
      await rooms.lanes.forgetMessage('L8', 'w1', 'm1');

      expect(await rooms.lanes.shown('L8', 'w1', remembered!)).toBe(true);
      expect(await rooms.lanes.late('L8', 'w1')).toEqual({ answers: [answer('e2')], leftOut: 0 });
    });

    it('keep no answer of an agency of which something was erased since it was begun', async () => {
      await rooms.lanes.acquire('L9', 'w1', noon, until);
      const [before, later] = [new Date(Date.now() - 1_000), new Date(Date.now() + 60_000)];
      await noteErasure(connection, { _id: 'message m', at: noon, message: 'm', agencies: ['a1'] });
      const keep = (event: string, of: readonly string[], begun: Date) =>
        rooms.lanes.keep('L9', 'w1', answer(event, { of }), { atMost: 5, begun });

      await keep('its own', ['a1'], before);
      await keep('another’s', ['a2'], before);
      await keep('begun after', ['a1'], later);

      const kept = await rooms.lanes.late('L9', 'w1');
      expect(kept?.answers.map((it) => it.event)).toEqual(['another’s', 'begun after']);
    });

    it('name the owners of one machine, and can be taken from them', async () => {
      await rooms.lanes.acquire('L3', 'here/1/x', noon, until);
      await rooms.lanes.acquire('L4', 'here/2/y', noon, until);
      await rooms.lanes.acquire('L5', 'there/1/z', noon, until);

      expect([...(await rooms.lanes.owners('here/'))].sort()).toEqual(['here/1/x', 'here/2/y']);
      await rooms.lanes.releaseAllOf(['here/1/x']);

      expect(await rooms.lanes.acquire('L3', 'w9', noon, until)).not.toBeNull();
      expect(await rooms.lanes.acquire('L4', 'w9', noon, until)).toBeNull();
    });

    it('know the turn before, where it is remembered and nobody was there since, until the daily clean-up', async () => {
      const turnOf = async (owner: string, remembered?: 'remembered') => {
        const taken = await rooms.lanes.take('L10', owner, noon, until);
        await rooms.lanes.release('L10', owner, remembered);
        return { turn: taken?.turn, before: taken?.before };
      };
      const first = await turnOf('w1', 'remembered');
      const second = await turnOf('w1', 'remembered');
      const third = await turnOf('w2', 'remembered');
      const fourth = await turnOf('w1', 'remembered');
      await rooms.lanes.acquire('L11', 'w1', noon, until);
      await rooms.lanes.forgetOld(noon);
      const fifth = await turnOf('w1');
      const sixth = await turnOf('w1');

      expect(first.before).toBeNull();
      expect(second.before).toBe(first.turn);
      expect(third.before).toBe(second.turn);
      expect(fourth.before).toBe(third.turn);
      expect([fifth.before, sixth.before]).toEqual([null, null]);
      expect(new Set([first, second, third, fourth, fifth, sixth].map((it) => it.turn)).size).toBe(6);
      // Who holds a chat keeps it.
      expect(await rooms.lanes.acquire('L11', 'w2', noon, until)).toBeNull();
    });

    it('drop answers that nobody asked after for 30 days', async () => {
      await rooms.lanes.acquire('L6', 'w1', noon, until);
      await rooms.lanes.keep('L6', 'w1', answer('old'), how);
      await rooms.lanes.keep('L6', 'w1', answer('new', { at: after(10) }), how);

      await rooms.lanes.forgetOld(after(days(30) + 5));

      expect((await rooms.lanes.acquire('L6', 'w1', noon, until))?.answers.map((it) => it.event)).toEqual([
        'new',
      ]);
    });
  });

  describe('said', () => {
    it('knows the messages of the bot by chat, for 60 days', async () => {
      const about = { year: 2570, items: ['O12'], refs: [] };
      await rooms.said.add('C1', ['m1', 'm2'], noon, about);
      await rooms.said.add('C1', ['m1'], noon, null);
      await rooms.said.add('C1', ['m4'], noon, null);

      expect(await rooms.said.find('C1', 'm1')).toEqual({ about });
      expect(await rooms.said.find('C1', 'm4')).toEqual({ about: null });
      expect(await rooms.said.find('C2', 'm1')).toBeNull();
      expect(await rooms.said.find('C1', 'm3')).toBeNull();
      expect(await rooms.said.forgetOld(after(days(60)))).toBe(0);
      expect(await rooms.said.forgetOld(after(days(60) + 1))).toBe(3);
    });
  });

  it('takes no fault of an event for an outage', async () => {
    const duplicate: unknown = await rooms.rows
      .insertMany([{ _id: 'x' }, { _id: 'x' }])
      .catch((error: unknown) => error);

    expect(isOutage(duplicate)).toBe(false);
    expect(isOutage(new TypeError('a bug'))).toBe(false);
  });
});
