import type { Catalogue } from './catalogue.ts';
import type { FiscalYear, LocalDate } from './dates.ts';
import { type CalendarDays, type Deadline, deadlinesOf, isOpen, isProvisional } from './deadlines.ts';
import type { Item } from './item.ts';
import { itasLink } from './links.ts';
import type { KeptMeasure } from './measure.ts';
import { unitsThatAnswer } from './units.ts';

/** `approval`: a page that is on the website and waits for somebody's word. */
export type WorkKind = 'item' | 'measure' | 'month' | 'step' | 'approval';

/** One thing that somebody is to do by a day. */
export interface Work {
  /** Names it over all years and agencies' measures: `item:2570:procurement_annual`. */
  readonly target: string;
  readonly kind: WorkKind;
  readonly year: FiscalYear;
  /** "O12", a measure's number; empty for a step of the calendar. */
  readonly label: string;
  readonly due: LocalDate;
  /**
   * When a step of the calendar begins, and when a month's duty is first spoken of; null where nobody knows, and of
   * everything else.
   */
  readonly from: LocalDate | null;
  /** The units that answer for it: its lead alone, where one leads. None: the coordinators. */
  readonly units: readonly string[];
  readonly open: boolean;
  /** On the website, be it that components are still to be confirmed: nobody is pressed for it any more. */
  readonly published: boolean;
  /** Nobody has seen its day announced, nor said it. */
  readonly provisional: boolean;
  /** The same as a deadline of this one thing. */
  readonly deadline: Deadline;
}

/**
 * All that a year asks of an agency, each thing by itself, done or not.
 * @param days of the calendar; others are left out
 */
export function worksOf(
  catalogue: Catalogue,
  items: readonly Item[],
  measures: readonly KeptMeasure[],
  today: LocalDate,
  days?: CalendarDays,
): readonly Work[] {
  const works: Work[] = [];
  for (const deadline of deadlinesOf(catalogue, items, measures, days)) {
    if (deadline.kind !== 'items') {
      works.push(workOf(deadline, catalogue, today));
      continue;
    }
    for (const item of deadline.items) {
      const work = workOf({ kind: 'items', due: deadline.due, items: [item] }, catalogue, today);
      works.push(work);
      if (awaitsWord(item)) works.push(approvalOf(item, work));
    }
  }
  return works;
}

/** Whether it is everybody's business once it is due: an office's own work, which nobody else sees to. */
export function isOwnWork(kind: WorkKind): boolean {
  return kind !== 'step' && kind !== 'approval';
}

/** What is on the website and not approved waits for a word by the day on which it is to be complete. */
function awaitsWord(item: Item): boolean {
  return item.status === 'published' && item.approved === null && itasLink(item) !== null;
}

function approvalOf(item: Item, work: Work): Work {
  const target = approvalTarget(work.year, item.catalogue.key);
  return { ...work, kind: 'approval', target, open: true, published: false };
}

/** What names the word on an item of a year. */
function approvalTarget(year: FiscalYear, key: string): string {
  return `approval:${year}:${key}`;
}

/** What names an item of a year as work. */
export function itemTarget(year: FiscalYear, key: string): string {
  return `item:${year}:${key}`;
}

export function measureTarget(id: string): string {
  return `measure:${id}`;
}

/** Written out field by field: on some days a country's worth of them is made. */
function workOf(deadline: Deadline, catalogue: Catalogue, today: LocalDate): Work {
  const { year } = catalogue;
  const { kind, target, label, units } = nameOf(deadline, year);
  return {
    target,
    kind,
    year,
    label,
    due: deadline.due,
    from: beginningOf(deadline),
    units,
    open: isOpen(deadline, today),
    published: deadline.kind === 'items' && deadline.items.every((it) => it.status === 'published'),
    provisional: isProvisional(deadline, catalogue),
    deadline,
  };
}

function beginningOf(deadline: Deadline): LocalDate | null {
  if (deadline.kind === 'step') return deadline.step.from;
  return deadline.kind === 'month' ? deadline.month.remind : null;
}

function nameOf(deadline: Deadline, year: FiscalYear): Pick<Work, 'kind' | 'target' | 'label' | 'units'> {
  switch (deadline.kind) {
    case 'items': {
      const [item] = deadline.items;
      const { key, code } = item?.catalogue ?? { key: '', code: '' };
      const units = item ? unitsThatAnswer(item) : [];
      return { kind: 'item', target: itemTarget(year, key), label: code, units };
    }
    case 'measure': {
      const { id, measure } = deadline;
      return {
        kind: 'measure',
        target: measureTarget(id),
        label: measure.ref,
        units: unitsThatAnswer(measure),
      };
    }
    case 'month': {
      const { item, month } = deadline;
      const target = `month:${year}:${month.duty.id}:${month.month}`;
      return {
        kind: 'month',
        target,
        label: item?.catalogue.code ?? '',
        units: item ? unitsThatAnswer(item) : [],
      };
    }
    case 'step':
      return { kind: 'step', target: `step:${year}:${deadline.step.id}`, label: '', units: [] };
    default:
      return deadline satisfies never;
  }
}
