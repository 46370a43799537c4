import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const found = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, name)))
  .filter((path) => existsSync(path));

/** Chromium of this machine; undefined where there is none (as tools/chromium.mjs, which jest cannot load). */
export const chromiumHere = found.find(starts);

/** Ubuntu has a program of that name which only says that it is to be had elsewhere. */
function starts(path: string): boolean {
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

/** What is said of tests in a browser where there is none. */
export const withoutBrowser =
  found.length === 0
    ? 'skipped, since there is no Chromium on PATH: on Debian, apt install chromium fonts-thai-tlwg'
    : `skipped, since ${found.join(' and ')} did not start`;

/**
 * It opens nothing but this machine's own pages, and containers rarely have what its sandbox needs, nor much shared
 * memory.
 */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(chromiumHere === undefined ? {} : { executablePath: chromiumHere }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
}
