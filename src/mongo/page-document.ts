import { Schema } from 'mongoose';
import type { PageTurn } from '../domain/links.ts';
import type { Look } from '../domain/web-page.ts';
import { options } from './schema-options.ts';

/** A page that an agency links to. The looks are the last few, oldest first. */
export interface PageDocument {
  readonly _id: string;
  readonly agency: string;
  readonly url: string;
  readonly looks: readonly Look[];
  readonly due: Date;
  /** When it was last found gone, or there again. */
  readonly turn?: PageTurn;
}

export function pageSchema(): Schema<PageDocument> {
  const schema = new Schema<PageDocument>(
    {
      _id: String,
      agency: String,
      url: String,
      looks: [Schema.Types.Mixed],
      due: Date,
      turn: { type: Schema.Types.Mixed, default: undefined },
    },
    options,
  );
  schema.index({ agency: 1 });
  schema.index({ due: 1 });
  // Few pages ever go.
  schema.index({ agency: 1, 'turn.at': 1 }, { partialFilterExpression: { turn: { $exists: true } } });
  return schema;
}
