import { z } from 'zod';
import { type About, namesOf, subjectsOf } from '../calls/about.ts';
import type { Call, Understanding } from '../calls/call.ts';
import { commandNamed } from '../commands.ts';
import { type Hearing, understand } from '../understand.ts';

type Meant = Extract<Understanding, { outcome: 'call' }>;

/**
 * What a text means that quotes a message of the bot's: "ส่งแล้ว https://…" under the card of O12 is about O12. The
 * text's own words come first; what it lacks is taken from the card, and asked where the card was about several things.
 */
export function understandAbout(text: string, hearing: Hearing, about: About | null): Understanding {
  const later = about?.reminding && putOff(text, hearing, about);
  if (later) return later;
  const alone = understand(text, hearing);
  const back = about && takenBack(hearing, about, alone);
  if (back) return back;
  const all = about && ofAll(text, hearing, about, alone);
  if (all) return all;
  const one = about && askedOfOne(text, hearing, about, alone);
  if (one) return one;
  if (about === null || !lacksSubject(alone)) return alone;
  const calls = likeliestFirst(subjectsOf(about), text).flatMap((subject): Meant[] => {
    const meant = callOf(understand(`${subject} ${text}`, hearing));
    return meant && saysEnough(meant) ? [inYear(meant, about, hearing)] : [];
  });
  const [first, ...others] = calls;
  if (!first) return doubtOfOne(text, hearing, about) ?? alone;
  return others.length === 0 ? first : { outcome: 'ambiguous', candidates: calls };
}

/** What is asked about when it is typed with the code is asked about under the card, too: "ครบแล้วค่ะ", "แก้เป็น 40%". */
function doubtOfOne(text: string, hearing: Hearing, about: About): Understanding | undefined {
  const [subject, ...others] = subjectsOf(about);
  if (subject === undefined || others.length > 0) return undefined;
  const meant = understand(`${subject} ${text}`, hearing);
  if (meant.outcome !== 'ambiguous') return undefined;
  const [first] = meant.candidates;
  if (!first || !saysEnough(first)) return undefined;
  return { outcome: 'ambiguous', candidates: meant.candidates.map((call) => inYear(call, about, hearing)) };
}

/** An address that names an item ("/ita/o12.pdf") is most likely that item's; the others stay as the card had them. */
function likeliestFirst(subjects: readonly string[], text: string): readonly string[] {
  const numbers = [...text.matchAll(/(?:^|[^a-z0-9])o(?:it)?[-_]?0?([1-9]\d?)(?!\d)/gi)];
  const named = new Set(numbers.map(([, number]) => `O${number ?? ''}`));
  const [likely, others] = [true, false].map((is) => subjects.filter((it) => named.has(it) === is));
  return [...(likely ?? []), ...(others ?? [])];
}

/**
 * "ยกเลิก" under a card takes back what that card said was written, whoever says it and whatever they wrote since.
 * Where it wrote nothing, the histories of what it shows have a button for each entry.
 */
function takenBack(hearing: Hearing, about: About, alone: Understanding): Understanding | undefined {
  const calls = alone.outcome === 'ambiguous' ? alone.candidates : alone.outcome === 'call' ? [alone] : [];
  if (!calls.some(({ command }) => command === 'undo')) return undefined;
  const { event, items, refs } = about;
  if (event !== undefined) return { outcome: 'call', command: 'undo', args: { event } };
  // "ยกเลิกรายการล่าสุด" says itself what is meant.
  if (alone.outcome === 'call') return undefined;
  const histories = [...items.map((code) => ({ code })), ...refs.map((ref) => ({ ref }))].map((args) =>
    inYear<Meant>({ outcome: 'call', command: 'history', args }, about, hearing),
  );
  const [first, ...others] = histories;
  return first && others.length > 0 ? { outcome: 'ambiguous', candidates: histories } : first;
}

/** "ขาดอะไร", "ส่งวันไหน" under the card of one item is about that item, not about the year. */
function askedOfOne(text: string, hearing: Hearing, about: About, alone: Understanding): Meant | undefined {
  const [subject, ...others] = subjectsOf(about);
  const isOfYear =
    alone.outcome === 'call' && ofYear.includes(alone.command) && Object.keys(alone.args).length === 0;
  const isQuestion = alone.outcome === 'unknown' && asking.test(text);
  if (subject === undefined || others.length > 0 || !(isOfYear || isQuestion)) return undefined;
  const meant = understand(`${subject} ${text}`, hearing);
  const shows = meant.outcome === 'call' && ['show-item', 'show-measure'].includes(meant.command);
  return shows ? inYear(meant, about, hearing) : undefined;
}

