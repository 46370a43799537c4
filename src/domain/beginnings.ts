import type { Agency, Group, Member } from './agency.ts';
import { untouchedItem } from './item.ts';
import { type Measure, unbegun } from './measure.ts';
import { noWish } from './reminder-steps.ts';
import { noScore } from './score.ts';

/** An agency that nobody set up yet, and what it is again when its set-up is taken back. */
const noAgency: Agency = {
  name: '',
  kind: 'อบต.',
  units: [],
  profile: { address: null, phone: null, memoNumber: null, website: null },
  years: [],
  calendar: [],
  surveys: [],
  closed: true,
};

const unboundGroup: Group = { agency: null, home: false, units: [], since: null };

const stranger: Member = { role: 'officer', units: [], active: false, alone: false };

const noMeasure: Measure = {
  ref: '',
  section: 'measures',
  title: '',
  indicators: [],
  questions: [],
  posture: null,
  findings: [],
  steps: [],
  lead: null,
  units: [],
  period: { from: '', to: '' },
  followUp: [],
  recommendations: [],
  ...unbegun,
  removed: true,
};

/**
 * What each kind of thing is before its first change. A first change is then a change like any other, and taking it
 * back leads here.
 */
export const beginnings = {
  agency: noAgency,
  group: unboundGroup,
  member: stranger,
  item: untouchedItem,
  measure: noMeasure,
  score: noScore,
  reminder: noWish,
} as const;
