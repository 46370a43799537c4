import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import { buttonsIn } from '../../src/fake-line/buttons.ts';
import type { Group, Person } from '../../src/fake-line/cast.ts';
import { blocksOfWord } from '../../src/reading/word.ts';
import { linkOn } from '../support/link-on.ts';
import { PUBLIC, type Town, openTown } from '../support/town.ts';
import { aPhoto } from '../support/a-photo.ts';
import { type PretendWeb, openPretendWeb } from '../websites/pretend-web.ts';

const MORNING = Date.parse('2027-04-12T02:00:00.000Z');
const PDF = '%PDF-1.7 รายงานผลการจัดซื้อจัดจ้าง';

describe('an appeal pack', () => {
  let web: PretendWeb;
  let town: Town;
  let group: Group;
  let somying: Person;
  let now = MORNING;

  const last = () => town.line.messagesIn(group.chatId).at(-1);
  const newest = () => last()?.message ?? {};
  const says = async (text: string): Promise<string> => {
    now += 60_000;
    town.setNow(new Date(now));
    await group.says(somying, text);
    await town.settled();
    return String(newest().altText);
  };
  const linkTo = (label: string) => town.reached(linkOn(last(), label));

  beforeAll(async () => {
    web = await openPretendWeb({
      'www.example.go.th': (path) =>
        path === '/o12.pdf'
          ? { headers: { 'content-type': 'application/pdf' }, body: PDF }
          : { body: '<title>รายงานผลการจัดซื้อจัดจ้าง 2569</title><p>ข้อมูลของหน่วยงาน</p>' },
    });
    town = await openTown(new Date(MORNING), { visits: web.websites, publicBaseUrl: PUBLIC });
    somying = town.line.addPerson({ displayName: 'สมหญิง' });
    group = town.line.addGroup({ groupName: 'งาน ITA', members: [somying] });
    await says('ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
    await says('ita ฉันอยู่ กองคลัง');
    await says('ส่ง O12 http://www.example.go.th/news/12');
    await town.bot.copyKeeper?.look();
    await says('ส่ง O12 http://www.example.go.th/o12.pdf');
    await town.bot.copyKeeper?.look();
    await group.sendsPicture(somying, { bytes: await aPhoto('ป้าย') });
    await says('ita รูปเมื่อกี้ O12');
    await says('ita กรอก ITAS แล้ว O12');
  });

  afterAll(() => web.close());

  it('is offered with a verdict, and says what is still to be written down', async () => {
    expect(await says('ita ขอชุดชี้แจง O12')).toContain('ส่งลิงก์ 2 ครั้ง มีสำเนา ณ เวลาที่ส่ง 2 ชุด');
    expect(JSON.stringify(newest())).toContain('ผลตรวจของปีนี้');
    expect(await says('ita ขอชุดชี้แจง')).toContain('ยังไม่มีข้อที่บันทึกผลตรวจปี 2570');
    await says('ita ผลตรวจ ปี 2570 O12 ไม่ผ่าน เพราะเปิดลิงก์ไม่ได้');
    expect(buttonsIn(newest()).map(({ label }) => label)).toContain('ชุดชี้แจง O12');
    expect(await says('ita ขอชุดชี้แจง')).toContain('O12');
    expect(await says('ita ขอชุดชี้แจง O77')).toContain('O77');
  });

  it('holds a cover that tells the whole story, and the copies just as they came', async () => {
    await says('ita ขอชุดชี้แจง O12');
    const response = await fetch(linkTo('เปิดชุดชี้แจง (ZIP)'));
    expect(response.headers.get('content-type')).toBe('application/zip');
    const bytes = Buffer.from(await response.arrayBuffer());
    const zip = await JSZip.loadAsync(bytes);
    expect(Object.keys(zip.files).sort()).toEqual([
      'ชี้แจงเพิ่มเติม O12 ปี 2570 อบต.ตัวอย่าง.docx',
      'สำเนาที่ 1.html',
      'สำเนาที่ 2.pdf',
      'หลักฐานที่ 1.jpg',
    ]);
    expect(await zip.file('สำเนาที่ 2.pdf')?.async('string')).toBe(PDF);

    const word = (await zip.file(/docx$/)[0]?.async('nodebuffer')) ?? Buffer.alloc(0);
    const said = JSON.stringify(await blocksOfWord(word));
    const hash = createHash('sha256').update(PDF).digest('hex');
    for (const words of [
      'ไม่ผ่าน: เปิดลิงก์ไม่ได้',
      'กองคลัง',
      'http://www.example.go.th/news/12',
      'รายงานผลการจัดซื้อจัดจ้าง ๒๕๖๙',
      'เปลี่ยนเป็นลิงก์อื่นแล้ว',
      'HTTP',
      hash.slice(0, 32),
      'กรอก ITAS',
    ])
      expect(said).toContain(words);
    // Offices are named, and never who typed.
    expect(said).not.toContain('สมหญิง');
  });

  it('names on its cover no file that it could not pack', async () => {
    // As after a backup whose files were lost.
    const files = town.database.connection.collection<{ _id: string }>('kept.files');
    await files.deleteMany({ _id: { $gt: '' } });
    await says('ita ขอชุดชี้แจง O12');

    const response = await fetch(linkTo('เปิดชุดชี้แจง (ZIP)'));

    const zip = await JSZip.loadAsync(await response.arrayBuffer());
    const names = Object.keys(zip.files);
    const said = JSON.stringify(await blocksOfWord((await zip.file(/docx$/)[0]?.async('nodebuffer'))!));
    expect(names).toEqual(['ชี้แจงเพิ่มเติม O12 ปี 2570 อบต.ตัวอย่าง.docx']);
    expect(said).not.toMatch(/สำเนาที่|รูปและไฟล์/);
    expect(said.match(/แนบในชุดนี้ไม่ได้/g)).toHaveLength(2);
    expect(said).toContain('แนบไม่ได้ ๑ รายการ ดูได้ในไลน์');
  });

  it('opens for nobody who left the agency, and for no forged link', async () => {
    await says('ita ขอชุดชี้แจง O12');
    const link = linkTo('เปิดใบปะหน้า (Word)');
    expect((await fetch(link)).status).toBe(200);
    expect((await fetch(link.replace('O12.docx', 'O13.docx'))).status).toBe(404);
    await group.loses(somying);
    await town.settled();
    expect((await fetch(link)).status).toBe(404);
  });
});
