// `node tools/pictures.mjs`: the pictures of the try-out in README and docs, taken by a headless Chromium. Nobody and no
// agency in them is real. Look at them before you commit them.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { openBrowser } from './chromium.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5, reducedMotion: 'reduce' };
const DESK = { viewport: { width: 1280, height: 820 }, deviceScaleFactor: 1.25, reducedMotion: 'reduce' };
const GAP = 24;
const PATIENCE = { timeout: 60_000 };

/** Each strip, phone by phone: what is done before each is pictured. They go on from each other. */
const strips = {
  coordinator: [
    says('พิมพ์ใจ', 'ita ขาดอะไร', /ยังขาดอะไร/),
    says('พิมพ์ใจ', 'ส่ง O12 https://www.example.go.th/ita/o12', /บันทึก O12 แล้ว/),
    says('พิมพ์ใจ', 'ita มอบหมาย O15 สำนักปลัด', /O15/),
  ],
  executive: [
    says('นายกวิทยา', 'สรุป', /รอเห็นชอบ/),
    says('นายกวิทยา', 'เห็นชอบ', /เห็นชอบ/),
    says('นายกวิทยา', 'ควรทำอะไรก่อน', /ประมาณการ/),
  ],
  'try-out-phones': [says('พิมพ์ใจ', '@โปร่งใส สรุป', /สรุป ITA/), quotesAlbum, isReminded],
};

/** Who types what, and what the answer says. */
function says(who, line, answer) {
  return async (page) => {
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
  };
}

async function quotesAlbum(page) {
  await page.click('#attach');
  for (const tile of await page.locator('.tile').all()) await tile.click();
  await page.click('.sheet .act.main');
  const album = page.locator('.message.own:has(.album)').last();
  await album.locator('.pictured').nth(2).waitFor(PATIENCE);
  await album.locator('.more').first().click();
  await page.click('#menu button:has-text("ตอบกลับ")');
  await says('พิมพ์ใจ', 'รูปนี้ มาตรการ 10 จัดอบรม 25 คน', /แนบหลักฐาน 3 ไฟล์แล้ว/)(page);
  await album.evaluate((it) => it.scrollIntoView({ block: 'start' }));
}

async function isReminded(page) {
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  await page.click('#small-clock');
  await page.click('[data-days="7"]');
  await page.click('#banner button:has-text("พิมพ์ใจ")', PATIENCE);
  await page.waitForSelector('#chat-name:text-is("โปร่งใส")', PATIENCE);
  await page.locator('.message', { hasText: 'O13' }).last().waitFor(PATIENCE);
}

async function takeStrip(page, name) {
  const shots = [];
  for (const step of strips[name]) {
    await step(page);
    await page.evaluate(() => document.activeElement?.blur());
    await page.mouse.move(0, 0);
    shots.push(await page.screenshot());
  }
  const { width, height } = await sharp(shots[0]).metadata();
  const strip = sharp({
    create: { width: width * 3 + GAP * 2, height, channels: 3, background: '#ffffff' },
  }).composite(shots.map((input, at) => ({ input, left: at * (width + GAP), top: 0 })));
  await write(strip, name);
}

/** The whole page, after the second step of the tour. */
async function takeDesk(page) {
  for (const step of [1, 2]) {
    await page.click('#tour .do');
    await page.waitForSelector(`#tour[data-state="done"][data-step="${step}"]`, PATIENCE);
    if (step === 1) await page.click('#tour .next');
  }
  await page.evaluate(() => document.activeElement?.blur());
  await write(sharp(await page.screenshot()), 'try-out');
}

async function write(picture, name) {
  const file = join(root, 'docs', 'pictures', `${name}.png`);
  await picture.png({ palette: true, quality: 90 }).toFile(file);
}

/** Does this on the page of a try-out of its own, as somebody's first visit. */
async function inTryOut(browser, look, doing) {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-pictures-'));
  const program = spawn(process.execPath, [join(root, 'dist', 'main.js')], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let address;
    for await (const line of createInterface({ input: program.stdout })) {
      address = /^listening on (http:\S+)/.exec(line)?.[1];
      if (address !== undefined) break;
    }
    program.stdout.resume();
    const page = await browser.newPage(look);
    await page.goto(`${address}/sim`);
    await page.waitForSelector('.message', PATIENCE);
    await page.waitForSelector('#preparing', { state: 'hidden', ...PATIENCE });
    await doing(page);
    await page.close();
  } finally {
    const ended = new Promise((resolve) => program.once('exit', resolve));
    program.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

const browser = await openBrowser();
try {
  await inTryOut(browser, DESK, takeDesk);
  await inTryOut(browser, PHONE, async (page) => {
    await page.click('#tour [aria-label="ปิดทัวร์"]');
    // What comes by itself that morning does not come between what is pictured.
    await page.waitForSelector('.message:has-text("สรุปประจำสัปดาห์")', PATIENCE);
    for (const name of Object.keys(strips)) await takeStrip(page, name);
  });
} finally {
  await browser.close();
}
