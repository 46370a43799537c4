import { mongo } from 'mongoose';
import type { FiscalYear } from '../domain/dates.ts';
import { grouped } from '../domain/grouped.ts';

// A few values of each of many documents, of many agencies at once: on some days a country's worth is read.

/** What was read of an agency, by the year of the documents; parsed each time it is asked for. */
export type RowsByAgency<Row> = (
  agency: string,
) => readonly { readonly year: FiscalYear | null; readonly rows: readonly Row[] }[];

interface Answer {
  readonly _id: { readonly agency: string; readonly year: FiscalYear | null };
  readonly packed: readonly Uint8Array[];
}

/**
 * One answer for all documents of an agency and year. Of each document only the values come, in an order: their names,
 * written again with every one, take longer to read than what they hold. And they stay bytes until their agency's turn,
 * so that what is parsed is soon done with: what many agencies have parsed at once outlives the young heap.
 * @param row an array of fields, or any other expression of the pipeline
 */
export async function rowsByAgency<Row>(
  collection: Pick<mongo.Collection, 'aggregate'>,
  match: mongo.Document,
  row: readonly string[] | mongo.Document,
): Promise<RowsByAgency<Row>> {
  const answers = await collection
    .aggregate<Answer>(
      [
        { $match: match },
        { $project: { agency: 1, year: 1, row } },
        { $group: { _id: { agency: '$agency', year: '$year' }, rows: { $push: '$row' } } },
        // The driver leaves objects in an array of this name as they came.
        { $project: { packed: [{ rows: '$rows' }] } },
      ],
      { fieldsAsRaw: { packed: true } },
    )
    .toArray();
  const agencies = grouped(answers, ({ _id }) => _id.agency);
  return (agency) =>
    (agencies.get(agency) ?? []).map(({ _id: { year }, packed }) => ({
      year,
      rows: packed.flatMap((bytes) => {
        // What the last stage packed: an array of what the first made of each document.
        const { rows } = mongo.BSON.deserialize(bytes) as { readonly rows: readonly Row[] };
        return rows;
      }),
    }));
}
