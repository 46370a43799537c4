import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { isNativeError } from 'node:util/types';

/** The name under which a process holds its chats: where it runs, its process id, and what no other start shares. */
export function whoAmI(): string {
  return `${onThisHost()}${process.pid}/${randomUUID()}`;
}

/** How the names of all owners on this machine begin. */
export function onThisHost(): string {
  return `${encodeURIComponent(hostname())}/`;
}

/**
 * Whether an owner of this machine is certainly gone: its process id is nobody's, or ours, which we got after it.
 * Where another program has its id by now the lease runs out by itself.
 */
export function isGone(owner: string, self: string): boolean {
  if (owner === self) return false;
  return hasOurPid(owner) || isNobodys(pidOf(owner));
}

/** Whether it has the process id that we have: at our start, a process that had it before us. */
export function hasOurPid(owner: string): boolean {
  return pidOf(owner) === process.pid;
}

/** The process id in an owner's name; undefined where it is of another machine. */
function pidOf(owner: string): number | undefined {
  const here = onThisHost();
  const pid = owner.startsWith(here) ? Number.parseInt(owner.slice(here.length), 10) : 0;
  return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
}

function isNobodys(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // EPERM: it is there, and belongs to somebody else.
    return isNativeError(error) && 'code' in error && error.code === 'ESRCH';
  }
}
