import { documents } from '../../src/mongo/documents.ts';
import { type MongoOutbox, mongoOutbox } from '../../src/mongo/outbox.ts';
import { mongoWakes } from '../../src/mongo/wakes.ts';
import type { Wakes } from '../../src/app/outbox.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

const at = (time: string): Date => new Date(`2027-03-${time}:00+07:00`);

describe('when agencies are looked at', () => {
  let database: TestDatabase;
  let wakes: Wakes;
  let outbox: MongoOutbox;
  beforeAll(async () => {
    database = await testDatabase();
    const { connection } = database;
    const docs = documents(connection);
    wakes = mongoWakes(connection, docs);
    outbox = mongoOutbox(connection);
  });

  /** An agency that is looked at on Monday the eighth. */
  async function known(agency: string): Promise<string> {
    await wakes.changed(agency, at('01T09:00'), '2027-03-01', true);
    await wakes.takeUp([agency]);
    await wakes.planned([{ agency, since: '2027-03-01', next: at('08T08:30') }], at('01T09:00'));
    return agency;
  }

  it('a look that finds nobody examines no key and no document, however many agencies there are', async () => {
    const { connection } = database;
    await connection
      .collection('wakes')
      .insertMany(
        Array.from(
          { length: 300 },
          (_, nth) => ({ _id: `far${nth}`, since: '2027-03-01', nextWakeAt: at('08T08:30') }) as never,
        ),
      );
    const asked: Record<string, unknown>[] = [];
    const client = connection.getClient();
    client.on('commandStarted', ({ commandName, command }) => {
      if (commandName === 'find') asked.push(command);
    });

    expect(await wakes.due(at('05T12:00'), 50)).toEqual([]);
    expect(await outbox.due(new Date(), 200)).toEqual([]);

    expect(asked).toHaveLength(2);
    for (const { find, filter, sort, projection, limit } of asked.slice(0, 2)) {
      const question = { find, filter, projection, limit, ...(sort === undefined ? {} : { sort }) };
      const told = await client
        .db(connection.name)
        .command({ explain: question, verbosity: 'executionStats' });
      expect(told).toMatchObject({ executionStats: { totalKeysExamined: 0, totalDocsExamined: 0 } });
    }
  });

  it('a change has an agency looked at now, and what was new then begins with it', async () => {
    const agency = await known('changed');

    await wakes.changed(agency, at('05T10:00'), '2027-03-05');

    expect(await wakes.due(at('05T10:00'), 999)).toContain(agency);
    expect(await wakes.takeUp([agency])).toEqual(new Map([[agency, '2027-03-05']]));
  });

  it('a change while it is looked at has it looked at once more', async () => {
    const agency = await known('raced');
    await wakes.takeUp([agency]);

    await wakes.changed(agency, at('08T08:30'), '2027-03-08');
    await wakes.planned([{ agency, since: '2027-03-08', next: at('15T08:30') }], at('08T08:30'));

    expect(await wakes.due(at('08T08:31'), 999)).toContain(agency);
    await wakes.takeUp([agency]);
    await wakes.planned([{ agency, since: '2027-03-08', next: at('15T08:30') }], at('08T08:31'));
    expect(await wakes.due(at('14T23:59'), 999)).not.toContain(agency);
  });

  it('a change while nobody looked for days loses nothing of those days', async () => {
    const agency = await known('late');

    await wakes.changed(agency, at('10T10:00'), '2027-03-10');

    expect(await wakes.takeUp([agency])).toEqual(new Map([[agency, '2027-03-01']]));
  });

  it('a clock that was put back makes no day new', async () => {
    const agency = await known('back');
    await wakes.planned([{ agency, since: '2027-02-01', next: at('02T08:30') }], at('01T09:00'));

    expect(await wakes.since(agency)).toBe('2027-03-01');
  });

  it('what a closed agency changes opens nothing, and when all days may have moved only open ones are looked at', async () => {
    await known('closed');
    await wakes.planned([{ agency: 'closed', since: '2027-03-01', next: null }], at('01T09:00'));
    await known('open');

    await wakes.allChanged(at('03T10:00'), '2027-03-03');

    const due = await wakes.due(at('03T10:00'), 999);
    expect(due).toContain('open');
    expect(due).not.toContain('closed');
  });
});
