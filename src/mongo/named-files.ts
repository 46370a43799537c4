import type { Connection } from 'mongoose';
import { databaseOf } from './database-of.ts';

/** Collections whose documents name files of the grid in `files`, with an index on it. */
const naming = ['evidence', 'copies'] as const;

interface Naming {
  _id: string;
  files?: string[];
}

/** Of these files of the grid, those that anything names: the same content may be a photo and the copy of a page. */
export async function namedFiles(
  connection: Connection,
  files: readonly string[],
): Promise<ReadonlySet<string>> {
  const database = databaseOf(connection);
  const found = await Promise.all(
    naming.map((name) =>
      database
        .collection<Naming>(name)
        .find({ files: { $in: [...files] } }, { projection: { files: 1 } })
        .toArray(),
    ),
  );
  return new Set(found.flat().flatMap((it) => it.files ?? []));
}
