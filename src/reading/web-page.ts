import { Parser } from 'htmlparser2';
import type { PageLink, PageSays } from '../domain/web-page.ts';
import { arabicDigits, tidy } from '../text/thai.ts';
import { letteredCodesIn } from './numerals.ts';

/** What ends a line of a page. */
const lineTags = new Set(
  'p div br ul ol li h1 h2 h3 h4 h5 h6 section header footer article tr table dd dt main nav'.split(' '),
);
/** Those of them that say nothing within a row of a table. */
const softTags = new Set(['p', 'div', 'br', 'ul', 'li']);
const silentTags = new Set(['style', 'script', 'template', 'noscript', 'svg']);
/** Characters: so much of a page says what it is about. */
const MOST_TEXT = 20_000;
const MOST_LINKS = 2_000;
/** Tags within tags: the parser moves all that are open for each that opens, and no page that people made has as many. */
const MOST_OPEN = 2_000;
/** What stands on a link or around it; what is longer is a page without lines. */
const LONGEST_LINE = 400;

/** A page that says no more than this beside "not found" has nothing else to say. */
const SHORT = 1_500;

const notFound =
  /^(?:(?:error|ข้อผิดพลาด)?\s*404\b.*|(?:page |file |the page )?(?:was |is )?not found[!.…]*|ไม่พบ(?:หน้า|เพจ|เอกสาร|ไฟล์|เว็บ)(?:เว็บ|เพจ)?(?:ไซต์)?(?:(?:นี้)?[!.…]*|ที่(?:คุณ|ท่าน)?(?:ต้องการ|ค้นหา|เรียก|ร้องขอ).*))$/i;
