import { Schema } from 'mongoose';
import { options } from './schema-options.ts';

/** A catalogue as an operator added it; `_id` counts up over all years. */
export interface CatalogueDocument {
  readonly _id: number;
  readonly year: number;
  readonly on: string;
  readonly json: string;
}

export function catalogueSchema(): Schema<CatalogueDocument> {
  return new Schema<CatalogueDocument>({ _id: Number, year: Number, on: String, json: String }, options);
}
