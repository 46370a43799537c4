import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { packageRoot } from '../../src/config.ts';
import { emptyFolder, start } from '../program/running.ts';
import { chromiumHere, openBrowser, withoutBrowser } from '../support/browser.ts';

// One program and one browser for all: each test goes on where the one before has left the agency.
const FOR_A_CARD = { timeout: 15_000 };

const [inBrowser, name] =
  chromiumHere === undefined
    ? ([describe.skip, `page of the try-out (${withoutBrowser})`] as const)
    : ([describe, 'page of the try-out'] as const);

// Jest names skipped tests only when it is asked for every name.
if (chromiumHere === undefined) process.stderr.write(`${name}\n`);

inBrowser(name, () => {
  let opening: Promise<Browser>;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    const program = start([process.execPath, join(packageRoot, 'dist', 'main.js')], {
      PORT: '0',
      DATA_DIR: emptyFolder(),
    });
    opening = openBrowser();
    const [browser] = await Promise.all([opening, program.address]);
    page = await browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
    page.on('console', (message) => {
      // While it starts over the server is away, and the page asks again.
      const isAway = message.text().includes('ERR_CONNECTION_REFUSED');
      if (message.type() === 'error' && !isAway) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    // How it is while the sample is played is seen where it starts over; drawing every step of it twice takes long.
    await program.line(/^the sample agency is ready/);
    await page.goto(`${await program.address}/sim`);
    await page.waitForSelector('.message');
  });

  afterAll(async () => {
    // Also where the program did not start.
    await (await opening).close();
  });

  /** Types a line, and gives the card that answers it. */
  async function says(line: string, answer: RegExp): Promise<Locator> {
    const fitting = page.locator('.message:has(.fx-bubble)', { hasText: answer });
    // What was answered alike before is not taken for the answer to this.
    const answered = fitting.nth(await fitting.count());
    await page.fill('#words', line);
    await page.press('#words', 'Enter');
    await answered.waitFor(FOR_A_CARD);
    return answered;
  }

  async function doesWith(message: Locator, what: string): Promise<void> {
    await message.locator('.more').click();
    await page.click(`#menu button:has-text("${what}")`);
  }

  it('leads through the tour: what is missing, evidence, progress, a reminder after moving the clock, the report', async () => {
    const wanted = [
      'ยังขาดอะไร',
      'บันทึก O12 แล้ว',
      'บันทึก มาตรการ 1 แล้ว',
      /O13[^]*เหลือ 30 วัน/,
      'รายงานผลมาตรการ ปี 2570',
    ];
    for (const [at, answer] of wanted.entries()) {
      const before = await page.locator('.message', { hasText: answer }).count();
      await page.click('#tour .do');
      await page.waitForSelector(`#tour[data-state="done"][data-step="${at + 1}"]`, { timeout: 30_000 });
      await page
        .locator('.message', { hasText: answer })
        .nth(at === 3 ? 0 : before)
        .waitFor(FOR_A_CARD);
      await page.click('#tour .next');
    }

    expect(await page.locator('#tour').isHidden()).toBe(true);
  });

  it('takes back what was written by the button on its card', async () => {
    const saved = await says('มาตรการ 2 70% ตรวจแล้ว', /บันทึก มาตรการ 2 แล้ว/);
    await saved.getByRole('button', { name: 'ยกเลิกรายการนี้' }).click();

    const undone = page.locator('.message:has(.fx-bubble)', { hasText: 'ยกเลิกรายการของ มาตรการ 2 แล้ว' });
    await undone.waitFor(FOR_A_CARD);

    expect(await undone.innerText()).toMatch('55%');
  });

  it('shows the title of a measure as it was typed, whatever it looks like', async () => {
    const title = '<img src=x onerror="document.title=1">';
    const added = await says(`ita เพิ่มมาตรการ ${title}`, /เพิ่มมาตรการ 11 แล้ว/);

    expect(await added.innerText()).toContain(title);
    expect(await page.title()).toBe('ลองใช้โปร่งใส · LINE จำลอง');
    expect(await page.locator('img[src="x"]').count()).toBe(0);
  });

  it('sends a sample picture, and quotes it as evidence of a measure', async () => {
    await page.click('#attach');
    await page.click('.tile');
    await page.click('.sheet .act.main');
    const picture = page.locator('.message.own:has(.picture)').last();
    await picture.waitFor(FOR_A_CARD);
    await doesWith(picture, 'ตอบกลับ');

    const saved = await says('รูปนี้ มาตรการ 3 ประชุมชี้แจงแล้ว', /บันทึก มาตรการ 3 แล้ว/);

    expect(await saved.innerText()).toMatch('แนบหลักฐาน 1 ไฟล์แล้ว');
    const quoting = page.locator('.message.own').last();
    expect(await quoting.locator('.quoted img').count()).toBe(1);
    expect(await quoting.innerText()).toMatch('อ่านแล้ว');
    // The bot has fetched it, and shows it small on the measure's card.
    const fetched = page.waitForResponse((it) => it.url().includes('/files/'), FOR_A_CARD);
    const shown = await says('ดู มาตรการ 3', /หลักฐาน 1 ไฟล์/);
    await shown.locator('.fx-picture img').scrollIntoViewIfNeeded();
    expect((await fetched).headers()['content-type']).toMatch('image/');
  });

  it('changes and takes back a message', async () => {
    await says('O14 กำลังทำ', /บันทึก O14 แล้ว/);
    await doesWith(page.locator('.message.own').last(), 'แก้ไข');
    await page.fill('#words', 'O18 กำลังทำ');
    await page.press('#words', 'Enter');
    await page.locator('.message', { hasText: 'บันทึก O18 แล้ว' }).waitFor(FOR_A_CARD);
    const own = page.locator('.message.own', { hasText: 'O18 กำลังทำ' });
    expect(await own.innerText()).toMatch('แก้ไขแล้ว');

    await doesWith(own, 'ยกเลิกการส่ง');
    await page.locator('.message.own .gone').waitFor(FOR_A_CARD);

    expect(await page.locator('.message.own', { hasText: 'O18 กำลังทำ' }).count()).toBe(0);
  });

  it('hands the phone to somebody of another agency, who sees nothing of the first', async () => {
    await page.click('#who');
    await page.click('.sheet .person:has-text("สายฝน")');
    await page.waitForSelector('#chat-name:has-text("ทุ่งสดใส")');

    const answered = await says('ดู O12', /เปิดหน้าเว็บ/);

    expect(await answered.innerText()).toMatch('https://thung.example.go.th/ita/o12');
    expect(await page.locator('#messages').innerText()).not.toMatch('บ้านสุขใจ');
  });

  it('offers quick replies under the last message, until somebody writes', async () => {
    await says('ita ตั้งค่าหน่วยงาน อบต.ทุ่งสดใส', /ตั้งค่า อบต.ทุ่งสดใส แล้ว/);

    await page.click('.quick:has-text("เริ่มจากชุดมาตรการ")');

    await page.locator('.message', { hasText: 'เริ่มจากชุดมาตรการใด' }).waitFor(FOR_A_CARD);
    expect(await page.locator('.quick').count()).toBe(0);
  });

  it('passes a week day by day, and tells of what the bot sends by itself in chats that are not open', async () => {
    await page.click('#small-clock');
    await page.click('[data-days="7"]');

    await page.click('#banner button:has-text("พิมพ์ใจ")', { timeout: 30_000 });

    await page.waitForSelector('#chat-name:text-is("โปร่งใส")');
    expect(await page.locator('#chat-people').innerText()).toMatch('พิมพ์ใจ');
    expect(await page.locator('.message').last().innerText()).toMatch('บอตส่งเอง');
  });

  it('shows the menu that the bot has put under the chat one to one, and presses it', async () => {
    // Folded, so that the reminder was to be seen.
    await page.click('.menu-bar[aria-expanded="false"]');
    const before = await page.locator('.message', { hasText: 'สรุป ITA ปี 2570' }).count();

    await page.click('.menu-area[aria-label="สรุป"]', FOR_A_CARD);

    await page.locator('.message', { hasText: 'สรุป ITA ปี 2570' }).nth(before).waitFor(FOR_A_CARD);
    expect(await page.locator('.message.own').last().innerText()).toMatch('สรุป');
  });

  it('draws a card of one’s own as LINE lays it out, or says what LINE would say against it', async () => {
    await page.click('#small-clock');
    await page.click('#check-card');
    const word = (text: string, more = {}) => ({ type: 'text', text, ...more });
    const box = (layout: string, contents: readonly object[], more = {}) => ({
      ...{ type: 'box', layout, contents },
      ...more,
    });
    const url = 'https://example.go.th/picture.png';
    const draw = async (card: object): Promise<void> => {
      await page.fill('.code', JSON.stringify(card));
      await page.click('.sheet .act.main');
    };
    const at = async (what: string) => {
      const found = await page.locator(`.card-result >> ${what}`).boundingBox();
      if (!found) throw new Error(`${what} is not there`);
      return { ...found, right: found.x + found.width, bottom: found.y + found.height };
    };

    await draw({
      type: 'bubble',
      size: 'kilo',
      body: box('vertical', [
        box('horizontal', [word('หนึ่ง', { flex: 1 }), word('สามส่วน', { flex: 3 })]),
        box('vertical', [], { width: '60%', height: '8px' }),
        { type: 'image', url, size: 'sm', aspectRatio: '2:1', align: 'end' },
        box('baseline', [
          { type: 'icon', url, size: 'xs' },
          { type: 'icon', url, size: 'xxl', margin: 'md' },
        ]),
        word('ก '.repeat(200), { wrap: true, maxLines: 2, size: 'md' }),
        box('vertical', [word('มุม', { position: 'absolute', offsetTop: '4px', offsetEnd: '8px' })], {
          height: '60px',
        }),
      ]),
      footer: box('vertical', [
        { type: 'button', height: 'sm', action: { type: 'postback', label: 'ปุ่ม', data: 'x' } },
      ]),
    });

    await page.waitForSelector('.card-result .fx-footer', FOR_A_CARD);
    const [bubble, body, row] = [await at('.fx-bubble'), await at('.fx-body'), await at('.fx-horizontal')];
    const [one, three] = [await at('text="หนึ่ง"'), await at('text="สามส่วน"')];
    const [picture, small, large] = [
      await at('.fx-picture'),
      await at('.fx-icon >> nth=0'),
      await at('.fx-icon >> nth=1'),
    ];
    const [corner, held] = [await at('text="มุม"'), await at('.fx-body > .fx-vertical >> nth=1')];
    expect({
      bubble: bubble.width,
      // A body above a footer ends 17 pixels below what is in it, in a card of this size.
      inset: [row.x - body.x, row.y - body.y, body.bottom - held.bottom],
      weights: [one.width / row.width, three.width / row.width],
      bar: (await at('.fx-body > .fx-vertical >> nth=0')).width / row.width,
      picture: [picture.width, picture.height, row.right - picture.right],
      baseline: [large.bottom - small.bottom, large.x - small.right, small.height, large.height],
      lines: (await at('.fx-lines')).height,
      corner: [corner.y - held.y, held.right - corner.right],
      button: (await at('.fx-button')).height,
    }).toEqual({
      bubble: 260,
      inset: [13, 13, 17],
      weights: [0.25, 0.75],
      bar: expect.closeTo(0.6, 3) as number,
      picture: [80, 40, 0],
      baseline: [0, 8, 13, 29],
      lines: expect.closeTo(2 * 16 * 1.4, 1) as number,
      corner: [4, 8],
      button: 40,
    });

    await draw({ type: 'bubble', body: box('vertical', [word('')]), size: 'huge' });
    const refused = await page.locator('.card-result .problems').innerText();
    expect(refused).toMatch('LINE จะไม่รับ: 2 จุด');
    expect(refused).toMatch('messages[0].contents.body.contents[0].text');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  it('starts over: the first moment, and nothing of what was tried out', async () => {
    expect(await page.locator('#small-clock').innerText()).not.toMatch('15 ก.พ.');
    await page.click('#small-clock');
    await page.click('#start-over');
    await page.click('.sheet button:has-text("เริ่มใหม่")');
    await page.waitForSelector('#preparing:not([hidden])', FOR_A_CARD);
    await page.waitForSelector('#preparing', { state: 'hidden', timeout: 40_000 });

    expect(await page.locator('#small-clock').innerText()).toMatch('15 ก.พ.');
    const answered = await says('ita มาตรการ', /มี 10 มาตรการ/);
    expect(await answered.innerText()).not.toMatch('onerror');
    expect(await page.locator('#tour').isVisible()).toBe(true);
  });

  it('said nothing in the console', () => {
    expect(problems).toEqual([]);
  });
});
