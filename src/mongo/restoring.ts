import type { Connection } from 'mongoose';
import { databaseOf } from './database-of.ts';
import { dutiesCollection } from './duties.ts';
import type { WholeDatabase } from './whole.ts';

/** The duty that says it; no pause of the workers ends before it does. */
export const RESTORE = 'restore';

interface Row {
  _id: string;
  /** The fingerprint of the backup. */
  of: string;
}

/** Marks a database as being restored, so that one that holds half a backup is never taken for a whole one. */
export interface Restoring {
  /** `again`: a restore of this very backup was cut short here and goes on. `refused`: there are other data. */
  begin(fingerprint: string): Promise<'first' | 'again' | 'refused'>;
  end(): Promise<void>;
  /** Whether a restore was cut short here. */
  isUnfinished(): Promise<boolean>;
}

export function mongoRestoring(connection: Connection, whole: Pick<WholeDatabase, 'collections'>): Restoring {
  const rows = () => databaseOf(connection).collection<Row>(dutiesCollection);

  return {
    async begin(fingerprint) {
      const begun = await rows().findOne({ _id: RESTORE });
      if (begun !== null) return begun.of === fingerprint ? 'again' : 'refused';
      if ((await whole.collections()).length > 0) return 'refused';
      await rows().insertOne({ _id: RESTORE, of: fingerprint });
      return 'first';
    },
    async end() {
      await rows().deleteOne({ _id: RESTORE });
    },
    async isUnfinished() {
      return (await rows().findOne({ _id: RESTORE })) !== null;
    },
  };
}