const perhapsNotFound =
  /not found|page (?:does not|doesn't) exist|no longer (?:exists|available)|ไม่พบ(?:หน้า|เพจ|เอกสาร|ไฟล์)|ถูกลบ(?:ไป)?แล้ว|หน้าที่.{0,20}ไม่มีอยู่/i;
const challenge =
  /just a moment|attention required|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|ddos protection|access denied|are you a robot|captcha|ยืนยันว่า.{0,12}ไม่ใช่(?:หุ่นยนต์|โปรแกรมอัตโนมัติ)/i;
/** What shows to strangers instead of a file that is shared with a few, and instead of a post. */
const closedDoor =
  /^(?:google (?:drive|docs|sheets|slides): sign-?in|sign in\b.*google|ลงชื่อเข้าใช้.*google|you need (?:access|permission)|request access|ขอสิทธิ์(?:การ)?เข้าถึง|คุณต้องมีสิทธิ์เข้าถึง|log in(?:to)?\b.*facebook|facebook\b.*(?:log in|เข้าสู่ระบบ)|เข้าสู่ระบบ\s*facebook)/i;
const challengeMark = /cf-chl|cf_chl|challenge-platform|_Incapsula_Resource|g-recaptcha|h-captcha/;
const nothing =
  /domain (?:name )?(?:is )?for sale|this domain (?:has )?expired|โดเมนนี้?หมดอายุ|account suspended|เว็บไซต์(?:นี้)?ถูกระงับ/i;

/** What a page says: its title, what it is instead of what was looked for, years, codes and links. */
export function readWebPage(html: string, url: string): PageSays {
  const page = partsOf(html, url);
  const title = tidy(page.title) === '' ? null : tidy(page.title);
  const said = arabicDigits([title ?? '', ...page.lines].join('\n'));
  return {
    title,
    instead: insteadOf(html, title, page),
    years: yearsIn(said),
    codes: letteredCodesIn(said),
    links: page.links,
    movesTo: page.movesTo === url ? null : page.movesTo,
  };
}

/** Seconds: a page that is shown for longer before it moves on is read by people. */
const AT_ONCE = 5;
const refresh = /^\s*(\d+)(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i;

/** `<meta http-equiv="refresh" content="0; url=/new/">` */
function sentTo({ 'http-equiv': kind, content = '' }: Record<string, string>, base: string): string | null {
  if (kind?.trim().toLowerCase() !== 'refresh') return null;
  const [, seconds = '', to = ''] = refresh.exec(content) ?? [];
  return to === '' || Number(seconds) > AT_ONCE ? null : resolved(to.trim(), base);
}

interface Parts {
  title: string;
  readonly headings: string[];
  readonly lines: string[];
  readonly links: PageLink[];
  asksForPassword: boolean;
  movesTo: string | null;
}

function insteadOf(html: string, title: string | null, page: Parts): PageSays['instead'] {
  const text = page.lines.join(' ');
  const isShort = text.length <= SHORT;
  // A name of the site stands before or behind what the page is about.
  const said = [title ?? '', ...page.headings.slice(0, 2)].flatMap((it) => [
    it,
    ...it.split(/[|–—»:]|\s-\s/),
  ]);
  const titles = said.map((it) => it.trim()).filter((it) => it !== '');
  if (
    isShort &&
    (titles.some((it) => challenge.test(it)) || challengeMark.test(html)) &&
    !page.asksForPassword
  ) {
    return 'challenge';
  }
  if (titles.some((it) => notFound.test(it))) return isShort ? 'not-found' : 'perhaps-not-found';
  if (titles.some((it) => perhapsNotFound.test(it))) return 'perhaps-not-found';
  if (isShort && (page.asksForPassword || titles.some((it) => closedDoor.test(it)))) return 'login';
  if (isShort && nothing.test(text)) return 'nothing';
  return null;
}

function partsOf(html: string, url: string): Parts {
  const parts: Parts = {
    title: '',
    headings: [],
    lines: [],
    links: [],
    asksForPassword: false,
    movesTo: null,
  };
  let base = url;
  let silent = 0;
  let open = 0;
  /** Cells of the row so far. */
  let cells = 0;
  let inTitle = false;
  let heading: string | null = null;
  let line = '';
  let kept = 0;
  let link: { readonly url: string; text: string } | null = null;
  let under: string | null = null;
  let ofLine: { readonly url: string; readonly text: string }[] = [];

  const closeLink = (): void => {
    if (link !== null && parts.links.length + ofLine.length < MOST_LINKS) {
      ofLine.push({ url: link.url, text: tidy(link.text).slice(0, LONGEST_LINE) });
    }
    link = null;
  };
  const endLine = (): void => {
    // A link around several lines says all of them.
    const said = tidy(line).slice(0, LONGEST_LINE);
    if (letteredCodesIn(said).length === 1) under = said;
    for (const it of ofLine) parts.links.push({ ...it, line: said, under });
    ofLine = [];
    if (said !== '' && kept < MOST_TEXT) {
      parts.lines.push(said);
      kept += said.length;
    }
    line = '';
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      // The rest is not read.
      if (++open > MOST_OPEN) parser.pause();
      if (silentTags.has(name)) silent++;
      if (name === 'title') inTitle = parts.title === '';
      if (name === 'base' && attributes.href !== undefined) base = resolved(attributes.href, url) ?? url;
      if (name === 'meta' && silent === 0) parts.movesTo ??= sentTo(attributes, base);
      if (name === 'input' && attributes.type?.toLowerCase() === 'password') parts.asksForPassword = true;
      // What an editor puts into a cell is still of the table's row.
      if (name === 'td' || name === 'th') cells++;
      if (name === 'tr' || name === 'table') cells = 0;
      if (cells > 0 && softTags.has(name) && line.length < LONGEST_LINE) line += ' ';
      else if (lineTags.has(name)) endLine();
      if (name === 'footer' || name === 'nav') under = null;
      if (name === 'h1' || name === 'h2') heading = '';
      if (name === 'td' || name === 'th') line += ' ';
      if (name === 'img' && link !== null && attributes.alt !== undefined) link.text += ` ${attributes.alt} `;
      if (name !== 'a') return;
      closeLink();
      const to = attributes.href === undefined ? null : resolved(attributes.href, base);
      if (to !== null) link = { url: to, text: attributes.title === undefined ? '' : `${attributes.title} ` };
    },
    ontext(text) {
      if (inTitle) parts.title += text;
      else if (silent === 0) {
        line += text;
        if (heading !== null) heading += text;
        if (link !== null) link.text += text;
      }
    },
    onclosetag(name) {
      open--;
      if (silentTags.has(name)) silent = Math.max(0, silent - 1);
      if (name === 'title') inTitle = false;
      if ((name === 'h1' || name === 'h2') && heading !== null) {
        parts.headings.push(tidy(heading));
        heading = null;
      }
      if (name === 'a') closeLink();
      if (name === 'tr' || name === 'table') cells = 0;
      if (cells > 0 && softTags.has(name) && line.length < LONGEST_LINE) line += ' ';
      else if (lineTags.has(name)) endLine();
    },
  });
  parser.write(html);
  parser.end();
  closeLink();
  endLine();
  return parts;
}

/** Addresses of pages and files only, without the place within them. */
function resolved(href: string, base: string): string | null {
  if (!URL.canParse(href.trim(), base)) return null;
  const url = new URL(href.trim(), base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  return url.href;
}

/** Only years that are called fiscal years: a page is full of other years. */
function yearsIn(text: string): readonly number[] {
  const found = text.matchAll(/(?:ปีงบประมาณ|ปีงบ|งบประมาณ)\s*(?:พ\.?\s*ศ\.?\s*)?(25\d\d)/g);
  return [...new Set([...found].map(([, year]) => Number(year)))].sort();
}
