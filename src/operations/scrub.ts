import { copyFile, link, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Forgotten } from '../app/forget.ts';
import { textIn, writeLines } from './collection-file.ts';
import { linesOf } from './lines.ts';
import { FILES, MANIFEST, type Manifest, fileOf, keptFileOf, readManifest } from './manifest.ts';

// Erasure reaches the daily backups. People, texts and the few other things that hold a LINE id are files of their own
// in a backup, a line each; those lines are left out, and everything else stays as it is, byte for byte.

/** A daily backup's folder is called by its day. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ASIDE = '.aside';
const PARTIAL = '.partial';

/** Collections with lines about persons, LINE messages or LINE users. */
const personal = [
  ...['people', 'texts', 'questions', 'drafts', 'tries', 'said', 'lanes', 'inbox'],
  ...['evidence', 'passing'],
] as const;

/** A line of a backup, as far as it matters here. */
interface Line {
  readonly _id?: unknown;
  readonly person?: unknown;
  readonly message?: unknown;
  readonly chat?: unknown;
  readonly lineUser?: unknown;
  /** Of evidence and copies: ids of kept files. */
  readonly files?: readonly unknown[];
  /** Of a kept file. */
  readonly metadata?: { readonly hash?: unknown };
  /** Of a chat's lane. */
  readonly answers?: readonly { readonly message?: unknown; readonly of?: readonly unknown[] }[];
}

/**
 * Takes out of every daily backup in a folder what was erased since it was taken.
 * @returns the days of those that held any of it.
 */
export async function scrubBackups(folder: string, forgotten: Forgotten): Promise<readonly string[]> {
  if (forgotten.persons.length + forgotten.messages.length === 0) return [];
  const names = await readdir(folder).catch((): string[] => []);
  await settle(folder, names);
  const days = (await readdir(folder).catch((): string[] => [])).filter((name) => DAY.test(name)).sort();
  const scrubbed: string[] = [];
  for (const day of days) if (await scrub(join(folder, day), forgotten)) scrubbed.push(day);
  return scrubbed;
}

/** A process that died between two renamings left the backup under its other name. */
async function settle(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names.filter((it) => it.endsWith(ASIDE))) {
    const day = name.slice(0, -ASIDE.length);
    if (names.includes(day)) await rm(join(folder, name), { recursive: true, force: true });
    else await rename(join(folder, name), join(folder, day));
  }
}

async function scrub(backup: string, forgotten: Forgotten): Promise<boolean> {
  const manifest = await readManifest(backup).catch(() => null);
  if (!manifest) return false;
  const forget = await forgetterOf(backup, manifest, forgotten);
  const touched: string[] = [];
  for (const name of personal) {
    if (name in manifest.collections && (await holdsAny(backup, name, forget))) touched.push(name);
  }
  if (touched.length === 0) return false;
  const partial = `${backup}${PARTIAL}`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { mode: 0o700 });
  const collections: Manifest['collections'] = { ...manifest.collections };
  for (const name of Object.keys(collections)) {
    if (touched.includes(name)) collections[name] = await rewrite(backup, partial, name, forget);
    else await carryOver(fileOf(backup, name), fileOf(partial, name));
  }
  const files = touched.includes('evidence')
    ? await namedFiles(backup, partial, manifest, collections)
    : manifest.files;
  if (files.length > 0) await mkdir(join(partial, FILES), { mode: 0o700 });
  for (const { sha256 } of files) await carryOver(keptFileOf(backup, sha256), keptFileOf(partial, sha256));
  const text = `${JSON.stringify({ ...manifest, collections, files }, null, 2)}\n`;
  await writeFile(join(partial, MANIFEST), text, { mode: 0o600, flush: true });
  await rename(backup, `${backup}${ASIDE}`);
  await rename(partial, backup);
  await rm(`${backup}${ASIDE}`, { recursive: true, force: true });
  return true;
}

