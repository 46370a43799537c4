import { mongoInbox, type MongoInbox } from '../../src/mongo/inbox.ts';
import { listDeadLetters, retryDeadLetter } from '../../src/operations/inbox.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { GROUP } from './an-agency.ts';

const at = new Date('2026-11-21T03:00:00.000Z');

describe('operations/inbox', () => {
  let database: TestDatabase;
  let inbox: MongoInbox;

  beforeAll(async () => {
    database = await testDatabase();
    inbox = mongoInbox(database.connection);
  });

  async function dies(id: string): Promise<void> {
    const json = JSON.stringify({ text: 'ข้อความลับ', userId: 'U-somebody' });
    await inbox.store([{ id, chat: GROUP, at, received: at, json }]);
    await inbox.claim(GROUP, 'worker', at);
    await inbox.bury(id, 'worker', 'TypeError');
  }

  it('lists a dead letter by what support needs, and says neither who wrote it nor what', async () => {
    await dies('01KABCDEFGHJKMNPQRSTAAAAAA');

    const listed = await listDeadLetters(inbox);

    expect(listed).toEqual([
      {
        id: '01KABCDEFGHJKMNPQRSTAAAAAA',
        reference: 'AAAAAA',
        chat: '…0001',
        at: at.toISOString(),
        received: at.toISOString(),
        attempts: 1,
        fault: 'TypeError',
      },
    ]);
  });

  it('hands one back to the workers by its id or by the reference that its sender was told', async () => {
    await dies('01KABCDEFGHJKMNPQRSTBBBBBB');

    const byId = await retryDeadLetter(inbox, '01KABCDEFGHJKMNPQRSTAAAAAA');
    const byReference = await retryDeadLetter(inbox, 'bbbbbb');

    expect([byId, byReference]).toEqual(['01KABCDEFGHJKMNPQRSTAAAAAA', '01KABCDEFGHJKMNPQRSTBBBBBB']);
    expect(await listDeadLetters(inbox)).toEqual([]);
    expect(await inbox.claim(GROUP, 'worker', at)).toMatchObject({ kind: 'event', event: { attempts: 1 } });
  });

  it('refuses what is no dead letter, and a reference that two of them have', async () => {
    await dies('01KABCDEFGHJKMNPQRS1CCCCCC');
    await dies('01KABCDEFGHJKMNPQRS2CCCCCC');
    await inbox.store([{ id: 'waits', chat: 'C2', at, received: at, json: '{}' }]);

    await expect(retryDeadLetter(inbox, 'waits')).rejects.toThrow('There is no dead letter waits.');
    await expect(retryDeadLetter(inbox, 'CCCCCC')).rejects.toThrow(
      /2 dead letters have the reference CCCCCC/,
    );
    expect(await listDeadLetters(inbox)).toHaveLength(2);
  });
});
