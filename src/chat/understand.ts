import { type Call, type CommandName, type Understanding, unsaid } from './calls/call.ts';
import { tidy } from '../text/thai.ts';
import { commandNamed, commands } from './commands.ts';
import { fitting } from './calls/fitting.ts';
import { withoutExcepted } from './understand/exceptions.ts';
import { gistOf } from './understand/gist.ts';
import {
  type Heard,
  type Hearing,
  type Reading,
  allOf,
  hear,
  hearTidied,
  typed,
} from './understand/heard.ts';
import { withoutManners } from './understand/manners.ts';
import { announcedIn } from './understand/photo-words.ts';
import { withFiles } from './understand/with-files.ts';
import { reworded } from './understand/rewordings.ts';
import { mended } from './understand/slips.ts';
import { inFigures } from './understand/spelled-numbers.ts';
import { strictForm } from './understand/strict.ts';
import { namesTooMuch } from './understand/too-much.ts';
import { sentWithLink } from './understand/with-link.ts';
import { vocabulary } from './vocabulary.ts';

export type { Hearing } from './understand/heard.ts';

/** The names by which any group may speak to the bot, besides its own. */
const commonNames = ['ita', 'ไอทีเอ', 'อิต้า', 'ไอต้า'];
/** Its own name, typed by hand like a mention; without the sign it is an everyday word. */
const ownNames = ['@โปร่งใส', '@prongsai'];

/** Takes the bot's name off the beginning of a text, if it stands there. */
export function stripName(
  text: string,
  botName?: string,
): { readonly addressed: boolean; readonly text: string } {
  const clean = tidy(text);
  // The name stands at the beginning, however long the text is.
  const own = ownNames.some((name) => startsWith(clean, name));
  const said = own ? clean : clean.replace(/^@\s?/, '');
  const names = [
    ...(botName === undefined ? [] : [tidy(botName).toLowerCase()]),
    ...commonNames,
    ...ownNames,
  ];
  const name = names.find(
    (it) => it !== '' && startsWith(said, it) && !runsOn.test(said.slice(it.length, it.length + 2)),
  );
  if (name === undefined) return { addressed: false, text: clean };
  return { addressed: true, text: said.slice(name.length).replace(/^[\s,:：]+/, '') };
}

/** @param name in small letters */
function startsWith(text: string, name: string): boolean {
  return text.slice(0, name.length).toLowerCase() === name;
}

/** "italy", "itas", "ita.go.th", "ita-2570" are no names; nor does a name end before a vowel or tone mark. */
const runsOn = /^(?:[a-z0-9_@]|[-./][a-z0-9]|[\u0E30-\u0E3A\u0E45\u0E47-\u0E4E])/i;

/**
 * What a text means: rules, no guessing. Each command reads for itself. Where exactly one understands, that is it;
 * where two do, it is a question. In a group that was not spoken to by name, only the strict forms are heard.
 */
export function understand(text: string, hearing: Hearing): Understanding {
  return fitting(meaningOf(text, hearing));
}

function meaningOf(text: string, hearing: Hearing): Understanding {
  const named = stripName(text);
  const addressed = hearing.in === 'user' || hearing.addressed || named.addressed;
  const announcing = addressed ? announcedIn(named.text) : null;
  if (announcing?.leads === true) {
    const { rest } = announcing;
    return withFiles(meaningOf(rest, { ...hearing, addressed }), null, rest);
  }
  const heard = hearTidied(named.text, { ...hearing, addressed }, vocabulary);
  if (namesTooMuch(heard)) return { outcome: addressed ? 'unknown' : 'silent' };
  const form = addressed ? undefined : strictForm(heard);
  if (!addressed && form === undefined) return { outcome: 'silent' };
  if (addressed) return meantBy(heard);
  const meant = readBy(heard);
  // Set-up alone, where there is nothing yet, is asked for its name.
  const isAlone = form === 'setup' && meant.outcome === 'incomplete' && heard.tokens.length === 1;
  const isWhole = meant.outcome === 'call' || isAlone;
  return isWhole && meant.command === form ? meant : { outcome: 'silent' };
}

/** What a line means that is said to the bot. */
function meantBy(said: Heard): Understanding {
  const others = withoutExcepted(said);
  const heard = others === undefined ? said : hear(others, said.hearing, vocabulary);
  const meant = readBy(heard);
  return needsSecondLook(meant) ? (inPlainWords(heard) ?? secondLook(heard, meant)) : meant;
}

/** What the commands make of a text. */
function readBy(heard: Heard): Understanding {
  const table = heard.tokens.length > MOST_WORDS_OF_A_QUESTION ? writing : commands;
  return oneOf(
    table.flatMap(({ name, read }) => {
      const reading = read(heard);
      return reading ? [{ name, reading }] : [];
    }),
  );
}

/** Orders are as long as their lists and notes; what asks for something is a sentence. */
const MOST_WORDS_OF_A_QUESTION = 60;
const writing = commands.filter((it) => it.writes);

function needsSecondLook({ outcome }: Understanding): boolean {
  return outcome === 'unknown' || outcome === 'ambiguous';
}

