import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Chromium of this machine; undefined where there is none (as tools/chromium.mjs, which jest cannot load). */
export const chromiumHere = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, name)))
  .find((path) => existsSync(path));

/** What is said of tests in a browser where there is none. */
export const withoutBrowser =
  'skipped, since there is no Chromium on PATH: on Debian, apt install chromium fonts-thai-tlwg';

/** It opens nothing but this machine's own pages, and containers rarely have what its sandbox needs. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(chromiumHere === undefined ? {} : { executablePath: chromiumHere }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
}
