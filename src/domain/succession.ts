import type { Role } from './roles.ts';

// Who may name whom. An agency is never without somebody who decides for it, and when it lost the last one by other
// ways (an account that was erased), its executive names the next.

export interface Naming {
  readonly speaker: Role;
  /** Whose role changes, and to what. */
  readonly person: string;
  readonly to: Role;
  /** Everybody who coordinates now and is still there. */
  readonly coordinators: readonly string[];
}

/** Why somebody may not be named; null where they may. */
export function objectionToNaming({
  speaker,
  person,
  to,
  coordinators,
}: Naming): 'no-right' | 'last-coordinator' | null {
  if (speaker !== 'coordinator') {
    const succession = speaker === 'executive' && coordinators.length === 0 && to === 'coordinator';
    return succession ? null : 'no-right';
  }
  return to !== 'coordinator' && leavesNobody(person, coordinators) ? 'last-coordinator' : null;
}

function leavesNobody(person: string, coordinators: readonly string[]): boolean {
  return coordinators.length > 0 && coordinators.every((it) => it === person);
}
