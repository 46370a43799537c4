import { Schema } from 'mongoose';
import type { FrozenPage } from '../domain/link-copies.ts';
import { options } from './schema-options.ts';

/** A version of a link, and what was found there. */
export interface CopyDocument {
  readonly _id: string;
  readonly agency: string;
  readonly year: number;
  readonly key: string;
  readonly url: string;
  /** The audit row. */
  readonly row: string;
  readonly submitted: Date;
  readonly tries: number;
  /** When it is to be looked at; absent once it is settled. */
  readonly due?: Date;
  readonly frozen?: FrozenPage;
  /** Of the grid: the copy, where there is one. */
  readonly files?: readonly string[];
}

export function copySchema(): Schema<CopyDocument> {
  const schema = new Schema<CopyDocument>(
    {
      _id: String,
      agency: String,
      year: Number,
      key: String,
      url: String,
      row: String,
      submitted: Date,
      tries: Number,
      due: { type: Date, default: undefined },
      frozen: { type: Schema.Types.Mixed, default: undefined },
      files: { type: [String], default: undefined },
    },
    options,
  );
  schema.index({ agency: 1, year: 1, key: 1, submitted: 1 });
  schema.index({ due: 1 }, { sparse: true });
  schema.index({ files: 1 }, { sparse: true });
  // Of those that have a copy, the oldest years.
  schema.index({ year: 1, files: 1 });
  return schema;
}
