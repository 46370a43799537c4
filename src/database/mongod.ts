import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { DATABASE_NAME, withClient } from './connection.ts';
import { type OwnDatabase, remedy } from './embedded.ts';
import { startMongod } from './engine-process.ts';
import { type Home, makeFolder } from './folders.ts';
import { checkMarker } from './marker.ts';
import { type ServingRecord, claim, nameOfOwner, release } from './ownership.ts';
import { type Patience, supervise } from './supervisor.ts';

/**
 * The third way: a `mongod` on a port of 127.0.0.1, where the embedded engine is not built for the machine.
 * @param options.binary undefined: one is downloaded, and `say` hears how far it is.
 * @throws {DatabaseRefusal}
 */
export async function openMongod(options: {
  readonly home: Home;
  readonly binary: string | undefined;
  readonly say: (line: string) => void;
  readonly patience: Patience;
  readonly signal: AbortSignal;
}): Promise<OwnDatabase> {
  const { home, binary, say, patience, signal } = options;
  const folder = home.mongod;
  makeFolder(folder);
  if (binary === undefined) {
    say('there is no mongod on this machine: downloading one, which is done once and takes some minutes');
  }
  // One port for as long as this server lives, so that a client goes on after a restart.
  const port = await freePort();
  const address = `mongodb://127.0.0.1:${port}/${DATABASE_NAME}?directConnection=true`;
  let record: ServingRecord | undefined;
  const supervised = await supervise({
    folder,
    patience,
    signal,
    start: (broken) => startMongod({ folder, port, binary, say, signal: broken }),
    publish: () =>
      withClient(address, {}, async (database) => {
        await checkMarker(database, folder);
        record ??= await claim(home, database, { way: 'mongod', address });
      }),
    owner: () => nameOfOwner(home),
    say,
    remedy: () => remedy(home, folder),
    notLoaded: (why) =>
      `there is no mongod to start (${why}): install MongoDB, name one by MONGOMS_SYSTEM_BINARY, or set MONGODB_URI to a MongoDB server`,
  });
  return {
    ...supervised,
    address,
    close: async () => {
      if (record !== undefined) release(home, record);
      await supervised.close();
    },
  };
}

/** The `mongod` of this machine: the one that was named, else the first one on the PATH. */
export function findMongod(named: string | undefined, path = process.env.PATH ?? ''): string | undefined {
  if (named !== undefined && named !== '') return named;
  const file = process.platform === 'win32' ? 'mongod.exe' : 'mongod';
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, file))
    .find((candidate) => existsSync(candidate));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port on 127.0.0.1'));
      });
    });
  });
}
