import type { Catalogue, CatalogueItem } from '../domain/catalogue.ts';
import type { FiscalYear } from '../domain/dates.ts';
import type { FurtherPage, SiteLink, SitePage } from '../domain/site-links.ts';
import type { PageLink, PageSays } from '../domain/web-page.ts';
import { arabicDigits, squeeze, tidy } from '../text/thai.ts';
import { letteredCode, letteredCodesIn } from './numerals.ts';
import { contained, likeness } from './similar.ts';

// Which links of an agency's ITA page are about which items: by the code that stands on them, by the heading that they
// stand under, or by a title that is nearly the same. Where several items fit, none is meant.

/** A title says which item it is by so much, and by so much more than the next. */
const ALIKE = 0.82;
const AHEAD = 0.08;
/** Words beside a code that are another item's title: the list is of another year. */
const PLAINLY_OTHER = 0.8;
const PLAINLY_NOT = 0.5;
/** Squeezed characters: shorter words beside a code say nothing of a title. */
const SOME_WORDS = 12;

/** "012 รายงาน…" with a nought for the letter, and "ข้อ 12": they count beside the item's own title only. */
const numbered = /^\s*(?:ข้อ(?:ที่)?\s*0?([1-9]\d?)|0(\d\d))(?![\d.])/;
/** What stands on a link whose line says what it is about. */
const pointingWords =
  /คลิก(?:ที่นี่|เพื่อ\S{0,40}|ดู\S{0,40})?|ดาวน์โหลด|โหลด|download|เปิด|อ่าน(?:ต่อ)?|ดู|รายละเอียด|ไฟล์(?:แนบ)?|เอกสาร(?:แนบ)?|ลิงก์|ลิงค์|link|url|view|click|pdf|word|excel|here/gi;
const years = /(?:ปีงบประมาณ|งบประมาณ|ประจำปี|ปีงบ|ปี)\s*(?:พ\.?\s*ศ\.?\s*)?(25\d\d)(?:\s*[-–]\s*(25\d\d))?/g;
const files = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|jpe?g|png|gif|mp4)$/i;

/** What a page says of the items of a year, and where more of it may stand. */
export function itemLinksOf(page: PageSays, url: string, catalogue: Catalogue): SitePage {
  const ofItems = new Map<string, SiteLink[]>();
  const foreign = new Set<string>();
  const further = new Map<string, FurtherPage>();
  for (const link of page.links) {
    const found = itemOf(link, catalogue);
    if (found.kind === 'foreign') foreign.add(found.code);
    if (found.kind === 'item' && !isSelf(link.url, url)) {
      const { code, by } = found;
      const text = tidy(link.text) === '' ? link.line : link.text;
      ofItems.set(code, [...(ofItems.get(code) ?? []), { url: link.url, text, by, years: yearsOf(link) }]);
      continue;
    }
    const kind = found.kind === 'item' ? null : furtherOf(link, url, catalogue);
    if (kind !== null && !further.has(link.url)) further.set(link.url, { url: link.url, kind });
  }
  return { ofItems, foreign: [...foreign], further: [...further.values()] };
}

type Found =
  | { readonly kind: 'item'; readonly code: string; readonly by: SiteLink['by'] }
  /** A code of the year beside the title of another item. */
  | { readonly kind: 'foreign'; readonly code: string }
  | { readonly kind: 'nothing' };

const nothing: Found = { kind: 'nothing' };

function itemOf(link: PageLink, catalogue: Catalogue): Found {
  const own = saidIn(link.text, catalogue);
  if (own.kind !== 'nothing') return own;
  if (letteredCodesIn(link.text).length > 1) return nothing;
  if (onlyPoints(link.text)) {
    const line = saidIn(link.line, catalogue);
    if (line.kind !== 'nothing' || letteredCodesIn(link.line).length > 1) return line;
    return headed(link, catalogue);
  }
  // A code in front of the link, whose words are the item's own or a file's name.
  const line = letteredCodesIn(link.line).length === 1 ? saidIn(link.line, catalogue) : nothing;
  if (line.kind === 'foreign') return line;
  if (line.kind === 'item' && line.by === 'code') return line;
  const title = titled(link.text, catalogue);
  if (title !== null) return { kind: 'item', code: title, by: 'title' };
  return headed(link, catalogue);
}

/** By the heading above, for what only points or says nearly the same. */
function headed({ text, under }: PageLink, catalogue: Catalogue): Found {
  if (under === null) return nothing;
  const head = saidIn(under, catalogue);
  if (head.kind !== 'item') return head;
  const item = catalogue.items.find((it) => it.code === head.code);
  const isAbout = onlyPoints(text) || (item !== undefined && resemblance(wordsOf(text), item) >= PLAINLY_NOT);
  return isAbout ? { kind: 'item', code: head.code, by: 'heading' } : nothing;
}

