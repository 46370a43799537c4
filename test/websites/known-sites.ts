import { gzipSync } from 'node:zlib';
import type { LookClass, LookReason } from '../../src/domain/web-page.ts';
import { oldThai } from './old-thai.ts';
import { type Reply, noSuchHost } from './pretend-web.ts';

export interface KnownSite {
  readonly name: string;
  readonly url: string;
  readonly class: LookClass;
  readonly reason: LookReason;
  readonly answer?: (path: string) => Reply | 'silence' | 'hang-up';
  readonly resolves?: () => readonly string[] | Error;
}

const paragraph = '<p>องค์การบริหารส่วนตำบลตัวอย่างเผยแพร่ข้อมูลต่อสาธารณะตามแบบวัดการเปิดเผยข้อมูล</p>';
const page = (title: string, body = paragraph): Reply => ({
  body: `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`,
});
const status = (code: number, title = 'Error'): Reply => ({ ...page(title, '<h1>Error</h1>'), status: code });
const robotsOf =
  (rules: string, then: Reply) =>
  (path: string): Reply =>
    path === '/robots.txt' ? { headers: { 'content-type': 'text/plain' }, body: rules } : then;
const only =
  (path: string, reply: Reply, otherwise: Reply = { status: 404 }) =>
  (asked: string): Reply =>
    asked === path ? reply : otherwise;
const to = (location: string, code = 302): Reply => ({ status: code, headers: { location } });

type Case = readonly [
  name: string,
  path: string,
  answer: Reply | ((path: string) => Reply | 'silence' | 'hang-up'),
  scheme?: 'http' | 'https',
];

