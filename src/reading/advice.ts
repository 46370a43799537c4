import type { FoundRecommendation } from '../domain/found.ts';
import { itemCodesIn, questionsAt, questionsIn } from './numerals.ts';
import { type Part, type TablePart, has, textOf } from './tables.ts';

/** What was read of NACC's advice, and which paragraphs that took: codes there are no verdicts. */
export interface Advice {
  readonly recommendations: readonly FoundRecommendation[];
  readonly taken: ReadonlySet<Part>;
}

/** A paragraph that begins something else: a numbered heading, or a list of an indicator's items. */
const beginsElse = /^(?:[\d๐-๙]{1,2}[.)]|ตัวชี้วัด|หมวด|ส่วนที่|บทที่|ข้อเสนอแนะ)/;

/**
 * Which items are advised for which questions. In prose a question's advice lasts until the next question or heading,
 * also over a paragraph that a page's end cut in two; in a table both stand in one row.
 */
export function adviceIn(parts: readonly Part[]): Advice {
  const recommendations: { questions: readonly string[]; items: string[] }[] = [];
  const taken = new Set<Part>();
  let open: { questions: readonly string[]; items: string[] } | null = null;
  for (const part of parts) {
    if (part.kind === 'table') {
      open = null;
      recommendations.push(...tableAdvice(part));
      continue;
    }
    const groups = groupsOf(part.text);
    const head = part.text.slice(0, groups[0]?.at ?? part.text.length);
    if (groups.length === 0 && beginsElse.test(part.text)) open = null;
    if (open !== null && itemCodesIn(head).length > 0) {
      open.items.push(...itemCodesIn(head));
      taken.add(part);
    }
    for (const [at, group] of groups.entries()) {
      const text = part.text.slice(group.end, groups[at + 1]?.at ?? part.text.length);
      open = { questions: group.questions, items: [...itemCodesIn(text)] };
      recommendations.push(open);
      if (open.items.length > 0) taken.add(part);
    }
  }
  const told = recommendations.filter((it) => it.items.length > 0);
  return { recommendations: told.map((it) => ({ ...it, items: [...new Set(it.items)] })), taken };
}

interface Group {
  readonly questions: readonly string[];
  readonly at: number;
  readonly end: number;
}

/** Questions that are named in one breath: "ข้อ e11 และ e15". */
function groupsOf(text: string): readonly Group[] {
  const groups: { questions: string[]; at: number; end: number }[] = [];
  for (const { code, at, end } of questionsAt(text)) {
    const last = groups.at(-1);
    if (
      last !== undefined &&
      /^[\s,/]*(?:(?:และ|กับ|หรือ)[\s,/]*)?(?:ข้อ[\s,/]*)?$/.test(text.slice(last.end, at))
    ) {
      last.questions.push(code);
      last.end = end;
    } else groups.push({ questions: [code], at, end });
  }
  return groups.map((it) => ({ ...it, questions: [...new Set(it.questions)] }));
}

function tableAdvice(table: TablePart): readonly { questions: readonly string[]; items: string[] }[] {
  if (has(table, 'progress', 'components')) return [];
  return table.rows.flatMap((row) => {
    const asked = has(table, 'question') ? textOf(table, row, 'question') : (row.cells[0]?.text ?? '');
    const questions = questionsIn(asked);
    const rest = row.cells.map((cell) => cell.text).filter((text) => text !== asked);
    const items = itemCodesIn(rest.join('\n'));
    return questions.length > 0 && asked.length <= 200 && items.length > 0
      ? [{ questions, items: [...items] }]
      : [];
  });
}
