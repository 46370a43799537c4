import type { AuditRow, Target } from './ledger.ts';

/** The id of a target's state, unique over all agencies. A group is one thing, whichever agency it belongs to. */
export function targetId(agency: string, target: Target): string {
  switch (target.kind) {
    case 'item':
      return `item:${agency}:${target.year}:${target.key}`;
    case 'measure':
      return `measure:${target.id}`;
    case 'score':
      return `score:${agency}:${target.ofYear}`;
    case 'agency':
      return `agency:${agency}`;
    case 'group':
      return `group:${target.group}`;
    case 'member':
      return `member:${agency}:${target.person}`;
    case 'reminder':
      return `reminder:${agency}:${target.about}`;
    default:
      return target satisfies never;
  }
}

/** The target that a row changed, by its id: the way back of `targetId`. */
export function targetOf(row: Pick<AuditRow, 'kind' | 'target' | 'label' | 'year'>): Target {
  const [, ...rest] = row.target.split(':');
  const label = row.label;
  switch (row.kind) {
    case 'item':
      return { kind: 'item', year: row.year ?? 0, key: rest[2] ?? '', label };
    case 'measure':
      return { kind: 'measure', year: row.year ?? 0, id: rest[0] ?? '', label };
    case 'score':
      return { kind: 'score', ofYear: Number(rest[1]), label };
    case 'agency':
      return { kind: 'agency', label };
    case 'group':
      return { kind: 'group', group: rest[0] ?? '', label };
    case 'member':
      return { kind: 'member', person: rest[1] ?? '', label };
    case 'reminder':
      return { kind: 'reminder', about: rest.slice(1).join(':'), year: row.year, label };
    default:
      return row.kind satisfies never;
  }
}
