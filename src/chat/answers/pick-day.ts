import type { LocalDate } from '../../domain/dates.ts';
import { buttons } from '../../text/sentences.ts';
import type { Call } from '../calls/call.ts';
import type { Button } from '../reply.ts';

/** A calendar for a call that only lacks its day. */
export function pickDay(call: Call, from: LocalDate): Button {
  return { label: buttons.pickDay, pick: call, from };
}
