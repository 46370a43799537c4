import type { Call } from './calls/call.ts';
import type { Answer, Reply } from './reply.ts';

// A list that LINE takes only a part of goes on at a press: the same call, with the row to begin with. No text says
// that row, so it is none of the command's own arguments.

/** An answer from the row on that its call begins with, with what brings the rest. */
export function goingOn(answer: Answer, call: Call): Answer {
  // What wrote something is not said twice.
  if (answer.rows.length > 0) return answer;
  return { ...answer, replies: answer.replies.map((reply) => fromRow(reply, call)) };
}

function fromRow(reply: Reply, call: Call): Reply {
  switch (reply.kind) {
    case 'deadlines': {
      const again = beginning(call, reply.rows.length);
      return { ...reply, rows: reply.rows.slice(again.row - 1), again };
    }
    case 'list':
    case 'history':
    case 'approval': {
      const again = beginning(call, reply.rows.length);
      return { ...reply, rows: reply.rows.slice(again.row - 1), again };
    }
    default:
      return reply;
  }
}

/** By now the list may be shorter than when the button was made: then it begins anew. */
function beginning(call: Call, rows: number): { readonly call: Call; readonly row: number } {
  const { row } = call.args;
  const isThere = typeof row === 'number' && Number.isInteger(row) && row >= 1 && row <= rows;
  return { call, row: isThere ? row : 1 };
}
