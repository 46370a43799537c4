import type { Browser, Page } from 'playwright-core';
import { chromiumHere, openBrowser, withoutBrowser } from '../support/browser.ts';
import { linkOn } from '../support/link-on.ts';
import { PUBLIC, type Town, openTown } from '../support/town.ts';

const START = new Date('2027-04-15T02:00:00.000Z');
const LINK = 'https://www.example.go.th/ita/2570/o12-รายงานสรุปผลการจัดซื้อจัดจ้าง.pdf?id=12&v=1';
/** A folder for pictures of the page, for whoever wants to look at it. */
const PICTURES = process.env.PICTURES;

const inBrowser = chromiumHere === undefined ? describe.skip : describe;
if (chromiumHere === undefined) process.stdout.write(`test/pages/itas-browser: ${withoutBrowser}\n`);

inBrowser('the page for ITAS in a browser', () => {
  let town: Town;
  let browser: Browser;
  let page: Page;
  let link: string;

  beforeAll(async () => {
    town = await openTown(START, { publicBaseUrl: PUBLIC });
    const somchai = town.line.addPerson({ displayName: 'สมชาย' });
    const group = town.line.addGroup({ groupName: 'งาน ITA', members: [somchai] });
    const says = (text: string) => town.told(group, somchai, text);
    await says('ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
    await says(`O12 ${LINK}\nO1 https://www.example.go.th/o1\nO2 https://www.example.go.th/o2`);
    await says('ita กรอก ITAS แล้ว O2');
    await says('ita เพิ่มลิงก์ O1 https://www.example.go.th/board คลิกแท็บผู้บริหาร');
    await says('ita O9 ไม่เกี่ยวข้อง เพราะ ไม่มีบริการ');
    await somchai.saysAlone('หน้า ITAS');
    await town.settled();
    link = town.reached(linkOn(town.line.messagesIn(somchai.chatId).at(-1), 'เปิดหน้า ITAS'));
    browser = await openBrowser();
  });

  afterAll(() => browser.close());

  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'th-TH' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    page = await context.newPage();
    await page.goto(link);
  });

  afterEach(() => page.context().close());

  const picture = (name: string) =>
    PICTURES && page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });

  it('puts a link on the clipboard just as it was sent, and says so', async () => {
    await page.getByRole('button', { name: 'คัดลอกลิงก์ของ O12' }).click();
    await page.getByRole('status').getByText('คัดลอกแล้ว').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(LINK);
    await picture('pc');
  });

  it('saves a tick without leaving the place, counts it, and takes it back', async () => {
    await page.getByText('กรอกแล้ว 1 จาก 25 ข้อ').waitFor();
    await page.locator('#O1').getByText('จุดที่คลิก: ').waitFor();
    await page.getByRole('button', { name: 'บันทึกว่ากรอก O12 ใน ITAS แล้ว' }).click();
    await page.getByText('กรอกแล้ว 2 จาก 25 ข้อ').waitFor();
    const row = page.locator('#O12');
    await row.getByText('กรอกแล้ว โดย สมชาย').waitFor();
    expect(await row.getAttribute('class')).toContain('done');
    await page.getByRole('button', { name: 'ยกเลิกว่ากรอก O12 ใน ITAS แล้ว' }).press('Enter');
    await page.getByText('กรอกแล้ว 1 จาก 25 ข้อ').waitFor();
  });

  it('works without a script, and fits a telephone', async () => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
    });
    page = await context.newPage();
    await page.goto(link);
    await picture('phone');
    await page.getByRole('button', { name: 'บันทึกว่ากรอก O1 ใน ITAS แล้ว' }).click();
    await page.getByText('กรอกแล้ว 2 จาก 25 ข้อ').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});
