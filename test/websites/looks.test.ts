import { gzipSync } from 'node:zlib';
import { chance } from '../../src/fake-line/chance.ts';
import { SEED } from '../support/scale.ts';
import { knownSites } from './known-sites.ts';
import { madeSites } from './made-sites.ts';
import { websOfEachTest } from './pretend-web.ts';

const hostOf = (url: string): string => new URL(url).hostname;
const webOf = websOfEachTest();

it('classes over sixty sites of known kinds as they are, and calls no healthy one missing', async () => {
  const web = await webOf(
    Object.fromEntries(knownSites.flatMap(({ url, answer }) => (answer ? [[hostOf(url), answer]] : []))),
    Object.fromEntries(
      knownSites.flatMap(({ url, resolves }) => (resolves ? [[hostOf(url), resolves]] : [])),
    ),
  );
  const looks = await Promise.all(
    knownSites.map(async (site) => ({ site, look: (await web.websites.visit(site.url)).look })),
  );
  expect(knownSites.length).toBeGreaterThan(60);
  expect(
    looks.flatMap(({ site, look }) =>
      site.class === look.class && site.reason === look.reason
        ? []
        : [[site.name, look.class, look.reason, look.status]],
    ),
  ).toStrictEqual([]);
  expect(looks.filter(({ site, look }) => site.class === 'alive' && look.class === 'missing')).toStrictEqual(
    [],
  );
});

/** Of sites made by chance, in the short form; `SITES=3000 SHOW_FIGURES=1` for the long one. */
const SITES = Number(process.env.SITES ?? 60);

it('classes sites made by chance at least 98 % right, and calls no healthy one missing', async () => {
  const sites = madeSites(chance(SEED), SITES);
  const web = await webOf(
    Object.fromEntries(sites.flatMap(({ url, answer }) => (answer ? [[hostOf(url), answer]] : []))),
  );
  const wrong: string[] = [];
  let slandered = 0;
  for (let at = 0; at < sites.length; at += 30) {
    await Promise.all(
      sites.slice(at, at + 30).map(async (site) => {
        const { look } = await web.websites.visit(site.url, site.patience.signal);
        if (look.class === site.class) return;
        wrong.push(`${site.kind} ${site.url}: ${look.class} ${look.reason}`);
        if (site.class === 'alive' && look.class === 'missing') slandered += 1;
      }),
    );
  }
  if (process.env.SHOW_FIGURES) {
    const right = (100 * (sites.length - wrong.length)) / sites.length;
    process.stdout.write(
      `${sites.length} sites, seed ${SEED}: ${right.toFixed(2)} % right, ${slandered} healthy ones called missing\n`,
    );
  }
  expect(wrong.length <= sites.length * 0.02 ? [] : wrong).toEqual([]);
  expect(slandered).toBe(0);
  expect(web.inward()).toEqual([]);
}, 600_000);

it('says what is wrong with a certificate, and looks all the same', async () => {
  const page = () => ({ body: '<title>ข้อมูล</title>ข้อมูล' });
  const hosts = ['self', 'expired', 'stranger'].map((it) => `${it}.example.go.th`);
  const web = await webOf(Object.fromEntries(hosts.map((host) => [host, page])));
  const looks = await Promise.all(
    hosts.map(async (host) => (await web.websites.visit(`https://${host}/o12`)).look),
  );
  expect(looks.map((look) => [look.class, look.certificate])).toEqual([
    ['alive', 'untrusted'],
    ['alive', 'expired'],
    ['alive', 'other-name'],
  ]);
});

