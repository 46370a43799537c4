import { Schema } from 'mongoose';
import { options } from './schema-options.ts';

export interface InviteDocument {
  readonly _id: string;
  readonly agency: string;
  readonly event: string;
  readonly by: string;
  readonly expires: Date;
  readonly usedBy: string | null;
}

export function inviteSchema(): Schema<InviteDocument> {
  const schema = new Schema<InviteDocument>(
    {
      _id: String,
      agency: String,
      event: String,
      by: String,
      expires: Date,
      usedBy: { type: String, default: null },
    },
    options,
  );
  schema.index({ event: 1 }, { unique: true });
  schema.index({ expires: 1 });
  return schema;
}

/** Wrong codes typed in one chat or by one person, which count until then. */
export interface TriesDocument {
  readonly _id: string;
  readonly count: number;
  readonly until: Date;
  /** What was counted; absent in what was counted before that was kept. */
  readonly events?: readonly string[];
}

export function triesSchema(): Schema<TriesDocument> {
  return new Schema<TriesDocument>(
    { _id: String, count: Number, until: Date, events: { type: [String], default: undefined } },
    options,
  );
}
