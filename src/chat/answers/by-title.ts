import { renumberingOf } from '../../app/renumbering.ts';
import { renumbered as say } from '../../text/crosswalk-sentences.ts';
import type { Answer } from '../reply.ts';
import type { OpenTurn } from '../turn.ts';

/** So many items are named; a list of 26 is counted by its card. */
const MOST_NAMED = 8;

/**
 * An acknowledgement of a year whose numbers changed names each item by its title too, and for a while warns of a code
 * that meant something else. Whatever command wrote it: what was written says which codes it is about.
 */
export function byTitle({ ports, today }: OpenTurn, answer: Answer): Answer {
  const written = answer.rows.filter((row) => row.kind === 'item');
  const year = written.find((row) => row.year !== null)?.year;
  if (year === undefined || year === null) return answer;
  const codes = [...new Set(written.map((row) => row.label))];
  const { titles, mistakable } = renumberingOf(ports.catalogues, year, codes, today);
  if (titles.length + mistakable.length === 0) return answer;
  const warnings = mistakable.map(({ now, then, corrected }) =>
    corrected === null ? say.lastYear(now, then) : say.corrected(now, then, corrected),
  );
  return {
    ...answer,
    replies: answer.replies.map((reply) => {
      if (reply.kind !== 'saved') return reply;
      const said = [reply.title, ...reply.lines].join('\n');
      const unnamed = titles.filter((it) => !said.includes(it.title)).map(say.item);
      return { ...reply, lines: [...reply.lines, ...few(unnamed), ...few(warnings)] };
    }),
  };
}

function few(lines: readonly string[]): readonly string[] {
  const rest = lines.length - MOST_NAMED;
  return rest > 0 ? [...lines.slice(0, MOST_NAMED), say.more(rest)] : lines;
}
