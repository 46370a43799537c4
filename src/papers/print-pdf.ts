import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { lstat, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Digits } from './digits.ts';
import { asPrinted } from './as-printed.ts';
import { FONT } from './fonts.ts';

// PDF by the LibreOffice of this machine. Where there is none, people make one with Word.

/** As packages of Linux call it, and as Windows and macOS have it in the folder of the program. */
const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];

/** The first LibreOffice on the PATH. */
export function findLibreOffice(path = ''): string | null {
  const found = path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((candidate) => existsSync(candidate));
  return found ?? null;
}

/** A first start makes its profile; a report of two hundred measures with pictures took half of this. */
const WITHIN_MS = 120_000;

const FOLDERS = 'prongsai-pdf-';
/** Nobody prints in a folder that nothing was put into for so long. */
const LEFT_AFTER_MS = 3_600_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** A program that makes PDF, the environment it is started in, and how many milliseconds it has. */
export interface Printer {
  readonly office: string;
  readonly environment: Environment;
  readonly within?: number;
}

/**
 * A Word file as PDF, made by processes of their own with a profile of their own, which are all gone afterwards. It goes
 * by way of LibreOffice's own form, since of Word's that program takes a page number in Thai digits for a plain one.
 * @returns null where it took too long or nothing came of it
 */
export async function printPdf(
  { office, environment, within = WITHIN_MS }: Printer,
  word: Uint8Array,
  digits: Digits,
): Promise<Buffer | null> {
  const folder = await mkdtemp(join(tmpdir(), FOLDERS));
  const until = performance.now() + within;
  const env = { ...inherited(environment), HOME: folder, TMPDIR: folder };
  const profile = pathToFileURL(join(folder, 'profile')).href;

  async function converted(from: string, to: string): Promise<Buffer | null> {
    const child = spawn(
      office,
      [
        `-env:UserInstallation=${profile}`,
        ...['--headless', '--norestore', '--nolockcheck', '--convert-to', to, '--outdir', folder],
        join(folder, from),
      ],
      { cwd: folder, env, stdio: 'ignore', detached: process.platform !== 'win32' },
    );
    const isMade = await endedWell(child, Math.max(0, until - performance.now()));
    return isMade ? readFile(join(folder, `paper.${to}`)).catch(() => null) : null;
  }

  try {
    await sweepLeft((await lstat(folder)).mtimeMs);
    await writeFile(join(folder, 'paper.docx'), word, { mode: 0o600 });
    const flat = await converted('paper.docx', 'fodt');
    if (flat === null) return null;
    const hasFont = await takesFont(env);
    await writeFile(join(folder, 'paper.fodt'), asPrinted(flat.toString('utf8'), digits, hasFont));
    return await converted('paper.fodt', 'pdf');
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A process that is killed while it prints leaves its folder, and an agency's paper in it. */
async function sweepLeft(now: number): Promise<void> {
  const all = await readdir(tmpdir());
  for (const name of all.filter((it) => it.startsWith(FOLDERS))) {
    const folder = join(tmpdir(), name);
    const changed = await lstat(folder).catch(() => null);
    if (changed === null || now - changed.mtimeMs < LEFT_AFTER_MS) continue;
    // It may be another user's; nobody's PDF waits for that.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

/**
 * Whether the font of official papers, or an earlier one of the same drawing, is what this machine takes for it. Where
 * nothing tells, it is.
 */
async function takesFont(env: Environment): Promise<boolean> {
  const { stdout } = await promisify(execFile)('fc-match', ['-f', '%{family}', FONT], {
    env,
    timeout: FONT_TOLD_MS,
  }).catch(() => ({ stdout: FONT }));
  return /sarabun/i.test(stdout);
}

const FONT_TOLD_MS = 5_000;

/** What it needs of our environment; secrets are none of it. */
const passedOn = /^(PATH|LANG|LC_\w+|SystemRoot|FONTCONFIG_\w+|XDG_DATA_DIRS)$/;

function inherited(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => passedOn.test(name)));
}

/** Whether it ended by itself in time. */
function endedWell(child: ChildProcess, within: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      stop(child.pid);
    }, within);
    child.once('error', () => {
      clearTimeout(timer);
      resolve(false);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

/** LibreOffice is started by a script: what is stopped is the whole group. */
function stop(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended at this very moment.
  }
}
