import { createHmac } from 'node:crypto';
import { buttonsIn } from '../../src/fake-line/buttons.ts';
import type { Group, Person } from '../../src/fake-line/cast.ts';
import { blocksOfWord } from '../../src/reading/word.ts';
import { linkOn } from '../support/link-on.ts';
import { PUBLIC, type Town, openTown } from '../support/town.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('links to papers', () => {
  let town: Town;
  let somchai: Person;
  let group: Group;
  /** What a card offered: a paper is drawn anew every time that one of them is followed. */
  let word: string;
  let sheet: string;
  const start = new Date('2026-08-03T02:00:00.000Z');
  let now = start.getTime();

  async function say(who: Person, text: string): Promise<void> {
    now += 1_000;
    await town.told(group, who, text);
  }

  /** What a button of the newest card opens. */
  function linkBehind(label: string): string {
    return linkOn(town.line.messagesIn(group.chatId).at(-1), label);
  }

  function fetched(link: string, method = 'GET') {
    return fetch(town.reached(link), { method });
  }

  async function shown(response: Response): Promise<string> {
    return JSON.stringify(await blocksOfWord(Buffer.from(await response.arrayBuffer())));
  }

  beforeAll(async () => {
    town = await openTown(start, { publicBaseUrl: PUBLIC });
    somchai = town.line.addPerson({ displayName: 'สมชาย' });
    group = town.line.addGroup({ groupName: 'กลุ่มงาน ITA', members: [somchai] });
    await say(somchai, 'ตั้งค่าหน่วยงาน อบต.บ้านสุขใจ');
    await say(somchai, 'ita เพิ่มมาตรการ เปิด LINE OA');
    await say(somchai, 'ita มาตรการ 1 60% ประชุมคณะทำงานแล้ว');
    await say(somchai, 'ita รายงาน');
    word = linkBehind('เปิดไฟล์ Word');
    sheet = linkBehind('เปิดไฟล์ Excel');
  });

  it('opens the files that were asked for, under a Thai name, and no cache keeps them', async () => {
    const [response, beside] = await Promise.all([fetched(word), fetched(sheet)]);

    expect([response.status, beside.status]).toEqual([200, 200]);
    expect(response.headers.get('content-type')).toBe(WORD);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    const disposition = decodeURIComponent(response.headers.get('content-disposition') ?? '');
    expect(disposition).toContain('รายงานผลมาตรการ ปี 2569 อบต.บ้านสุขใจ.docx');
    expect(await shown(response)).toContain('ปีงบประมาณ พ.ศ. ๒๕๖๙');
    expect(
      Buffer.from(await beside.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('says how to make a PDF of it where nothing on the server does', () => {
    const message = town.line.messagesIn(group.chatId).at(-1)!.message;

    expect(JSON.stringify(message)).toContain('ต้องการ PDF: เปิดไฟล์ด้วย Word');
    expect(buttonsIn(message).some((it) => it.label === 'เปิดไฟล์ PDF')).toBe(false);
  });

  it('holds ids in the link and no name or word of anybody', () => {
    expect(word).toMatch(
      /^https:\/\/files\.prongsai\.invalid\/files\/papers\/[\w-]+\/[\w-]+\/2569\/measures\.docx\?until=\d+&sig=[\w-]{43}&openExternalBrowser=1$/,
    );
  });

  it('opens to the end of the day that its card names, and nothing after it', async () => {
    const card = JSON.stringify(town.line.messagesIn(group.chatId).at(-1)?.message);
    town.setNow(new Date('2026-08-10T23:59:00+07:00'));
    const inTime = await fetched(word);
    town.setNow(new Date('2026-08-11T00:00:00+07:00'));
    const response = await fetched(word);
    town.setNow(new Date(now));

    expect(card).toContain('ลิงก์ใช้ได้ถึง จ. 10 ส.ค. 2569');
    expect([inTime.status, response.status]).toEqual([200, 404]);
    expect(await response.text()).toContain('หมดอายุ');
  });

  it.each<[string, (link: string) => string]>([
    ['a later end', (link) => link.replace(/until=(\d+)/, (_, end: string) => `until=${Number(end) + 1}`)],
    ['another year', (link) => link.replace('/2569/', '/2570/')],
    ['another paper', (link) => link.replace('measures.docx', 'checklist.docx')],
    ['another agency', (link) => link.replace(/papers\/[\w-]+/, 'papers/somebody-elses')],
    ['another person', (link) => link.replace(/(papers\/[\w-]+\/)[\w-]+/, '$1nobody')],
    ['a cut signature', (link) => link.replace(/(sig=[\w-]{20})[\w-]+/, '$1')],
    ['no signature', (link) => link.replace(/&sig=[\w-]+/, '')],
    ['two signatures', (link) => `${link}&sig=AAAA`],
    ['a path that goes up', (link) => link.replace('/measures.docx', '/%2e%2e/measures.docx')],
    [
      'a signature made with a key that anybody could guess',
      (link) => {
        const { pathname, searchParams } = new URL(link);
        const made = createHmac('sha256', '').update(`${pathname}\n${searchParams.get('until') ?? ''}`);
        return link.replace(/sig=[\w-]+/, `sig=${made.digest('base64url')}`);
      },
    ],
  ])('opens nothing for %s', async (_name, forge) => {
    const forged = forge(word);
    expect(forged).not.toBe(word);

    const response = await fetched(forged);

    expect(response.status).toBe(404);
    expect(response.headers.get('content-disposition')).toBeNull();
  });

  it.each([
    'papers/%E0%A4%A/somebody/2569/measures.docx',
    'appeals/%E0%A4%A/somebody/2569/O12.zip',
    'photos/%E0%A4%A/somebody/whole/1.jpg',
    'itas/%E0%A4%A/somebody/2569',
    'qr/%E0%A4%A/2569/EIT.png',
  ])('opens nothing for a stranger whose path is no text at all: %s', async (path) => {
    const { status } = await fetched(`${PUBLIC}/files/${path}?until=9999999999&sig=AAAA`);

    // Express itself refuses some.
    expect([400, 404]).toContain(status);
  });

  it('opens the same link twice, in the digits that the agency chose meanwhile', async () => {
    await say(somchai, 'ita ข้อมูลหน่วยงาน ตัวเลข อารบิก');

    expect(await shown(await fetched(word))).toContain('ปีงบประมาณ พ.ศ. 2569');
  });

  it('takes no POST', async () => {
    expect((await fetched(word, 'POST')).status).toBe(404);
  });

  it('opens nothing any more when the agency is gone', async () => {
    const stranger = town.line.addPerson({ displayName: 'สมปอง' });
    const other = town.line.addGroup({ groupName: 'กลุ่มอื่น', members: [stranger] });
    await other.says(stranger, 'ตั้งค่าหน่วยงาน อบต.ตัวอย่าง', {});
    await town.settled();
    await other.says(stranger, 'ita รายงาน OIT', {});
    await town.settled();
    const link = linkOn(town.line.messagesIn(other.chatId).at(-1), 'เปิดไฟล์ Word');
    expect((await fetched(link)).status).toBe(200);
    await other.says(stranger, 'ita ยกเลิกรายการล่าสุด', {});
    await town.settled();

    expect((await fetched(link)).status).toBe(404);
  });
});

describe('a server beside LibreOffice', () => {
  it('offers PDF, shows that it is being made, hands it out, and says what to do when nothing came of it', async () => {
    const printed = [Buffer.from('%PDF-1.7 of ours'), null, new Error('the disk is full')];
    const seen: string[] = [];
    const town = await openTown(new Date('2026-08-03T02:00:00.000Z'), {
      publicBaseUrl: PUBLIC,
      printPdf: (word) => {
        seen.push(Buffer.from(word).subarray(0, 2).toString());
        const next = printed.shift() ?? null;
        return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
      },
    });
    const somchai = town.line.addPerson({ displayName: 'สมชาย' });
    const group = town.line.addGroup({ groupName: 'กลุ่มงาน ITA', members: [somchai] });
    for (const text of ['ตั้งค่าหน่วยงาน อบต.บ้านสุขใจ', 'ita เพิ่มมาตรการ เปิด LINE OA', 'ita ขอรายงาน PDF']) {
      await town.told(group, somchai, text);
    }
    const link = town.reached(linkOn(town.line.messagesIn(group.chatId).at(-1), 'เปิดไฟล์ PDF'));
    const open = () => fetch(link);
    const lookedAt = (address: string) => fetch(address, { headers: { 'sec-fetch-dest': 'document' } });

    const waiting = await lookedAt(link);
    const [, next = ''] = /content="0; url=([^"]+)"/.exec(await waiting.text()) ?? [];
    const first = await lookedAt(new URL(next.replaceAll('&#38;', '&'), link).href);
    const second = await open();
    const third = await open();

    expect(waiting.headers.get('content-type')).toContain('text/html');
    expect((await lookedAt(link.replace('sig=', 'sig=A'))).status).toBe(404);
    expect(first.headers.get('content-type')).toBe('application/pdf');
    expect(await first.text()).toBe('%PDF-1.7 of ours');
    expect(second.status).toBe(503);
    expect(await second.text()).toContain('บันทึกเป็น PDF');
    expect(third.status).toBe(500);
    expect(await third.text()).toContain('โปรดเปิดลิงก์เดิมอีกครั้ง');
    expect(seen).toEqual(['PK', 'PK', 'PK']);
  });
});

describe('a deployment without a public address', () => {
  it('says that there is no link, and what is missing all the same', async () => {
    const town = await openTown(new Date('2026-08-03T02:00:00.000Z'));
    const somchai = town.line.addPerson({ displayName: 'สมชาย' });
    const group = town.line.addGroup({ groupName: 'กลุ่มงาน ITA', members: [somchai] });
    for (const text of ['ตั้งค่าหน่วยงาน อบต.บ้านสุขใจ', 'ita เพิ่มมาตรการ เปิด LINE OA', 'ita รายงาน']) {
      await town.told(group, somchai, text);
    }

    const message = town.line.messagesIn(group.chatId).at(-1)!.message;

    expect('altText' in message ? message.altText : '').toContain('PUBLIC_BASE_URL');
    expect(buttonsIn(message).filter((it) => it.action.uri !== undefined)).toEqual([]);
  });
});
