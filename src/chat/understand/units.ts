import { type Heard, allOf } from './heard.ts';

/** The units that were named, each once. */
export function saidUnits(heard: Heard): readonly string[] {
  const said = new Set<string>();
  for (const { units } of allOf(heard, 'unit')) for (const unit of units) said.add(unit);
  return [...said];
}

/** `unit` when one was named, nothing when none was; undefined when several were, which no question is about. */
export function oneUnit(heard: Heard): { readonly unit?: string } | undefined {
  const [unit, ...others] = saidUnits(heard);
  if (others.length > 0) return undefined;
  return unit === undefined ? {} : { unit };
}
