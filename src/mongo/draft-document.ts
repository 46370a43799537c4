import { Schema } from 'mongoose';
import { options } from './schema-options.ts';

/** A report as JSON text: what people wrote names no field. */
export interface DraftDocument {
  readonly _id: string;
  readonly agency: string;
  readonly person: string;
  readonly message: string | null;
  readonly at: Date;
  readonly report: string;
}

export function draftSchema(): Schema<DraftDocument> {
  const schema = new Schema<DraftDocument>(
    {
      _id: String,
      agency: String,
      person: String,
      message: { type: String, default: null },
      at: Date,
      report: String,
    },
    options,
  );
  schema.index({ at: 1 });
  schema.index({ message: 1 });
  schema.index({ person: 1 });
  return schema;
}
