// Chromium of this machine, for pictures and for tests in a browser. None is downloaded.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The first of Debian's and Google's names on PATH; undefined where there is none. */
export function chromiumHere() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** @throws where there is no Chromium, saying what to install. */
export async function openBrowser() {
  const executablePath = chromiumHere();
  if (executablePath === undefined)
    throw new Error('no Chromium on PATH: on Debian, apt install chromium fonts-thai-tlwg');
  // It opens nothing but this machine's own pages, and containers rarely have what its sandbox needs.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}
