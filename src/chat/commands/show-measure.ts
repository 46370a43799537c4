import { answerShowMeasure } from '../answers/measures.ts';
import { ShowMeasureArgs } from '../calls/args.ts';
import type { Call } from '../calls/call.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, allOf, asks, has, only, opens, saidYear } from '../understand/heard.ts';
import type { Kind } from '../understand/tokens.ts';

const quiet: readonly Kind[] = [
  'refs',
  'indicator',
  'year',
  'question',
  'what',
  'about',
  'command',
  'progress',
];

/** One measure, alone or asked about. Its state may be part of a question only. */
function read(heard: Heard): Reading {
  if (allOf(heard, 'command').some((token) => token.command !== 'show-item')) return undefined;
  const stated = asks(heard) ? (['status', 'complete', 'already', 'unpublished', 'missing'] as const) : [];
  // A question about one measure is answered by showing it, whatever its words.
  const asked = has(heard, 'what') && has(heard, 'refs') ? (['other', 'link-word'] as const) : [];
  if (!only(heard, ...quiet, ...stated, ...asked)) return undefined;
  const refs = allOf(heard, 'refs').flatMap((token) => token.refs);
  // An indicator alone is no measure: only one that is asked for.
  const shown = asks(heard) || opens(heard, 'show-item');
  const [ref, ...others] = [...refs, ...(shown ? allOf(heard, 'indicator').map((token) => token.ref) : [])];
  if (ref === undefined) return bareIndicator(heard);
  const calls = [ref, ...others].map((one) => ({ ref: one, ...saidYear(heard) }));
  if (others.length === 0) return { outcome: 'call', args: { ref, ...saidYear(heard) } };
  return { outcome: 'ambiguous', candidates: calls.map((args) => ({ command: 'show-measure', args })) };
}

/** "ตชว.8" and nothing more: its measure, or its score. */
function bareIndicator(heard: Heard): Reading {
  const [said, ...more] = allOf(heard, 'indicator');
  if (!said || more.length > 0 || !only(heard, 'indicator', 'year')) return undefined;
  const scored: readonly Call[] =
    said.number >= 1 && said.number <= 10
      ? [{ command: 'scores', args: { indicator: said.number, ...saidYear(heard) } }]
      : [];
  const shown: Call = { command: 'show-measure', args: { ref: said.ref, ...saidYear(heard) } };
  return { outcome: 'ambiguous', candidates: [shown, ...scored] };
}

export const showMeasure = command<ShowMeasureArgs>({
  name: 'show-measure',
  topic: 'มาตรการ',
  words: ['ดูมาตรการ'],
  help: 'ดูมาตรการหนึ่ง ขั้นตอน และที่บันทึกไว้',
  examples: ['มาตรการ 3', 'ดู มาตรการ 3', 'มาตรการ 3 ถึงไหนแล้ว'],
  args: ShowMeasureArgs,
  right: 'ask',
  writes: false,
  needsAgency: true,
  read,
  run: answerShowMeasure,
});
