import type { Catalogue } from '../domain/catalogue.ts';
import { type LocalDate, addDays } from '../domain/dates.ts';
import { type Work, isOwnWork, itemTarget, measureTarget } from '../domain/due-work.ts';
import { type ReminderWish, type StepTable, stepTable } from '../domain/reminder-steps.ts';
import { EVERYTHING, unitTarget, wishOf } from '../domain/dated-works.ts';
import { may } from '../domain/roles.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { unitsThatAnswer } from '../domain/units.ts';
import { type Actor, deedOf } from './actor.ts';
import type { AuditRow, Decision, Target } from './ledger.ts';
import type { Ports } from './ports.ts';
import type { Refusal } from './refusal.ts';
import { type AgencyView, type ViewPorts, readAgencyView } from './reminder-view.ts';
import { type RefusedTarget, type SaidTargets, findTargets } from './said-targets.ts';

/** Whose reminders are meant: of items and measures, of all that a unit answers for, or of everything. */
export interface SaidReminders extends SaidTargets {
  readonly unit?: string | undefined;
  readonly all?: boolean | undefined;
}

/** One thing whose reminders somebody speaks of. */
export interface Aim {
  readonly kind: 'item' | 'measure' | 'unit' | 'all';
  /** "O12", a measure's number, a unit's name; empty for everything. */
  readonly label: string;
  readonly title: string;
  readonly target: Extract<Target, { kind: 'reminder' }>;
  /** Who answers for it; none: the coordinators. */
  readonly units: readonly string[];
  /** What it is made of, open or not: an item, and the months of its monthly duty. */
  readonly works: readonly Work[];
}

export interface Aimed {
  readonly aims: readonly Aim[];
  readonly refused: readonly RefusedTarget[];
  readonly view: AgencyView;
  readonly table: StepTable;
}

export type WishPorts = ViewPorts & Pick<Ports, 'ledger' | 'measures'>;

/** Finds what was said. What does not exist is named beside the rest. */
export async function aimAt(
  ports: WishPorts,
  actor: Actor,
  catalogue: Catalogue,
  { unit, all, ...said }: SaidReminders,
  today: LocalDate,
): Promise<Result<Aimed, Refusal>> {
  const table = stepTable(ports.holidays);
  const view = await readAgencyView(ports, actor.agencyId, today, table);
  if (!view) return refuse({ code: 'no-right', needs: 'coordinate' });
  const works = [...view.works.values()];
  const { year } = catalogue;
  const { items, measures, refused } = await findTargets(ports, actor, catalogue, said);
  const aims: Aim[] = [
    ...items.map(({ key, code, title }): Aim => {
      const about = itemTarget(year, key);
      const own = works.filter((work) => work.target === about || isMonthOf(work, key, year));
      const units = view.works.get(about)?.units ?? own[0]?.units ?? [];
      const target = { kind: 'reminder', about, year, label: code } as const;
      return { kind: 'item', label: code, title, target, units, works: own };
    }),
    ...measures.map(({ id, measure: { ref, title, lead, units } }): Aim => {
      const about = measureTarget(id);
      const own = works.filter((work) => work.target === about);
      const target = { kind: 'reminder', about, year, label: ref } as const;
      return {
        kind: 'measure',
        label: ref,
        title,
        target,
        units: unitsThatAnswer({ lead, units }),
        works: own,
      };
    }),
  ];
  if (unit !== undefined) {
    const known = actor.agency.units.map((it) => it.name);
    if (!known.includes(unit)) return refuse({ code: 'unit-unknown', unit, known });
    const target = { kind: 'reminder', about: unitTarget(unit), year: null, label: unit } as const;
    const own = works.filter((work) => work.units.includes(unit));
    aims.push({ kind: 'unit', label: unit, title: '', target, units: [unit], works: own });
  }
  if (all) {
    const target = { kind: 'reminder', about: EVERYTHING, year: null, label: '' } as const;
    aims.push({ kind: 'all', label: '', title: '', target, units: [], works });
  }
  return ok({ aims, refused, view, table });
}

function isMonthOf({ deadline, kind, year }: Work, key: string, of: number): boolean {
  return kind === 'month' && year === of && deadline.kind === 'month' && deadline.item?.catalogue.key === key;
}

