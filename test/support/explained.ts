import type mongoose from 'mongoose';
import type { mongo } from 'mongoose';

type Fields = Readonly<Record<string, unknown>>;

/** One statement as it was sent, ready to be explained. */
interface Statement {
  readonly name: string;
  readonly collection: string;
  readonly command: Fields;
}

/** A scan that a file means to make. */
export interface AllowedScan {
  readonly command: string;
  readonly collection: string;
  /** Why an index would not be better. */
  readonly reason: string;
}

export interface Explained {
  allowScan(scan: AllowedScan): void;
  /** Explains what was sent so far, against the data and indexes of now; a line for each that uses no index. */
  complaints(): Promise<readonly string[]>;
}

/** The commands that look for documents, with the field that holds their statements, if they are batches. */
const LOOKING: Readonly<Record<string, string | undefined>> = {
  find: undefined,
  count: undefined,
  distinct: undefined,
  aggregate: undefined,
  findAndModify: undefined,
  update: 'updates',
  delete: 'deletes',
};
/** What belongs to the sending of a command and cannot be explained with it. */
const OF_THE_SENDING = new Set([
  '$db',
  '$clusterTime',
  '$readPreference',
  'lsid',
  'txnNumber',
  'writeConcern',
  'maxTimeMS',
  'ordered',
  'noCursorTimeout',
]);

/**
 * Writes down what this connection asks of its database, once for each shape. The connection must have been made
 * with `monitorCommands`.
 * @param foundGood shapes that were found to use these same indexes before, by whichever file, and need no second look;
 *   what is found here is added.
 */
export function explainEverything(connection: mongoose.Connection, foundGood?: Set<string>): Explained {
  const sent = new Map<string, Statement>();
  const allowed: AllowedScan[] = [];
  connection.getClient().on('commandStarted', (event) => {
    const statements =
      event.commandName === 'bulkWrite'
        ? updatesIn(event.command, connection.name)
        : event.databaseName === connection.name && event.commandName in LOOKING
          ? statementsOf(event)
          : [];
    for (const statement of statements)
      sent.set(`${statement.collection} ${JSON.stringify(shapeOf(statement.command))}`, statement);
  });
  const isAllowed = ({ name, collection }: Statement): boolean =>
    allowed.some((it) => it.command === name && it.collection === collection);
  return {
    allowScan: (scan) => {
      allowed.push(scan);
    },
    complaints: async () => {
      const found: string[] = [];
      for (const [shape, statement] of sent) {
        if (isAllowed(statement) || foundGood?.has(shape) === true) continue;
        const complaint = await explain(connection, statement);
        if (complaint !== undefined)
          found.push(`${statement.name} in ${statement.collection}: ${complaint}, ${shape}`);
        // What a join does depends on what is there to be joined as well.
        else if (!joins(statement)) foundGood?.add(shape);
      }
      return found;
    },
  };
}

/** Each statement of a batch alone: explain takes one. */
function statementsOf(event: mongo.CommandStartedEvent): readonly Statement[] {
  const command: Fields = Object.fromEntries(
    Object.entries(event.command).filter(([key]) => !OF_THE_SENDING.has(key)),
  );
  const name = event.commandName;
  const of = (one: Fields): Statement => ({ name, collection: String(command[name]), command: one });
  const batch = LOOKING[name];
  const statements = batch === undefined ? undefined : command[batch];
  if (batch === undefined || !Array.isArray(statements)) return [of(command)];
  return statements.map((statement: unknown) => of({ ...command, [batch]: [statement] }));
}

/** What several collections were sent in one go: explain takes none such, but each of its updates as one of its own. */
function updatesIn({ ops, nsInfo }: mongo.Document, database: string): readonly Statement[] {
  const places = (nsInfo as readonly { readonly ns: string }[]).map(({ ns }) => ns);
  return (ops as readonly Fields[]).flatMap(({ update, filter, updateMods, multi }): readonly Statement[] => {
    const place = typeof update === 'number' ? places[update] : undefined;
    if (!place?.startsWith(`${database}.`)) return [];
    const collection = place.slice(database.length + 1);
    const command = { update: collection, updates: [{ q: filter, u: updateMods, multi }] };
    return [{ name: 'update', collection, command }];
  });
}

function joins({ command }: Statement): boolean {
  return JSON.stringify(shapeOf(command)).includes('"$lookup"');
}

async function explain(connection: mongoose.Connection, statement: Statement): Promise<string | undefined> {
  const { command } = statement;
  const verbosity = joins(statement) ? 'executionStats' : 'queryPlanner';
  try {
    const answer = await connection.getClient().db(connection.name).command({ explain: command, verbosity });
    return scanIn(answer);
  } catch (error) {
    return `explain failed (${String(error)})`;
  }
}

/** What a plan that was not chosen would do, or what was asked, is no finding. */
const NOT_THE_PLAN = new Set(['rejectedPlans', 'command', 'parsedQuery']);

function scanIn(plan: unknown): string | undefined {
  if (Array.isArray(plan)) return first(plan, scanIn);
  if (!isFields(plan)) return undefined;
  const { stage, strategy, collectionScans } = plan;
  if (stage === 'COLLSCAN' || stage === 'EOF') return stage;
  if (strategy === 'NestedLoopJoin' || strategy === 'HashJoin') return strategy;
  if (Number(collectionScans ?? 0) > 0) return 'collectionScans';
  return first(
    Object.entries(plan).filter(([key]) => !NOT_THE_PLAN.has(key)),
    ([, value]) => scanIn(value),
  );
}

function first<In, Out>(from: readonly In[], find: (it: In) => Out | undefined): Out | undefined {
  for (const it of from) {
    const found = find(it);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A short word in small letters is a state, and may decide whether a partial index fits. */
const STATE = /^[a-z][a-z_-]{0,20}$/;
/** Fields whose values never decide the plan, and differ in every statement. */
const WRITTEN = new Set(['u', 'update', 'c', 'new', 'batchSize', 'limit', 'skip']);

/**
 * Two statements of one shape get the same plan: values are replaced by their types, but for null, booleans and
 * words of state.
 */
function shapeOf(value: unknown): unknown {
  // A list of a hundred ids is planned as one of two.
  if (Array.isArray(value)) {
    return [...new Map(value.map(shapeOf).map((it) => [JSON.stringify(it), it])).values()];
  }
  if (value instanceof Date) return 'date';
  if (value instanceof RegExp) return `pattern ${value.source.startsWith('^') ? 'anchored' : 'free'}`;
  if (isFields(value) && '_bsontype' in value) return String(value._bsontype);
  if (isFields(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, it]) => [
        key,
        WRITTEN.has(key) && isFields(it) ? 'written' : shapeOf(it),
      ]),
    );
  }
  if (typeof value === 'string') return STATE.test(value) ? value : 'text';
  return value === null || typeof value === 'boolean' ? value : typeof value;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
