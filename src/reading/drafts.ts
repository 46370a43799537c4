import type { MeasureStatus, Posture, Section } from '../domain/measure.ts';
import { Gathered, type Mode } from './steps.ts';

export interface RowStanding {
  readonly status: MeasureStatus | null;
  readonly percent: number | null;
  /** A step in a row of its own that says nothing of how it stands: whether it tells what was done. */
  readonly open: 'told' | 'untold' | null;
}

/** A measure while its rows are still being read. */
export interface Draft {
  readonly section: Section;
  readonly where: string;
  /** Its number as printed: "3", or "2.1". */
  readonly printed: string | null;
  title: string;
  indicators: readonly number[];
  posture: Posture | null;
  readonly findings: Gathered;
  readonly topics: Gathered;
  readonly steps: Gathered;
  readonly followUp: Gathered;
  readonly recommendations: Gathered;
  output: string;
  outcome: string;
  responsible: string;
  supporting: string;
  /** What each of its rows says of when. */
  readonly periods: string[];
  /** Of a calendar of columns, the months that are ticked. */
  months: readonly number[];
  /** How each of its rows says that it stands: a row may be a step of its own. */
  readonly standings: RowStanding[];
  reason: string;
  progress: string;
  links: string;
  /** Questions that any of its cells names. */
  questions: readonly string[];
  /** In which stretch of the steps' cell a following page goes on. */
  mode: Mode | null;
  /** The same measure, printed before. */
  readonly copyOf: Draft | null;
}

export function newDraft(
  start: Pick<Draft, 'section' | 'where' | 'printed' | 'title' | 'indicators' | 'posture' | 'copyOf'>,
): Draft {
  return {
    ...start,
    findings: new Gathered(),
    topics: new Gathered(),
    steps: new Gathered(),
    followUp: new Gathered(),
    recommendations: new Gathered(),
    output: '',
    outcome: '',
    responsible: '',
    supporting: '',
    periods: [],
    months: [],
    standings: [],
    reason: '',
    progress: '',
    links: '',
    questions: [],
    mode: null,
  };
}
