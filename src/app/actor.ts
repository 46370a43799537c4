import type { Agency, Group } from '../domain/agency.ts';
import type { Role } from '../domain/roles.ts';
import type { Deed } from './ledger.ts';

/** Where somebody speaks: a LINE group, or one to one. */
export interface Chat {
  readonly kind: 'group' | 'user';
  readonly id: string;
}

/** Somebody in a chat that belongs to no agency yet. */
export interface Visitor {
  readonly person: string;
  /** As LINE shows it; null when LINE would not say. */
  readonly name: string | null;
  readonly chat: Chat;
  readonly event: string;
  readonly message: string | null;
  readonly at: Date;
}

/** The same where nobody asks for a name: whoever sets an agency up, or joins one by its code. */
export type Newcomer = Omit<Visitor, 'name'>;

/** Somebody who speaks in a chat of an agency, as decided from the verified event and never from a button. */
export interface Actor extends Visitor {
  readonly agencyId: string;
  readonly agency: Agency;
  readonly group: Group | null;
  readonly role: Role;
  readonly units: readonly string[];
}

export function deedOf(actor: Actor): Deed {
  return deedIn(actor.agencyId, actor);
}

/** What somebody does in an agency who does not belong to it yet. */
export function deedIn(agency: string, { event, at, person, message }: Newcomer): Deed {
  return { event, at, agency, by: person, message };
}
