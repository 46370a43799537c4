import { readGauge } from '../../app/month-gauge.ts';
import { gauge as say } from '../../text/reminding-troubles.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { notice, only } from './refused.ts';

/** How much of the month's messages is used, left, kept for what is due, and what waits for a reply. */
export async function answerQuota({ actor, ports }: Turn): Promise<Answer> {
  const gauge = await readGauge(ports, actor.agencyId);
  if (gauge === null) return only(notice(say.unknown.title, say.unknown.text));
  const { month, spent, share, left, kept, heldBack } = gauge;
  const text = [
    ...(left === null ? [say.unlimited] : [say.left(left), ...(kept > 0 ? [say.kept(kept)] : [])]),
    say.heldBack(heldBack),
    say.free,
  ].join('\n');
  return only(notice(say.title(month, spent, share), text, ['กำหนดส่ง']));
}
