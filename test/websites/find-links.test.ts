import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sitesBy } from '../../src/app/read-site.ts';
import { readCatalogues } from '../../src/catalogues/read.ts';
import { itemOf, untouchedItem } from '../../src/domain/item.ts';
import { findOf } from '../../src/domain/site-links.ts';
import { itemLinksOf } from '../../src/reading/item-links.ts';
import { play } from '../conversations/transcript.ts';
import { openTown } from '../support/town.ts';
import { itaPages } from './ita-pages.ts';
import { openPretendWeb } from './pretend-web.ts';

const catalogue = readCatalogues().of(2570);
if (!catalogue) throw new Error('there is a catalogue of 2570');

it.each(itaPages(catalogue).map((page) => [page.name, page] as const))('%s', async (_name, page) => {
  const web = await openPretendWeb({
    'www.example.go.th': (path) =>
      path === '/robots.txt' ? { status: 404 } : (page.pages[path] ?? { status: 404 }),
  });
  const url = 'http://www.example.go.th/ita';
  const read = await sitesBy(web.websites, itemLinksOf).read(url, catalogue);
  await web.close();
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
  const web = await openPretendWeb({
    'www.example.go.th': (path) => (path === '/ita' ? { body: page } : { body: '<title>หน้า</title>หน้า' }),
    'closed.example.go.th': () => ({ status: 403 }),
  });
  const town = await openTown(new Date('2027-02-15T02:00:00.000Z'), { visits: web.websites });
  const path = join(import.meta.dirname, 'find-links.txt');
  const written = readFileSync(path, 'utf8');
  const played = await play(town, written);
  await web.close();
  if (process.env.UPDATE === '1') writeFileSync(path, played);
  expect(played).toBe(process.env.UPDATE === '1' ? played : written);
});
