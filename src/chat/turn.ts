import type { Actor, Visitor } from '../app/actor.ts';
import type { Ports } from '../app/ports.ts';
import type { LocalDate } from '../domain/dates.ts';

/** Somebody who was mentioned: the name as it stands in the text, and whom LINE says it is. */
export interface Mention {
  readonly name: string;
  /** Null where LINE does not say, as for somebody who is no friend of any bot. */
  readonly lineUser: string | null;
}

/** One turn of the conversation with a member of an agency. */
export interface Turn {
  readonly ports: Ports;
  readonly actor: Actor;
  readonly mentions: readonly Mention[];
  readonly today: LocalDate;
}

/** One turn with somebody who may not belong to an agency yet. */
export interface OpenTurn {
  readonly ports: Ports;
  readonly visitor: Visitor;
  readonly actor: Actor | null;
  readonly mentions: readonly Mention[];
  readonly today: LocalDate;
}
