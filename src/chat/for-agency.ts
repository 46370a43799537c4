import type { Setting } from './arriving/speaker.ts';
import type { Call } from './calls/call.ts';
import type { Button, Reply } from './reply.ts';

// Where several agencies may be meant, a card's buttons say which: somebody one to one may belong to another one as
// well, and a group may have become another's. Whoever presses has to belong to it all the same (arriving/presses.ts).

/** What somebody is told who belongs to several agencies: by the time they press, they may speak for another one. */
export function ofOneOfSeveral(replies: readonly Reply[], setting: Setting): readonly Reply[] {
  const isOne = setting.kind === 'agency' && setting.ofSeveral === true;
  return isOne ? eachForAgency(replies, setting.agencyId) : replies;
}

export function eachForAgency(replies: readonly Reply[], agency: string): readonly Reply[] {
  return replies.map((reply) => forAgency(reply, agency));
}

/** A reply of which everything that can be pressed is about this agency. */
export function forAgency(reply: Reply, agency: string): Reply {
  const of = (call: Call): Call => ({ ...call, args: { ...call.args, agency } });
  const opening = <Row extends { readonly open: Call | null }>(row: Row): Row => ({
    ...row,
    open: row.open && of(row.open),
  });
  const pressed = (button: Button): Button => {
    if ('call' in button) return { ...button, call: of(button.call) };
    return 'pick' in button ? { ...button, pick: of(button.pick) } : button;
  };
  const again = reply.again ? { again: { ...reply.again, call: of(reply.again.call) } } : {};
  switch (reply.kind) {
    case 'fault':
    case 'picture':
    case 'invite':
      return reply;
    case 'history':
      return { ...reply, ...again, rows: reply.rows.map(opening) };
    case 'saved':
      return { ...reply, undo: reply.undo && of(reply.undo), buttons: reply.buttons.map(pressed) };
    case 'list':
    case 'approval':
    case 'report':
      return { ...reply, ...again, rows: reply.rows.map(opening), buttons: reply.buttons.map(pressed) };
    case 'deadlines':
      return { ...reply, ...again, rows: reply.rows.map(opening), buttons: reply.buttons.map(pressed) };
    case 'reminder':
      return {
        ...reply,
        groups: reply.groups.map((group) => ({ ...group, rows: group.rows.map(opening) })),
        buttons: reply.buttons.map(pressed),
      };
    case 'advice':
      return {
        ...reply,
        actions: reply.actions.map((it) => ({ ...it, open: of(it.open) })),
        buttons: reply.buttons.map(pressed),
      };
    case 'notice':
    case 'welcome':
    case 'roles':
    case 'summary':
    case 'item':
    case 'measure':
    case 'scores':
    case 'help':
      return { ...reply, buttons: reply.buttons.map(pressed) };
    default:
      return reply satisfies never;
  }
}
