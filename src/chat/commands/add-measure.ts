import { listedLines } from '../../text/thai.ts';
import { answerAddMeasure } from '../answers/measures.ts';
import { AddMeasureArgs } from '../args.ts';
import type { Call } from '../call.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, asks, restFrom } from '../understand/heard.ts';

/** "ชื่อ ประชุมชี้แจง": the word that announces the title. "ชื่อเสียง…" is the beginning of one. */
const ANNOUNCED = /^(?:ชื่อว่า|ชื่อ|คือ|เรื่อง)[\s:]+/;

/** What follows is the title as written. Several lines may be one title or several measures: that is asked. */
function read(heard: Heard): Reading {
  const [first, second] = heard.tokens;
  if (first?.kind !== 'command' || first.command !== 'add-measure' || asks(heard)) return undefined;
  // A year right behind it is said of the measure; one inside the title belongs to the title.
  const year = second?.kind === 'year' ? { year: second.year } : {};
  const from = second?.kind === 'year' ? second.end : first.end;
  const title = restFrom(heard, from).replace(ANNOUNCED, '');
  // "เพิ่มมาตรการแล้ว", "เพิ่มมาตรการไม่ได้" tell about adding.
  if (second && heard.tokens.slice(1).every((token) => token.kind === 'already' || token.kind === 'not'))
    return undefined;
  if (title === '') {
    return {
      outcome: 'incomplete',
      args: year,
      problems: [{ arg: 'title', value: null, reason: 'missing' }],
    };
  }
  const titles = listedLines(title);
  if (titles.length === 1) return { outcome: 'call', args: { title: titles[0], ...year } };
  const all = [titles.join(' '), ...titles];
  return {
    outcome: 'ambiguous',
    candidates: all.map((one): Call => ({ command: 'add-measure', args: { title: one, ...year } })),
  };
}

export const addMeasure = command<AddMeasureArgs>({
  name: 'add-measure',
  topic: 'มาตรการ',
  words: [
    'เพิ่มมาตรการ',
    'เพิ่มมาตรการใหม่',
    'เพิ่มมาตรการใหม่ๆ',
    'เพิ่มมาตการ',
    'เพิ่มมาตราการ',
    'สร้างมาตรการ',
    'สร้างมาตรการใหม่',
  ],
  help: 'เพิ่มมาตรการของปีนี้',
  examples: ['เพิ่มมาตรการ จัดทำคู่มือการปฏิบัติงาน'],
  args: AddMeasureArgs,
  right: 'coordinate',
  writes: true,
  needsAgency: true,
  read,
  run: answerAddMeasure,
});