/**
 * Whether somebody decides about these reminders: those who answer for the work, the head of a unit for the unit's,
 * the coordinators for all.
 */
export function whyNotTheirs(actor: Actor, { kind, label, units }: Aim): Refusal | null {
  if (may(actor.role, 'coordinate')) return null;
  if (kind === 'all') return { code: 'no-right', needs: 'coordinate' };
  const isTheirs = units.some((unit) => actor.units.includes(unit));
  if (isTheirs && (kind !== 'unit' || may(actor.role, 'approve'))) return null;
  return { code: 'not-responsible', label, kind, units };
}

/** What was wished, of what, and what follows. */
export interface Wished {
  readonly aim: Aim;
  /** Null when it was so already. */
  readonly row: AuditRow | null;
  /** The next day on which it is spoken of; null: none is left, or it is stopped. */
  readonly next: LocalDate | null;
  /** Whether there is anything open to be reminded of. */
  readonly isOpen: boolean;
}

export interface WishedEach {
  readonly wished: readonly Wished[];
  readonly refused: Aimed['refused'];
  /** What else is stopped, so that this is not said either: all, or a unit. */
  readonly stopped: 'all' | 'unit' | null;
}

/** What is wished, of whatever it is about. */
interface Wishing {
  readonly today: LocalDate;
  /** Why this is not theirs to wish; null: it is. */
  readonly whyNot: (aim: Aim) => Refusal | null;
  /** What the wish becomes; null where it is so already. */
  readonly decide: (wish: ReminderWish, aim: Aim) => Decision<ReminderWish> | null;
}

/** Writes the same wish about each thing. What is not theirs to decide is named beside the rest. */
export async function wishEach(
  ports: WishPorts,
  actor: Actor,
  { aims, refused, view, table }: Aimed,
  { today, whyNot, decide }: Wishing,
): Promise<WishedEach> {
  const wished: Wished[] = [];
  const others = [...refused];
  for (const aim of aims) {
    const refusal = whyNot(aim);
    if (refusal) {
      others.push({ label: aim.label, refusal });
      continue;
    }
    const { state, row } = await ports.ledger.record<'reminder'>(deedOf(actor), aim.target, (wish) =>
      decide(wish, aim),
    );
    const wishes = new Map(view.wishes).set(aim.target.about, state);
    const open = aim.works.filter((work) => work.open && !work.published);
    const days = open
      .flatMap((work) => table.stepsOf(work, wishOf(work, wishes)).map((step) => step.day))
      .filter((day) => day > today)
      .sort();
    wished.push({
      aim,
      row,
      next: days[0] ?? null,
      isOpen: open.length > 0,
    });
  }
  return { wished, refused: others, stopped: stoppedAbove(wished, view) };
}

function stoppedAbove(wished: readonly Wished[], { wishes }: AgencyView): 'all' | 'unit' | null {
  if (wished.some(({ aim }) => aim.kind !== 'all') && wishes.get(EVERYTHING)?.off) return 'all';
  const isOff = ({ aim: { kind, units } }: Wished) =>
    (kind === 'item' || kind === 'measure') &&
    units.length > 0 &&
    units.every((unit) => wishes.get(unitTarget(unit))?.off);
  return wished.some(isOff) ? 'unit' : null;
}

/** So far ahead a month of a monthly duty, or a unit's work, is spoken of when it is put off or taken on. */
const SPOKEN_OF_AHEAD = 30;

/** Each open work by itself: what is said of a due day is kept by the work that is due. */
export function openWorks(aims: readonly Aim[], today: LocalDate): readonly Aim[] {
  const until = addDays(today, SPOKEN_OF_AHEAD);
  return aims.flatMap((aim) =>
    aim.works
      .filter((work) => work.open && !work.published && isOwnWork(work.kind))
      .filter((work) => work.target === aim.target.about || work.due <= until)
      .map((work): Aim => {
        const { target: about, year, label, units } = work;
        const kind = work.kind === 'measure' ? 'measure' : 'item';
        const target = { kind: 'reminder', about, year, label } as const;
        return { kind, label, title: '', target, units, works: [work] };
      }),
  );
}
