import { gzipSync } from 'node:zlib';
import type { LookClass } from '../../src/domain/web-page.ts';
import { oldThai } from './old-thai.ts';
import type { Reply } from './pretend-web.ts';

// Websites as Thai local governments have them, made by chance: what each is, is known, because it was made so.

export interface MadeSite {
  readonly kind: string;
  readonly url: string;
  readonly class: LookClass;
  /** Undefined: there is no such host. */
  readonly answer?: (path: string) => Reply | 'silence' | 'hang-up';
  /** Ends the wait for a site that never ends, so that nobody of these tests waits fifteen seconds. */
  readonly patience: AbortController;
}

type Random = () => number;
type Answer = NonNullable<MadeSite['answer']>;
type Kind = readonly [name: string, made: (random: Random, patience: AbortController) => Answer];

const topics = [
  'โครงสร้างหน่วยงาน',
  'ข้อมูลผู้บริหาร',
  'แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)',
  'รายงานสรุปผลการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๙',
  'ประกาศเจตนารมณ์ No Gift Policy',
  'สถิติเรื่องร้องเรียนการทุจริต หน้า 404',
  'คู่มือการปฏิบัติงาน (E-Service เข้าสู่ระบบ)',
  'ข้อบัญญัติงบประมาณ 403-500',
  'O12 จัดซื้อจัดจ้าง',
] as const;
const sites = ['อบต.ตัวอย่าง', 'เทศบาลตำบลตัวอย่าง', 'Sample SAO'] as const;
const paths = ['/o12', '/ita/2570/o12.html', '/index.php?id=12', '/รายงาน/แผน', '/news/detail/404'] as const;

function pick<T>(random: Random, all: readonly [T, ...T[]]): T {
  return all[Math.floor(random() * all.length)] ?? all[0];
}

/** Milliseconds after the last byte of a page that never ends, and after a question that is never answered. */
const SENT = 250;
const ASKED = 50;

function end(patience: AbortController, ms: number): () => void {
  return () => {
    setTimeout(() => {
      patience.abort();
    }, ms);
  };
}

function documentOf(title: string, body: string, meta = '<meta charset="utf-8">'): string {
  return `<!doctype html><html><head>${meta}<title>${title}</title></head><body>${body}</body></html>`;
}

/** A healthy page in one of the ways in which such pages are written and sent. */
function healthyPage(random: Random, patience: AbortController): Reply {
  const topic = pick(random, topics);
  const site = pick(random, sites);
  const title = pick(random, [topic, `${topic} - ${site}`, `${site} | ${topic}`]);
  const lines = 1 + Math.floor(random() * 60);
  const body = `<h1>${topic}</h1>${'<p>เผยแพร่ข้อมูลต่อสาธารณะ ไม่พบข้อร้องเรียน</p>'.repeat(lines)}`;
  const html = (type: string, bytes: string | Uint8Array, more: Reply['headers'] = {}): Reply => ({
    headers: { 'content-type': type, ...more },
    body: bytes,
  });
  return pick<() => Reply>(random, [
    () => html('text/html; charset=utf-8', documentOf(title, body)),
    () => html('text/html; charset=TIS-620', oldThai(documentOf(title, body, ''))),
    () => html('text/html; charset=x-windows-874', oldThai(documentOf(title, body, ''))),
    () =>
      html(
        'text/html',
        oldThai(
          documentOf(
            title,
            body,
            '<meta http-equiv="Content-Type" content="text/html; charset=windows-874">',
          ),
        ),
      ),
    () => html('text/html', oldThai(documentOf(title, body, ''))),
    () => html('', documentOf(title, body)),
    () => html('text/html', gzipSync(documentOf(title, body)), { 'content-encoding': 'gzip' }),
    () => html('text/html', documentOf(title, body.repeat(200))),
    () => html('application/pdf', '%PDF-1.7 x'),
    () => html('application/octet-stream', '%PDF-1.4 x'),
    () => ({ ...html('text/html; charset=utf-8', documentOf(title, body)), drips: end(patience, SENT) }),
  ])();
}

