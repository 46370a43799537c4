import { documents } from '../../src/mongo/documents.ts';
import { emptyDatabase } from '../../src/mongo/emptying.ts';
import { keysCollection } from '../../src/mongo/file-key.ts';
import { testDatabase } from '../support/database.ts';

describe('emptying a database', () => {
  it('leaves what the database is known by, and lets everything else be made anew', async () => {
    const { connection } = await testDatabase();
    documents(connection);
    const database = connection.getClient().db(connection.name);
    for (const name of ['identity', keysCollection, 'inbox', 'audit', 'wakes'])
      await database.collection(name).insertOne({ kept: name });

    await emptyDatabase(connection);

    const left = await database.listCollections({}, { nameOnly: true }).toArray();
    expect(left.map(({ name }) => name).sort()).toEqual(['identity', keysCollection].sort());
    expect(() => documents(connection)).not.toThrow();
  });
});
