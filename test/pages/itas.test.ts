import { type Person } from '../../src/fake-line/cast.ts';
import { buttonsIn } from '../../src/fake-line/buttons.ts';
import { linkOn } from '../support/link-on.ts';
import { PUBLIC, type Town, openTown } from '../support/town.ts';

const START = new Date('2027-04-15T02:00:00.000Z');

// The page on which links are copied into ITAS, from the chat to the browser and back.
describe('the page for ITAS', () => {
  let town: Town;
  let somchai: Person;
  let somying: Person;
  let group: ReturnType<Town['line']['addGroup']>;

  beforeAll(async () => {
    town = await openTown(START, { publicBaseUrl: PUBLIC });
    somchai = town.line.addPerson({ displayName: 'สมชาย' });
    somying = town.line.addPerson({ displayName: 'สม<b>หญิง' });
    group = town.line.addGroup({ groupName: 'งาน ITA', members: [somchai, somying] });
    await says('ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
    await says('ส่ง O12 https://www.example.go.th/a?x="><script>alert(1)</script>&y=1');
    await says('ส่ง O1 https://www.example.go.th/o1', somying);
    await says('ita O9 ไม่เกี่ยวข้อง เพราะ ไม่มีบริการ');
  });

  const says = (text: string, who = somchai) => town.told(group, who, text);

  async function linkOf(who: Person): Promise<string> {
    town.passASecond();
    await who.saysAlone('หน้า ITAS');
    await town.settled();
    return town.reached(linkOn(town.line.messagesIn(who.chatId).at(-1), 'เปิดหน้า ITAS'));
  }

  async function read(link: string): Promise<string> {
    const response = await fetch(link);
    expect(response.status).toBe(200);
    return response.text();
  }

  /** The form of an item as a browser would send it. */
  function formOf(page: string, code: string): URLSearchParams {
    const row = page.slice(page.indexOf(`id="${code}"`)).split('</li>')[0] ?? '';
    const values = [...row.matchAll(/name="(\w+)"\s+value="([^"]*)"/g)].map(
      ([, name = '', value = '']) =>
        [name, value.replace(/&#(\d+);/g, (_, sign) => String.fromCharCode(Number(sign)))] as [
          string,
          string,
        ],
    );
    return new URLSearchParams(values);
  }

  const post = (link: string, body: URLSearchParams, headers = {}) =>
    fetch(link, { method: 'POST', body, headers, redirect: 'manual' });

  async function isIn(code: string): Promise<boolean> {
    await says(code);
    return String(town.line.messagesIn(group.chatId).at(-1)?.message.altText).includes('ITAS กรอกแล้ว');
  }

  it('shows the items of the year, with nothing in it that anybody wrote as HTML', async () => {
    const link = await linkOf(somying);
    const response = await fetch(link);
    const page = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'");
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect(page.match(/<li id="O\d+"/g)).toHaveLength(26);
    expect(page).toContain('กรอกแล้ว 0 จาก 25 ข้อ');
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('สม<b>');
    expect(page).toContain('สม&#60;b&#62;หญิง');
    for (const asset of ['itas.css', 'itas.js']) {
      expect((await fetch(new URL(`/files/assets/${asset}`, link))).status).toBe(200);
    }
  });

  it('saves a tick once for a press sent twice, in the name of whose link it is, and takes it back', async () => {
    const link = await linkOf(somying);
    const form = formOf(await read(link), 'O1');
    const both = await Promise.all([post(link, form), post(link, form)]);
    expect(both.map((it) => it.status)).toEqual([303, 303]);
    const page = await read(link);
    expect(page).toContain('กรอกแล้ว 1 จาก 25 ข้อ');
    expect(page).toContain('กรอกแล้ว โดย สม&#60;b&#62;หญิง');
    expect(await isIn('O1')).toBe(true);
    await says('ita ประวัติ O1');
    expect(
      String(town.line.messagesIn(group.chatId).at(-1)?.message.altText).match(/กรอก ITAS/g),
    ).toHaveLength(1);

    await post(link, formOf(page, 'O1'));
    expect(await isIn('O1')).toBe(false);
    // The first press, found again in a browser's history, does nothing any more.
    await post(link, form);
    expect(await isIn('O1')).toBe(false);
  });

  it('does not take a tick for a link that is another one by now', async () => {
    const link = await linkOf(somying);
    const form = formOf(await read(link), 'O1');
    await says('ส่ง O1 https://www.example.go.th/newer');
    const response = await post(link, form);
    expect(response.headers.get('location')).toContain('said=changed');
    expect(await isIn('O1')).toBe(false);
  });

  it('takes no form of another page, no other signature, and nothing that it never made', async () => {
    const link = await linkOf(somying);
    const form = formOf(await read(link), 'O1');
    expect((await post(link, form, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post(link.replace(/sig=.{5}/, 'sig=AAAAA'), form)).status).toBe(404);
    expect((await post(link.replace('/2570?', '/2569?'), form)).status).toBe(404);
    const other = await linkOf(somchai);
    const theirs = new URL(other).pathname;
    expect((await post(link.replace(new URL(link).pathname, theirs), form)).status).toBe(404);
    for (const wrong of [{ press: 'x' }, { entered: 'perhaps' }, { code: 'O99' }, { code: '__proto__' }]) {
      const body = new URLSearchParams(form);
      for (const [name, value] of Object.entries(wrong)) body.set(name, value);
      expect((await post(link, body)).status).toBe(404);
    }
    expect(await isIn('O1')).toBe(false);
  });

  it('lets a viewer look and not save, and closes for whoever leaves, and in the end for all', async () => {
    const link = await linkOf(somying);
    const form = formOf(await read(link), 'O1');
    await group.says(somchai, 'ita บทบาท @สม<b>หญิง ผู้ดู', { mention: [somying] });
    await town.settled();
    expect(await read(link)).not.toContain('<form');
    expect((await post(link, form)).headers.get('location')).toContain('said=not-allowed');
    await group.loses(somying);
    await town.settled();
    expect((await fetch(link)).status).toBe(404);
    expect((await post(link, form)).status).toBe(404);

    const own = await linkOf(somchai);
    town.setNow(new Date(START.getTime() + 8 * 86_400_000));
    expect((await fetch(own)).status).toBe(404);
  });

  it('gives no link of one’s own where others read it', async () => {
    await says('ita หน้า ITAS');
    const last = town.line.messagesIn(group.chatId).at(-1);
    expect(last && buttonsIn(last.message).filter((it) => it.action.uri !== undefined)).toEqual([]);
  });
});
