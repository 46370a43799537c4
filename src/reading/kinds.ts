import { indicatorOfCell, subIndicatorIn, toolsIn } from './indicators.ts';
import { itemCodeOf, questionsIn } from './numerals.ts';
import { type TablePart, has, textOf } from './tables.ts';

/** What a table tells of. `survey`: what was done for each indicator of the two surveys, the section `iit-eit`. */
export type Kind = 'items' | 'scores' | 'measures' | 'survey' | 'other';

export function kindOf(table: TablePart): Kind {
  if (table.columns.length === 0) return 'other';
  if (holdsItems(table)) return 'items';
  if (holdsScores(table)) return 'scores';
  if (!holdsMeasures(table)) return 'other';
  return isSurvey(table) ? 'survey' : 'measures';
}

function holdsItems(table: TablePart): boolean {
  if (!has(table, 'code') || has(table, 'measure') || has(table, 'question')) return false;
  const cells = table.rows.map((row) => textOf(table, row, 'code')).filter((text) => text !== '');
  const codes = cells.filter((text) => itemCodeOf(text) !== null);
  return codes.length * 2 >= cells.length && codes.length > 0;
}

function holdsScores(table: TablePart): boolean {
  if (!has(table, 'score')) return false;
  if (holdsQuestions(table)) return true;
  if (has(table, 'measure', 'steps', 'responsible')) return false;
  return table.rows.some((row) => {
    const said = row.cells.map((cell) => cell.text).join(' ');
    return (
      indicatorOfCell(textOf(table, row, 'indicator') || textOf(table, row, 'item')).length > 0 ||
      toolsIn(said).length > 0 ||
      subIndicatorIn(said) !== null ||
      questionsIn(said).length > 0
    );
  });
}

/** The code of a survey question in nearly every row, and scores of a year beside it, whatever else is called how. */
function holdsQuestions(table: TablePart): boolean {
  if (has(table, 'responsible', 'period') || !table.columns.some((column) => column.year !== null))
    return false;
  const codes = table.rows.filter((row) =>
    row.cells.some((cell) => cell.text.length <= 12 && questionsIn(cell.text).length === 1),
  );
  return codes.length * 2 > table.rows.length;
}

function holdsMeasures(table: TablePart): boolean {
  const about = ['measure', 'steps', 'analysis', 'follow-up', 'output', 'outcome', 'recommendation'] as const;
  const around = ['responsible', 'supporting', 'period', 'progress', 'status-tick', 'percent'] as const;
  const told = about.filter((role) => has(table, role)).length;
  const placed = around.filter((role) => has(table, role)).length;
  if (!has(table, 'measure', 'steps') && !(has(table, 'indicator') && told > 0)) return false;
  return told + placed >= 2;
}

/** One row for each indicator of the surveys, said so above the table or seen by its ticks. */
function isSurvey(table: TablePart): boolean {
  if (!has(table, 'indicator')) return false;
  const rows = table.rows.map((row) => indicatorOfCell(textOf(table, row, 'indicator')));
  const named = rows.filter((it) => it.length > 0).flat();
  const eachOnce = named.length > 0 && new Set(named).size === named.length && named.every((it) => it <= 8);
  if (!eachOnce) return false;
  const said = table.before.slice(-3).filter((line) => line.length <= 90);
  const tools = said.flatMap((line) => toolsIn(line));
  const surveyed = tools.length > 0 && !tools.includes('OIT');
  return surveyed || (!has(table, 'measure') && has(table, 'progress', 'status-tick'));
}
