import { may } from '../../domain/roles.ts';
import { buttons, help as say } from '../../text/sentences.ts';
import type { HelpArgs } from '../calls/args.ts';
import type { Command } from '../command.ts';
import type { Answer } from '../reply.ts';
import type { OpenTurn } from '../turn.ts';
import { only } from './refused.ts';

/** What this person can do now, a line for each command. The table is handed in: it holds this command too. */
export function answerHelp(turn: OpenTurn, args: HelpArgs, commands: readonly Command[]): Answer {
  const { actor } = turn;
  const mine = commands.filter((it) =>
    actor ? may(actor.role, it.right) && it.name !== 'setup' && it.name !== 'join' : !it.needsAgency,
  );
  const topics = [...new Set(mine.map((it) => it.topic))];
  const wanted = args.topic !== undefined && topics.some((it) => it === args.topic) ? [args.topic] : topics;
  return only({
    kind: 'help',
    title: say.title,
    groups: wanted.map((topic) => ({
      title: topic,
      lines: mine
        .filter((it) => it.topic === topic)
        .map((it) => ({ say: it.examples[0] ?? it.words[0] ?? it.name, means: it.help })),
    })),
    buttons: actor
      ? [
          { label: buttons.missing, call: { command: 'list-missing', args: {} } },
          { label: buttons.summary, call: { command: 'summary', args: {} } },
        ]
      : [],
  });
}
