/** What a person may do in one agency, weakest first. */
export const roles = ['viewer', 'officer', 'unit-head', 'executive', 'coordinator'] as const;
export type Role = (typeof roles)[number];

/**
 * What a command asks of its speaker. A viewer asks, an officer also logs and sends evidence, a coordinator also
 * decides for the agency. Executives and unit heads log like officers; they approve as well (what of, see approval.ts),
 * and an executive names a coordinator where none is left (see succession.ts).
 */
export type Right = 'anyone' | 'ask' | 'log' | 'approve' | 'name' | 'coordinate';

const rightsOf: Record<Role, readonly Right[]> = {
  viewer: ['anyone', 'ask'],
  officer: ['anyone', 'ask', 'log'],
  'unit-head': ['anyone', 'ask', 'log', 'approve'],
  executive: ['anyone', 'ask', 'log', 'approve', 'name'],
  coordinator: ['anyone', 'ask', 'log', 'approve', 'name', 'coordinate'],
};

export function may(role: Role, right: Right): boolean {
  return rightsOf[role].includes(right);
}
