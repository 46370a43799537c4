import type { Button, Reply } from './reply.ts';

// In a group the bot hears only who speaks to it, but for a few strict forms. A line that it suggests there must be
// heard when it is typed as it stands, so the others begin with the name that every group may use.

const NAME = 'ita';

/** A reply as it is given in a group. @param isHeard whether a line that speaks to nobody is heard there. */
export function forGroup(reply: Reply, isHeard: (line: string) => boolean): Reply {
  const typed = (line: string) => (isHeard(line) ? line : `${NAME} ${line}`);
  switch (reply.kind) {
    case 'notice':
    case 'welcome':
    case 'roles':
      return { ...reply, examples: reply.examples.map(typed), buttons: filled(reply.buttons) };
    case 'help':
      return {
        ...reply,
        groups: reply.groups.map((group) => ({
          ...group,
          lines: group.lines.map((line) => ({ ...line, say: typed(line.say) })),
        })),
        buttons: filled(reply.buttons),
      };
    case 'picture':
    case 'invite':
    case 'fault':
    case 'history':
      return reply;
    case 'saved':
    case 'summary':
    case 'list':
    case 'approval':
    case 'report':
    case 'deadlines':
    case 'reminder':
    case 'item':
    case 'measure':
    case 'scores':
    case 'advice':
      return { ...reply, buttons: filled(reply.buttons) };
    default:
      return reply satisfies never;
  }
}

/** What a button puts into the keyboard is unfinished: nobody can say whether it will be heard, so it is addressed. */
function filled(buttons: readonly Button[]): readonly Button[] {
  return buttons.map((button) => ('fill' in button ? { ...button, fill: `${NAME} ${button.fill}` } : button));
}
