import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseRefusal, reasonOf, systemCode } from './refusal.ts';

/** The two ways whose files are ours. */
export type OwnWay = 'embedded' | 'mongod';

/** Where everything of one deployment is: DATA_DIR, or the folder of the try-out in it. */
export interface Home {
  readonly root: string;
  readonly embedded: string;
  readonly mongod: string;
  readonly backups: string;
  /** Says to the command line which process serves, and where. */
  readonly record: string;
}

/** @param dataDir absolute. */
export function homeOf(dataDir: string, tryOut: boolean): Home {
  // Nothing fictional ever meets real data.
  const root = tryOut ? join(dataDir, 'try-out') : dataDir;
  return {
    root,
    embedded: join(root, 'embedded'),
    mongod: join(root, 'mongod'),
    backups: join(root, 'backups'),
    record: join(root, 'database.json'),
  };
}

/**
 * Makes a folder for us alone, or finds that it is there and can be written.
 * @throws {DatabaseRefusal}
 */
export function makeFolder(folder: string): void {
  try {
    makeWithParents(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST' || code === 'ENOTDIR') {
      throw new DatabaseRefusal(
        `${folder} cannot be a folder, because a file is in its place: remove that file, or set DATA_DIR to another folder`,
      );
    }
    throw new DatabaseRefusal(
      `${folder} cannot be written by this user (${code ?? reasonOf(error)}): give it to the user that runs the server, or set DATA_DIR to another folder`,
    );
  }
}

/** By hand, since Node's own `recursive` never ends in a place that takes no folders, such as /proc. */
function makeWithParents(folder: string): void {
  if (!existsSync(dirname(folder))) makeWithParents(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (systemCode(error) !== 'EEXIST' || !statSync(folder).isDirectory()) throw error;
  }
}

/** Left by systems in folders of all kinds. */
const NO_CONTENT = /^\.|^lost\+found$|^Thumbs\.db$|^desktop\.ini$/;
/** What the storage engine cannot be without, and what it keeps the collections in. */
const ENGINE_FILES = 'WiredTiger';
const COLLECTION_FILE = /^(collection|index)-.*\.wt$/;

/**
 * Whether a folder holds a database. The engine itself would open an empty one among foreign files, and in place of
 * one whose own files are gone.
 * @throws {DatabaseRefusal} for both of these.
 */
export function holdsDatabase(folder: string): boolean {
  const names = entriesOf(folder).filter((name) => !NO_CONTENT.test(name));
  if (names.length === 0) return false;
  if (names.some((name) => name.startsWith(ENGINE_FILES))) return true;
  if (names.some((name) => COLLECTION_FILE.test(name))) {
    throw new DatabaseRefusal(
      `${folder} holds collections, but the WiredTiger files that list them are gone: bring those back, or move the folder away and restore a backup`,
    );
  }
  throw new DatabaseRefusal(
    `${folder} holds files that are no database (${names.sort()[0] ?? ''}): move them away, or set DATA_DIR to another folder`,
  );
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') {
      throw new DatabaseRefusal(
        `${folder} is a file where the folder of the database should be: move it away, or set DATA_DIR to another folder`,
      );
    }
    throw new DatabaseRefusal(
      `${folder} cannot be read by this user (${code ?? reasonOf(error)}): give it to the user that runs the server`,
    );
  }
}

/**
 * The folder of another way that holds this deployment's data, if one does. Asked when the own way has none: a server
 * that went on with an empty database would look as if everything were lost.
 */
export function dataOfAnotherWay(home: Home, own: OwnWay | 'server'): string | undefined {
  const others = ([home.embedded, home.mongod] as const).filter(
    (folder) => own === 'server' || folder !== home[own],
  );
  return others.find(holdsDatabase);
}

/** The sentence for that: how to move. */
export function howToMove(folder: string): string {
  return (
    `the data are in ${folder}, which another kind of database wrote: run \`npm run -s prongsai -- backup DIR\` as it ` +
    'was run until now, and then `npm run -s prongsai -- restore DIR` as it is run now (or move that folder away to begin empty)'
  );
}

/** The backup that was taken last, for a sentence about a damaged database. */
export function newestBackup(home: Home): string | undefined {
  try {
    const taken = readdirSync(home.backups)
      // One that was cut short, or stands aside while another takes its name, is not whole.
      .filter((name) => !/^\.|\.(partial|aside)$/.test(name))
      .map((name) => join(home.backups, name))
      .filter((path) => statSync(path).isDirectory())
      .map((path) => ({ path, at: statSync(path).mtimeMs }));
    return taken.sort((one, other) => other.at - one.at)[0]?.path;
  } catch {
    return undefined;
  }
}
