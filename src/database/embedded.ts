import { socketAddress, withClient } from './connection.ts';
import { startEngine } from './engine-process.ts';
import { type Home, makeFolder, newestBackup } from './folders.ts';
import { checkMarker, markerFile } from './marker.ts';
import { type ServingRecord, claim, nameOfOwner, readRecord, release } from './ownership.ts';
import { makeSockets, sweepSocketsOf } from './sockets.ts';
import { type Patience, type Supervised, supervise } from './supervisor.ts';

/** A database whose process is ours, and where it can be reached. */
export interface OwnDatabase extends Supervised {
  /** The same for as long as this server lives, whatever happens to the process. */
  readonly address: string;
}

/**
 * The second way: MongoDB's own engine in a process of its own.
 * @throws {DatabaseRefusal}
 */
export async function openEmbedded(options: {
  readonly home: Home;
  readonly addon: string;
  readonly say: (line: string) => void;
  readonly patience: Patience;
  readonly signal: AbortSignal;
}): Promise<OwnDatabase> {
  const { home, addon, say, patience, signal } = options;
  const folder = home.embedded;
  makeFolder(folder);
  const before = readRecord(home);
  const sockets = makeSockets();
  const address = socketAddress(sockets.link);
  let record: ServingRecord | undefined;
  try {
    const supervised = await supervise({
      folder,
      patience,
      signal,
      start: (broken) => startEngine({ folder, addon, sockets: sockets.folder, signal: broken }),
      publish: async (engine) => {
        // By its own socket: nobody else's writes may reach a database that turns out to be another one.
        await withClient(socketAddress(engine.at), {}, async (database) => {
          await checkMarker(database, folder);
          sockets.leadTo(engine.at);
          record ??= await claim(home, database, { way: 'embedded', address, sockets: sockets.folder });
        });
      },
      owner: () => nameOfOwner(home),
      say,
      remedy: () => remedy(home, folder),
      notLoaded: (why) =>
        `the embedded database does not load on this machine (${why}): run \`npm ci\`, see that ` +
        'NAPI_RS_NATIVE_LIBRARY_PATH is not set, or set MONGODB_URI to a MongoDB server',
    });
    sweepSocketsOf(before?.sockets);
    return {
      ...supervised,
      address,
      close: async () => {
        if (record !== undefined) release(home, record);
        await supervised.close();
        sockets.remove();
      },
    };
  } catch (error) {
    sockets.remove();
    throw error;
  }
}

/** What to do about a database that does not open or stay. */
export function remedy(home: Home, folder: string): string {
  const backup = newestBackup(home);
  const away = `look at the disk and start again; if it goes on, move ${folder} and ${markerFile(folder)} away`;
  return backup === undefined
    ? `${away} to begin empty (there is no backup in ${home.backups})`
    : `${away} and restore the newest backup with \`npm run -s prongsai -- restore ${backup}\``;
}
