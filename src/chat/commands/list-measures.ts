import { answerListMeasures } from '../answers/measures.ts';
import { ListMeasuresArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, allOf, has, only, saidYear, typed } from '../understand/heard.ts';

function read(heard: Heard): Reading {
  const own = ['list-measures', 'show-item', 'summary'];
  const others = allOf(heard, 'command').some((token) => !own.includes(token.command));
  const counted = allOf(heard, 'other-question').every((token) => typed(heard, token) === 'กี่');
  const listed =
    counted &&
    only(
      heard,
      ...(['measure-word', 'command', 'what', 'question', 'about', 'year'] as const),
      ...(['other-question', 'item-word', 'counter'] as const),
    );
  if (!has(heard, 'measure-word') && !allOf(heard, 'command').some((it) => it.command === 'list-measures'))
    return undefined;
  if (others || !listed || allOf(heard, 'measure-word').length > 1) return undefined;
  return { outcome: 'call', args: saidYear(heard) };
}

export const listMeasures = command<ListMeasuresArgs>({
  name: 'list-measures',
  topic: 'มาตรการ',
  words: ['มาตรการ', 'รายการมาตรการ', 'มาตรการทั้งหมด', 'ดูมาตรการทั้งหมด'],
  help: 'มาตรการทั้งหมดของปี และคืบหน้าเท่าไร',
  examples: ['มาตรการ', 'มีมาตรการอะไรบ้าง', 'มาตรการ ปี 69'],
  args: ListMeasuresArgs,
  right: 'ask',
  writes: false,
  needsAgency: true,
  read,
  run: answerListMeasures,
});
