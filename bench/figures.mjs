// How figures are compared and shown.
import { readFileSync } from 'node:fs';

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** @param share 0.99 for the 99th percentile. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Resident memory of a process in MB; undefined where the system does not say it in a file. */
export function residentMb(pid) {
  try {
    const [, kb] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(kb) / 1_024;
  } catch {
    return undefined;
  }
}

/** A line of the table. `target` is [`>=` or `<=`, number]; without one the figure is only told. */
export function show(what, value, unit, target) {
  const [sign, bound] = target ?? [];
  const met = target === undefined || (sign === '>=' ? value >= bound : value <= bound);
  const wanted = target === undefined ? '' : `${sign} ${bound} ${unit}`;
  const number = value >= 100 ? value.toFixed(0) : value.toFixed(2);
  process.stdout.write(
    `${met ? '  ' : '! '}${what.padEnd(58)}${`${number} ${unit}`.padStart(14)}   ${wanted}\n`,
  );
  return met;
}
