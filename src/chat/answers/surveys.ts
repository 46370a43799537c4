import { yearToRead, yearToWrite } from '../../app/board.ts';
import { setSurvey } from '../../app/set-survey.ts';
import { SURVEYS } from '../../domain/calendar.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { type Survey, type SurveyTool, surveyOf } from '../../domain/survey.ts';
import { inYear } from '../../text/sentences.ts';
import { surveys as say } from '../../text/survey-sentences.ts';
import type { SetSurveyArgs, SurveyLinkArgs } from '../calls/args.ts';
import type { Answer, Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { notice, only, refused } from './refused.ts';
import { saved } from './saved.ts';

const DAY = 86_400_000;
const KEPT_FOR_DAYS = 30;

export async function answerSurveyLink(turn: Turn, args: SurveyLinkArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const view = yearToRead(ports, actor.agency, args.year, today);
  if (!view.ok) return refused(turn, view.refusal, { command: 'survey-link', args });
  const { catalogue, year } = view.value;
  const survey = surveyOf(actor.agency.surveys ?? [], year, args.tool);
  const text = [
    say.whose(args.tool),
    survey?.url ? say.link(survey.url) : say.noLink,
    ...(survey ? say.answered(survey) : []),
    ...time(turn, catalogue),
    survey?.url ? say.next : say.nextLink(args.tool),
  ].join('\n');
  const open = survey?.url ? [{ label: say.open, uri: survey.url }] : [];
  const card = notice(say.title(args.tool, year), text, [], open);
  const picture = survey?.url ? await qrOf(turn, catalogue, args.tool) : null;
  return picture === null ? only(card) : only(card, picture);
}

/** A picture to be passed on or printed, as long as the survey may be answered and a while beyond. */
async function qrOf(
  { actor, ports }: Turn,
  { year, calendar }: Catalogue,
  tool: SurveyTool,
): Promise<Reply | null> {
  const ends = calendar.find((it) => it.id === SURVEYS)?.to;
  const now = ports.clock.now().getTime();
  const until = Math.max(now, ends === undefined ? 0 : Date.parse(ends)) + KEPT_FOR_DAYS * DAY;
  const url = await ports.pageLinks.surveyQr({ agency: actor.agencyId, year, tool }, new Date(until));
  return url === null ? null : { kind: 'picture', url, said: say.qr(tool) };
}

export async function answerSetSurvey(turn: Turn, args: SetSurveyArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, { command: 'set-survey', args });
  const { catalogue, year } = view.value;
  const { survey, row } = await setSurvey(ports, actor, year, args, today);
  return saved(actor, [row], {
    title: row ? say.saved(args.tool, inYear(year, fiscalYearOf(today))) : say.already(args.tool),
    lines: [...standing(survey), ...time(turn, catalogue)],
    next: survey.url === null ? say.nextLink(args.tool) : say.next,
    buttons: [link(args.tool, year)],
  });
}

function standing(survey: Survey): readonly string[] {
  return [survey.url === null ? say.noLink : say.link(survey.url), ...say.answered(survey)];
}

function time({ today }: Turn, catalogue: Catalogue): readonly string[] {
  const step = catalogue.calendar.find((it) => it.id === SURVEYS);
  return step ? [say.time(step.from, step.to, today)] : [];
}

function link(tool: SurveyTool, year: number) {
  return {
    label: say.title(tool, year),
    call: { command: 'survey-link', args: { tool, year } },
  } as const;
}
