// `node tools/pictures.mjs`: the pictures of docs/coordinator.md and docs/executive.md, taken from the try-out by a
// headless Chromium at the width of a phone. Nobody and no agency in them is real. Look at them before you commit them.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { openBrowser } from './chromium.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PHONE = { width: 390, height: 844 };
const SCALE = 1.5;
const GAP = 24;
const PATIENCE = { timeout: 60_000 };

/** Each strip: who types what, phone by phone, and what the answer says. */
const strips = {
  coordinator: [
    { who: 'พิมพ์ใจ', line: 'ita ขาดอะไร', answer: /ยังขาดอะไร/ },
    { who: 'พิมพ์ใจ', line: 'ส่ง O12 https://www.example.go.th/ita/o12', answer: /บันทึก O12 แล้ว/ },
    { who: 'พิมพ์ใจ', line: 'ita มอบหมาย O15 สำนักปลัด', answer: /O15/ },
  ],
  executive: [
    { who: 'นายกวิทยา', line: 'สรุป', answer: /รอเห็นชอบ/ },
    { who: 'นายกวิทยา', line: 'เห็นชอบ', answer: /เห็นชอบ/ },
    { who: 'นายกวิทยา', line: 'ควรทำอะไรก่อน', answer: /ประมาณการ/ },
  ],
};

async function takeStrip(page, name) {
  const shots = [];
  for (const { who, line, answer } of strips[name]) {
    if (!(await page.locator('#who').innerText()).includes(who)) {
      await page.click('#who');
      await page.click(`.sheet .person:has-text("${who}")`);
      await page.waitForSelector(`#who:has-text("${who}")`, PATIENCE);
    }
    const fitting = page.locator('.message:has(.fx-bubble)', { hasText: answer });
    const answered = fitting.nth(await fitting.count());
    await page.fill('#words', line);
    await page.press('#words', 'Enter');
    await answered.waitFor(PATIENCE);
    // The menu would cover what is to be seen.
    const menu = page.locator('.menu-bar[aria-expanded="true"]');
    if (await menu.isVisible()) await menu.click();
    // The line that was typed at the top, and what came of it under it.
    await page
      .locator('.message.own')
      .last()
      .evaluate((it) => it.scrollIntoView({ block: 'start' }));
    await page.evaluate(() => document.activeElement?.blur());
    shots.push(await page.screenshot());
  }
  const { width, height } = await sharp(shots[0]).metadata();
  const strip = sharp({
    create: { width: width * 3 + GAP * 2, height, channels: 3, background: '#ffffff' },
  }).composite(shots.map((input, at) => ({ input, left: at * (width + GAP), top: 0 })));
  await strip.png({ palette: true, quality: 90 }).toFile(join(root, 'docs', 'pictures', `${name}.png`));
}

const folder = mkdtempSync(join(tmpdir(), 'prongsai-pictures-'));
const program = spawn(process.execPath, [join(root, 'dist', 'main.js')], {
  env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'error' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let browser;
try {
  let address;
  for await (const line of createInterface({ input: program.stdout })) {
    address = /^listening on (http:\S+)/.exec(line)?.[1];
    if (address !== undefined) break;
  }
  program.stdout.resume();
  browser = await openBrowser();
  const page = await browser.newPage({
    viewport: PHONE,
    deviceScaleFactor: SCALE,
    reducedMotion: 'reduce',
  });
  await page.goto(`${address}/sim`);
  await page.waitForSelector('.message', PATIENCE);
  await page.waitForSelector('#preparing', { state: 'hidden', ...PATIENCE });
  await page.click('#tour [aria-label="ปิดทัวร์"]');
  for (const name of Object.keys(strips)) await takeStrip(page, name);
} finally {
  await browser?.close();
  const ended = new Promise((resolve) => program.once('exit', resolve));
  program.kill();
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