const ofYear: readonly string[] = ['list-missing', 'deadlines'];
const asking = /อะไร|ไง|อย่างไร|เมื่อไหร่|เมื่อไร|วันไหน|เดือนไหน|กี่|หรือยัง|รึยัง|[?？]/;

/** "หยุดเตือน" under a reminder is about all that it lists. */
function ofAll(text: string, hearing: Hearing, about: About, alone: Understanding): Meant | undefined {
  if (!namesNone(alone, text)) return undefined;
  const meant = understand([...namesOf(about), text].join(' '), hearing);
  if (meant.outcome !== 'call' || commandNamed(meant.command)?.together !== true) return undefined;
  // Under any other card it is politeness.
  if (meant.command === 'acknowledge' && about.reminding !== true) return undefined;
  return inYear(meant, about, hearing);
}

/** "เลื่อน" and "ขอเลื่อนไปวันจันทร์" under a reminder are about the reminder, not about the due day. */
function putOff(text: string, hearing: Hearing, about: About): Meant | undefined {
  const said = /^\s*(?:ขอ)?เลื่อน(?:(?:การ)?(?:แจ้ง)?เตือน)?(?:ไปก่อน|ก่อน|หน่อย)?(?!\s*[Oo\d])/.exec(text);
  if (!said) return undefined;
  const line = [...namesOf(about), 'เลื่อนเตือน', text.slice(said[0].length)].join(' ');
  const meant = callOf(understand(line, hearing));
  return meant?.command === 'snooze' ? inYear(meant, about, hearing) : undefined;
}

/** No work is named: "เปิดเตือน" by itself is about all, and under a card about what the card lists. */
function namesNone(alone: Understanding, text: string): boolean {
  if (alone.outcome === 'unknown') return true;
  if (alone.outcome === 'incomplete') return !('target' in alone.args);
  if (alone.outcome !== 'call') return false;
  const target = Target.safeParse(alone.args.target).data;
  return target?.all === true && !/ทั้งหมด|ทุก/.test(text);
}

const Target = z.object({ all: z.boolean().optional() });

/** A text that says what, but not of which item or measure. */
function lacksSubject(alone: Understanding): boolean {
  if (alone.outcome === 'unknown') return true;
  if (alone.outcome !== 'incomplete') return false;
  const asked = commandNamed(alone.command)?.asksFor ?? [];
  const lacking = alone.problems.filter(({ arg, reason }) => reason !== 'missing' || !asked.includes(arg));
  return (
    lacking.length > 0 &&
    lacking.every(({ arg, reason }) => reason === 'missing' && ['code', 'codes', 'ref', 'refs'].includes(arg))
  );
}

/** The call that a whole line makes; of "ลบลิงก์ O12" the command itself asks which link. */
function callOf(heard: Understanding): Meant | undefined {
  if (heard.outcome === 'call') return heard;
  if (heard.outcome !== 'incomplete') return undefined;
  const { command, args, problems } = heard;
  const asked = commandNamed(command)?.asksFor ?? [];
  const whole =
    commandNamed(command)?.fits(args) === true && problems.every(({ arg }) => asked.includes(arg));
  return whole ? { outcome: 'call', command, args } : undefined;
}

/**
 * Thanks under a card is no wish to see it again, and talk under a measure's card is no entry in its log: only what
 * would write something by more than its subject counts.
 */
function saysEnough({ command, args }: Call): boolean {
  // Said of all that a reminder lists, or not at all.
  if (command === 'acknowledge') return false;
  if (command === 'history' || command === 'who') return true;
  if (commandNamed(command)?.writes !== true) return false;
  if (command !== 'log-progress') return true;
  const { status, percent, links, note } = args;
  return (
    status !== undefined ||
    percent !== undefined ||
    links !== undefined ||
    (typeof note === 'string' && note.includes('แล้ว'))
  );
}

/** A card of last year's is answered in last year. */
function inYear<Meaning extends Pick<Call, 'args'>>(
  meant: Meaning,
  { year }: About,
  hearing: Hearing,
): Meaning {
  if (meant.args.year !== undefined || year === null || year === hearing.year) return meant;
  return { ...meant, args: { ...meant.args, year } };
}
