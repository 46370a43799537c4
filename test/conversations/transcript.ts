import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Button, buttonsIn } from '../../src/fake-line/buttons.ts';
import type { Group, Person } from '../../src/fake-line/cast.ts';
import type { SentMessage } from '../../src/fake-line/state.ts';
import { aPhoto } from '../support/a-photo.ts';
import type { Town } from '../support/town.ts';

// A transcript is a conversation that an officer can read and sign:
//
//   # a remark                                    @ 2027-02-15 09:00   sets the clock (Bangkok)
//   สมชาย: text                                   in the group; `\n` is a line break, `@ชื่อ` a mention
//   สมชาย (ส่วนตัว): text                          one to one with the bot
//   สมชาย (กลุ่มกองช่าง): text                      in another group
//   สมชาย ตอบการ์ด: text                            quotes the bot's newest message there
//   สมชาย กด [label]                               presses the newest button with that label
//   สมชาย กด [label] 2027-03-15                    and picks that day on the calendar it opens
//   สมชาย เชิญบอต (กลุ่มกองช่าง)                     invites the bot into a group
//   สมชาย แก้ข้อความ: text                          edits the own message before
//   สมชาย นำบอตออก (กลุ่มกองช่าง)                    puts the bot out of a group
//   สมชาย ออกจากกลุ่ม · สมชาย กลับเข้ากลุ่ม              leaves, and comes back
//   สมชาย (ส่วนตัว) เพิ่มเพื่อน · สมชาย (ส่วนตัว) บล็อก    becomes a friend of the bot, and blocks it
//   สมชาย ยกเลิกการส่ง                                takes back the own message before
//   สมชาย (ส่วนตัว) ส่งไฟล์ NAME                       sends a report of test/reading/reports
//   สมชาย ส่งรูป ชื่อ · สมชาย ส่งอัลบั้ม ก ข              sends pictures; the same name is the same picture
//   สมชาย ส่งวิดีโอ ชื่อ                               sends a film
//   สมชาย ตอบรูป: text                              quotes the newest picture there
//   สมชาย ยกเลิกการส่งรูป                              takes back the own picture before
//   = text                                        what the bot said, as it is read aloud; then its buttons
//   = (เงียบ)                                      the bot said nothing

const GROUP = 'กลุ่มงาน ITA';
const ALONE = 'ส่วนตัว';
const UNSENDS = ' ยกเลิกการส่ง';
const UNSENDS_PICTURE = ' ยกเลิกการส่งรูป';
const SENDS_FILE = ' ส่งไฟล์ ';
const REPORTS = join(import.meta.dirname, '..', 'reading', 'reports');
const SILENCE = '= (เงียบ)';

/** Plays a transcript against a town, and returns it with what the bot really said. */
export async function play(town: Town, transcript: string): Promise<string> {
  const stage = openStage(town);
  const out: string[] = [];
  for (const line of transcript.split('\n')) {
    if (line.startsWith('=')) continue;
    out.push(line);
    if (line.startsWith('@')) town.setNow(new Date(`${line.slice(1).trim().replace(' ', 'T')}:00+07:00`));
    else if (line !== '' && !line.startsWith('#')) out.push(...(await stage.act(line)));
  }
  return out.join('\n');
}

/**
 * Plays a file; what the bot said, and what is written there, are to be the same. With `UPDATE=1` they are: what it
 * says now is written into the file, and the difference is for a person to read.
 */
export async function playFile(
  town: Town,
  path: string,
): Promise<{ readonly played: string; readonly written: string }> {
  const written = readFileSync(path, 'utf8');
  const played = await play(town, written);
  if (process.env.UPDATE !== '1') return { played, written };
  writeFileSync(path, played);
  return { played, written: played };
}

