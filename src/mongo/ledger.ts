import { isDeepStrictEqual } from 'node:util';
import type { Model } from 'mongoose';
import {
  ClaimTaken,
  type AuditRow,
  type Decide,
  type Deed,
  type Ledger,
  type Recorded,
  type States,
  type Target,
  type TargetKind,
} from '../app/ledger.ts';
import { targetId } from '../app/target-id.ts';
import { beginnings } from '../domain/beginnings.ts';
import { collectionOf } from './database-of.ts';
import { type AuditDocument, type Documents, type StateDocument, stateIn } from './documents.ts';
import { isDuplicateKey, isDuplicateOf } from './faults.ts';
import { type UnderwayOf, projecting } from './projection.ts';

/** How often a change is decided anew because somebody else was faster, before it is a fault. */
const MOST_TRIES = 50;

/**
 * The audit is the commit, the state its projection. A crash between the two leaves a row without its projection;
 * the retry of the event, or the next change of the same target, projects it first.
 * @param underwayOf what a change is confirmed after
 */
export function mongoLedger(documents: Documents, underwayOf: UnderwayOf = () => null): Ledger {
  const { audit, states } = documents;
  const { project, commit } = projecting(documents, underwayOf);

  /** One shape for all kinds: a row holds the fields of its own kind, as `record` was typed to see to. */
  function modelOf(kind: TargetKind): Model<StateDocument<unknown>> {
    return states[kind] as unknown as Model<StateDocument<unknown>>;
  }

  async function stateOf<Kind extends TargetKind>(kind: Kind, id: string): Promise<Standing<States[Kind]>> {
    return standingIn(
      kind,
      await modelOf(kind).findOne({ _id: id }).lean<StateDocument<States[Kind]> | null>(),
    );
  }

  /**
   * Where a target stands, and the row of an event that was here before, in one go. The state comes first: where it has
   * this event's change, the row is there too. A row that appears later is met by the insert, whose id it has.
   */
  async function lookUp<Kind extends TargetKind>(kind: Kind, id: string, rowId: string) {
    const found = await collectionOf(modelOf(kind))
      .aggregate<StateDocument<States[Kind]> | AuditDocument>([
        { $match: { _id: id } },
        { $unionWith: { coll: audit.collection.collectionName, pipeline: [{ $match: { _id: rowId } }] } },
      ])
      .toArray();
    const [state = null] = found.filter((it) => 'state' in it);
    const [row = null] = found.filter((it) => 'action' in it);
    return { standing: standingIn(kind, state), row };
  }

  async function catchUp(target: string, from: number): Promise<void> {
    const rows = await audit
      .find({ target, seq: { $gt: from } })
      .sort({ seq: 1 })
      .lean<AuditDocument[]>();
    for (const row of rows) await project(row);
  }

  async function alreadyDone<Kind extends TargetKind>(kind: Kind, id: string) {
    const row = await audit.findOne({ _id: id }).lean<AuditDocument | null>();
    return row && doneBy(kind, row, await stateOf(kind, row.target));
  }

  /** What an event did, when it comes again; `now`: where its target stands. */
  async function doneBy<Kind extends TargetKind>(
    kind: Kind,
    row: AuditDocument,
    now: Standing<States[Kind]>,
  ) {
    if (now.seq < row.seq) await catchUp(row.target, now.seq);
    const { state } = now.seq < row.seq ? await stateOf(kind, row.target) : now;
    return { kind: 'done' as const, row: rowOf(row), state, again: true, clear: false };
  }

  return {
    async record<Kind extends TargetKind, Refusal>(
      deed: Deed,
      target: Extract<Target, { kind: Kind }>,
      decide: Decide<States[Kind], Refusal>,
    ): Promise<Recorded<States[Kind], Refusal>> {
      const id = targetId(deed.agency, target);
      const rowId = `${deed.event}/${id}`;
      const found = await lookUp<Kind>(target.kind, id, rowId);
      if (found.row) return doneBy<Kind>(target.kind, found.row, found.standing);
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const { seq, state } = tries === 0 ? found.standing : await stateOf<Kind>(target.kind, id);
        const decision = decide(state);
        if (decision === null) return { kind: 'nothing', row: null, state };
        if ('refusal' in decision) {
          // Where `Refusal` is never there is no such decision, and no such answer.
          return { kind: 'refused', refusal: decision.refusal } as Recorded<States[Kind], Refusal>;
        }
        const change = changed(state, decision.after);
        if (Object.keys(change.after).length === 0 && !decision.entry && !decision.undoes) {
          return { kind: 'nothing', row: null, state };
        }
        const row: AuditDocument = {
          _id: rowId,
          agency: deed.agency,
          event: deed.event,
          kind: target.kind,
          target: id,
          label: target.label,
          ...placeOf(target),
          seq: seq + 1,
          at: deed.at,
          by: deed.by,
          message: deed.message,
          action: decision.action,
          ...change,
          entry: decision.entry ?? null,
          undoes: decision.undoes ?? null,
          ...(decision.claim === undefined ? {} : { claim: decision.claim }),
        };
        let clear: boolean;
        try {
          ({ clear } = await commit(row));
        } catch (error) {
          if (!isDuplicateKey(error)) throw error;
          const done = await alreadyDone<Kind>(target.kind, rowId);
          if (done) return done;
          if (isDuplicateOf(error, 'claim')) throw new ClaimTaken(decision.claim ?? '');
          // Another row took this place in the sequence: it is projected, and we decide again.
          await catchUp(id, seq);
          continue;
        }
        const now = { ...state, ...decision.after };
        return { kind: 'done', row: rowOf(row), state: now, again: false, clear };
      }
      throw new Error(`a change of a ${target.kind} was overtaken ${MOST_TRIES} times`);
    },

    async ofEvent(agency, event) {
      return (await audit.find({ agency, event }).sort({ _id: 1 }).lean<AuditDocument[]>()).map(rowOf);
    },
    async ofMessage(agency, message) {
      const rows = await audit.find({ agency, message }).sort({ at: 1, _id: 1 }).lean<AuditDocument[]>();
      return rows.map(rowOf);
    },
    async ofTarget(agency, target) {
      const rows = await audit
        .find({ target: targetId(agency, target), agency })
        .sort({ seq: 1 })
        .lean<AuditDocument[]>();
      return rows.map(rowOf);
    },
    async row(agency, id) {
      const row = await audit.findOne({ _id: id, agency }).lean<AuditDocument | null>();
      return row && rowOf(row);
    },
    async latest(agency, { limit, by }) {
      const rows = await audit
        .find(by === undefined ? { agency } : { agency, by })
        .sort({ at: -1, _id: -1 })
        .limit(limit)
        .lean<AuditDocument[]>();
      return rows.map(rowOf);
    },
    async ofYear(agency, year) {
      const rows = await audit
        .find({ agency, year: { $in: [year, null] } })
        .sort({ at: 1, _id: 1 })
        .lean<AuditDocument[]>();
      return rows.map(rowOf);
    },
  };
}

