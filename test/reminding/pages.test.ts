import { buttonsIn } from '../../src/fake-line/buttons.ts';
import type { Look } from '../../src/domain/web-page.ts';
import type { Unusual } from '../support/town.ts';
import { type Bureau, openBureau, words } from './bureau.ts';

// A page behind a link that goes: its unit hears of it, once, and the month's messages are not spent on it lightly.

const gone = new Set<string>();
const seen = (url: string): Look => ({
  at: '',
  class: gone.has(url) ? 'missing' : 'alive',
  reason: gone.has(url) ? 'gone' : 'opened',
  status: gone.has(url) ? 404 : 200,
  finalUrl: url,
  certificate: null,
  title: 'ข้อมูล',
  years: [],
  codes: [],
});
const visits: NonNullable<Unusual['visits']> = {
  visit: (url) => Promise.resolve({ look: seen(url), page: null }),
  fetch: (url) => Promise.resolve({ look: seen(url), page: null, body: null, whole: false }),
  waitOf: () => 0,
};

let passed = 0;
const unusual = { visits, realNow: () => Date.now() + passed };

/** The clock goes on to a minute, and what is due then is looked at and told. */
async function lookAt(bureau: Bureau, time: string): Promise<void> {
  passed += 24 * 3_600_000;
  bureau.setTime(time);
  await bureau.town.bot.sweep?.look();
  await bureau.at(time);
}

async function withTwoPages(limit?: number): Promise<Bureau> {
  gone.clear();
  const bureau = await openBureau('2027-02-15T09:00', { unusual, ...(limit === undefined ? {} : { limit }) });
  await bureau.tell(bureau.chief, 'ita มอบหมาย O13 กองช่าง');
  await bureau.tell(bureau.treasurer, 'ส่ง O12 http://www.example.go.th/o12');
  await bureau.tell(bureau.engineer, 'ส่ง O13 http://www.example.go.th/o13');
  return bureau;
}

it('tells the unit alone where it can, carries it on a reply where it cannot, each once', async () => {
  const bureau = await withTwoPages();
  gone.add('http://www.example.go.th/o12').add('http://www.example.go.th/o13');
  await lookAt(bureau, '2027-02-16T10:00');
  expect(bureau.pushed()).toEqual([]);
  await lookAt(bureau, '2027-02-16T13:00');

  expect(bureau.pushed().map((it) => [it.chatId, words(it)])).toEqual([
    [
      bureau.treasurer.userId,
      'ลิงก์เปิดไม่ได้ 1 ข้อ · อบต.ตัวอย่าง · O12 รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี เปิดไม่ได้ · โปรดเปิดดูเอง ถ้าย้ายแล้ว ส่งลิงก์ใหม่ได้ที่นี่ สถานะของข้อยังไม่เปลี่ยน',
    ],
  ]);
  const before = bureau.town.line.sent.length;
  await bureau.tell(bureau.chief, 'O12');
  const [carried, card] = bureau.town.line.sent.slice(before).map(words);
  expect(carried).toContain('O13');
  expect(carried).not.toContain('O12');
  expect(card).toContain('เผยแพร่แล้ว');
  expect(card).toContain('ตรวจลิงก์ เปิดไม่ได้ โปรดตรวจหรือส่งลิงก์ใหม่ ดูล่าสุด 16 ก.พ. 2570 13:00 น.');

  await lookAt(bureau, '2027-02-17T14:00');
  await bureau.tell(bureau.chief, 'O13');
  expect(bureau.pushed()).toEqual([]);
  expect(bureau.town.line.sent.slice(before).filter((it) => words(it).startsWith('ลิงก์เปิดไม่ได้'))).toHaveLength(
    1,
  );
});

it('says that a page is there again without a message of its own', async () => {
  const bureau = await withTwoPages();
  gone.add('http://www.example.go.th/o12');
  await lookAt(bureau, '2027-02-16T10:00');
  await lookAt(bureau, '2027-02-16T13:00');
  expect(bureau.pushed()).toHaveLength(1);
  gone.clear();
  await lookAt(bureau, '2027-02-17T14:00');
  expect(bureau.pushed()).toEqual([]);
  const before = bureau.town.line.sent.length;
  await bureau.treasurer.saysAlone('สรุป');
  await bureau.town.settled();
  expect(words(bureau.town.line.sent[before] ?? fail())).toContain('ลิงก์กลับมาเปิดได้แล้ว 1 ข้อ');
});

it('offers the line for the year of which the item is', async () => {
  gone.clear();
  const bureau = await openBureau('2026-09-29T09:00', { unusual });
  await bureau.tell(bureau.treasurer, 'ส่ง O12 http://www.example.go.th/o12');
  gone.add('http://www.example.go.th/o12');
  await lookAt(bureau, '2026-10-05T10:00');
  await lookAt(bureau, '2026-10-05T13:00');

  const lines = bureau
    .pushed()
    .flatMap(({ message }) => buttonsIn(message).map((it) => it.action.fillInText));
  expect(lines).toContain('ส่ง O12 ปี 2569 https://');
});

it('waits for a reply where the month has no message left', async () => {
  const bureau = await withTwoPages(0);
  gone.add('http://www.example.go.th/o12');
  await lookAt(bureau, '2027-02-16T10:00');
  await lookAt(bureau, '2027-02-16T13:00');
  expect(bureau.pushed()).toEqual([]);
  await bureau.treasurer.saysAlone('O12');
  await bureau.town.settled();
  expect(bureau.town.line.sent.map(words).filter((it) => it.startsWith('ลิงก์เปิดไม่ได้'))).toHaveLength(1);
});

function fail(): never {
  throw new Error('nothing was said');
}
