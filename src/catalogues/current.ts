import type { Catalogue } from '../domain/catalogue.ts';
import type { Correction } from '../domain/correction.ts';
import type { FiscalYear, LocalDate } from '../domain/dates.ts';
import { type CataloguesOnFile, catalogueIn } from './read.ts';

/** A year that was added or corrected while the program was in use. Numbers follow each other; nothing is removed. */
export interface Version {
  readonly number: number;
  readonly year: FiscalYear;
  /** The day in Bangkok on which it was added. */
  readonly on: LocalDate;
  /** A catalogue file's text. */
  readonly json: string;
}

/** Where versions are kept, for all processes and over restarts. */
export interface Versions {
  /** Those after a number, in their order. */
  after(number: number): Promise<readonly Version[]>;
}

/** The catalogues as they are valid now: the files, and over them what was added or corrected since. */
export interface CurrentCatalogues extends CataloguesOnFile {
  /** Learns what was added since it looked last. @throws {BrokenCatalogue} for a version that cannot be read. */
  look(): Promise<void>;
  /** Number of the newest version that is known; 0: none. */
  latest(): number;
}

export function currentCatalogues(onFile: CataloguesOnFile, versions: Versions): CurrentCatalogues {
  const byYear = new Map<FiscalYear, Catalogue>();
  const corrections = new Map<FiscalYear, Correction>();
  let latest = 0;

  const of = (year: FiscalYear): Catalogue | undefined => byYear.get(year) ?? onFile.of(year);

  return {
    of,
    years: () => [...new Set([...onFile.years(), ...byYear.keys()])].sort((a, b) => a - b),
    correctionOf: (year) => corrections.get(year) ?? null,
    latest: () => latest,
    async look() {
      for (const { number, year, on, json } of await versions.after(latest)) {
        // Two looks may have asked at the same moment.
        if (number <= latest) continue;
        const catalogue = catalogueIn(JSON.parse(json), `version ${number} in the database`);
        const before = of(year);
        if (before) corrections.set(year, { on, before });
        byYear.set(year, catalogue);
        latest = number;
      }
    },
  };
}

/**
 * Looks again and again, until it is stopped. A look that fails is told, and the next one comes all the same.
 * @param changed is told of what was added since it started
 */
export function watchCatalogues(
  catalogues: Pick<CurrentCatalogues, 'look' | 'latest'>,
  everyMs: number,
  failed: (error: unknown) => void,
  changed: () => Promise<void> = () => Promise.resolve(),
): { start(): void; stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;
  let told = catalogues.latest();
  async function look(): Promise<void> {
    await catalogues.look();
    const latest = catalogues.latest();
    if (latest === told) return;
    await changed();
    // Only now: what failed to be told is told after the next look.
    told = latest;
  }
  return {
    start() {
      told = catalogues.latest();
      timer = setInterval(() => {
        looking ??= look()
          .catch(failed)
          .finally(() => {
            looking = null;
          });
      }, everyMs).unref();
    },
    // Whoever stops it closes the database next.
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}