function openStage(town: Town) {
  const people = new Map<string, Person>();
  const groups = new Map<string, Group>();
  /** The last message of a person in a chat. */
  const said = new Map<string, string>();
  /** The newest picture of a chat. */
  const pictures = new Map<string, string>();

  function person(displayName: string): Person {
    const known = people.get(displayName) ?? town.line.addPerson({ displayName });
    people.set(displayName, known);
    return known;
  }

  function group(groupName: string, member: Person): Group {
    const known = groups.get(groupName) ?? town.line.addGroup({ groupName, members: [...people.values()] });
    groups.set(groupName, known);
    if (!town.line.membersOf(known).some((it) => it.userId === member.userId))
      town.line.addMember(known, member);
    return known;
  }

  async function act(line: string): Promise<readonly string[]> {
    const [, name = '', place = GROUP, rest = ''] =
      /^(\S+)(?: \(([^)]+)\))?(:.*| ตอบการ์ด:.*| แก้ข้อความ:.*| กด \[.*\](?: \d{4}-\d\d-\d\d)?| เชิญบอต| นำบอตออก| ออกจากกลุ่ม| กลับเข้ากลุ่ม| เพิ่มเพื่อน| บล็อก| ยกเลิกการส่งรูป| ยกเลิกการส่ง| ส่งไฟล์ \S+| ส่งรูป \S+| ส่งวิดีโอ \S+| ส่งอัลบั้ม .+| ตอบรูป:.*)$/.exec(
        line,
      ) ?? [];
    if (rest === '') throw new Error(`a transcript cannot say: ${line}`);
    const who = person(name);
    const chat = place === ALONE ? who : group(place, who);
    town.passASecond();
    const before = town.line.messagesIn(chat.chatId).length;
    const where = place === ALONE ? null : group(place, who);
    const done = await doIt(who, where, rest);
    if (done.messageId !== undefined) {
      const isPicture = /^ ส่ง(?:รูป|อัลบั้ม) /.test(rest);
      if (isPicture) pictures.set(chat.chatId, done.messageId);
      said.set(`${isPicture ? 'picture ' : ''}${who.userId} ${chat.chatId}`, done.messageId);
    }
    if (done.status !== 200) throw new Error(`the door said ${done.status} to: ${line}`);
    await town.settled();
    const heard = town.line.messagesIn(chat.chatId).slice(before);
    return heard.length === 0 ? [SILENCE] : heard.flatMap(readAloud);
  }

  async function doIt(who: Person, where: Group | null, rest: string) {
    const edit = /^ แก้ข้อความ:(.*)$/.exec(rest)?.[1];
    if (edit !== undefined && where) {
      const message = said.get(`${who.userId} ${where.chatId}`) ?? '';
      return where.edits(message, edit.trim().replaceAll('\\n', '\n'));
    }
    const sent = /^ ส่งรูป (.+)$/.exec(rest)?.[1];
    if (sent !== undefined) {
      const picture = { bytes: await aPhoto(sent) };
      return where ? where.sendsPicture(who, picture) : who.sendsPictureAlone(picture);
    }
    if (rest.startsWith(' ส่งวิดีโอ ')) {
      const film = { bytes: Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0', 'latin1') };
      return where ? where.sendsVideo(who, film) : who.sendsVideoAlone(film);
    }
    const album = /^ ส่งอัลบั้ม (.+)$/.exec(rest)?.[1];
    if (album !== undefined && where) {
      const all = await Promise.all(album.split(' ').map(async (it) => ({ bytes: await aPhoto(it) })));
      const done = (await where.sendsAlbum(who, all)).at(-1);
      if (done) return done;
    }
    if (rest === UNSENDS_PICTURE) {
      const message = said.get(`picture ${who.userId} ${(where ?? who).chatId}`) ?? '';
      return where ? where.unsends(message) : who.unsendsAlone(message);
    }
    const aboutPicture = /^ ตอบรูป:(.*)$/.exec(rest)?.[1];
    if (aboutPicture !== undefined) {
      const quote = { quote: pictures.get((where ?? who).chatId) ?? '' };
      return where ? where.says(who, aboutPicture.trim(), quote) : who.saysAlone(aboutPicture.trim(), quote);
    }
    const [, quotes, words] = /^( ตอบการ์ด)?:(.*)$/.exec(rest) ?? [];
    if (words !== undefined) {
      const text = words.trim().replaceAll('\\n', '\n');
      const quoted = quotes === undefined ? undefined : town.line.messagesIn((where ?? who).chatId).at(-1);
      // "@สมหญิง" is a mention that LINE marks, where somebody of that name is in the group.
      const mention = [...people.values()].filter(({ displayName }) => text.includes(`@${displayName}`));
      const options = {
        mention: where ? mention : [],
        ...(quoted === undefined ? {} : { quote: quoted.id }),
      };
      return where ? where.says(who, text, options) : who.saysAlone(text, options);
    }
    const label = /\[(.*)\]/.exec(rest)?.[1];
    const day = /\] (\S+)$/.exec(rest)?.[1];
    if (label !== undefined)
      return town.line.taps(who, where ?? who, label, day === undefined ? {} : { params: { date: day } });
    if (rest === UNSENDS) {
      const message = said.get(`${who.userId} ${(where ?? who).chatId}`) ?? '';
      return where ? where.unsends(message) : who.unsendsAlone(message);
    }
    if (rest.startsWith(SENDS_FILE)) {
      const fileName = rest.slice(SENDS_FILE.length);
      const file = { fileName, bytes: readFileSync(join(REPORTS, fileName)) };
      return where ? where.sendsFile(who, file) : who.sendsFileAlone(file);
    }
    if (rest === ' เพิ่มเพื่อน') return who.follows();
    if (rest === ' บล็อก') return who.blocks();
    if (!where) throw new Error('that is done in groups');
    if (rest === ' ออกจากกลุ่ม') return where.loses(who);
    if (rest === ' กลับเข้ากลุ่ม') return where.gains(who);
    return rest === ' นำบอตออก' ? where.removesBot() : where.invitesBot();
  }
  return { act };
}

/** A line that is read aloud already, and that a tap puts into the keyboard. */
function isLineToType({ label, action }: Button): boolean {
  const { fillInText } = action;
  const whole = label.endsWith('…') ? label.slice(0, -1) : undefined;
  return (
    label === '' ||
    (typeof fillInText === 'string' &&
      (fillInText === label || (whole !== undefined && fillInText.startsWith(whole))))
  );
}

function readAloud({ message }: SentMessage): readonly string[] {
  const text: unknown = 'altText' in message ? message.altText : 'text' in message ? message.text : '';
  const labels = [
    ...new Set(buttonsIn(message).flatMap((button) => (isLineToType(button) ? [] : [button.label]))),
  ];
  const lines = String(text)
    .split('\n')
    .map((line) => `= ${line}`);
  return labels.length === 0 ? lines : [...lines, `= ${labels.map((label) => `[${label}]`).join(' ')}`];
}
