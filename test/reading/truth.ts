// What a report says, as an experienced coordinator reads it: the shape of `export`, each field left out that the
// paper does not settle. A field left out is not judged; null and [] mean that the paper says nothing there.

/** A value, or the values that are all right where a paper can be read in more than one way. */
export type Either<T> = T | { readonly either: readonly T[] };

type Loose<T> = { readonly [K in keyof T]?: Either<T[K]> };

export interface SaidOfItem {
  readonly title: string | null;
  readonly status: string | null;
  /** `met` is null where the paper ticks the item and not its components. */
  readonly components: readonly { readonly text: string; readonly met: boolean | null }[];
  readonly links: readonly { readonly url: string }[];
  readonly units: readonly string[];
  readonly verdict: {
    readonly value: string;
    readonly year: number;
    readonly reason: string | null;
  } | null;
}

export interface SaidOfMeasure {
  readonly indicators: readonly number[];
  readonly questions: readonly string[];
  readonly posture: string | null;
  readonly findings: readonly string[];
  readonly steps: readonly { readonly text: string }[];
  readonly lead: string | null;
  readonly units: readonly string[];
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly status: string | null;
  readonly percent: number | null;
  readonly reason: string | null;
  readonly followUp: readonly string[];
  readonly recommendations: readonly string[];
  readonly outputSummary: string | null;
  readonly outcome: string | null;
}

export interface SaidOfScore {
  readonly total: number | null;
  readonly level: string | null;
  readonly tools: Readonly<Record<string, number>>;
  readonly indicators: Readonly<Record<string, number>>;
  readonly questions: Readonly<Record<string, number>>;
}

export interface Recommendation {
  readonly questions: readonly string[];
  readonly items: readonly string[];
}

interface Named {
  readonly ref: string;
  readonly section: string;
  readonly title: string;
}

/** What a reader found: every field is there, as in the answer of `import --dry-run`. */
export interface FoundReport {
  readonly organisation: { readonly name: string | null; readonly kind: string | null } | null;
  readonly fiscalYear: number | null;
  readonly items: readonly (SaidOfItem & { readonly code: string })[];
  readonly measures: readonly (SaidOfMeasure & Named)[];
  readonly scores: readonly (SaidOfScore & { readonly year: number })[];
  readonly recommendations: readonly Recommendation[];
  readonly warnings: readonly { readonly code: string }[];
}

/** A filled-in truth file, `reports/NAME.truth.json`. */
export interface Truth {
  readonly notes: readonly string[];
  readonly organisation: { readonly name: Either<string>; readonly kind: string };
  readonly fiscalYear: number;
  readonly items: readonly (Loose<SaidOfItem> & { readonly code: string })[];
  /** Codes that the paper names in passing, or speaks of only as "the others": a reader may list them or not. */
  readonly itemsInPassing: readonly string[];
  readonly measures: readonly (Loose<SaidOfMeasure> & {
    readonly ref: Either<string>;
    readonly section: string;
    readonly title: Either<string>;
  })[];
  readonly scores: readonly (Loose<SaidOfScore> & { readonly year: number })[];
  readonly recommendations: readonly Recommendation[];
  /** In the words of the truth files; whoever judges says which of the reader's codes each of them is. */
  readonly warnings: readonly string[];
  /** Further warnings that a careful reader may give or not. */
  readonly fairWarnings: readonly string[];
}

/** All readings of a value that are right; none when the field is left out. */
export function readings<T>(value: Either<T> | undefined): readonly T[] {
  if (value === undefined) return [];
  return isEither(value) ? value.either : [value];
}

function isEither<T>(value: Either<T>): value is { readonly either: readonly T[] } {
  return typeof value === 'object' && value !== null && 'either' in value;
}
