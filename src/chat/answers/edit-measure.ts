import { yearToWrite } from '../../app/board.ts';
import { editMeasure } from '../../app/edit-measure.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import type { MeasureEdit } from '../../domain/edit-measure.ts';
import type { Measure } from '../../domain/measure.ts';
import { editedMeasure as say, measures } from '../../text/measure-sentences.ts';
import { buttons, inYear, updated } from '../../text/sentences.ts';
import { listedLines } from '../../text/thai.ts';
import { postureNames } from '../../text/words.ts';
import { yearSaid } from '../../text/year-said.ts';
import type { EditMeasureArgs } from '../calls/args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { refused } from './refused.ts';
import { saved } from './saved.ts';

export async function answerEditMeasure(turn: Turn, args: EditMeasureArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'edit-measure', args } as const;
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { year } = view.value;
  const edited = await editMeasure(ports, actor, year, args, editOf(args));
  if (!edited.ok) return refused(turn, edited.refusal, call);
  const { id, measure, row } = edited.value;
  return saved(actor, [row], {
    title: row
      ? say.title(measure.ref, inYear(year, fiscalYearOf(today)))
      : updated.nothing([measures.label(measure.ref)]),
    lines: [measure.title, ...(args.field === 'title' ? [] : nowIs(measure, args.field))],
    next: say.next(`${measure.ref}${yearSaid({ year, today })}`),
    buttons: [
      {
        label: buttons.show(measures.label(measure.ref)),
        call: { command: 'show-measure', args: { measure: id, ref: measure.ref, year } },
      },
    ],
  });
}

function editOf(args: EditMeasureArgs): MeasureEdit {
  switch (args.field) {
    case 'step':
    case 'findings':
    case 'followUp':
    case 'recommendations': {
      const { field, value, number, remove } = args;
      const done = args.field === 'step' ? args.done : undefined;
      return { field, lines: value === undefined ? [] : listedLines(value), number, remove, done };
    }
    default:
      return args;
  }
}

/** The field as it stands now, so that a slip is seen at once. */
function nowIs(measure: Measure, field: Exclude<EditMeasureArgs['field'], 'title'>): readonly string[] {
  switch (field) {
    case 'indicators':
      return [say.field(measures.indicators, measure.indicators.join(', '))];
    case 'questions':
      return [say.field(measures.questions, measure.questions.join(', '))];
    case 'posture':
      return measure.posture === null ? [] : [say.field(measures.posture, postureNames[measure.posture])];
    case 'lead':
    case 'units':
      return [
        ...(measure.lead === null ? [] : [say.field(measures.leadUnit, measure.lead)]),
        say.field(measures.support, measure.units.filter((unit) => unit !== measure.lead).join(', ')),
      ];
    case 'period':
      return [say.field(measures.period, measures.span(measure.period.from, measure.period.to))];
    case 'step':
      return numbered(measure.steps.map((step) => (step.done ? `${step.text} ✓` : step.text)));
    case 'outputSummary':
    case 'outcome':
      return [say.field(measures[field], measure[field] ?? '')];
    default:
      return [measures[field], ...numbered(measure[field])];
  }
}

function numbered(lines: readonly string[]): readonly string[] {
  return lines.map((line, at) => `${at + 1}. ${line}`);
}
