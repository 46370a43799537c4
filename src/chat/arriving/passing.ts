import type { Ports } from '../../app/ports.ts';
import { ANNOUNCED_WITHIN_MIN } from '../../domain/evidence.ts';
import { may } from '../../domain/roles.ts';
import { photos } from '../../text/photo-sentences.ts';
import { askWhose } from '../answers/ask-whose.ts';
import { notice } from '../answers/refused.ts';
import { file as readReport } from './files.ts';
import type { Incoming, Saying } from './incoming.ts';
import { eachForAgency } from '../for-agency.ts';
import { turnAlone } from '../perform.ts';
import type { Reply } from '../reply.ts';
import type { Setting } from './speaker.ts';

// Pictures, films and files as they go by. In a group nobody answers: most of them are nobody's business, and what is
// not announced within a quarter of an hour is forgotten without ever having been looked at.

const MINUTE = 60_000;

/** What only evidence can be; a Word file one to one is last year's report until somebody says otherwise. */
const evidenceByName = /\.(?:pdf|jpe?g|png|webp|gif|tiff?|heic|pptx|od[tsp])$/i;

export async function pass(
  ports: Ports,
  incoming: Incoming,
  { set, film }: Extract<Saying, { kind: 'passing' }>,
  group: Setting | null,
): Promise<readonly Reply[]> {
  const { chat, message } = incoming;
  if (message === null) return [];
  if (chat.kind === 'group') {
    if (group?.kind === 'agency') await see(ports, incoming, message, set);
    return [];
  }
  return film ? refuseFilm(ports, incoming) : ask(ports, incoming, message, set);
}

/** One to one a film is refused at once, before anybody says whose evidence it is. */
async function refuseFilm(ports: Ports, incoming: Incoming): Promise<readonly Reply[]> {
  const turn = await turnAlone(ports, incoming);
  if (!turn.ok) return turn.refusal;
  const { title, text, examples } = photos.film;
  return [notice(title, text, examples)];
}

/** A file one to one: evidence by its name, or sent by somebody who takes over no reports, is asked about. */
export async function passFile(
  ports: Ports,
  incoming: Incoming,
  saying: Extract<Saying, { kind: 'file' }>,
): Promise<readonly Reply[]> {
  if (evidenceByName.test(saying.name)) return ask(ports, incoming, saying.message, null);
  // It may be announced all the same: "ไฟล์เมื่อกี้ มาตรการ 3".
  await see(ports, incoming, saying.message, null);
  return readReport(ports, incoming, saying);
}

async function see(
  { passing, ids }: Pick<Ports, 'passing' | 'ids'>,
  { chat, at, lineUser }: Incoming,
  message: string,
  set: Extract<Saying, { kind: 'passing' }>['set'],
): Promise<void> {
  const sender = ids.derived('passing', chat.id, lineUser ?? '');
  const until = new Date(at.getTime() + ANNOUNCED_WITHIN_MIN * MINUTE);
  await passing.saw(chat.id, { message, at, set, sender }, until);
}

/** One to one a picture is meant for the bot: whose evidence it is, is asked once for a whole album. */
async function ask(
  ports: Ports,
  incoming: Incoming,
  message: string,
  set: Extract<Saying, { kind: 'passing' }>['set'],
): Promise<readonly Reply[]> {
  const turn = await turnAlone(ports, incoming);
  if (!turn.ok) return turn.refusal;
  if (!may(turn.value.actor.role, 'log')) return [];
  await see(ports, incoming, message, set);
  const album = set === null ? [] : await albumOf(ports, incoming, set.id);
  if (set?.total != null && album.length < set.total) return [];
  const { replies } = await askWhose(turn.value, album.length > 0 ? album : [message]);
  return eachForAgency(replies, turn.value.actor.agencyId);
}

async function albumOf(
  { passing }: Pick<Ports, 'passing'>,
  { chat, at }: Incoming,
  id: string,
): Promise<readonly string[]> {
  const near = await passing.since(chat.id, new Date(at.getTime() - ANNOUNCED_WITHIN_MIN * MINUTE));
  return near.filter((file) => file.set?.id === id).map((file) => file.message);
}
