import { goingOn } from '../../src/chat/going-on.ts';
import type { Call } from '../../src/chat/calls/call.ts';
import type { Answer, Row } from '../../src/chat/reply.ts';

const rows = [1, 2, 3].map((at): Row => ({
  label: `O${at}`,
  title: '',
  detail: '',
  tone: 'idle',
  open: null,
}));
const list: Answer = {
  replies: [{ kind: 'list', title: 'ยังขาดอะไร', lead: '', rows, foot: '', provisional: false, buttons: [] }],
  rows: [],
};

function shown(call: Call, answer = list) {
  const [reply] = goingOn(answer, call).replies;
  return reply?.kind === 'list' ? { rows: reply.rows.map((row) => row.label), again: reply.again } : reply;
}

describe('chat/going-on', () => {
  it.each([
    ['no row', undefined, 1, ['O1', 'O2', 'O3']],
    ['a row of the list', 2, 2, ['O2', 'O3']],
    ['a row that is gone by now', 4, 1, ['O1', 'O2', 'O3']],
    ['what is no row', '2', 1, ['O1', 'O2', 'O3']],
  ])('begins a list with %s', (_what, row, first, labels) => {
    const call: Call = { command: 'list-missing', args: row === undefined ? {} : { row } };

    expect(shown(call)).toEqual({ rows: labels, again: { call, row: first } });
  });

  it('offers nothing again that wrote something', () => {
    const call: Call = { command: 'roll-over', args: { row: 2 } };
    const written = { ...list, rows: [{}] } as unknown as Answer;

    expect(shown(call, written)).toEqual({ rows: ['O1', 'O2', 'O3'], again: undefined });
  });
});
