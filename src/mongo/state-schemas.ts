import { Schema } from 'mongoose';
import type { States } from '../app/ledger.ts';
import { part } from './schema-options.ts';
import { wishSchema } from './wish-document.ts';

// What the state of each kind of target looks like in the database.

const tick = new Schema({ by: String, at: String }, part);
const approval = new Schema({ by: String, at: String, paper: String, acting: Boolean }, part);
const text = [String];

/** The schema of each kind's state. */
export const stateOf = {
  item: new Schema<States['item']>(
    {
      status: String,
      links: [
        new Schema(
          { url: String, itas: Boolean, health: String, note: String, recheck: Boolean, found: Boolean },
          part,
        ),
      ],
      met: text,
      inItas: { type: tick, default: null },
      approved: { type: approval, default: null },
      units: { type: [String], default: null },
      lead: { type: String, default: null },
      dataUntil: { type: String, default: null },
      due: { type: String, default: null },
      reason: { type: String, default: null },
      note: { type: String, default: null },
      verdict: {
        type: new Schema({ value: String, reason: { type: String, default: null } }, part),
        default: null,
      },
      photos: { type: [String], default: undefined },
    },
    part,
  ),
  measure: new Schema<States['measure']>(
    {
      ref: String,
      section: String,
      title: String,
      indicators: [Number],
      questions: text,
      posture: { type: String, default: null },
      findings: text,
      steps: [new Schema({ text: String, done: Boolean }, part)],
      lead: { type: String, default: null },
      units: text,
      unitsDone: text,
      period: new Schema({ from: String, to: String }, part),
      due: { type: String, default: null },
      status: String,
      percent: Number,
      cause: { type: String, default: null },
      reason: { type: String, default: null },
      followUp: text,
      recommendations: text,
      outputSummary: { type: String, default: null },
      outcome: { type: String, default: null },
      photos: { type: [String], default: undefined },
      removed: Boolean,
    },
    part,
  ),
  // Its fields are the figures, which nobody can list beforehand; the domain names them.
  score: Schema.Types.Mixed,
  agency: new Schema<States['agency']>(
    {
      name: String,
      kind: String,
      units: [new Schema({ name: String, abbreviations: text }, part)],
      profile: new Schema(
        {
          address: { type: String, default: null },
          phone: { type: String, default: null },
          memoNumber: { type: String, default: null },
          website: { type: String, default: null },
          digits: String,
        },
        part,
      ),
      years: [Number],
      calendar: [
        new Schema({ year: Number, step: String, from: { type: String, default: null }, to: String }, part),
      ],
      surveys: [
        new Schema(
          {
            year: Number,
            tool: String,
            url: { type: String, default: null },
            responses: { type: Number, default: null },
            target: Number,
            countedOn: { type: String, default: null },
          },
          part,
        ),
      ],
      closed: Boolean,
    },
    part,
  ),
  group: new Schema<States['group']>(
    {
      agency: { type: String, default: null },
      home: Boolean,
      units: text,
      since: { type: Date, default: null },
    },
    part,
  ),
  member: new Schema<States['member']>({ role: String, units: text, active: Boolean, alone: Boolean }, part),
  reminder: wishSchema(),
} as const;
