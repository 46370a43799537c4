import type { Ports } from '../app/ports.ts';
import { answerFile } from './answers/read-report.ts';
import type { Incoming, Saying } from './incoming.ts';
import { turnOf, unboundReply, whichReply } from './perform.ts';
import type { Reply } from './reply.ts';
import { ownSetting } from './speaker.ts';

/** A document one to one is last year's report, or what its sender takes for one. */
export async function file(
  ports: Ports,
  incoming: Incoming,
  saying: Extract<Saying, { kind: 'file' }>,
): Promise<readonly Reply[]> {
  if (incoming.lineUser === null) return [];
  const setting = await ownSetting(ports, await ports.people.of(incoming.lineUser));
  if (setting.kind === 'several') return [whichReply(setting.agencies)];
  const turn = await turnOf(ports, incoming, setting);
  if (!turn?.actor) return [unboundReply()];
  const { replies } = await answerFile({ ...turn, actor: turn.actor }, saying);
  return replies;
}
