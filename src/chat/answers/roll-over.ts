import type { AuditRow } from '../../app/ledger.ts';
import {
  type RollOverPlan,
  type RolledOver,
  beginYear,
  planRollOver,
  rollOver,
  yearToBegin,
} from '../../app/roll-over.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import type { ItemState } from '../../domain/item.ts';
import { type Carried, rollOver as say } from '../../text/roll-over.ts';
import type { RollOverArgs } from '../calls/args.ts';
import type { Call } from '../calls/call.ts';
import type { Answer, Button, Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { offer } from './question.ts';
import { notice, only, refused } from './refused.ts';
import { listChanges } from './rolled-list.ts';
import { savedCard } from './saved.ts';
import { toMeasures, toMissing } from './ways-on.ts';

/** Shows what a roll-over would do and asks; with the answer, does it, and then what had to wait for the new year. */
export async function answerRollOver(turn: Turn, args: RollOverArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const { carry, then } = args;
  const to = args.year ?? yearToBegin(actor.agency, today);
  const planned = await planRollOver(ports, actor, to);
  if (!planned.ok) return refused(turn, planned.refusal, { command: 'roll-over', args });
  const plan = planned.value;
  if (carry === undefined) return only(...(await preview(turn, plan, then)));
  const done = carry ? await rollOver(ports, actor, plan) : await beginYear(ports, actor, to);
  const changes = listChanges(plan, 'told');
  return {
    replies: [doneCard(plan, done, carry), ...(carry && changes ? [changes] : [])],
    // Its own card says of every item what became of it.
    rows: [],
    then,
  };
}

async function preview(
  turn: Turn,
  plan: RollOverPlan,
  then: RollOverArgs['then'],
): Promise<readonly Reply[]> {
  const { from, to, isOpen } = plan;
  const carried = carriedBy(plan);
  const isNothing = carried.measures + plan.items.carried.length === 0;
  if (isOpen && isNothing) {
    return [notice(say.already.title(to), say.already.text(from), say.already.next(to + 1))];
  }
  const call = (carry: boolean): Call => ({
    command: 'roll-over',
    args: { year: to, carry, ...(then ? { then } : {}) },
  });
  const offered = await offer(turn, [
    { label: say.carry(from), call: call(true) },
    ...(isOpen ? [] : [{ label: say.empty(to), call: call(false) }]),
  ]);
  const text = [
    say.carries(from, carried),
    ...(isOpen ? [say.onlyFree(to)] : [say.anew]),
    countChanges(plan) || say.sameList,
    ...(to > fiscalYearOf(turn.today) ? [say.ahead(to, turn.today)] : []),
    say.unwritten,
  ].join('\n');
  const changes = listChanges(plan, 'planned');
  // The question last: that is what a phone shows.
  return [...(changes ? [changes] : []), notice(say.ask(to), text, [], offered)];
}

/** What a plan would carry over. */
function carriedBy({ items, measures }: RollOverPlan): Carried {
  const fields = items.carried.map((it) => it.fields);
  return {
    owners: fields.filter((it) => it.units !== undefined).length,
    notes: fields.filter((it) => it.note !== undefined).length,
    links: items.carried.filter((it) => it.fields.links !== undefined).map((it) => it.item.code),
    measures: measures.length,
  };
}

/** What was carried over, by the rows that say so. */
function carriedIn(rows: readonly AuditRow[]): Carried {
  const items = rows.filter((row) => row.kind === 'item');
  const wrote = (name: keyof ItemState) => items.filter((row) => Object.hasOwn(row.after, name));
  return {
    owners: wrote('units').length,
    notes: wrote('note').length,
    links: inOrder(wrote('links').map((row) => row.label)),
    measures: rows.filter((row) => row.kind === 'measure').length,
  };
}

/** O2 before O10. */
function inOrder(codes: readonly string[]): readonly string[] {
  const numeric = new Intl.Collator('th', { numeric: true });
  return [...codes].sort((a, b) => numeric.compare(a, b));
}

function countChanges({ items: { changes } }: RollOverPlan): string {
  return say.changes({
    moved: changes.moved.length,
    merged: changes.merged.length,
    gone: changes.gone.length,
    added: changes.added.length,
  });
}

function doneCard(plan: RollOverPlan, { event, rows }: RolledOver, carry: boolean): Reply {
  const { from, to, isOpen } = plan;
  const carried = carriedIn(rows);
  const choices: readonly Button[] = [toMissing(to), toMeasures(to)];
  const opened = rows.some((row) => row.kind === 'agency');
  const title = opened || !isOpen ? (carry ? say.done(to) : say.begun(to)) : say.filled(to);
  return savedCard(event, rows, {
    title: rows.length > 0 ? title : say.already.title(to),
    lines: carry
      ? [
          say.carries(from, carried),
          ...(carried.links.length > 0 ? [say.toRecheck(carried.links)] : []),
          countChanges(plan) || say.sameList,
        ]
      : [],
    next: carry ? (carried.links.length > 0 ? say.nextLinks : say.nextOwners) : say.nextEmpty,
    buttons: choices,
  });
}