/** Collections whose lines name kept files, and the one that says what each is. */
const naming = ['evidence', 'copies'] as const;
const GRID = 'kept.files';

/** The files that something still names, once what was erased is out; the others are left behind. */
async function namedFiles(
  from: string,
  to: string,
  manifest: Manifest,
  collections: Manifest['collections'],
): Promise<Manifest['files']> {
  const named = new Set<unknown>();
  for (const name of naming.filter((it) => it in collections)) {
    for await (const line of linesIn(to, name)) for (const file of read(line).files ?? []) named.add(file);
  }
  const left = new Set<unknown>();
  if (GRID in collections) {
    await rm(fileOf(to, GRID), { force: true });
    collections[GRID] = await rewrite(from, to, GRID, (_, line) => (named.has(read(line)._id) ? line : null));
    for await (const line of linesIn(to, GRID)) left.add(read(line).metadata?.hash);
  }
  return manifest.files.filter(({ sha256 }) => left.has(sha256));
}

/** What a line becomes: itself, one that says less, or null for none. */
type Forgets = (collection: string, line: string) => string | null;

/** Whom to look for besides the ids: the backup itself knows their LINE users, which the database has forgotten. */
async function forgetterOf(
  backup: string,
  manifest: Manifest,
  { persons, messages, agencies }: Forgotten,
): Promise<Forgets> {
  const [ids, said] = [new Set<unknown>(persons), new Set<unknown>(messages)];
  const users: string[] = [];
  if ('people' in manifest.collections) {
    for await (const line of linesIn(backup, 'people')) {
      const { _id, lineUser } = read(line);
      if (ids.has(_id) && typeof lineUser === 'string') users.push(lineUser);
    }
  }
  const isForgotten = (collection: string, line: string): boolean => {
    const { _id, person, message, chat } = read(line);
    switch (collection) {
      case 'people':
        return ids.has(_id);
      case 'passing':
        return said.has(_id) || users.some((it) => it === chat);
      case 'inbox':
        return [...users, ...messages.map((it) => `\\"id\\":\\"${it}\\"`)].some((it) => line.includes(it));
      case 'questions':
        return ids.has(person) || said.has(message) || persons.some((it) => line.includes(it));
      default:
        return ids.has(person) || said.has(message) || users.some((it) => it === _id || it === chat);
    }
  };
  return (collection, line) => {
    if (isForgotten(collection, line)) return null;
    return collection === 'lanes' ? withoutAnswers(line, new Set(agencies), said) : line;
  };
}

/** A chat's late answers without those of agencies that had something erased, whatever they say, or answer a message. */
function withoutAnswers(line: string, agencies: ReadonlySet<unknown>, said: ReadonlySet<unknown>): string {
  const lane = read(line);
  const answers = lane.answers ?? [];
  const kept = answers.filter(
    ({ of, message }) => !said.has(message) && of?.some((it) => agencies.has(it)) === false,
  );
  return kept.length === answers.length ? line : JSON.stringify({ ...lane, answers: kept });
}

function read(line: string): Line {
  // Canonical EJSON of a document is JSON of an object.
  return JSON.parse(line) as Line;
}

async function holdsAny(backup: string, name: string, forget: Forgets): Promise<boolean> {
  for await (const line of linesIn(backup, name)) if (forget(name, line) !== line) return true;
  return false;
}

async function rewrite(
  from: string,
  to: string,
  name: string,
  forget: Forgets,
): Promise<Manifest['collections'][string]> {
  const kept = async function* (): AsyncGenerator<string> {
    for await (const line of linesIn(from, name)) {
      const left = forget(name, line);
      if (left !== null) yield left;
    }
  };
  return writeLines(fileOf(to, name), kept());
}

async function* linesIn(backup: string, name: string): AsyncGenerator<string> {
  for await (const line of linesOf(textIn(fileOf(backup, name)))) if (line !== '') yield line;
}

/** The same file under two names takes no room; not every file system knows that. */
async function carryOver(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}
