import type { Actor, Chat } from '../app/actor.ts';
import type { Ports } from '../app/ports.ts';
import type { LocalDate } from '../domain/dates.ts';

/** Somebody in a chat that belongs to no agency yet. */
export interface Visitor {
  readonly person: string;
  readonly name: string | null;
  readonly chat: Chat;
  readonly event: string;
  readonly message: string | null;
  readonly at: Date;
}

/** One turn of the conversation with a member of an agency. */
export interface Turn {
  readonly ports: Ports;
  readonly actor: Actor;
  readonly today: LocalDate;
}

/** One turn with somebody who may not belong to an agency yet. */
export interface OpenTurn {
  readonly ports: Ports;
  readonly visitor: Visitor;
  readonly actor: Actor | null;
  readonly today: LocalDate;
}