it('goes where an old page sends its visitors at once, but never inside', async () => {
  const sends = (to: string) => ({ body: `<meta http-equiv="refresh" content="0; url=${to}"><p>รอสักครู่</p>` });
  const web = await webOf({
    'a.example.go.th': (path) => (path === '/new' ? { body: '<title>ใหม่</title>x' } : sends('/new')),
    'b.example.go.th': () => sends('http://127.0.0.1/'),
    'c.example.go.th': (path) => sends(path),
  });
  const seen = async (host: string) => (await web.websites.visit(`http://${host}.example.go.th/o12`)).look;
  expect(await seen('a')).toMatchObject({
    class: 'alive',
    finalUrl: 'http://a.example.go.th/new',
    title: 'ใหม่',
  });
  expect(await seen('b')).toMatchObject({ class: 'alive', finalUrl: 'http://b.example.go.th/o12' });
  expect(await seen('c')).toMatchObject({ class: 'alive' });
  expect(web.inward()).toEqual([]);
});

it('notes the certificate, where it ended, and the year and items that the page names', async () => {
  const web = await webOf({
    'a.example.go.th': (path) =>
      path === '/o12'
        ? { status: 301, headers: { location: 'https://a.example.go.th/new' } }
        : { body: '<title>O๑๒ รายงาน ปีงบประมาณ พ.ศ. ๒๕๖๙</title><p>ข้อ O12 และ O13</p>' },
  });
  const { look } = await web.websites.visit('http://a.example.go.th/o12');
  expect(look).toMatchObject({
    class: 'alive',
    finalUrl: 'https://a.example.go.th/new',
    certificate: 'untrusted',
    years: [2569],
    codes: ['O12', 'O13'],
  });
});

it('asks a host once a second, and for its robots.txt once a day', async () => {
  const web = await webOf({ 'a.example.go.th': () => ({ body: '<title>x</title>x' }) });
  for (const path of ['1', '2', '3']) await web.websites.visit(`http://a.example.go.th/${path}`);
  web.pass(24 * 3_600_000);
  await web.websites.visit('http://a.example.go.th/4');
  expect(web.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/1', '/2', '/3', '/robots.txt', '/4']);
  const [first = 0, ...others] = web.asked.filter(({ path }) => path !== '/robots.txt').map(({ at }) => at);
  expect(others.slice(0, 2).map((at) => at - first)).toEqual([1_000, 2_000]);
  expect(web.websites.waitOf('http://a.example.go.th/5')).toBe(1_000);
});

it('reads no more than half a megabyte, packed or not', async () => {
  const nothing = `<!-- ${'a'.repeat(20 * 1_024 * 1_024)} -->`;
  const body = `<title>x</title><a href="/early">O1</a>${nothing}<a href="/late">O2</a>`;
  const web = await webOf({
    'a.example.go.th': (path) =>
      path === '/packed' ? { headers: { 'content-encoding': 'gzip' }, body: gzipSync(body) } : { body },
  });
  for (const path of ['packed', 'plain']) {
    const { page } = await web.websites.visit(`http://a.example.go.th/${path}`);
    expect([path, page?.title, page?.links.length]).toEqual([path, 'x', 1]);
  }
});

it('takes a file for a file, also where its site sends it as a page', async () => {
  const files: Readonly<Record<string, Buffer>> = {
    '/pdf': Buffer.from('%PDF-1.7\n<title>x</title>'),
    '/docx': Buffer.from('PK\x03\x04 [Content_Types].xml', 'latin1'),
    '/doc': Buffer.from('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'latin1'),
    '/jpg': Buffer.from('\xFF\xD8\xFF\xE0 JFIF', 'latin1'),
    '/png': Buffer.from('\x89PNG\r\n', 'latin1'),
  };
  const web = await webOf({
    'a.example.go.th': (path) => {
      const body = files[path];
      return body ? { headers: { 'content-type': 'text/html; charset=utf-8' }, body } : { status: 404 };
    },
  });
  for (const path of Object.keys(files)) {
    const { look, page } = await web.websites.visit(`http://a.example.go.th${path}`);
    expect([path, look.reason, look.title, page]).toEqual([path, 'opened', null, null]);
  }
});

it('gives up on a site that says nothing when it is told to', async () => {
  const web = await webOf({ 'a.example.go.th': () => 'silence' });
  const { look } = await web.websites.visit('http://a.example.go.th/', AbortSignal.timeout(200));
  expect(look).toMatchObject({ class: 'unclear', reason: 'too-slow' });
});
