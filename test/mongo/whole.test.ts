import { connect } from '../../src/database/connection.ts';
import { wholeDatabase } from '../../src/mongo/whole.ts';
import { databaseProxy } from '../support/database-proxy.ts';
import { testDatabase } from '../support/database.ts';

describe('mongo/whole', () => {
  it('does not take for written what a lost connection kept from arriving, though it writes again', async () => {
    const { uri } = await testDatabase();
    const proxy = await databaseProxy(uri);
    const connection = await connect(proxy.uri, { serverSelectionTimeoutMS: 100, retryWrites: false });
    const whole = wholeDatabase(connection);
    // The connection is known to the pool, and is found dead by the write itself.
    await whole.collections();
    const line = (id: number) => JSON.stringify({ _id: `lost-${id}`, text: 'a text' });
    async function* lines() {
      yield line(1);
      proxy.cut();
      yield line(2);
      await Promise.resolve();
    }

    try {
      await expect(whole.write('texts', lines(), true)).rejects.toThrow();
    } finally {
      await connection.close(true);
      await proxy.close();
    }
  });
});
