import type { Call, CommandName } from '../calls/call.ts';
import type { Concept } from './gist-words.ts';

// What each question must be about, and what it may hold beside.

/** What is named in a line beside its words. */
export type Slot = 'unit' | 'year' | 'years' | 'code' | 'ref' | 'indicator' | 'sub-indicator';

export interface Gist {
  readonly command: CommandName;
  /** One of each of these must be there. */
  readonly needs: readonly (readonly (Concept | Slot)[])[];
  /** These may be there as well; nothing else. */
  readonly allows?: readonly (Concept | Slot)[];
  readonly args?: Call['args'];
  /** Not where "แล้ว" tells something that nobody understood. */
  readonly untold?: true;
  /** It writes, so it is offered and never done. */
  readonly offered?: boolean;
  /** What was not said, and what the command then shows to choose from. */
  readonly lacks?: string;
  /** Of what should have been there by yesterday. */
  readonly overdue?: true;
}

export const gists: readonly Gist[] = [
  { command: 'help', needs: [['help']], allows: ['what', 'do', 'mine'] },
  {
    command: 'summary',
    needs: [['overview']],
    allows: ['missing', 'how-far', 'what', 'item', 'unit', 'year', 'work', 'how-many', 'done'],
  },
  {
    command: 'summary',
    needs: [['how-far'], ['ita', 'now', 'work', 'item', 'unit']],
    allows: ['year', 'what', 'do'],
  },
  {
    command: 'summary',
    needs: [['done', 'all-done'], ['how-many']],
    allows: ['item', 'unit', 'year', 'all-done', 'work', 'do', 'mine'],
  },
  {
    command: 'list-missing',
    needs: [['all-done', 'done'], ['what'], ['item', 'work']],
    allows: ['all-done', 'unit', 'sub-indicator', 'year', 'what', 'item', 'work'],
    args: { done: true },
  },
  {
    command: 'list-missing',
    needs: [
      ['all-done', 'done'],
      ['unit', 'sub-indicator'],
      ['ask', 'what'],
    ],
    allows: ['item', 'year', 'what', 'ask'],
  },
  {
    command: 'list-missing',
    needs: [['missing'], ['what', 'item', 'how-many', 'unit', 'sub-indicator', 'link', 'work']],
    allows: [
      'what',
      'item',
      'how-many',
      'unit',
      'sub-indicator',
      'link',
      'work',
      'all-done',
      'year',
      'do',
      'send',
      'indicator',
    ],
  },
  { command: 'list-missing', needs: [['missing'], ['all']], allows: ['item', 'unit', 'year', 'work'] },
  // Nobody is named as late: what is missing names its units.
  {
    command: 'list-missing',
    needs: [['who'], ['missing', 'late']],
    allows: ['item', 'year', 'work', 'link', 'data', 'send', 'what'],
  },
  {
    command: 'list-missing',
    needs: [['late'], ['unit']],
    allows: ['what', 'item', 'work', 'year', 'how-many'],
  },
  { command: 'who', needs: [['who'], ['missing', 'late'], ['code', 'ref']], allows: ['year', 'send'] },
  {
    command: 'deadlines',
    needs: [['late'], ['what', 'item', 'work', 'measure', 'how-many']],
    allows: ['what', 'item', 'work', 'measure', 'how-many', 'send'],
    overdue: true,
  },
  {
    command: 'approve',
    needs: [['sign'], ['waiting', 'what']],
    allows: ['what', 'item', 'work', 'paper', 'how-many', 'mine', 'superior', 'year'],
    untold: true,
    lacks: 'codes',
  },
  {
    command: 'show-item',
    needs: [['code'], ['link'], ['what', 'where']],
    allows: ['year', 'send', 'done', 'what'],
  },
  {
    command: 'show-item',
    needs: [['code'], ['what', 'overview', 'how-far', 'link', 'where', 'done', 'all-done', 'missing']],
    allows: ['year', 'what', 'do', 'item'],
  },
  {
    command: 'show-item',
    needs: [['code'], ['due', 'when', 'days']],
    allows: ['year', 'send', 'due', 'when'],
  },
  {
    command: 'show-measure',
    needs: [['ref'], ['what', 'overview', 'how-far', 'done', 'missing']],
    allows: ['year', 'what', 'do'],
  },
  {
    command: 'show-measure',
    needs: [['ref'], ['due', 'when', 'days']],
    allows: ['year', 'send', 'due', 'when', 'done'],
  },
  { command: 'list-work', needs: [['measure'], ['unit']], allows: ['what', 'year'] },
  { command: 'show-item', needs: [['code']], allows: ['year'], untold: true },
  { command: 'show-measure', needs: [['ref']], allows: ['year'], untold: true },
  { command: 'list-measures', needs: [['measure']], allows: ['what', 'how-many', 'year', 'mine', 'all'] },
  {
    command: 'list-measures',
    needs: [['measure'], ['missing', 'done']],
    allows: ['what', 'how-many', 'year', 'all', 'do'],
    untold: true,
  },
  { command: 'list-stale', needs: [['measure'], ['stale']], allows: ['what', 'year', 'who'] },
  {
    command: 'list-work',
    needs: [['work'], ['mine', 'unit']],
    allows: ['what', 'year', 'do', 'missing', 'answers', 'item'],
  },
  {
    command: 'list-work',
    needs: [['mine', 'unit'], ['send', 'do', 'answers'], ['what']],
    allows: ['item', 'year', 'work'],
  },
  {
    command: 'list-work',
    needs: [['mine'], ['answers']],
    allows: ['what', 'year', 'item', 'measure', 'work', 'do'],
  },
  { command: 'who', needs: [['who'], ['answers', 'do', 'send', 'work'], ['code', 'ref']], allows: ['year'] },
  {
    command: 'who',
    needs: [
      ['who', 'answers'],
      ['code', 'ref'],
    ],
    allows: ['year', 'who', 'what'],
  },
  {
    command: 'deadlines',
    needs: [
      ['due', 'send'],
      ['when', 'days'],
    ],
    allows: ['what', 'item', 'due', 'send'],
  },
  { command: 'deadlines', needs: [['days']], allows: ['due', 'what'] },
  { command: 'deadlines', needs: [['due']], allows: ['what', 'send', 'item', 'year'] },
  {
    command: 'scores',
    needs: [['score']],
    allows: ['how-many', 'what', 'year', 'indicator', 'overview', 'mine'],
  },
  { command: 'scores', needs: [['indicator'], ['how-many']], allows: ['score', 'year'] },
  {
    command: 'estimate',
    needs: [
      ['score', 'how-many'],
      ['if', 'guess'],
    ],
    allows: ['score', 'how-many', 'all-done', 'done', 'do', 'item', 'what', 'guess', 'mine'],
  },
  {
    command: 'compare-scores',
    needs: [['score'], ['trend', 'compare']],
    allows: ['how-many', 'what', 'years', 'trend', 'overview'],
  },
  {
    command: 'compare-scores',
    needs: [['score', 'years'], ['compare']],
    allows: ['how-many', 'what', 'years', 'trend', 'score'],
  },
  {
    command: 'compare-scores',
    needs: [['indicator'], ['trend']],
    allows: ['what', 'score', 'years', 'how-many'],
  },
  {
    command: 'advice',
    needs: [['priority'], ['what', 'item', 'should']],
    allows: ['what', 'item', 'do', 'should', 'score', 'advice', 'work', 'missing'],
  },
  // A score of its own has an indicator, not an item: of items it is asked which is worth most.
  { command: 'advice', needs: [['item'], ['most'], ['score']], allows: ['what'] },
  {
    command: 'scores',
    needs: [['score'], ['most'], ['what', 'where']],
    allows: ['year', 'mine', 'indicator', 'what'],
  },
  { command: 'scores', needs: [['indicator'], ['most']], allows: ['what', 'score', 'year', 'mine'] },
  { command: 'advice', needs: [['advice']], allows: ['what', 'item', 'do', 'should', 'work'] },
  {
    command: 'advice',
    needs: [['do', 'should'], ['score'], ['trend', 'compare']],
    allows: ['what', 'item', 'should', 'do'],
  },
  {
    command: 'report',
    needs: [['paper'], ['measure']],
    allows: ['year', 'make', 'do', 'paper'],
    args: { kind: 'measures' },
  },
  {
    command: 'report',
    needs: [['paper', 'make'], ['plan']],
    allows: ['year', 'make', 'do', 'paper', 'measure', 'score', 'where'],
    args: { kind: 'plan' },
  },
  {
    command: 'report',
    needs: [['checklist']],
    allows: ['year', 'make', 'paper', 'item', 'do'],
    args: { kind: 'checklist' },
  },
  {
    command: 'report',
    needs: [['paper'], ['item']],
    allows: ['year', 'make', 'do'],
    args: { kind: 'checklist' },
  },
  {
    command: 'report',
    needs: [['paper'], ['score']],
    allows: ['year', 'make', 'do', 'compare', 'paper'],
    args: { kind: 'scores' },
  },
  {
    command: 'report',
    needs: [['memo'], ['make', 'paper', 'superior']],
    allows: ['year', 'make', 'do', 'superior', 'recipient'],
    args: { kind: 'memo' },
  },
  // What NACC found wanting is what can be appealed.
  {
    command: 'report',
    needs: [['failed'], ['what', 'how-many']],
    allows: ['item', 'year', 'how-many'],
    args: { kind: 'appeal' },
    untold: true,
  },
  {
    command: 'report',
    needs: [['appeal']],
    allows: ['what', 'item', 'paper', 'make', 'do', 'year', 'how-many'],
    args: { kind: 'appeal' },
    untold: true,
  },
  { command: 'history', needs: [['history'], ['code', 'ref']], allows: ['year', 'what'] },
  {
    command: 'survey-link',
    needs: [['survey', 'link'], ['eit']],
    allows: ['what', 'survey', 'link', 'year'],
    args: { tool: 'EIT' },
  },
  {
    command: 'survey-link',
    needs: [['survey', 'link'], ['iit']],
    allows: ['what', 'survey', 'link', 'year'],
    args: { tool: 'IIT' },
  },
  { command: 'profile', needs: [['profile']], allows: ['what'] },
  { command: 'invite', needs: [['pass'], ['invite']], allows: ['what', 'make'] },
  { command: 'undo', needs: [['cancel'], ['entry']], offered: true },
  { command: 'undo', needs: [['delete'], ['entry'], ['measure', 'item', 'link']], offered: true },
  // Asks again before it does anything.
  {
    command: 'forget-me',
    needs: [['delete'], ['data'], ['mine', 'out', 'personal']],
    allows: ['mine', 'out'],
  },
];
