import { type Connection, type Model, type mongo, Schema } from 'mongoose';
import type { States, TargetKind } from '../app/ledger.ts';
import type { GroupMoment } from '../app/people.ts';
import { beginnings } from '../domain/beginnings.ts';
import type { Entry } from '../domain/measure.ts';
import { type CatalogueDocument, catalogueSchema } from './catalogue-document.ts';
import { type CopyDocument, copySchema } from './copy-document.ts';
import { type DraftDocument, draftSchema } from './draft-document.ts';
import { type InviteDocument, type TriesDocument, inviteSchema, triesSchema } from './invite-document.ts';
import { type PageDocument, pageSchema } from './page-document.ts';
import { options, part } from './schema-options.ts';
import { stateOf } from './state-schemas.ts';

/** The state of one target: the projection of its audit rows up to `seq`. */
export interface StateDocument<State> {
  readonly _id: string;
  readonly agency: string;
  readonly year: number | null;
  /** An item's key, the year of a score, what a reminder is about; null for everything else. */
  readonly key: string | null;
  /** A member's person; null for everything else. */
  readonly person: string | null;
  readonly seq: number;
  readonly state: State;
}

/** A state as it is read: fields that came after it was written have the value of a beginning. */
export function stateIn<Kind extends TargetKind>(
  kind: Kind,
  { state }: Pick<StateDocument<States[Kind]>, 'state'>,
): States[Kind] {
  return { ...beginnings[kind], ...state };
}

export interface AuditDocument {
  readonly _id: string;
  readonly agency: string;
  readonly event: string;
  readonly kind: TargetKind;
  readonly target: string;
  readonly label: string;
  readonly year: number | null;
  readonly key: string | null;
  readonly person: string | null;
  readonly seq: number;
  readonly at: Date;
  readonly by: string;
  readonly message: string | null;
  readonly action: string;
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
  readonly entry: Entry | null;
  readonly undoes: string | null;
  readonly claim?: string;
}

const kinds = [
  'item',
  'measure',
  'score',
  'agency',
  'group',
  'member',
  'reminder',
] as const satisfies readonly TargetKind[];

function stateSchema(kind: TargetKind): Schema {
  const schema = new Schema(
    {
      _id: String,
      agency: String,
      year: { type: Number, default: null },
      key: { type: String, default: null },
      person: { type: String, default: null },
      seq: Number,
      state: stateOf[kind],
    },
    options,
  );
  schema.index({ agency: 1, year: 1 });
  if (kind === 'measure' || kind === 'item') schema.index({ 'state.photos': 1 }, { sparse: true });
  // Of all that an office ever did or planned, what is spoken of these weeks (reminder-facts.ts).
  if (kind === 'item') schema.index({ agency: 1, 'state.due': 1, year: 1, key: 1 });
  if (kind === 'measure')
    schema.index({ agency: 1, 'state.status': 1, 'state.due': 1, 'state.period.to': 1 });
  if (kind === 'member') schema.index({ person: 1 });
  if (kind === 'group') schema.index({ 'state.agency': 1 });
  return schema;
}

function auditSchema(): Schema<AuditDocument> {
  const schema = new Schema<AuditDocument>(
    {
      _id: String,
      agency: String,
      event: String,
      kind: String,
      target: String,
      label: String,
      year: { type: Number, default: null },
      key: { type: String, default: null },
      person: { type: String, default: null },
      seq: Number,
      at: Date,
      by: String,
      message: { type: String, default: null },
      action: String,
      before: Schema.Types.Mixed,
      after: Schema.Types.Mixed,
      entry: { type: Schema.Types.Mixed, default: null },
      undoes: { type: String, default: null },
      claim: String,
    },
    options,
  );
  schema.index({ target: 1, seq: 1 }, { unique: true });
  schema.index({ agency: 1, event: 1 });
  schema.index({ agency: 1, message: 1 });
  // With the id: what one message changed has one time, and shall have one order too.
  schema.index({ agency: 1, at: -1, _id: -1 });
  schema.index({ agency: 1, by: 1, at: -1, _id: -1 });
  schema.index({ agency: 1, year: 1, at: 1, _id: 1 });
  schema.index(
    { agency: 1, claim: 1 },
    { unique: true, partialFilterExpression: { claim: { $type: 'string' } } },
  );
  return schema;
}

export interface PersonDocument {
  readonly _id: string;
  readonly lineUser: string;
  readonly name: string | null;
  readonly speaksFor: string | null;
  readonly seenIn: readonly string[];
  readonly inGroups: readonly string[];
  readonly left?: readonly GroupMoment[];
  readonly followed: Date | null;
  readonly unfollowed: Date | null;
}

