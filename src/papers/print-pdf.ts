import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

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
const WITHIN_MS = 90_000;

/**
 * A Word file as PDF, made by a process of its own with a profile of its own, which are both gone afterwards.
 * @returns null where it took too long or nothing came of it
 */
export async function printPdf(office: string, word: Uint8Array, within = WITHIN_MS): Promise<Buffer | null> {
  const folder = await mkdtemp(join(tmpdir(), 'prongsai-pdf-'));
  try {
    const file = join(folder, 'paper.docx');
    await writeFile(file, word, { mode: 0o600 });
    const ended = await run(
      office,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        ...['--headless', '--norestore', '--nolockcheck', '--convert-to', 'pdf', '--outdir', folder, file],
      ],
      folder,
      within,
    );
    return ended ? await readFile(join(folder, 'paper.pdf')).catch(() => null) : null;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What it needs of our environment; secrets are none of it. */
const passedOn = /^(PATH|LANG|LC_\w+|SystemRoot|FONTCONFIG_\w+|XDG_DATA_DIRS)$/;

/** Whether it ended by itself in time. LibreOffice is started by a script: what is stopped is the whole group. */
function run(program: string, args: readonly string[], home: string, within: number): Promise<boolean> {
  return new Promise((resolve) => {
    const inherited = Object.entries(process.env).filter(([name]) => passedOn.test(name));
    const child = spawn(program, args, {
      cwd: home,
      env: { ...Object.fromEntries(inherited), HOME: home, TMPDIR: home },
      stdio: 'ignore',
      detached: process.platform !== 'win32',
    });
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

function stop(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended at this very moment.
  }
}
