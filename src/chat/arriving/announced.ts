import type { PassingFile } from '../../app/evidence.ts';
import type { Ports } from '../../app/ports.ts';
import { ANNOUNCED_WITHIN_MIN, MOST_ANNOUNCED } from '../../domain/evidence.ts';
import type { About } from '../calls/about.ts';
import type { Understanding } from '../calls/call.ts';
import type { Incoming, Spoken } from './incoming.ts';
import { type Announcing, announcedIn } from '../understand/photo-words.ts';
import { withFiles } from '../understand/with-files.ts';

// Somebody says of what was sent a moment ago whose evidence it is, or quotes it with a command.

/** What was announced: LINE messages of this chat, oldest first, and the text without the announcing. */
export interface Announced {
  readonly messages: readonly string[];
  readonly rest: string;
  /** It quotes one of them and says "this picture": then nobody else can be meant, and nobody need be addressed. */
  readonly quotes: boolean;
  /** Whether it says a word about them; a command may also just quote one. */
  readonly said: boolean;
}

const MINUTE = 60_000;
/** Pictures that one person sent with no longer a pause between them are of one occasion. */
const RUN_PAUSE = 2 * MINUTE;
/** An album arrives within this time of any of its pictures. */
const ALBUM_WITHIN = 5 * MINUTE;
/** Until a question about an announced file is answered, it stays known; then it is kept for good or forgotten. */
const HELD_FOR = 24 * 60 * MINUTE;

/**
 * What a text announces; null where it speaks of no file. No messages: it does, and there is none.
 * @param spokenTo whether the bot was addressed; who was not may only quote a picture
 * @param since when the group came to its agency: what was sent before is none of that agency's
 */
export async function announcement(
  { passing }: Pick<Ports, 'passing'>,
  { chat, event, at }: Incoming,
  { quoted, about }: Spoken,
  text: string,
  { spokenTo, since }: { readonly spokenTo: boolean; readonly since: Date | null },
): Promise<Announced | null> {
  const said = announcedIn(text);
  const isTheirs = (file: PassingFile): boolean => since === null || file.at >= since;
  // `about` is there when what is quoted is the bot's own message.
  if (quoted !== null && about === undefined) {
    const [known] = (await passing.among(chat.id, [quoted])).filter(isTheirs);
    const isMeant = known !== undefined || (said?.leads === true && said.which !== 'recent');
    if (isMeant) {
      const one = known ?? { message: quoted, at, set: null, sender: '', usedBy: null };
      return hold(passing, chat.id, at, await withSet(passing, chat.id, one), {
        rest: said?.rest ?? text,
        quotes: said !== null,
        said: said !== null,
      });
    }
  }
  if (said === null || !spokenTo) return null;
  const recent = (
    await passing.since(chat.id, new Date(at.getTime() - ANNOUNCED_WITHIN_MIN * MINUTE))
  ).filter((file) => file.at.getTime() <= at.getTime() && isTheirs(file));
  const chosen = choose(recent, said, event);
  if (chosen.length === 0 && !said.leads) return null;
  return hold(passing, chat.id, at, chosen, { rest: said.rest, quotes: false, said: true });
}

async function hold(
  passing: Ports['passing'],
  chat: string,
  at: Date,
  files: readonly PassingFile[],
  how: Omit<Announced, 'messages'>,
): Promise<Announced> {
  const some = files.slice(-MOST_ANNOUNCED);
  for (const file of some) await passing.saw(chat, file, new Date(at.getTime() + HELD_FOR));
  return { messages: some.map((file) => file.message), ...how };
}

/** One of an album means the whole album. */
async function withSet(
  passing: Ports['passing'],
  chat: string,
  file: PassingFile,
): Promise<readonly PassingFile[]> {
  const { set } = file;
  if (set === null) return [file];
  const near = await passing.since(chat, new Date(file.at.getTime() - ALBUM_WITHIN));
  return near.filter((other) => other.set?.id === set.id);
}

function choose(
  recent: readonly PassingFile[],
  { which, count }: Pick<Announcing, 'which' | 'count'>,
  event: string,
): readonly PassingFile[] {
  const last = recent.at(-1);
  if (!last) return [];
  const theirs = recent.filter((file) => file.sender === last.sender);
  const fresh = theirs.filter((file) => file.usedBy === null || file.usedBy === event);
  // Whoever sent nothing since means the same ones once more, for something else.
  const own = fresh.length > 0 ? fresh : theirs;
  if (count !== null) return own.slice(-count);
  if (which === 'this') return last.set ? own.filter((it) => it.set?.id === last.set?.id) : [last];
  const run: PassingFile[] = [];
  for (const file of own.toReversed()) {
    const [next] = run;
    const isSame = file.set !== null && file.set.id === next?.set?.id;
    if (next && !isSame && next.at.getTime() - file.at.getTime() > RUN_PAUSE) break;
    run.unshift(file);
  }
  return run;
}

/** What was understood of a text, with the files that it announces; under a card of one measure they are its own. */
export function withAnnounced(
  heard: Understanding,
  announced: Announced | null,
  about: About | null,
): Understanding {
  if (announced === null || heard.outcome === 'silent') return heard;
  const { messages, rest, said } = announced;
  const meant = withFiles(heard, messages, rest, said);
  const [ref, ...others] = about?.refs ?? [];
  const isOpen = meant.outcome === 'incomplete' && meant.problems.some((it) => it.arg === 'ref');
  if (!isOpen || ref === undefined || about === null || others.length + about.items.length > 0) return meant;
  const year = about.year === null ? {} : { year: about.year };
  return { outcome: 'call', command: 'log-progress', args: { ...meant.args, ref, ...year } };
}
