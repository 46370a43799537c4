import { grouped } from '../../domain/grouped.ts';
import type { ItemUpdateArgs } from '../calls/args.ts';
import { type Call, type Candidate, type Problem, unsaid } from '../calls/call.ts';
import {
  type Heard,
  type Reading,
  allOf,
  asks,
  codeOfTopic,
  has,
  isOfAnother,
  only,
  opens,
  saidCodes,
  saidYear,
  typed,
} from './heard.ts';
import { type Saying, isNumbering, isOwnTitle, sayingOf, sentenceOf, textOf } from './item-words.ts';
import { isLikeAddress } from './links.ts';
import { monthsOpen } from './month-words.ts';
import { type Divided, type Segment, divided, segmentOf } from './segments.ts';
import { itemRemoval } from './removals.ts';
import type { Kind, Token } from './tokens.ts';

// What a message says about items: codes with links, months or how far they are. A write that was not meant is far
// worse than a question, so whatever is left over turns the reading into one.

export function readUpdates(heard: Heard): Reading {
  const removal = itemRemoval(heard);
  if (removal) return removal;
  if (asks(heard) || has(heard, 'refs', 'indicator', 'all-components')) return undefined;
  if (!has(heard, 'codes')) return readWithoutCode(heard);
  const message = divided(heard);
  if (!message.lead.every((token) => leadsToUpdates(heard, token)) || saysOtherThings(heard, message))
    return undefined;
  if (message.segments.every(isSilent)) return readBareCodes(heard, message);
  if (message.unclear) return unclear(heard, allOf(heard, 'link')[0] ?? allOf(heard, 'codes')[0]);
  const silent = message.segments.findIndex(isSilent);
  if (silent >= 0) return unclear(heard, allOf(heard, 'codes')[silent]);
  const [segment, ...others] = message.segments;
  // Months that are not there are components that are not met.
  if (segment && others.length === 0 && monthsOpen(heard)) return undefined;
  return segment && others.length === 0 ? readOne(heard, segment) : readPairs(heard, message.segments);
}

/** Before the first code stands nothing but sending, the year, and words that say nothing. */
function leadsToUpdates(heard: Heard, token: Token): boolean {
  if (token.kind === 'number') return isNumbering(heard, [token]);
  if (token.kind === 'other') return doing.test(typed(heard, token));
  if (token.kind === 'command') return token.command === 'update-item' || token.command === 'log-progress';
  return ['year', 'link-word', 'punctuation', 'newline', 'item-word', 'and', 'about', 'unit'].includes(
    token.kind,
  );
}

/** "ดำเนินการข้อ 13 เรียบร้อยแล้ว": what was done with it may stand before it. */
const doing = /^(?:ได้)?(?:ทำ|จัดทำ|ดำเนินการ|ลง|ลงเว็บ|อัพ|อัป|อัพโหลด|อัปโหลด|เผยแพร่|โพสต์)$/;

/** Words of another command, unless they are only the title of the item. */
function saysOtherThings(heard: Heard, { segments }: Divided): boolean {
  return segments.some((segment) =>
    segment.text
      .filter((piece) => piece.some((token) => isOfAnother(token) || otherThings.includes(token.kind)))
      .some((piece) => !isOwnTitle(heard, segment, piece) && !isWhatGoesOn(segment, piece)),
  );
}

const otherThings: readonly Kind[] = ['command', 'measure-word'];

/** "กำลังทำรายงาน": what is being done, in one breath with the words that say so. */
function isWhatGoesOn({ statuses }: Segment, piece: readonly Token[]): boolean {
  const [first] = piece;
  return (
    first?.kind === 'busy' || statuses.some((it) => it.item === 'in_progress' && it.end === first?.start)
  );
}

function isSilent({ links, statuses, months, vague, busy }: Segment): boolean {
  return links.length + statuses.length + months.length + vague.length + busy.length === 0;
}