/** A line as it would be without the politeness around it; undefined where it has none, or says no more without it. */
function inPlainWords(heard: Heard): Understanding | undefined {
  const plain = withoutManners(heard.text);
  if (!plain) return undefined;
  const clean = hear(plain.text, heard.hearing, vocabulary);
  const first = readBy(clean);
  const meant = needsSecondLook(first) ? secondLook(clean, first) : first;
  const tells = meant.outcome === 'call' && commandNamed(meant.command)?.writes === true;
  if (tells && plain.asks) return shown(clean);
  return meant.outcome === 'unknown' ? undefined : meant;
}

/** What a question is about that reads like a statement: "ไม่ทราบว่า O12 เสร็จแล้ว". */
function shown(heard: Heard): Understanding | undefined {
  const [named, ...others] = [...allOf(heard, 'codes'), ...allOf(heard, 'refs')];
  const meant =
    named && others.length === 0 ? readBy(hear(typed(heard, named), heard.hearing, vocabulary)) : null;
  return meant?.outcome === 'call' && commandNamed(meant.command)?.writes === false ? meant : undefined;
}

/**
 * A line that no command understood may still say something plain: in another order, with a slip of the finger, or as
 * a question whose words are all known. Where it does not, it stays what it was.
 */
function secondLook(heard: Heard, first: Understanding): Understanding {
  const figures = first.outcome === 'unknown' ? inFigures(heard.text) : undefined;
  if (figures !== undefined) return offeredWhereItWrites(hear(figures, heard.hearing, vocabulary));
  const plain =
    inOtherWords(heard) ?? (first.outcome === 'unknown' ? (gist(heard) ?? withLink(heard)) : undefined);
  if (plain) return plain;
  const again = mended(heard);
  if (!again) return first;
  const clean = hear(again.text, heard.hearing, vocabulary);
  const read = readBy(clean);
  const meant = read.outcome === 'unknown' ? (inOtherWords(clean) ?? gist(clean)) : read;
  if (meant?.outcome !== 'call') return meant ?? first;
  // What may have been another word is written only when the officer says so.
  const isSafe = again.plainly || commandNamed(meant.command)?.writes !== true;
  return isSafe
    ? meant
    : { outcome: 'ambiguous', candidates: [{ command: meant.command, args: meant.args }] };
}

/** What is said of a number in letters, which may be how many: written when the officer says so. */
function offeredWhereItWrites(heard: Heard): Understanding {
  const read = readBy(heard);
  const meant = read.outcome === 'unknown' ? (gist(heard) ?? read) : read;
  const writes = meant.outcome === 'call' && commandNamed(meant.command)?.writes === true;
  return writes
    ? { outcome: 'ambiguous', candidates: [{ command: meant.command, args: meant.args }] }
    : meant;
}

function inOtherWords(heard: Heard): Understanding | undefined {
  const candidates: Call[] = [];
  for (const { text, command, offered } of reworded(heard)) {
    const meant = readBy(hear(text, heard.hearing, vocabulary));
    if ((meant.outcome !== 'call' && meant.outcome !== 'incomplete') || meant.command !== command) continue;
    if (!offered && candidates.length === 0) return meant;
    if (offered && meant.outcome === 'call') candidates.push({ command, args: meant.args });
  }
  return candidates.length > 0 ? { outcome: 'ambiguous', candidates } : undefined;
}

/** A code and its link, and words around them: sent where they say nothing, else asked. */
function withLink(heard: Heard): Understanding | undefined {
  const sent = sentWithLink(heard);
  if (!sent) return undefined;
  const { args } = sent.call;
  return sent.isPlain
    ? { outcome: 'call', command: 'update-item', args }
    : { outcome: 'ambiguous', candidates: [sent.call] };
}

function gist(heard: Heard): Understanding | undefined {
  const asked = gistOf(heard);
  const [first, ...others] = asked.map(({ command, args }) => ({ command, args }));
  if (!first) return undefined;
  const isSure = others.length === 0 && asked.every(({ offered }) => !offered);
  const lacking = asked.flatMap(({ lacks }) => lacks ?? []);
  if (isSure && lacking.length > 0)
    return {
      ...first,
      outcome: 'incomplete',
      problems: lacking.map(unsaid),
    };
  return isSure ? { outcome: 'call', ...first } : { outcome: 'ambiguous', candidates: [first, ...others] };
}

interface Named {
  readonly name: CommandName;
  readonly reading: NonNullable<Reading>;
}

function oneOf(readings: readonly Named[]): Understanding {
  const calls = readings.flatMap(({ name, reading }) =>
    reading.outcome === 'call' ? [{ command: name, args: reading.args }] : [],
  );
  const [first, ...others] = calls;
  if (first && others.length === 0) return { outcome: 'call', ...first };
  if (first) return { outcome: 'ambiguous', candidates: calls };
  const question = readings.find(({ reading }) => reading.outcome === 'ambiguous')?.reading;
  if (question?.outcome === 'ambiguous' && question.candidates.length > 0) return question;
  const unfinished = readings.flatMap(({ name, reading }) =>
    reading.outcome === 'incomplete' ? [{ ...reading, command: name }] : [],
  );
  return unfinished[0] ?? { outcome: 'unknown' };
}
