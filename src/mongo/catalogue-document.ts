/** A catalogue as an operator added it; `_id` counts up over all years. */
export interface CatalogueDocument {
  readonly _id: number;
  readonly year: number;
  readonly on: string;
  readonly json: string;
}