function personSchema(): Schema<PersonDocument> {
  const schema = new Schema<PersonDocument>(
    {
      _id: String,
      lineUser: String,
      name: { type: String, default: null },
      speaksFor: { type: String, default: null },
      seenIn: [String],
      inGroups: [String],
      left: { type: [new Schema<GroupMoment>({ group: String, at: Date }, part)], default: undefined },
      followed: { type: Date, default: null },
      unfollowed: { type: Date, default: null },
    },
    options,
  );
  schema.index({ lineUser: 1 }, { unique: true });
  schema.index({ seenIn: 1 });
  schema.index({ inGroups: 1 });
  schema.index({ 'left.at': 1 }, { sparse: true });
  return schema;
}

export interface TextDocument {
  readonly _id: string;
  readonly agency: string;
  readonly person: string;
  readonly message: string | null;
  readonly text: string;
}

function textSchema(): Schema<TextDocument> {
  const schema = new Schema<TextDocument>(
    { _id: String, agency: String, person: String, message: { type: String, default: null }, text: String },
    options,
  );
  schema.index({ message: 1 });
  schema.index({ person: 1 });
  return schema;
}

export interface QuestionDocument {
  readonly _id: string;
  readonly event: string;
  readonly agency: string;
  readonly person: string;
  readonly message: string | null;
  readonly at: Date;
  readonly calls: string;
  /** The choice that settled it, and whose it was. */
  readonly choice: number | null;
  readonly by: string | null;
}

function questionSchema(): Schema<QuestionDocument> {
  const schema = new Schema<QuestionDocument>(
    {
      _id: String,
      event: String,
      agency: String,
      person: String,
      message: { type: String, default: null },
      at: Date,
      calls: String,
      choice: { type: Number, default: null },
      by: { type: String, default: null },
    },
    options,
  );
  schema.index({ at: 1 });
  schema.index({ message: 1 });
  schema.index({ person: 1 });
  return schema;
}

export interface Documents {
  readonly states: { readonly [Kind in TargetKind]: Model<StateDocument<States[Kind]>> };
  readonly audit: Model<AuditDocument>;
  readonly people: Model<PersonDocument>;
  readonly texts: Model<TextDocument>;
  readonly invites: Model<InviteDocument>;
  readonly tries: Model<TriesDocument>;
  readonly questions: Model<QuestionDocument>;
  readonly catalogues: Model<CatalogueDocument>;
  readonly drafts: Model<DraftDocument>;
  readonly pages: Model<PageDocument>;
  readonly copies: Model<CopyDocument>;
  /** The indexes that the schemas ask for, by the name of their collection; it may want none. */
  readonly indexes: Readonly<Record<string, readonly mongo.IndexDescription[]>>;
}

const collectionOf: Record<TargetKind, string> = {
  item: 'items',
  measure: 'measures',
  score: 'scores',
  agency: 'agencies',
  group: 'groups',
  member: 'members',
  reminder: 'reminders',
};

/** What is asked of a model about its indexes, whatever its documents are. */
interface Collection {
  readonly collection: { readonly name: string };
  readonly schema: Pick<Schema, 'indexes'>;
}

/** The collections of one connection. */
export function documents(connection: Connection): Documents {
  // Compiling them takes longer than many a question, and whoever asks again means the same.
  const model = <Of>(name: string, schema: () => Schema<Of>, collection: string): Model<Of> =>
    (connection.models[name] as Model<Of> | undefined) ?? connection.model<Of>(name, schema(), collection);
  const states = Object.fromEntries(
    kinds.map((kind) => [kind, model(kind, () => stateSchema(kind), collectionOf[kind])]),
  ) as unknown as Documents['states']; // fromEntries forgets which key has which value
  const others = {
    audit: model<AuditDocument>('audit', auditSchema, 'audit'),
    people: model<PersonDocument>('person', personSchema, 'people'),
    texts: model<TextDocument>('text', textSchema, 'texts'),
    invites: model<InviteDocument>('invite', inviteSchema, 'invites'),
    tries: model<TriesDocument>('tries', triesSchema, 'tries'),
    questions: model<QuestionDocument>('question', questionSchema, 'questions'),
    catalogues: model<CatalogueDocument>('catalogue', catalogueSchema, 'catalogues'),
    drafts: model<DraftDocument>('draft', draftSchema, 'drafts'),
    pages: model<PageDocument>('page', pageSchema, 'pages'),
    copies: model<CopyDocument>('copy', copySchema, 'copies'),
  };
  const all: readonly Collection[] = [...Object.values(states), ...Object.values(others)];
  return {
    states,
    ...others,
    indexes: Object.fromEntries(all.map((it) => [it.collection.name, indexesOf(it)])),
  };
}

function indexesOf({ schema }: Collection): readonly mongo.IndexDescription[] {
  return schema.indexes().map(([key, { background, ...options }]) => ({
    // What the schemas of this room were given: numbers, and the driver's own options. `background` is mongoose's.
    key: key as Record<string, 1 | -1>,
    ...(options as Omit<mongo.IndexDescription, 'key'>),
  }));
}
