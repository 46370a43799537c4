import { kindOf } from '../../domain/agency.ts';
import type { CommandName } from '../calls/call.ts';
import { betweenCourtesies } from './around-lists.ts';
import { type Heard, isWho } from './heard.ts';
import { type Kind, type Token, typedIn } from './tokens.ts';

// What acts in a group although nobody spoke to the bot. People talk there about everything, so these forms are whole
// messages with nothing left over but politeness, and the reading of the command must agree with the form as well.

/** The command whose strict form a text has; undefined for everything else, which is met with silence. */
export function strictForm(heard: Heard): CommandName | undefined {
  const tokens = heard.all.filter((token) => token.kind !== 'particle' && token.kind !== 'punctuation');
  if (heard.hearing.bound === false) return unboundForm(heard, tokens);
  if (tokens.some((token) => asking.includes(token.kind) || isWho(token))) return undefined;
  const list = betweenCourtesies(heard.text);
  if (list) {
    const inside = tokens.filter((token) => token.start >= list.from && token.end <= list.to);
    const [code] = inside;
    return code && isCode(code) && isPairs(inside) ? 'update-item' : undefined;
  }
  const kinds = tokens.map((token) => token.kind);
  const [first, second] = tokens;
  if (first?.kind === 'command') {
    const word = typedIn(heard.text, first);
    if (kinds.length === 1 && word === 'สรุป') return 'summary';
    if (kinds.length === 1 && word === 'ขาดอะไร') return 'list-missing';
    if (word === 'ส่ง' && second && isCode(second) && allAre(tokens.slice(2), 'link')) return 'update-item';
    if (word === 'ดู' && kinds.length === 2 && second && isCode(second)) return 'show-item';
    if (word === 'ดู' && kinds.length === 2 && second && isMeasure(heard, second)) return 'show-measure';
    if (word === 'บันทึก') return measureForm(heard, tokens.slice(1));
    return undefined;
  }
  if (first && isCode(first)) {
    if (kinds.length === 1) return 'show-item';
    return isUpdate(tokens.slice(1)) || isPairs(tokens) ? 'update-item' : undefined;
  }
  return measureForm(heard, tokens);
}

const asking: readonly Kind[] = ['question', 'other-question'];

/** One code with its letter or with the zeros that agencies print; never "ข้อ 12", never a list. */
function isCode(token: Token): boolean {
  return token.kind === 'codes' && token.strict;
}

function isMeasure(heard: Heard, token: Token): boolean {
  return token.kind === 'refs' && token.refs.length === 1 && typedIn(heard.text, token).startsWith('มาต');
}

function allAre(tokens: readonly Token[], kind: Kind): boolean {
  return tokens.length > 0 && tokens.every((token) => token.kind === kind);
}

/** A status, or links, or both. */
function isUpdate(tokens: readonly Token[]): boolean {
  const told = tokens.filter((token) => token.kind !== 'newline');
  const statuses = told.filter((token) => token.kind === 'status').length;
  return (
    told.length > 0 &&
    statuses <= 1 &&
    told.every((token) => token.kind === 'status' || token.kind === 'link')
  );
}

/** Codes and links over several lines, each code before its links. */
function isPairs(tokens: readonly Token[]): boolean {
  const parts = tokens.filter((token) => token.kind !== 'newline');
  return parts.every((token, at) => {
    if (token.kind === 'link') return true;
    return isCode(token) && parts[at + 1]?.kind === 'link' && startsLine(tokens, token);
  });
}

function startsLine(tokens: readonly Token[], token: Token): boolean {
  const at = tokens.indexOf(token);
  return at === 0 || tokens[at - 1]?.kind === 'newline';
}

/** มาตรการ REF with a percent or a status right after it; what follows is the note. */
function measureForm(heard: Heard, tokens: readonly Token[]): CommandName | undefined {
  const [measure, told, ...note] = tokens;
  if (!measure || !isMeasure(heard, measure) || (told?.kind !== 'percent' && told?.kind !== 'status'))
    return undefined;
  return note.some((token) => token.kind === 'what') ? undefined : 'log-progress';
}

/** Only to set up, or to join by a code. A name that says what kind of agency it is was meant as one. */
function unboundForm(heard: Heard, tokens: readonly Token[]): CommandName | undefined {
  const [first, second] = tokens;
  if (first?.kind !== 'command') return undefined;
  if (first.command === 'join') return tokens.length === 2 && second?.kind === 'number' ? 'join' : undefined;
  if (first.command !== 'setup') return undefined;
  const name = heard.text.slice(first.end).trim();
  if (kindOf(name) !== undefined) return 'setup';
  // "ตั้งค่าหน่วยงาน" alone, or with a name that says no kind: what is missing is asked.
  const isMeant = ['ตั้งค่าหน่วยงาน', 'setup'].includes(typedIn(heard.text, first));
  const isName = heard.all.slice(1).every((token) => token.kind === 'other') && !/\s/.test(name);
  return isMeant && isName ? 'setup' : undefined;
}
