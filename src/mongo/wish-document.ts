import { Schema } from 'mongoose';
import type { ReminderWish } from '../domain/reminder-steps.ts';
import { part } from './schema-options.ts';

/** What was wished about reminders, as a state of the ledger. */
export function wishSchema(): Schema<ReminderWish> {
  return new Schema<ReminderWish>(
    {
      off: Boolean,
      daysBefore: { type: [Number], default: null },
      dates: [String],
      monthlyDay: { type: Number, default: null },
      snooze: {
        type: new Schema({ due: String, until: String, times: Number }, part),
        default: null,
      },
      acknowledged: {
        type: new Schema({ due: String, by: String, on: String }, part),
        default: null,
      },
      hours: { type: new Schema({ from: String, to: String }, part), default: null },
    },
    part,
  );
}
