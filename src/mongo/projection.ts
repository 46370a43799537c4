import { type Model, type Schema, mongo } from 'mongoose';
import type { TargetKind } from '../app/ledger.ts';
import { beginnings } from '../domain/beginnings.ts';
import { collectionOf } from './database-of.ts';
import type { AuditDocument, Documents, StateDocument } from './documents.ts';
import { isCommandUnknown, isDuplicateIn, unlessThere } from './faults.ts';
import { unhurried } from './unhurried.ts';

type StateOf = StateDocument<unknown>;

/** What makes a target's state of an audit row: its first one, or a change of the one before. */
type Projection =
  | { readonly first: StateOf }
  | { readonly filter: Pick<StateOf, '_id' | 'seq'>; readonly update: { readonly $set: mongo.Document } };

/** A document of another collection that says that something is on its way, as it was before a change. */
export interface Underway {
  readonly collection: string;
  /** Looked for as `field` has this value, which writing it once more does not change. */
  readonly filter: mongo.Document;
  readonly field: string;
}

/** What is looked for right after a row's state can be read; null where there is nothing. */
export type UnderwayOf = (row: AuditDocument) => Underway | null;

type Kept = mongo.Document & { readonly _id: string };
type Collections = Record<string, Kept>;
type Statement = mongo.ClientBulkWriteModel<Collections>;

export interface Projecting {
  /** Brings the state of a row's target up to that row, unless it is there already. */
  readonly project: (row: AuditDocument) => Promise<void>;
  /**
   * Writes a row and its projection, as the first that knows of it. `clear`: nothing was under way when the state could be
   * read; false where nobody looked.
   * @throws what the insert of the row throws
   */
  readonly commit: (row: AuditDocument) => Promise<{ readonly clear: boolean }>;
}

/** Servers that do not write to several collections by one command: those before MongoDB 8. */
const oneByOne = new WeakSet<mongo.MongoClient>();

export function projecting({ audit, states }: Documents, underwayOf: UnderwayOf): Projecting {
  const connection = audit.db;
  const namespaceOf = (collection: string): string => `${connection.name}.${collection}`;

  /** One shape for all kinds: a row holds the fields of its own kind, as `record` was typed to see to. */
  function modelOf(kind: TargetKind): Model<StateOf> {
    return states[kind] as unknown as Model<StateOf>;
  }

  function projectionOf(row: AuditDocument): Projection {
    const { schema } = modelOf(row.kind);
    checkFields(schema, { state: row.after });
    const { target, agency, year, key, person, seq } = row;
    if (seq === 1) {
      return {
        first: {
          _id: target,
          agency,
          year,
          key,
          person,
          seq,
          state: { ...beginnings[row.kind], ...row.after },
        },
      };
    }
    const fields = Object.fromEntries(
      Object.entries(row.after).map(([name, value]) => [`state.${name}`, value]),
    );
    return { filter: { _id: target, seq: seq - 1 }, update: { $set: { ...fields, seq } } };
  }

  async function write(row: AuditDocument, projection: Projection): Promise<void> {
    const collection = collectionOf(modelOf(row.kind));
    if ('first' in projection) {
      await unlessThere(collection.insertOne(projection.first, { ignoreUndefined: true }));
    } else {
      await collection.updateOne(projection.filter, projection.update, { ignoreUndefined: true });
    }
  }

  /** One way to the server for all three, in this order: it stops at the first that fails. */
  async function inOneGo(row: AuditDocument, projection: Projection): Promise<boolean> {
    const namespace = namespaceOf(modelOf(row.kind).collection.collectionName);
    const underway = underwayOf(row);
    const statements: Statement[] = [
      { name: 'insertOne', namespace: namespaceOf(audit.collection.collectionName), document: { ...row } },
      'first' in projection
        ? { name: 'insertOne', namespace, document: { ...projection.first } }
        : { name: 'updateOne', namespace, ...projection },
      ...(underway === null ? [] : [lookFor(underway)]),
    ];
    const options = { ignoreUndefined: true, verboseResults: true };
    const { updateResults } = await connection.getClient().bulkWrite<Collections>(statements, options);
    return underway === null || updateResults?.get(LOOKED_AT)?.matchedCount === 0;
  }

  /** Such a command only writes, so what is looked for is written as it is. */
  function lookFor({ collection, filter, field }: Underway): Statement {
    const same: unknown = filter[field];
    return {
      name: 'updateOne',
      namespace: namespaceOf(collection),
      filter,
      update: { $set: { [field]: same } },
    };
  }

  return {
    project: (row) => write(row, projectionOf(row)),
    async commit(row) {
      const projection = projectionOf(row);
      const client = connection.getClient();
      if (!oneByOne.has(client)) {
        try {
          return { clear: await inOneGo(row, projection) };
        } catch (error) {
          if (isCommandUnknown(error)) oneByOne.add(client);
          // Somebody found the row and projected it before we did.
          else if (isDuplicateIn(error, PROJECTED_AT)) return { clear: false };
          // What the row is a duplicate of, only its own insert tells.
          else if (!isDuplicateIn(error, WRITTEN_AT)) throw error;
        }
      }
      // It is the projection that waits for the journal, which keeps their order (docs/adr/0001).
      await collectionOf(audit).insertOne(row, {
        writeConcern: unhurried(connection),
        ignoreUndefined: true,
      });
      await write(row, projection);
      return { clear: false };
    },
  };
}

/** The places of the statements in one go. */
const [WRITTEN_AT, PROJECTED_AT, LOOKED_AT] = [0, 1, 2];

/** A field that no schema knows is our own mistake, and would be kept for ever. */
function checkFields(schema: Schema, fields: Fields): void {
  for (const [name, value] of Object.entries(fields)) {
    const path: unknown = schema.path(name);
    if (!isFields(path)) throw new Error(`no schema knows the field ${name}`);
    if (!('schema' in path)) continue;
    for (const part of Array.isArray(value) ? (value as readonly unknown[]) : [value])
      if (isFields(part)) checkFields(path.schema as Schema, part);
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