/** Codes and nothing about them. One alone is for show-item; several are a question; to send wants a link. */
function readBareCodes(heard: Heard, { segments }: Divided): Reading {
  const worded = segments.filter((segment) => segment.text.length > 0);
  if (opens(heard, 'update-item')) {
    // "ส่ง O3 example": sent like a link, and no word of a sentence.
    const texts = worded.map((segment) => textOf(heard, segment)).filter((text) => text !== '');
    if (texts.length > 0 && texts.every(isLikeAddress)) {
      return incomplete(
        heard,
        [],
        texts.map((value) => ({ arg: 'links', value, reason: 'invalid' })),
      );
    }
  }
  if (worded.some((segment) => textOf(heard, segment) !== '')) return undefined;
  if (segments.some((segment) => segment.none.length > 0)) return undefined;
  const said = segments.flatMap((segment) => segment.codes);
  const { codes, problems } = saidCodes(heard, said, 'code');
  const sending = opens(heard, 'update-item', 'log-progress');
  // "O7 แล้ว": done, or what was to be shown?
  if (!sending && said.length === 1 && codes.length <= 1 && !has(heard, 'already')) return undefined;
  const done = codes.map((code) => ({ code, status: 'published' as const }));
  if (sending && has(heard, 'already'))
    return problems.length > 0 ? incomplete(heard, done, problems) : call(heard, done);
  const bare = codes.map((code) => ({ code }));
  if (problems.length > 0) return incomplete(heard, [], problems);
  if (sending) return incomplete(heard, bare, [unsaid('links')]);
  return {
    outcome: 'ambiguous',
    candidates: [update(heard, done), ...codes.slice(0, 5).map((code) => show(heard, code))],
  };
}

function readOne(heard: Heard, segment: Segment): Reading {
  const yearProblem = unclearYear(heard);
  if (yearProblem) return incomplete(heard, [], [yearProblem]);
  const { updates, problems, doubtful } = sayingOf(heard, segment);
  if (problems.length > 0) return incomplete(heard, doubtful ? [] : updates, problems);
  return doubtful ? question(heard, segment, updates) : call(heard, updates);
}

/** Of several pairs the clear ones stand, and the others are named. */
function readPairs(heard: Heard, segments: readonly Segment[]): Reading {
  const yearProblem = unclearYear(heard);
  if (yearProblem) return incomplete(heard, [], [yearProblem]);
  const listed = segments.every((segment) => segment.links.length > 0);
  const sayings = segments.map((segment): Saying => {
    const saying = sayingOf(heard, segment, listed);
    if (!saying.doubtful) return saying;
    const [wish] = segment.wishes;
    const value = textOf(heard, segment) || (wish ? typed(heard, wish) : (segment.codes[0]?.typed ?? null));
    return {
      ...saying,
      updates: [],
      problems: [...saying.problems, { arg: 'note', value, reason: 'invalid' }],
    };
  });
  const merged = mergedByCode(sayings.flatMap((it) => it.updates));
  if (!merged) return unclear(heard, allOf(heard, 'codes')[0]);
  const problems = sayings.flatMap((it) => it.problems);
  return problems.length > 0 ? incomplete(heard, merged, problems) : call(heard, merged);
}

/** The same code twice in a message: its links are kept together; two different states are no statement. */
function mergedByCode(updates: readonly ItemUpdateArgs[]): readonly ItemUpdateArgs[] | null {
  const all = [...grouped(updates, (it) => it.code).values()];
  const isOneState = all.every((same) => new Set(same.flatMap((it) => it.status ?? [])).size <= 1);
  return isOneState ? all.map(merged) : null;
}

function merged(same: readonly ItemUpdateArgs[]): ItemUpdateArgs {
  const [first, ...others] = same;
  if (first && others.length === 0) return first;
  const links = [...new Set(same.flatMap((it) => it.links ?? []))];
  const months = [...new Set(same.flatMap((it) => it.months ?? []))].sort();
  return {
    ...same.reduce((all, one) => ({ ...all, ...one })),
    ...(links.length > 0 ? { links } : {}),
    ...(months.length > 0 ? { months } : {}),
  };
}

