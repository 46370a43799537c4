import { join } from 'node:path';
import { siteReader } from '../../src/app/read-site.ts';
import { readCatalogues } from '../../src/catalogues/read.ts';
import { itemOf, untouchedItem } from '../../src/domain/item.ts';
import { findOf } from '../../src/domain/site-links.ts';
import { itemLinksOf } from '../../src/reading/item-links.ts';
import { playFile } from '../conversations/transcript.ts';
import { openTown } from '../support/town.ts';
import { itaPages } from './ita-pages.ts';
import { websOfEachTest } from './pretend-web.ts';

const webOf = websOfEachTest();
const catalogue = readCatalogues().of(2570);
if (!catalogue) throw new Error('there is a catalogue of 2570');

it.each(itaPages(catalogue).map((page) => [page.name, page] as const))('%s', async (_name, page) => {
  const web = await webOf({
    'www.example.go.th': (path) =>
      path === '/robots.txt' ? { status: 404 } : (page.pages[path] ?? { status: 404 }),
  });
  const url = 'http://www.example.go.th/ita';
  const read = await siteReader(web.websites, itemLinksOf)(
    url,
    catalogue,
    new AbortController().signal,
    () => undefined,
  );
  if (read.kind !== 'read') throw new Error(`it was ${read.kind}`);

  const finds = catalogue.items.map((entry) => ({
    code: entry.code,
    find: findOf(itemOf(entry, untouchedItem, []), read.ofItems.get(entry.code) ?? []),
  }));
  const found = finds.flatMap(({ code, find }) =>
    find.kind === 'new' ? [[code, find.url.replace('http://www.example.go.th', '')] as const] : [],
  );
  expect(Object.fromEntries(found)).toEqual(page.found);
  expect(finds.filter((it) => it.find.kind === 'unclear').map((it) => it.code)).toEqual(page.unclear ?? []);
  expect(read.foreign).toEqual(page.foreign ?? []);
});

it('offers what it found, keeps it by one tap, and changes nothing that somebody sent', async () => {
  const first = itaPages(catalogue)[0]?.pages['/ita']?.body;
  const page = `${String(first)}<h2>O11 สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน</h2>
    <p><a href="/ita70/oct">ดาวน์โหลด</a></p><p><a href="/ita70/nov">ดาวน์โหลด</a></p>`;
  const web = await webOf({
    'www.example.go.th': (path) => (path === '/ita' ? { body: page } : { body: '<title>หน้า</title>หน้า' }),
    'closed.example.go.th': () => ({ status: 403 }),
  });
  const town = await openTown(new Date('2027-02-15T02:00:00.000Z'), { visits: web.websites });
  const { played, written } = await playFile(town, join(import.meta.dirname, 'find-links.txt'));
  expect(played).toBe(written);
});

it('leaves a group free while a website is read, and shows what it says when somebody asks for it', async () => {
  const web = await webOf({
    'www.example.go.th': (path) =>
      path === '/ita' ? { body: String(itaPages(catalogue)[0]?.pages['/ita']?.body) } : { status: 404 },
    'other.example.go.th': () => ({ body: '<title>หน้า</title>หน้า' }),
  });
  // The agency's website answers when somebody has sent a link to another one.
  let answers = (): void => undefined;
  const answered = new Promise<void>((resolve) => (answers = resolve));
  const town = await openTown(new Date('2027-02-15T02:00:00.000Z'), {
    groupWaitsForSite: 200,
    visits: {
      ...web.websites,
      async visit(url, signal) {
        if (new URL(url).hostname === 'other.example.go.th') answers();
        await answered;
        return web.websites.visit(url, signal);
      },
    },
  });
  const { played, written } = await playFile(town, join(import.meta.dirname, 'find-links-in-a-group.txt'));
  expect(played).toBe(written);
  expect(web.asked.filter(({ path }) => path === '/ita')).toHaveLength(1);
});
