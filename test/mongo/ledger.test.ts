import { randomUUID } from 'node:crypto';
import { ClaimTaken, type Deed, type Ledger, type Target } from '../../src/app/ledger.ts';
import { type ItemState, updateItem } from '../../src/domain/item.ts';
import { mongoItems } from '../../src/mongo/board.ts';
import { type Documents, documents } from '../../src/mongo/documents.ts';
import { mongoLedger } from '../../src/mongo/ledger.ts';
import { connect } from '../../src/database/connection.ts';
import { databaseProxy } from '../support/database-proxy.ts';
import { testDatabase } from '../support/database.ts';

const at = new Date('2027-02-15T02:00:00.000Z');
const deed = (event: string, agency = 'a1'): Deed => ({ event, at, agency, by: 'p1', message: 'm1' });
type ItemTarget = Extract<Target, { kind: 'item' }>;
const item = (key: string): ItemTarget => ({ kind: 'item', year: 2570, key, label: 'O12' });
const sends = (url: string) => (state: ItemState) => ({
  action: 'update-item',
  after: updateItem(state, { links: [url] }),
});

function replaced(said: Buffer, word: string, by: string): Buffer {
  const at = said.indexOf(word);
  if (at >= 0) said.write(by, at);
  return said;
}

describe.each([
  ['in one go', true, (said: Buffer) => said],
  // It says that it has no such command, as a server before MongoDB 8 does.
  ['one by one, on an earlier server', false, (said: Buffer) => replaced(said, 'bulkWrite', 'bulkWrong')],
])('mongo/ledger, written %s', (_way, inOneGo, altered) => {
  let docs: Documents;
  let ledger: Ledger;

  beforeAll(async () => {
    const database = await testDatabase();
    const proxy = await databaseProxy(database.uri, { altered });
    const connection = await connect(proxy.uri);
    database.beforeClosing(async () => {
      await connection.close();
      await proxy.close();
    });
    docs = documents(connection);
    ledger = mongoLedger(docs);
  });

  const stateOf = async (key: string) =>
    docs.states.item.findOne({ _id: `item:a1:2570:${key}` }).lean<{ seq: number; state: ItemState } | null>();

  it('writes the change and its state, with what was before', async () => {
    const recorded = await ledger.record(deed('e1'), item('k1'), sends('https://a.example/1'));

    expect(recorded).toMatchObject({
      kind: 'done',
      again: false,
      row: { seq: 1, before: { status: 'not_started', links: [] } },
    });
    expect(await stateOf('k1')).toMatchObject({ seq: 1, state: { status: 'published' } });
  });

  it('applies the same event to the same target once, however often it comes', async () => {
    for (let time = 0; time < 5; time += 1)
      await ledger.record(deed('e2'), item('k2'), sends('https://a.example/2'));

    const rows = await ledger.ofTarget('a1', item('k2'));

    expect(rows).toHaveLength(1);
    expect(await stateOf('k2')).toMatchObject({ seq: 1 });
  });

  it('writes nothing when nothing changes', async () => {
    await ledger.record(deed('e3'), item('k3'), sends('https://a.example/3'));

    const recorded = await ledger.record(deed('e3b'), item('k3'), sends('https://a.example/3'));

    expect(recorded.kind).toBe('nothing');
    expect(await ledger.ofTarget('a1', item('k3'))).toHaveLength(1);
  });

  it('projects a change whose process died between the audit row and the state', async () => {
    await ledger.record(deed('e4'), item('k4'), sends('https://a.example/4'));
    await ledger.record(deed('e5'), item('k4'), sends('https://a.example/5'));
    await docs.states.item.updateOne({ _id: 'item:a1:2570:k4' }, { $set: { seq: 1, 'state.links': [] } });

    const again = await ledger.record(deed('e5'), item('k4'), sends('https://a.example/5'));

    expect(again).toMatchObject({ kind: 'done', again: true });
    expect(await stateOf('k4')).toMatchObject({ seq: 2, state: { links: [{ url: 'https://a.example/5' }] } });
  });

  it('projects what is missing before the next change is decided', async () => {
    await ledger.record(deed('e6'), item('k5'), sends('https://a.example/6'));
    await docs.states.item.deleteOne({ _id: 'item:a1:2570:k5' });

    const next = await ledger.record(deed('e7'), item('k5'), (state) => ({
      action: 'update-item',
      after: updateItem(state, { status: 'in_progress' }),
    }));

    expect(next).toMatchObject({ kind: 'done', row: { seq: 2, before: { status: 'published' } } });
    expect(await stateOf('k5')).toMatchObject({ seq: 2, state: { status: 'in_progress' } });
  });

  it('reads a state that is older than one of its fields with the value of a beginning', async () => {
    await ledger.record(deed('e8'), item('k8'), sends('https://a.example/8'));
    await docs.states.item.updateOne({ _id: 'item:a1:2570:k8' }, { $unset: { 'state.met': '' } });

    const seen: ItemState[] = [];
    await ledger.record(deed('e9'), item('k8'), (state) => {
      seen.push(state);
      return null;
    });

    expect(seen.map((it) => it.met)).toEqual([[]]);
    expect((await mongoItems(docs).ofYear('a1', 2570)).get('k8')?.met).toEqual([]);
  });

  it.each([
    ['of a state', { colour: 'red' }],
    ['of a part of it', { links: [{ url: 'https://a.example/7', itas: true, colour: 'red' }] }],
  ])('writes no field %s that its schema does not know', async (_, after) => {
    // The compiler knows it too, where nobody looks away.
    const change = { action: 'update-item', after: after as object };
    const writing = ledger.record(deed('e10'), item('k10'), () => change);

    await expect(writing).rejects.toThrow('no schema knows the field colour');
    expect(await ledger.ofTarget('a1', item('k10'))).toEqual([]);
  });

  it('says that a change is clear only where it looked, and nothing was under way', async () => {
    const underway = { collection: 'outbox', filter: { _id: 'r1', state: 'sending' }, field: 'state' };
    const looking = mongoLedger(docs, () => underway);
    const outbox = docs.audit.db.collection<{ _id: string; state: string }>('outbox');
    const record = async (by: Ledger, event: string) => {
      const recorded = await by.record(deed(event), item('k11'), sends(`https://a.example/${event}`));
      return recorded.kind === 'done' && recorded.clear;
    };

    const before = await record(looking, 'e11');
    await outbox.insertOne({ _id: 'r1', state: 'sending', keys: ['r1'] } as never);
    const meanwhile = await record(looking, 'e12');
    const row = await outbox.findOne({ _id: 'r1' });
    await outbox.updateOne({ _id: 'r1' }, { $set: { state: 'said' } });

    expect(meanwhile).toBe(false);
    expect(row).toMatchObject({ state: 'sending' });
    // What an earlier server is not asked, it cannot say.
    expect([before, await record(looking, 'e14')]).toEqual([inOneGo, inOneGo]);
  });

  it('loses no change of many at once, and leaves no gap in the sequence', async () => {
    const events = Array.from({ length: 12 }, (_, n) => `race-${n}-${randomUUID()}`);

    await Promise.all(
      events.map((event, n) =>
        ledger.record(deed(event), item('k6'), (state) => ({
          action: 'update-item',
          after: { met: [...state.met, `c${n}`].sort() },
        })),
      ),
    );

    const rows = await ledger.ofTarget('a1', item('k6'));
    expect(rows.map((row) => row.seq)).toEqual(events.map((_, n) => n + 1));
    expect((await stateOf('k6'))?.state.met).toHaveLength(events.length);
  });

  it('refuses a second claim of the same name in an agency, and allows it in another', async () => {
    const add = (agency: string, id: string) =>
      ledger.record(deed(`claim-${id}`, agency), { kind: 'measure', year: 2570, id, label: '1' }, () => ({
        action: 'add-measure',
        after: { ref: '1', title: 'x', removed: false },
        claim: 'measure 2570 1',
      }));
    await add('a1', 'm1');

    await expect(add('a1', 'm2')).rejects.toBeInstanceOf(ClaimTaken);
    await expect(add('a2', 'm3')).resolves.toMatchObject({ kind: 'done' });
  });

  it("shows one agency nothing of another's rows", async () => {
    const recorded = await ledger.record(deed('e8'), item('k7'), sends('https://a.example/8'));
    const id = recorded.kind === 'done' ? recorded.row.id : '';

    expect(await ledger.row('a2', id)).toBeNull();
    expect(await ledger.ofEvent('a2', 'e8')).toEqual([]);
    expect(await ledger.ofTarget('a2', item('k7'))).toEqual([]);
  });
});