/** A year that is not the current one and stands behind other words may be the year of a report, not of the item. */
function unclearYear(heard: Heard): Problem | undefined {
  const years = allOf(heard, 'year');
  const [first] = years;
  const before = first && heard.all[heard.all.indexOf(first) - 1];
  const two = new Set(years.map((it) => it.year)).size > 1;
  // "O12 ของปี 69" is the item's year, "O12 ข้อมูลปี 69" that of the data.
  const words = before?.kind === 'other' || (before?.kind === 'filler' && typed(heard, before) !== 'ของ');
  const behindWords = words && first?.year !== heard.hearing.year;
  return first && (two || behindWords)
    ? { arg: 'year', value: typed(heard, first), reason: 'unclear' }
    : undefined;
}

/** One code, and words that may change everything: the officer says which it is. */
function question(heard: Heard, segment: Segment, updates: readonly ItemUpdateArgs[]): Reading {
  const [one] = updates;
  const shown = one ? [show(heard, one.code)] : [];
  return { outcome: 'ambiguous', candidates: [...readingsOf(heard, segment, updates), ...shown] };
}

function readingsOf(
  heard: Heard,
  segment: Segment,
  updates: readonly ItemUpdateArgs[],
): readonly Candidate[] {
  const [one] = updates;
  if (one && isPartlyOpen(heard, segment, one)) return eachMonth(heard, one);
  // Several codes and one link, which may be a page of them all.
  if (updates.length > 1 && one?.links) return updates.map((it) => ({ ...update(heard, [it]), of: it.code }));
  const text = sentenceOf(heard, segment);
  const note = text === '' ? {} : { note: text };
  // "ต.ค. ลงแล้ว" is about that month, and not the whole item.
  const statuses = one?.months ? [] : likelyStatuses(segment);
  const all = statuses.length === 0 ? [{}] : statuses.map((status) => ({ status }));
  const readings = all.map((status) =>
    update(
      heard,
      updates.map((it) => ({ ...it, ...note, ...status })),
    ),
  );
  const met =
    one && segment.vague.some((token) => token.kind === 'complete') ? [allMet(heard, one.code)] : [];
  return [...readings, ...met];
}

/** "ต.ค. ลงแล้ว พ.ย. ยังไม่ลง", "พ.ย. รอเซ็น": not all of the months are there, and which is for the officer to say. */
function isPartlyOpen(
  heard: Heard,
  { vague, statuses, links, text }: Segment,
  { months }: ItemUpdateArgs,
): boolean {
  const words = text.flat();
  const isBroken = words.some((token) => token.kind === 'other' && broken.test(typed(heard, token)));
  const open =
    vague.some((token) => token.kind === 'unpublished') ||
    statuses.some((token) => token.item === 'in_progress' || token.item === 'not_started') ||
    words.some((token) => token.kind === 'not') ||
    // With its link it may be there although something is awaited.
    (links.length === 0 && (isBroken || words.some((token) => takesBack.includes(token.kind))));
  return open && months !== undefined;
}

const takesBack: readonly Kind[] = ['unreal', 'partial', 'missing', 'mistake'];
const broken = /เสีย|ค้าง|ล่ม|พัง|หาย/;

/** Each month with its two answers, of which one may be taken; of more months the item's card is shown. */
function eachMonth(heard: Heard, { code, months = [] }: ItemUpdateArgs): readonly Candidate[] {
  return months.slice(0, MOST_MONTHS).flatMap((month) => [
    { ...update(heard, [{ code, months: [month] }]), of: month },
    { command: 'component', args: { code, component: month, met: false, ...saidYear(heard) }, of: month },
  ]);
}

const MOST_MONTHS = 4;

