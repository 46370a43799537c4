import type { CommandName } from './calls/call.ts';
import type { Command, PressedCommand } from './command.ts';
import { acknowledge } from './commands/acknowledge.ts';
import { addLink } from './commands/add-link.ts';
import { addMeasure } from './commands/add-measure.ts';
import { advice } from './commands/advice.ts';
import { approve } from './commands/approve.ts';
import { assign } from './commands/assign.ts';
import { compareScores } from './commands/compare-scores.ts';
import { component } from './commands/component.ts';
import { confirmLink } from './commands/confirm-link.ts';
import { deadlines } from './commands/deadlines.ts';
import { editMeasure } from './commands/edit-measure.ts';
import { estimate } from './commands/estimate.ts';
import { finalCheck } from './commands/final-check.ts';
import { findLinks } from './commands/find-links.ts';
import { forgetMe } from './commands/forget-me.ts';
import { help } from './commands/help.ts';
import { history } from './commands/history.ts';
import { hours } from './commands/hours.ts';
import { inItas } from './commands/in-itas.ts';
import { invite } from './commands/invite.ts';
import { itas } from './commands/itas.ts';
import { joinUnit } from './commands/join-unit.ts';
import { join } from './commands/join.ts';
import { listMeasures } from './commands/list-measures.ts';
import { listMissing } from './commands/list-missing.ts';
import { listStale } from './commands/list-stale.ts';
import { listWork } from './commands/list-work.ts';
import { logProgress } from './commands/log-progress.ts';
import { photos } from './commands/photos.ts';
import { profile } from './commands/profile.ts';
import { quota } from './commands/quota.ts';
import { removeLink } from './commands/remove-link.ts';
import { report } from './commands/report.ts';
import { role } from './commands/role.ts';
import { rollOver } from './commands/roll-over.ts';
import { scores } from './commands/scores.ts';
import { sendBack } from './commands/send-back.ts';
import { setDue } from './commands/set-due.ts';
import { setReminder } from './commands/set-reminder.ts';
import { setScore } from './commands/set-score.ts';
import { setSurvey } from './commands/set-survey.ts';
import { setup } from './commands/setup.ts';
import { showItem } from './commands/show-item.ts';
import { showMeasure } from './commands/show-measure.ts';
import { startMeasures } from './commands/start-measures.ts';
import { snooze } from './commands/snooze.ts';
import { stopReminders } from './commands/stop-reminders.ts';
import { summary } from './commands/summary.ts';
import { surveyLink } from './commands/survey-link.ts';
import { takeOver } from './commands/take-over.ts';
import { undo } from './commands/undo.ts';
import { updateItem } from './commands/update-item.ts';
import { verdict } from './commands/verdict.ts';
import { who } from './commands/who.ts';

const others: readonly Command[] = [
  updateItem,
  listMissing,
  summary,
  showItem,
  addLink,
  removeLink,
  findLinks,
  component,
  inItas,
  itas,
  finalCheck,
  confirmLink,
  verdict,
  approve,
  sendBack,
  logProgress,
  photos,
  listMeasures,
  showMeasure,
  addMeasure,
  editMeasure,
  startMeasures,
  listWork,
  listStale,
  who,
  assign,
  setDue,
  deadlines,
  setReminder,
  stopReminders,
  snooze,
  acknowledge,
  hours,
  quota,
  scores,
  compareScores,
  advice,
  estimate,
  setScore,
  report,
  joinUnit,
  role,
  profile,
  invite,
  join,
  surveyLink,
  setSurvey,
  setup,
  rollOver,
  history,
  undo,
  forgetMe,
];

/** The bot's whole vocabulary, in the order of the help. A new command is a new entry here and nothing else. */
export const commands: readonly Command[] = [...others, help(others)];

const pressed: readonly PressedCommand[] = [takeOver];

export function commandNamed(name: string): Command | undefined {
  return commands.find((it) => it.name === name);
}

/** What a button may name: every command, and those that only buttons say. */
export function pressable(name: string): Command | PressedCommand | undefined {
  return commandNamed(name) ?? pressed.find((it) => it.name === name);
}

/** Commands that no single word opens: "มาตรการ 3", "O12 กรอก ITAS แล้ว" are read from their parts. */
const readFromParts: readonly CommandName[] = [
  'list-measures',
  'show-measure',
  'in-itas',
  'report',
  'photos',
];

/** What opens each command, for the lexicon. */
export const openingWords: readonly { readonly form: string; readonly command: CommandName }[] = commands
  .filter((it) => !readFromParts.includes(it.name))
  .flatMap(({ name, words }) => words.map((form) => ({ form, command: name })));
