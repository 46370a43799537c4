import { z } from 'zod';
import { areHours } from '../../domain/office-hours.ts';
import { Code, DateArg, InYear, Ref, Unit, Write } from './args.ts';

// What the commands about reminders take.

/** Of what: items and measures, what a unit answers for, or everything. */
export const ReminderTarget = z
  .object({
    codes: z.array(Code).min(1).max(100).optional(),
    refs: z.array(Ref).min(1).max(100).optional(),
    unit: Unit.optional(),
    all: z.literal(true).optional(),
  })
  .refine(
    ({ codes, refs, unit, all }) => [codes ?? refs, unit, all].filter((it) => it !== undefined).length === 1,
  );
export type ReminderTarget = z.infer<typeof ReminderTarget>;

/** On a day, on a day of every month, or so many days before the due day; nothing: as usual. */
export const ReminderTime = z.object({
  date: DateArg.optional(),
  monthlyDay: z.int().min(1).max(31).optional(),
  daysBefore: z.int().min(1).max(365).optional(),
});
export type ReminderTime = z.infer<typeof ReminderTime>;

export const SetReminderArgs = Write.extend({ target: ReminderTarget, when: ReminderTime.optional() });
export type SetReminderArgs = z.infer<typeof SetReminderArgs>;

/** Without a target it is asked. */
export const StopRemindersArgs = Write.extend({ target: ReminderTarget.optional() });
export type StopRemindersArgs = z.infer<typeof StopRemindersArgs>;

/** Until a day; without it, or without a target, it is asked. */
export const SnoozeArgs = Write.extend({
  target: ReminderTarget.optional(),
  when: z.object({ date: DateArg.optional() }).optional(),
});
export type SnoozeArgs = z.infer<typeof SnoozeArgs>;

export const AcknowledgeArgs = Write.extend({ target: ReminderTarget });
export type AcknowledgeArgs = z.infer<typeof AcknowledgeArgs>;

export const QuotaArgs = InYear;
export type QuotaArgs = z.infer<typeof QuotaArgs>;

/** From when until when, `08:30` to `16:30`, or the usual hours again; without either they are shown. */
export const HoursArgs = z.union([
  InYear.extend({ from: z.string(), to: z.string() }).refine(areHours),
  InYear.extend({ usual: z.literal(true) }),
  InYear,
]);
export type HoursArgs = z.infer<typeof HoursArgs>;