/** The same behind what stands before many of them. */
function healthyAnswer(random: Random, patience: AbortController): Answer {
  const page = healthyPage(random, patience);
  const hops = Math.floor(random() * 5);
  const rules = pick(random, [
    null,
    'User-agent: *\nDisallow: /admin\n',
    'User-agent: GPTBot\nDisallow: /\n',
    'not rules',
  ]);
  const before =
    (reply: (path: string) => Reply): Answer =>
    (path) =>
      path === '/robots.txt' ? (rules === null ? { status: 404 } : { body: rules }) : reply(path);
  return pick<() => Answer>(random, [
    () => before(() => page),
    () =>
      before((path) => {
        const at = Number(/^\/hop(\d)$/.exec(path)?.[1] ?? 0);
        return at >= hops
          ? page
          : { status: pick(random, [301, 302, 307]), headers: { location: `/hop${at + 1}` } };
      }),
    () =>
      before((path) =>
        path === '/moved/'
          ? page
          : {
              body: '<html><head><META HTTP-EQUIV="Refresh" CONTENT="0;URL=/moved/"></head><body></body></html>',
            },
      ),
  ])();
}

const goneTitles = ['404 Not Found', 'Page not found', 'ไม่พบหน้าที่ต้องการ', 'Error 404', 'ไม่พบหน้า'] as const;

const missing: readonly Kind[] = [
  [
    'status',
    (random) => () => ({ status: pick(random, [404, 410]), body: documentOf(pick(random, goneTitles), '') }),
  ],
  ['soft', (random) => () => ({ body: documentOf(pick(random, goneTitles), '<p>กลับหน้าหลัก</p>') })],
  [
    'soft in old Thai',
    () => () => ({
      headers: { 'content-type': 'text/html' },
      body: oldThai(documentOf('ไม่พบหน้าที่คุณต้องการ', '', '')),
    }),
  ],
  [
    'moved away',
    () => (path) => (path === '/away' ? { status: 404 } : { status: 302, headers: { location: '/away' } }),
  ],
  [
    'refreshed away',
    () => (path) =>
      path === '/away' ? { status: 404 } : { body: '<meta http-equiv="refresh" content="1; url=/away">' },
  ],
];

const form = '<form><input type="text"><input type="password"></form>';
const unclear: readonly Kind[] = [
  ['kept out', (random) => () => ({ status: pick(random, [401, 403, 429]), body: 'no' })],
  ['in trouble', (random) => () => ({ status: pick(random, [500, 502, 503, 504]), body: 'no' })],
  [
    'sent to a login',
    () => (path) =>
      path === '/login'
        ? { body: documentOf('เข้าสู่ระบบ', form) }
        : { status: 302, headers: { location: '/login' } },
  ],
  [
    'robots',
    () => (path) => (path === '/robots.txt' ? { body: 'User-agent: *\nDisallow: /' } : { body: 'x' }),
  ],
  ['empty', () => () => ({})],
  [
    'sent home',
    () => (path) =>
      path === '/' ? { body: documentOf('หน้าแรก', '') } : { status: 302, headers: { location: '/' } },
  ],
  ['a circle', () => () => ({ status: 302, headers: { location: '/o12' } })],
  ['a circle of refreshes', () => (path) => ({ status: 302, headers: { location: `${path}x` } })],
  [
    'silent',
    (_, patience) => () => {
      end(patience, ASKED)();
      return 'silence';
    },
  ],
  ['hanging up', () => () => 'hang-up'],
  ['a challenge', () => () => ({ status: 403, body: documentOf('Just a moment...', '') })],
];

/** Half of them healthy, as most are; a tenth of hosts have a certificate that browsers warn of. */
export function madeSites(random: Random, count: number): readonly MadeSite[] {
  return Array.from({ length: count }, (_, at): MadeSite => {
    const [scheme, prefix] = pick<readonly [string, string]>(random, [
      ['http', 'plain'],
      ['https', 'self'],
      ['https', 'expired'],
      ['https', 'stranger'],
    ]);
    const url = `${scheme}://${prefix}${at}.example.go.th${pick(random, paths)}`;
    const patience = new AbortController();
    const made = (kind: string, which: LookClass, answer: Answer): MadeSite => ({
      ...{ kind, url, class: which, answer, patience },
    });
    const chance = random();
    if (chance < 0.5) return made(`healthy, ${prefix}`, 'alive', healthyAnswer(random, patience));
    if (chance < 0.53) return { kind: 'no such host', url, class: 'missing', patience };
    const isMissing = chance < 0.72;
    const all = isMissing ? missing : unclear;
    const [kind, answer] = all[Math.floor(random() * all.length)] ?? ['', () => () => ({})];
    return made(kind, isMissing ? 'missing' : 'unclear', answer(random, patience));
  });
}