/** The one item that a text names by its code, or by a number beside its title. */
function saidIn(text: string, catalogue: Catalogue): Found {
  const [code, ...others] = letteredCodesIn(text);
  if (others.length > 0) return nothing;
  if (code === undefined) {
    const [, plain, nought] = numbered.exec(arabicDigits(text)) ?? [];
    const number = Number(plain ?? nought);
    const item = catalogue.items.find((it) => it.code === `O${number}`);
    if (item && resemblance(wordsOf(text), item) >= PLAINLY_NOT)
      return { kind: 'item', code: item.code, by: 'code' };
    return nothing;
  }
  const item = catalogue.items.find((it) => it.code === code);
  if (!item) return { kind: 'foreign', code };
  const words = wordsOf(text);
  if (squeeze(words).length < SOME_WORDS) return { kind: 'item', code, by: 'code' };
  const isOthers =
    resemblance(words, item) < PLAINLY_NOT &&
    catalogue.items.some((it) => it !== item && resemblance(words, it) >= PLAINLY_OTHER);
  return isOthers ? { kind: 'foreign', code } : { kind: 'item', code, by: 'code' };
}

/** The item whose title a text nearly is; null where several are near. */
function titled(text: string, catalogue: Catalogue): string | null {
  const words = wordsOf(text);
  const ranked = catalogue.items
    .map((item) => ({ code: item.code, score: resemblance(words, item) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (!first || first.score < ALIKE) return null;
  return second && first.score - second.score < AHEAD ? null : first.code;
}

/** How much the words of a text are an item's title, 0 to 1: what stands around a whole title takes little away. */
function resemblance(words: string, { title }: CatalogueItem): number {
  const isWhole = squeeze(title).length >= SOME_WORDS && squeeze(words).includes(squeeze(title));
  return Math.max(likeness(words, title), isWhole ? 1 - 0.2 * (1 - contained(words, title)) : 0);
}

/**
 * "ดาวน์โหลด (PDF)", an address, nothing at all. Words are taken away one by one: in one pattern a hostile page would
 * have words within words ("click here", "here") tried in every combination.
 */
function onlyPoints(text: string): boolean {
  if (/^\s*(?:https?:\/\/\S+\s*)?$/i.test(text)) return true;
  const rest = text.replace(pointingWords, '');
  return rest !== text && /^[\s\d.()[\]»>-]*$/.test(rest);
}

/** A text without codes, years and what only points. */
function wordsOf(text: string): string {
  return arabicDigits(tidy(text))
    .replace(letteredCode, ' ')
    .replace(numbered, ' ')
    .replace(years, ' ')
    .replace(/\((?:ไฟล์|pdf|word)[^)]*\)|คลิก(?:ที่นี่)?|ดาวน์โหลด|\.pdf$|^ข้อ(?=\s)/gi, ' ');
}

function yearsOf({ text, line }: PageLink): readonly FiscalYear[] {
  const own = yearsIn(text);
  return own.length > 0 ? own : yearsIn(line);
}

function yearsIn(text: string): readonly FiscalYear[] {
  const found = arabicDigits(text).matchAll(years);
  return [...found].flatMap(([, from, to]) => {
    const last = to === undefined ? [] : [Number(to)];
    return [Number(from), ...last];
  });
}

/** Whether a link leads on within the same website to more of the same. */
function furtherOf({ text, url }: PageLink, from: string, catalogue: Catalogue): FurtherPage['kind'] | null {
  if (isSelf(url, from) || hostOf(url) !== hostOf(from) || files.test(new URL(url).pathname)) return null;
  const said = arabicDigits(tidy(text));
  if (/^(?:หน้า(?:ถัดไป|ที่\s*\d+|\s+\d+)?|ถัดไป|next|[»›>]+|[2-9])$/i.test(said)) return 'next';
  const named = yearsIn(said);
  if (named.length > 0 && !named.includes(catalogue.year)) return null;
  const isIndicator =
    /ตัวชี้วัด(?:ย่อย)?(?:ที่)?\s*(?:9|10)(?:\.\d)?(?!\d)/.test(said) ||
    catalogue.subIndicators.some((it) => likeness(said.replace(/^[\d.\s]+/, ''), it.title) >= ALIKE);
  if (isIndicator) return 'indicator';
  const isIta =
    /(?<![A-Za-z])(?:ITA|OIT)(?![A-Za-z])/i.test(said) ||
    /การเปิดเผยข้อมูลสาธารณะ|การประเมินคุณธรรมและความโปร่งใส/.test(said);
  const other = /(?<!\d)25\d\d(?!\d)/.exec(said)?.[0];
  return isIta && (other === undefined || Number(other) === catalogue.year) ? 'ita' : null;
}

/** A place on the page itself. */
function isSelf(url: string, page: string): boolean {
  return url.split('#')[0] === page.split('#')[0];
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