/** A state and the number of the change that made it; 0 of what was never changed. */
interface Standing<State> {
  readonly seq: number;
  readonly state: State;
}

function standingIn<Kind extends TargetKind>(
  kind: Kind,
  found: StateDocument<States[Kind]> | null,
): Standing<States[Kind]> {
  // The beginning of a kind is a state of that kind; TypeScript does not follow the index.
  const before = beginnings[kind] as unknown as States[Kind];
  return found ? { seq: found.seq, state: stateIn(kind, found) } : { seq: 0, state: before };
}

/** What a target is found by, beside its agency. */
function placeOf(target: Target): Pick<AuditDocument, 'year' | 'key' | 'person'> {
  return {
    year: 'year' in target ? target.year : null,
    key: keyOf(target),
    person: target.kind === 'member' ? target.person : null,
  };
}

function keyOf(target: Target): string | null {
  switch (target.kind) {
    case 'item':
      return target.key;
    case 'score':
      return String(target.ofYear);
    case 'reminder':
      return target.about;
    default:
      return null;
  }
}

/** Of what was decided, the fields that really change: as they were and as they become. */
function changed(state: object, after: object): Pick<AuditRow, 'before' | 'after'> {
  const was = state as Readonly<Record<string, unknown>>;
  const fields = Object.entries(after).filter(
    ([name, value]) => !isDeepStrictEqual(was[name] ?? null, value),
  );
  return {
    before: Object.fromEntries(fields.map(([name]) => [name, was[name] ?? null])),
    after: Object.fromEntries(fields),
  };
}

function rowOf(document: AuditDocument): AuditRow {
  const { _id, key, person, claim, ...row } = document;
  return { id: _id, ...row };
}