/** The states that such words may mean; none where only a link was sent. */
function likelyStatuses(
  segment: Segment,
): readonly ('not_started' | 'in_progress' | 'published' | 'not_applicable')[] {
  if (segment.vague.some((token) => token.kind === 'unpublished')) return ['in_progress', 'not_started'];
  if (segment.vague.length > 0) return ['published'];
  const words = segment.text.flat();
  const open = words.some(
    (token) => token.kind === 'unreal' || token.kind === 'not' || token.kind === 'partial',
  );
  const said = [...new Set(segment.statuses.flatMap((token) => token.item ?? []))];
  return open && said.includes('published') ? ['in_progress', 'published'] : said;
}

function allMet(heard: Heard, code: string): Call {
  return { command: 'component', args: { code, component: 'all', met: true, ...saidYear(heard) } };
}

/** A link alone, or what is said of an item by its well-known name. A name is no code: without a link it is asked. */
function readWithoutCode(heard: Heard): Reading {
  if (!has(heard, 'link', 'topic')) return undefined;
  const [topic, ...others] = allOf(heard, 'topic');
  const sends = allOf(heard, 'command').every((token) =>
    ['update-item', 'log-progress'].includes(token.command),
  );
  if (!sends || others.length > 0 || heard.tokens.some(isOfAnother) || has(heard, 'measure-word'))
    return undefined;
  const links = allOf(heard, 'link');
  const plain = only(
    heard,
    'link',
    'link-word',
    'command',
    'topic',
    'year',
    'months',
    'status',
    'already',
    'none',
  );
  const code = topic && codeOfTopic(heard, topic.key);
  if (code === undefined) {
    const asked = plain && links.length > 0 && !topic;
    if (!asked) return undefined;
    const urls = links.flatMap((link) => link.url ?? []);
    const args = { ...(urls.length > 0 ? { links: urls } : {}), ...saidYear(heard) };
    return { outcome: 'incomplete', args, problems: [unsaid('code')] };
  }
  const segment = segmentOf([{ typed: code, numbers: [Number(code.slice(1))] }]);
  segment.links.push(...links);
  segment.statuses.push(...allOf(heard, 'status'));
  segment.months.push(...allOf(heard, 'months').flatMap((token) => token.months));
  if (segment.months.length > 0) segment.none.push(...allOf(heard, 'none'));
  if (isSilent(segment) || (links.length === 0 && !plain)) return undefined;
  const yearProblem = unclearYear(heard);
  const { updates, problems, doubtful } = sayingOf(heard, segment);
  if (yearProblem || problems.length > 0)
    return incomplete(heard, [], yearProblem ? [yearProblem] : problems);
  // A month says as well that it is about the item: only its duty is a monthly one.
  const { statuses, months } = segment;
  const told =
    links.length > 0 && (has(heard, 'link-word', 'command') || statuses.length + months.length > 0);
  if (plain && told && !doubtful) return call(heard, updates);
  return { outcome: 'ambiguous', candidates: [update(heard, updates), show(heard, code)] };
}

function unclear(heard: Heard, at: Token | undefined): Reading {
  const arg = at?.kind === 'link' ? 'links' : 'code';
  return incomplete(heard, [], [{ arg, value: at ? typed(heard, at) : null, reason: 'unclear' }]);
}

function update(heard: Heard, updates: readonly ItemUpdateArgs[]): Call {
  return { command: 'update-item', args: { updates, ...saidYear(heard) } };
}

function show(heard: Heard, code: string): Call {
  return { command: 'show-item', args: { code, ...saidYear(heard) } };
}

function call(heard: Heard, updates: readonly ItemUpdateArgs[]): Reading {
  return { outcome: 'call', args: update(heard, updates).args };
}

function incomplete(heard: Heard, updates: readonly ItemUpdateArgs[], problems: readonly Problem[]): Reading {
  const args = updates.length > 0 ? update(heard, updates).args : saidYear(heard);
  return { outcome: 'incomplete', args, problems };
}
