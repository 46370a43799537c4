import sharp from 'sharp';
import { PUBLIC, openTown } from '../support/town.ts';

it('shows where a survey is answered as a picture that opens by its own link alone', async () => {
  const town = await openTown(new Date('2027-03-01T02:00:00.000Z'), { publicBaseUrl: PUBLIC });
  const somchai = town.line.addPerson({ displayName: 'สมชาย' });
  const group = town.line.addGroup({ groupName: 'งาน ITA', members: [somchai] });
  const says = (text: string) => town.told(group, somchai, text);
  await says('ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
  await says('ita แบบวัด EIT https://itas.example.go.th/eit/1');
  const picture = (await says('ita ลิงก์ EIT')).at(-1);
  expect(picture?.message).toMatchObject({ type: 'image' });
  const url = town.reached(String(picture?.message.originalContentUrl));
  const response = await fetch(url);
  expect(response.headers.get('content-type')).toBe('image/png');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 720, height: 720 });
  expect(bytes.length).toBeLessThan(100_000);

  expect((await fetch(url.replace('EIT.png', 'IIT.png'))).status).toBe(404);
  await says('ita แบบวัด EIT https://itas.example.go.th/eit/another-and-longer');
  expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(bytes)).toBe(false);
});
