import type { Catalogue } from '../domain/catalogue.ts';
import type { LocalDate } from '../domain/dates.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { type ChangedEach, changeEach } from './change-each.ts';
import type { SaidTargets } from './said-targets.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

/**
 * Sets when items or measures are to be done by. What is valid is written, the rest named.
 * @returns `date-past` for a day before today: nobody can be reminded of it.
 */
export async function setDue(
  ports: Pick<Ports, 'ledger' | 'measures'>,
  actor: Actor,
  catalogue: Catalogue,
  said: SaidTargets & { readonly date: LocalDate },
  today: LocalDate,
): Promise<Result<ChangedEach, Refusal>> {
  if (said.date < today) return refuse({ code: 'date-past', date: said.date });
  const after = { due: said.date };
  return ok(await changeEach(ports, actor, catalogue, said, { action: 'set-due', after }));
}