const alive: readonly Case[] = [
  ['a page', '/o12', page('รายงานผลการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2569')],
  ['a page by https whose certificate nobody signed', '/o12', page('ข้อมูลพื้นฐาน'), 'https'],
  ['a front page', '/', page('อบต.ตัวอย่าง')],
  ['a PDF', '/o12.pdf', { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7 x' }],
  ['a spreadsheet', '/o14.xlsx', { headers: { 'content-type': 'application/vnd.ms-excel' }, body: 'PK' }],
  ['an image of a board', '/o2.jpg', { headers: { 'content-type': 'image/jpeg' }, body: 'ÿØÿ' }],
  ['moved for good', '/old', (path) => (path === '/old' ? to('/new', 301) : page('ใหม่'))],
  ['moved by 308', '/old', (path) => (path === '/old' ? to('/new', 308) : page('ใหม่'))],
  [
    'five redirects',
    '/r0',
    (path) => (path === '/r5' ? page('ถึงแล้ว') : to(`/r${Number(path.slice(2)) + 1}`)),
  ],
  ['to https', '/o1', page('ข้อมูล'), 'https'],
  ['to another language of the front page', '/', (path) => (path === '/' ? to('/th/') : page('หน้าแรก'))],
  ['a Thai path', '/รายงาน/แผน', page('แผนพัฒนาท้องถิ่น')],
  [
    'redirected to a Thai path in raw bytes',
    '/t',
    (path) => (path === '/t' ? to(Buffer.from('/รายงาน').toString('latin1')) : page('รายงาน')),
  ],
  [
    'in TIS-620',
    '/o3',
    {
      headers: { 'content-type': 'text/html; charset=tis-620' },
      body: oldThai('<title>อำนาจหน้าที่</title><p>อำนาจหน้าที่</p>'),
    },
  ],
  [
    'packed though nobody asked',
    '/gz',
    { headers: { 'content-encoding': 'gzip' }, body: gzipSync('<title>แผนดำเนินงาน</title><p>แผน</p>') },
  ],
  [
    'without a content type',
    '/plain',
    { headers: { 'content-type': '' }, body: '<html><title>ข้อบัญญัติ</title>งบประมาณ</html>' },
  ],
  ['a page about page 404 of a budget', '/b', page('ข้อบัญญัติงบประมาณ หน้า 404-410')],
  [
    'a page that lists no complaints',
    '/c',
    page('สถิติเรื่องร้องเรียนการทุจริต', '<p>ไม่พบเรื่องร้องเรียนการทุจริตในปีงบประมาณ 2569</p>'),
  ],
  [
    'a page that says in its text that nothing was found',
    '/n',
    page('ค้นหาประกาศ', `${paragraph}<p>not found: 0</p>`),
  ],
  ['a page with a search field', '/s', page('ประกาศ', '<form><input type="search"></form>')],
  [
    'a long page with a login in its corner',
    '/l',
    page('ระบบ', paragraph.repeat(40) + '<input type=password>'),
  ],
  [
    'a complaints form with a captcha',
    '/f',
    page('ร้องเรียนการทุจริต', paragraph.repeat(40) + '<div class="g-recaptcha"></div>'),
  ],
  ['a huge page', '/h', page('ใหญ่', paragraph.repeat(6_000))],
  ['robots.txt that forbids others', '/o5', robotsOf('User-agent: GPTBot\nDisallow: /\n', page('ข่าว'))],
  [
    'robots.txt that forbids another folder',
    '/o6',
    robotsOf('User-agent: *\nDisallow: /admin\n', page('ข่าว')),
  ],
  ['robots.txt in trouble', '/o7', (path) => (path === '/robots.txt' ? status(500) : page('ข่าว'))],
  ['a page by an index', '/index.php?option=com_content&id=7', page('ภารกิจ')],
  [
    'the front page by another name',
    '/home.html',
    (path) => (path === '/home.html' ? to('/') : page('หน้าแรก')),
  ],
];

const viewers: readonly Case[] = [
  [
    'a viewer of shared files, which shows nothing without its script',
    '/file/d/1/view',
    page('รายงานผลการดำเนินงาน 2569.pdf - Google Drive', '<script>var x = 1;</script><noscript>JS</noscript>'),
  ],
  ['a page of an earlier year', '/o7', page('รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2566')],
  ['http only, without https', '/o8', page('คู่มือการปฏิบัติงาน'), 'http'],
  ['a page whose title speaks of logging in', '/o10', page('คู่มือการเข้าสู่ระบบ E-Service', paragraph.repeat(40))],
];

const missing: readonly Case[] = [
  ['404', '/o12', status(404)],
  ['410', '/o12', status(410)],
  ['404 by https', '/o12', status(404), 'https'],
  ['a redirect to 404', '/o12', only('/o12', to('/gone'))],
  ['404 with a Thai page', '/o12', { ...page('ไม่พบหน้าที่ต้องการ'), status: 404 }],
  ['a title that says 404', '/o12', page('404 Not Found')],
  ['a title that says it behind the name of the site', '/o12', page('อบต.ตัวอย่าง | ไม่พบหน้าที่คุณต้องการ')],
  ['a title that says page not found', '/o12', page('Page not found – อบต.ตัวอย่าง')],
  ['a heading that says not found', '/o12', page('อบต.ตัวอย่าง', '<h1>ไม่พบหน้า</h1>')],
  ['an error 404 of a builder', '/o12', page('Error 404')],
  ['a file that is gone', '/o12.pdf', { status: 404, headers: { 'content-type': 'text/plain' }, body: 'no' }],
];

const doubtful: readonly (readonly [LookReason, Case])[] = [
  ['not-for-programs', ['401', '/', status(401)]],
  ['not-for-programs', ['403', '/o12', status(403)]],
  ['not-for-programs', ['429', '/o12', status(429)]],
  ['not-for-programs', ['a challenge with 403', '/o12', { ...page('Just a moment...'), status: 403 }]],
  [
    'not-for-programs',
    ['a challenge with 200', '/o12', page('Attention Required! | Guard', '<script>x</script>')],
  ],
  [
    'not-for-programs',
    ['a challenge with 404', '/o12', { ...page('Are you a robot?', '<p>captcha</p>'), status: 404 }],
  ],
  [
    'not-for-programs',
    ['a short page with nothing but a captcha', '/o12', page('ตรวจสอบ', '<div class="g-recaptcha"></div>')],
  ],
  ['site-trouble', ['500', '/o12', status(500)]],
  ['site-trouble', ['502', '/o12', status(502)]],
  ['site-trouble', ['503', '/o12', status(503)]],
  ['odd-answer', ['400', '/o12', status(400)]],
  ['odd-answer', ['418', '/o12', status(418)]],
  ['odd-answer', ['a redirect that names no place', '/o12', { status: 302 }]],
  ['redirects', ['a circle', '/o12', to('/o12')]],
  ['redirects', ['six redirects', '/r0', (path) => to(`/r${Number(path.slice(2)) + 1}`)]],
  ['redirects', ['a redirect to nonsense', '/o12', to('http://[')]],
  ['not-public', ['a redirect inside', '/o12', to('http://127.0.0.1/')]],
  ['not-public', ['a redirect to another port', '/o12', to('http://example.go.th:8080/')]],
  ['sent-home', ['sent to the front page', '/news/12', (path) => (path === '/' ? page('หน้าแรก') : to('/'))]],
  ['empty', ['an empty page', '/o12', {}]],
  ['login', ['a login', '/o12', page('เข้าสู่ระบบ', '<form><input type="password"></form>')]],
  [
    'login',
    ['a shared file that asks who one is', '/d/1', page('Google Drive: Sign-in', '<input type=email>')],
  ],
  ['login', ['a shared file that few may open', '/d/2', page('คุณต้องมีสิทธิ์เข้าถึง', '<p>ขอสิทธิ์</p>')]],
  ['login', ['a post for friends', '/p/1', page('Log in to Facebook', '<input type="password">')]],
  ['login', ['a post behind a door in Thai', '/p/2', page('Facebook - เข้าสู่ระบบหรือสมัครใช้งาน')]],
  ['robots', ['robots.txt forbids all', '/o12', robotsOf('User-agent: *\nDisallow: /\n', page('ข่าว'))]],
  [
    'may-say-not-found',
    ['a long page that says not found', '/o12', page('404 Not Found', paragraph.repeat(40))],
  ],
  ['may-say-not-found', ['a title that may mean it', '/o12', page('เอกสารถูกลบแล้ว')]],
  ['empty', ['a name for sale', '/', page('example', '<p>This domain name is for sale</p>')]],
  ['no-connection', ['a server that hangs up', '/o12', () => 'hang-up']],
];

function site(
  kind: string,
  at: number,
  [name, path, answer, scheme = 'http']: Case,
  reason: LookReason,
): KnownSite {
  return {
    name,
    url: `${scheme}://${kind}${at}.example.go.th${path}`,
    class: kind === 'alive' || kind === 'missing' ? kind : 'unclear',
    reason,
    answer: typeof answer === 'function' ? answer : () => answer,
  };
}

const saysSo = (name: string): boolean => /title|heading|builder/.test(name);

export const knownSites: readonly KnownSite[] = [
  ...[...alive, ...viewers].map((it, at) => site('alive', at, it, 'opened')),
  ...missing.map((it, at) => site('missing', at, it, saysSo(it[0]) ? 'says-not-found' : 'gone')),
  ...doubtful.map(([reason, it], at) => site('unclear', at, it, reason)),
  {
    name: 'a host that is no more',
    url: 'https://gone.example.go.th/o12',
    class: 'missing',
    reason: 'no-such-host',
    resolves: () => noSuchHost('gone.example.go.th'),
  },
  {
    name: 'a name server in trouble',
    url: 'https://tired.example.go.th/o12',
    class: 'unclear',
    reason: 'no-connection',
    resolves: () => Object.assign(new Error('try again'), { code: 'EAI_AGAIN' }),
  },
];
