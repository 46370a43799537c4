import type { Ports } from '../../app/ports.ts';
import { answerFile } from '../answers/read-report.ts';
import type { Incoming, Saying } from './incoming.ts';
import { eachForAgency } from '../for-agency.ts';
import { turnAlone } from '../perform.ts';
import type { Reply } from '../reply.ts';

/** A document one to one is last year's report, or what its sender takes for one. */
export async function file(
  ports: Ports,
  incoming: Incoming,
  saying: Extract<Saying, { kind: 'file' }>,
): Promise<readonly Reply[]> {
  const turn = await turnAlone(ports, incoming);
  if (!turn.ok) return turn.refusal;
  const { replies } = await answerFile(turn.value, saying);
  return eachForAgency(replies, turn.value.actor.agencyId);
}
