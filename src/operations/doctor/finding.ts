import type { Words } from '../../text/doctor-sentences.ts';

export const checks = [
  'node',
  'configuration',
  'credentials',
  'account',
  'clock',
  'webhook',
  'webhook-test',
  'settings',
  'quota',
  'database',
  'writes',
  'indexes',
  'data-version',
  'inbox',
  'disk',
  'backup',
  'public-address',
  'pdf',
] as const;
export type Check = (typeof checks)[number];

/** `look`: somebody should, and it goes on meanwhile. `mend`: something does not work until it is mended. */
export type Verdict = 'ok' | 'look' | 'mend';

export interface Finding extends Words {
  readonly check: Check;
  readonly verdict: Verdict;
  /** What was seen, for programs; no secrets. */
  readonly facts: Readonly<Record<string, unknown>>;
}

export function finding(
  check: Check,
  verdict: Verdict,
  { says, todo }: Words,
  facts: Finding['facts'] = {},
): Finding {
  return { check, verdict, says, todo, facts };
}
