import JSZip from 'jszip';
import { linkOn } from '../support/link-on.ts';
import { PUBLIC, type Town, openTown } from '../support/town.ts';
import { aPhoto } from '../support/a-photo.ts';

describe('papers: the photo appendix', () => {
  let town: Town;

  beforeAll(async () => {
    town = await openTown(new Date('2027-02-15T02:00:00.000Z'), {
      publicBaseUrl: PUBLIC,
    });
  });

  it('shows the pictures of each measure with the words of its entries, as small as a page needs', async () => {
    const somchai = town.line.addPerson({ displayName: 'สมชาย' });
    const group = town.line.addGroup({ groupName: 'งาน ITA', members: [somchai] });
    const says = (text: string) => town.told(group, somchai, text);
    await says('ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
    await says('ita เพิ่มมาตรการ จัดทำคู่มือ');
    for (const name of ['หนึ่ง', 'สอง', 'สาม']) {
      town.passASecond();
      await group.sendsPicture(somchai, { bytes: await aPhoto(name, 1_600, 1_200) });
    }
    await says('ita รูปเมื่อกี้ มาตรการ 1 จัดประชุมชี้แจง ผู้เข้าร่วม 25 คน');
    const [report] = await says('ita รายงาน');
    const file = await fetch(town.reached(linkOn(report, 'เปิดไฟล์ Word')));
    const bytes = Buffer.from(await file.arrayBuffer());
    const zip = await JSZip.loadAsync(bytes);
    const text = (await zip.file('word/document.xml')?.async('string')) ?? '';

    expect(file.status).toBe(200);
    expect(
      Object.keys(zip.files).filter((name) => name.startsWith('word/media/') && name.endsWith('.jpg')),
    ).toHaveLength(3);
    expect(
      text
        .slice(text.indexOf('ภาคผนวก'))
        .match(/>ภาพที่\s[๑-๓] จัดประชุมชี้แจง ผู้เข้าร่วม ๒๕\sคน \(๑๕\sก.พ.\s๒๕๗๐\)</g),
    ).toHaveLength(3);
    expect(new Set(text.match(/<wp:docPr id="\d+"/g)).size).toBe(3);
    expect(bytes.length).toBeLessThan(400_000);
  });
});
