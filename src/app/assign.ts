import type { Catalogue } from '../domain/catalogue.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { leadOf } from '../domain/units.ts';
import type { Actor } from './actor.ts';
import { type ChangedEach, changeEach } from './change-each.ts';
import type { SaidTargets } from './said-targets.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';

/** Makes units answer for items or measures. What is valid is written, the rest named. */
export async function assign(
  ports: Pick<Ports, 'ledger' | 'measures'>,
  actor: Actor,
  catalogue: Catalogue,
  said: SaidTargets & { readonly units: readonly string[] },
): Promise<Result<ChangedEach, Refusal>> {
  const known = actor.agency.units.map((unit) => unit.name);
  const stranger = said.units.find((unit) => !known.includes(unit));
  if (stranger !== undefined) return refuse({ code: 'unit-unknown', unit: stranger, known });
  const after = { units: said.units, lead: leadOf(said.units, known) };
  return ok(await changeEach(ports, actor, catalogue, said, { action: 'assign', after }));
}
