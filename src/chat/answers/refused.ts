import type { Refusal } from '../../app/refusal.ts';
import { cannotReasons } from '../../domain/measure.ts';
import { named } from '../../text/agency-sentences.ts';
import { links } from '../../text/item-sentences.ts';
import { sayRefusal } from '../../text/refusals.ts';
import { cannotReasonNames } from '../../text/reasons.ts';
import { buttons, updated } from '../../text/sentences.ts';
import type { Call } from '../calls/call.ts';
import type { Answer, Button, Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { offer } from './question.ts';

/** On the card of what was written, what could not be: why, and the line to type instead. */
export function problemLines(refusals: readonly Refusal[]): readonly string[] {
  return refusals.map((refusal) => {
    const { title, text, examples } = sayRefusal(refusal);
    return updated.problem(title, text, examples[0]);
  });
}

/**
 * The refusal that is all there is to say, in full and with its ways out. Beside anything that was done, or beside
 * others, a refusal is a line of the card.
 */
export function loneRefusal(
  done: readonly unknown[],
  refusals: readonly { readonly refusal: Refusal }[],
): Refusal | null {
  const [only, ...others] = refusals;
  return done.length === 0 && only && others.length === 0 ? only.refusal : null;
}

/** An answer of words only. */
export function notice(
  title: string,
  text: string,
  examples: readonly string[] = [],
  choices: readonly Button[] = [],
): Reply {
  return { kind: 'notice', title, text, examples, buttons: choices };
}

export function only(...replies: readonly Reply[]): Answer {
  return { replies, rows: [] };
}

/**
 * Says a refusal. Where what was meant is one of a few things, each is a button that does `call` again with what was
 * unclear made clear.
 */
export async function refused(turn: Turn, refusal: Refusal, call: Call): Promise<Answer> {
  const { title, text, examples } = sayRefusal(refusal);
  const choices = waysOut(refusal, call);
  const offered = choices.length > 0 ? await offer(turn, choices) : [];
  return { ...only(notice(title, text, examples, offered)), refusal: refusal.code };
}

/** The new year first, and then what was said of it. */
function rollOverThen(year: number, { command, args }: Call): Call {
  return { command: 'roll-over', args: { year, then: { command, args: { ...args, year } } } };
}

/** Those of e-PlanNACC's list that say something by themselves. */
const listedReasons = cannotReasons.filter((reason) => reason !== 'other');

function waysOut(refusal: Refusal, call: Call): readonly { readonly label: string; readonly call: Call }[] {
  const again = (label: string, args: Call['args']) => ({
    label,
    call: { ...call, args: { ...call.args, ...args } },
  });
  switch (refusal.code) {
    case 'measure-unclear': {
      const { ref, indicator, topic, ...rest } = call.args;
      return refusal.matches.map(({ id, ...match }) => ({
        label: `${match.ref} ${match.title}`,
        call: { ...call, args: { ...rest, measure: id } },
      }));
    }
    case 'link-unknown':
    case 'link-unclear':
      return refusal.links.map(({ url, itas }, at) => again(links.remove(at + 1, url, itas), { link: url }));
    case 'component-unknown':
      return refusal.known.map(({ id, text }) => again(text, { component: id }));
    case 'component-unclear':
      return refusal.fits.map(({ id, text }) => again(text, { component: id }));
    case 'step-unclear':
      return refusal.choices.map(({ id, title }) => again(title, { step: id }));
    case 'year-not-open':
      return [
        again(buttons.inYear(refusal.latest), { year: refusal.latest }),
        refusal.year > refusal.latest
          ? { label: buttons.rollOver(refusal.year), call: rollOverThen(refusal.year, call) }
          : again(buttons.openYear(refusal.year), { year: refusal.year, open: true }),
      ];
    case 'measures-exist':
      return [again(buttons.beside(refusal.adding), { beside: true })];
    case 'person-unclear':
      return refusal.matches.map(({ id, name, role, units }) =>
        again(named.person(name, role, units), { personId: id }),
      );
    case 'head-of-what':
    case 'unit-needed':
      return refusal.units.map((unit) => again(unit, { unit }));
    case 'reason-needed':
      return refusal.of === 'measure'
        ? listedReasons.map((reason) =>
            again(cannotReasonNames[reason], { reason: cannotReasonNames[reason] }),
          )
        : [];
    case 'changed-since':
      return refusal.mayDecide ? [again(buttons.undoAnyway, { force: true })] : [];
    default:
      return [];
  }
}
