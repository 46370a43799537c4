import { renameAgency, setUpAgency } from '../../app/set-up.ts';
import { agencyKinds } from '../../domain/agency.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { sayRefusal } from '../../text/refusals.ts';
import { setUp as say } from '../../text/agency-sentences.ts';
import { buttons, lines } from '../../text/sentences.ts';
import type { SetupArgs } from '../calls/args.ts';
import type { Answer, Button, Reply } from '../reply.ts';
import type { OpenTurn } from '../turn.ts';
import { askedAlone, offer } from './question.ts';
import { notice, only } from './refused.ts';

/** An agency out of one line: the sender is its coordinator, the chat its own, and undo takes all of it back. */
export async function answerSetup(turn: OpenTurn, args: SetupArgs): Promise<Answer> {
  const { ports, visitor, actor, today } = turn;
  const thisYear = fiscalYearOf(today);
  const year = ports.catalogues.of(thisYear) ? thisYear : (ports.catalogues.years().at(-1) ?? thisYear);
  const result = actor
    ? await renameAgency(ports, actor, args.name)
    : await setUpAgency(ports, visitor, args.name, year);
  if (!result.ok) {
    const { title, text, examples } = sayRefusal(result.refusal);
    const kinds = result.refusal.code === 'kind-unclear' ? await offerKinds(turn, args.name) : [];
    return only(notice(title, text, examples, kinds));
  }
  const { name, kind, units, rows } = result.value;
  return {
    replies: [
      {
        kind: 'saved',
        title: say.title(name),
        lines: [...say.lines(kind, visitor.name ?? say.you, result.value.year, units.length), say.group],
        problems: [],
        next: say.next,
        undo: { command: 'undo', args: { event: visitor.event } },
        buttons: [
          { label: buttons.missing, call: { command: 'list-missing', args: {} } },
          { label: buttons.joinUnit, call: { command: 'join-unit', args: {} } },
          { label: buttons.starters, call: { command: 'start-measures', args: {} } },
        ],
      },
    ],
    rows,
  };
}

/** The name with the kind that it lacks, a button for each. */
function offerKinds({ ports, visitor, actor }: OpenTurn, name: string): Promise<readonly Button[]> {
  const calls = agencyKinds.map((kind) => ({
    label: `${kind}${name}`,
    call: { command: 'setup', args: { name: `${kind}${name}` } } as const,
  }));
  return offer({ ports, actor: actor ?? askedAlone(visitor) }, calls);
}

/** "ตั้งค่าหน่วยงาน", and nothing more: the kind is one tap, which leaves the name to be typed. */
export function askName(): Reply {
  const { title, text, examples } = say.name;
  return notice(
    title,
    text,
    examples,
    agencyKinds.map((kind) => ({ label: kind, fill: lines.setUpAs(kind) })),
  );
}
