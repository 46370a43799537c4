import { type Heard, allOf } from './heard.ts';

/** `unit` when one was named, nothing when none was; undefined when several were, which no question is about. */
export function oneUnit(heard: Heard): { readonly unit?: string } | undefined {
  const [unit, ...others] = [...new Set(allOf(heard, 'unit').flatMap((token) => token.units))];
  if (others.length > 0) return undefined;
  return unit === undefined ? {} : { unit };
}
