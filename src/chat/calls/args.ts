import { z } from 'zod';
import { isLocalDate } from '../../domain/dates.ts';
import { MOST_ANNOUNCED } from '../../domain/evidence.ts';
import { verdictValues } from '../../domain/item.ts';
import { roles } from '../../domain/roles.ts';
import { tools } from '../../domain/score.ts';
import { surveyTools } from '../../domain/survey.ts';
import { starterIds } from '../../domain/starter-measures.ts';
import { commandNames } from './call.ts';

// What each command takes, typed or pressed. The names are those of the operator's `understand` verb and of sent
// buttons: they stay. Both doors use the same schema, so a forged button can say only what could be typed.

/** What people write in their own words: at most a whole message of LINE's, in UTF-16 units. */
const Text = z.string().trim().min(1).max(5000);
export const Code = z.string().regex(/^O[1-9]\d?$/);
/** An absolute http(s) address. LINE opens none longer than 1,000 characters once it is percent-encoded. */
export const Link = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/[^\s/]/)
  .refine((text) => URL.canParse(text));
/** A question of the surveys: those of the IIT are written i7, those of the EIT E14. */
const Question = z.string().regex(/^[iE][1-9]\d?$/);
/** A civil day, "2027-04-30". */
export const DateArg = z.string().refine(isLocalDate);
/** A civil month, "2026-10". */
const MonthArg = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** A fiscal year of the Buddhist era. */
const Year = z.int().min(2500).max(2599);
/** A measure's number as it is printed: "3", "1.2", "ตชว.8". */
export const Ref = z.string().trim().min(1).max(40);
/** A measure's id: pressed only, where a number or a topic fits several. */
const MeasureId = z.string().min(1).max(64);
export const Unit = z.string().trim().min(1).max(200);
/** Every command takes a year; without it, the fiscal year of today. */
export const InYear = z.object({ year: Year.optional() });
/** A write into a year that has no data yet; `open` is pressed only and opens the year. */
export const Write = InYear.extend({ open: z.literal(true).optional() });

export const SetupArgs = InYear.extend({ name: z.string().trim().min(1).max(200) });
export type SetupArgs = z.infer<typeof SetupArgs>;

export const JoinArgs = InYear.extend({ code: z.string().regex(/^\d{6}$/) });
export type JoinArgs = z.infer<typeof JoinArgs>;

/** Without a unit it is asked, by buttons. */
export const JoinUnitArgs = InYear.extend({
  unit: Unit.optional(),
  /** Not the speaker's unit but the group's; of all units where `all` is said. */
  group: z.literal(true).optional(),
  all: z.literal(true).optional(),
});
export type JoinUnitArgs = z.infer<typeof JoinUnitArgs>;

export const RoleArgs = InYear.extend({
  /** Without a person it is shown who is what. */
  person: z.string().trim().min(1).max(100).optional(),
  /** Pressed only: which of several of that name. */
  personId: z.string().min(1).max(64).optional(),
  role: z.enum(roles).optional(),
  unit: Unit.optional(),
});
export type RoleArgs = z.infer<typeof RoleArgs>;

/** Without a field it is shown. */
export const ProfileArgs = z.union([
  InYear.extend({ field: z.undefined().optional() }),
  z.discriminatedUnion('field', [
    InYear.extend({ field: z.literal('name'), value: z.string().trim().min(1).max(200) }),
    InYear.extend({
      field: z.enum(['address', 'phone', 'memoNumber']),
      value: z.string().trim().min(1).max(300),
    }),
    InYear.extend({ field: z.literal('website'), value: Link }),
    /** Of papers that go out. */
    InYear.extend({ field: z.literal('digits'), value: z.enum(['thai', 'arabic']) }),
    InYear.extend({
      field: z.literal('add-unit'),
      unit: Unit,
      /** What people type for it. */
      short: z.array(z.string().trim().min(1).max(40)).min(1).max(10).optional(),
    }),
    InYear.extend({ field: z.literal('rename-unit'), unit: Unit, value: Unit }),
    InYear.extend({ field: z.literal('remove-unit'), unit: Unit }),
  ]),
]);
export type ProfileArgs = z.infer<typeof ProfileArgs>;

export const InviteArgs = InYear;
export type InviteArgs = z.infer<typeof InviteArgs>;

export const HelpArgs = InYear.extend({ topic: z.string().trim().min(1).max(40).optional() });
export type HelpArgs = z.infer<typeof HelpArgs>;

export const SummaryArgs = InYear.extend({ unit: Unit.optional() });
export type SummaryArgs = z.infer<typeof SummaryArgs>;

export const ListMissingArgs = InYear.extend({
  /** Those that are complete instead. */
  done: z.literal(true).optional(),
  unit: Unit.optional(),
  subIndicator: z
    .string()
    .regex(/^\d{1,2}\.\d{1,2}$/)
    .optional(),
});
export type ListMissingArgs = z.infer<typeof ListMissingArgs>;

export const ShowItemArgs = InYear.extend({ code: Code });
export type ShowItemArgs = z.infer<typeof ShowItemArgs>;

/** Ids of LINE messages of the same chat: never typed, and looked up there. None: they were announced, and not found. */
const Photos = z.array(z.string().max(64)).max(MOST_ANNOUNCED);

/** What a message says of one item, not its effect: a link alone has no status. */
export const ItemUpdateArgs = z.object({
  code: Code,
  status: z.enum(['not_started', 'in_progress', 'published', 'not_applicable']).optional(),
  links: z.array(Link).min(1).optional(),
  months: z.array(MonthArg).min(1).optional(),
  reason: Text.optional(),
  note: Text.optional(),
  photos: Photos.optional(),
});
export type ItemUpdateArgs = z.infer<typeof ItemUpdateArgs>;

export const UpdateItemArgs = Write.extend({ updates: z.array(ItemUpdateArgs).min(1).max(100) });
export type UpdateItemArgs = z.infer<typeof UpdateItemArgs>;

/** `note` is where to click on the page. */
export const AddLinkArgs = Write.extend({ code: Code, link: Link, note: Text.optional() });
export type AddLinkArgs = z.infer<typeof AddLinkArgs>;

/** Without a link it is the one further link, or asked. */
export const RemoveLinkArgs = Write.extend({ code: Code, link: Link.optional() });
export type RemoveLinkArgs = z.infer<typeof RemoveLinkArgs>;

/** What NACC said of one item, or the same of several. */
export const VerdictArgs = Write.extend({
  code: Code.optional(),
  codes: z.array(Code).min(2).max(100).optional(),
  verdict: z.enum(verdictValues),
  reason: Text.optional(),
}).refine(({ code, codes }) => (code === undefined) !== (codes === undefined));
export type VerdictArgs = z.infer<typeof VerdictArgs>;

/** Without codes it shows what waits for approval. `asOf`, pressed only: seconds since 1970 when the items were shown. */
export const ApproveArgs = Write.extend({
  codes: z.array(Code).min(1).max(100).optional(),
  paper: z.string().trim().min(1).max(100).optional(),
  asOf: z.int().positive().optional(),
});
export type ApproveArgs = z.infer<typeof ApproveArgs>;

export const SendBackArgs = Write.extend({ codes: z.array(Code).min(1).max(100), reason: Text });
export type SendBackArgs = z.infer<typeof SendBackArgs>;

/** A component by what people call it, by its own words or its id; `all` is every stated one. */
export const ComponentArgs = Write.extend({
  code: Code,
  component: z.string().trim().min(1).max(300),
  met: z.boolean(),
});
export type ComponentArgs = z.infer<typeof ComponentArgs>;

export const InItasArgs = Write.extend({ codes: z.array(Code).min(1).max(100) });
export type InItasArgs = z.infer<typeof InItasArgs>;

/** Last year's links of these items hold for this year too. */
export const ConfirmLinkArgs = Write.extend({ codes: z.array(Code).min(1).max(100) });
export type ConfirmLinkArgs = z.infer<typeof ConfirmLinkArgs>;

/** Without a unit it is the speaker's own. */
export const ListWorkArgs = InYear.extend({ unit: Unit.optional() });
export type ListWorkArgs = z.infer<typeof ListWorkArgs>;

export const ListStaleArgs = InYear.extend({ days: z.int().min(1).max(366).optional() });
export type ListStaleArgs = z.infer<typeof ListStaleArgs>;

/** Who answers for an item, a measure, or whatever a few words are about. */
export const WhoArgs = InYear.extend({
  code: Code.optional(),
  ref: Ref.optional(),
  measure: MeasureId.optional(),
  topic: z.string().trim().min(1).max(100).optional(),
}).refine(
  (args) => [args.code, args.ref ?? args.measure, args.topic].filter((it) => it !== undefined).length === 1,
);
export type WhoArgs = z.infer<typeof WhoArgs>;

export const AssignArgs = Write.extend({
  codes: z.array(Code).min(1).optional(),
  refs: z.array(Ref).min(1).optional(),
  units: z.array(Unit).min(1),
}).refine((args) => args.codes !== undefined || args.refs !== undefined);
export type AssignArgs = z.infer<typeof AssignArgs>;

export const SetDueArgs = Write.extend({
  codes: z.array(Code).min(1).optional(),
  refs: z.array(Ref).min(1).optional(),
  /** A step of the assessment's calendar in the officer's words. */
  topic: z.string().trim().min(1).max(100).optional(),
  /** Its id, where a button said which. */
  step: z.string().max(40).optional(),
  date: DateArg,
}).refine((args) => [args.codes, args.refs, args.topic].some((it) => it !== undefined));
export type SetDueArgs = z.infer<typeof SetDueArgs>;

/** What falls due in a time, both ends included; `topic` is a code or a few words. */
export const DeadlinesArgs = InYear.extend({
  from: DateArg.optional(),
  to: DateArg.optional(),
  topic: z.string().trim().min(1).max(100).optional(),
}).refine(({ from, to }) => from === undefined || to === undefined || from <= to);
export type DeadlinesArgs = z.infer<typeof DeadlinesArgs>;

const Sought = {
  measure: MeasureId.optional(),
  ref: Ref.optional(),
  indicator: z.int().min(1).max(10).optional(),
  topic: Text.optional(),
};

export const LogProgressArgs = Write.extend({
  ...Sought,
  status: z.enum(['not_started', 'in_progress', 'done', 'cannot']).optional(),
  percent: z.number().min(0).max(100).optional(),
  note: Text.optional(),
  reason: Text.optional(),
  month: MonthArg.optional(),
  links: z.array(Link).min(1).optional(),
  /** Pressed only: the unit that a speaker without one was asked for. */
  unit: Unit.optional(),
  photos: Photos.optional(),
}).refine((args) => [args.measure, args.ref, args.indicator, args.topic].some((it) => it !== undefined));
export type LogProgressArgs = z.infer<typeof LogProgressArgs>;

/** The files of a measure; `remove` takes one away, by its place where it is typed and by its id where it is pressed. */
export const PhotosArgs = Write.extend({
  measure: MeasureId.optional(),
  ref: Ref.optional(),
  code: Code.optional(),
  remove: z.union([z.int().min(1).max(99), z.string().max(64)]).optional(),
}).refine((args) => [args.measure ?? args.ref, args.code].filter((it) => it !== undefined).length === 1);
export type PhotosArgs = z.infer<typeof PhotosArgs>;

export const ListMeasuresArgs = InYear;
export type ListMeasuresArgs = z.infer<typeof ListMeasuresArgs>;

export const ShowMeasureArgs = InYear.extend({ measure: MeasureId.optional(), ref: Ref.optional() }).refine(
  (args) => args.measure !== undefined || args.ref !== undefined,
);
export type ShowMeasureArgs = z.infer<typeof ShowMeasureArgs>;

export const AddMeasureArgs = Write.extend({ title: z.string().trim().min(1).max(500) });
export type AddMeasureArgs = z.infer<typeof AddMeasureArgs>;

/** Without a set it is asked which. */
export const StartMeasuresArgs = Write.extend({
  set: z.enum(starterIds).optional(),
  /** Beside measures that are there already. */
  beside: z.literal(true).optional(),
});
export type StartMeasuresArgs = z.infer<typeof StartMeasuresArgs>;

const EditTarget = Write.extend({ measure: MeasureId.optional(), ref: Ref.optional() });
const EditedLine = EditTarget.extend({
  /** Lines to add, one each; with a number, that line in other words. */
  value: Text.optional(),
  number: z.int().min(1).max(99).optional(),
  remove: z.literal(true).optional(),
});
/** A value has the shape of its field. */
export const EditMeasureArgs = z
  .discriminatedUnion('field', [
    EditTarget.extend({ field: z.literal('title'), value: z.string().trim().min(1).max(500) }),
    EditTarget.extend({ field: z.enum(['outputSummary', 'outcome']), value: Text }),
    EditTarget.extend({ field: z.literal('indicators'), value: z.array(z.int().min(1).max(10)).max(10) }),
    EditTarget.extend({ field: z.literal('questions'), value: z.array(Question).min(1).max(45) }),
    EditTarget.extend({ field: z.literal('posture'), value: z.enum(['maintain', 'improve']) }),
    EditTarget.extend({ field: z.literal('lead'), value: Unit }),
    EditTarget.extend({
      field: z.literal('units'),
      value: z.array(Unit).min(1),
      /** Only those that support the lead. */
      support: z.literal(true).optional(),
    }),
    EditTarget.extend({
      field: z.literal('period'),
      value: z.object({ from: DateArg, to: DateArg }).refine(({ from, to }) => from <= to),
    }),
    EditedLine.extend({ field: z.literal('step'), done: z.boolean().optional() }),
    EditedLine.extend({ field: z.enum(['findings', 'followUp', 'recommendations']) }),
  ])
  .refine((args) => args.measure !== undefined || args.ref !== undefined);
export type EditMeasureArgs = z.infer<typeof EditMeasureArgs>;

export const ScoresArgs = InYear.extend({ indicator: z.int().min(1).max(10).optional() });
export type ScoresArgs = z.infer<typeof ScoresArgs>;

/** One announced figure, or the announced level: what it is, and its value. */
export const AnnouncedArgs = z
  .object({
    value: z.union([z.number().min(0).max(100), z.string().trim().min(1).max(40)]),
    total: z.literal(true).optional(),
    level: z.literal(true).optional(),
    tool: z.enum(tools).optional(),
    indicator: z.int().min(1).max(10).optional(),
    subIndicator: z
      .string()
      .regex(/^([1-9]|10)\.[1-9]\d?$/)
      .optional(),
    question: Question.optional(),
  })
  .refine(({ value, level, total, tool, indicator, subIndicator, question }) => {
    const names = [level, total, tool, indicator, subIndicator, question].filter((it) => it !== undefined);
    return names.length === 1 && (typeof value === 'string') === (level === true);
  });
export type AnnouncedArgs = z.infer<typeof AnnouncedArgs>;

/** One figure, or several of one year. */
export const SetScoreArgs = z
  .object({ year: Year })
  .and(z.union([z.object({ values: z.array(AnnouncedArgs).min(1).max(60) }), AnnouncedArgs]));
export type SetScoreArgs = z.infer<typeof SetScoreArgs>;

export const CompareScoresArgs = InYear.extend({ fromYear: Year.optional(), toYear: Year.optional() });
export type CompareScoresArgs = z.infer<typeof CompareScoresArgs>;

export const EstimateArgs = InYear;
export type EstimateArgs = z.infer<typeof EstimateArgs>;

export const AdviceArgs = InYear;
export type AdviceArgs = z.infer<typeof AdviceArgs>;

/**
 * Without a kind it is the report of measures. "plan" may be about the lowest indicator alone: pressed only. An appeal
 * is about one item; without its code those are shown that were judged wanting.
 */
export const ReportArgs = InYear.extend({
  kind: z.enum(['measures', 'plan', 'checklist', 'scores', 'memo', 'appeal']).optional(),
  weakest: z.literal(true).optional(),
  code: Code.optional(),
});
export type ReportArgs = z.infer<typeof ReportArgs>;

const Survey = z.enum(surveyTools);

export const SurveyLinkArgs = InYear.extend({ tool: Survey });
export type SurveyLinkArgs = z.infer<typeof SurveyLinkArgs>;

/** Where it is answered, how many have answered, or both. */
export const SetSurveyArgs = Write.extend({
  tool: Survey,
  url: Link.optional(),
  responses: z.int().min(0).max(1_000_000).optional(),
  /** How many are to answer. */
  target: z.int().min(1).max(1_000_000).optional(),
}).refine(({ url, responses, target }) => [url, responses, target].some((it) => it !== undefined));
export type SetSurveyArgs = z.infer<typeof SetSurveyArgs>;

export const HistoryArgs = InYear.extend({
  code: Code.optional(),
  ref: Ref.optional(),
  measure: MeasureId.optional(),
}).refine((args) => [args.code, args.ref, args.measure].some((it) => it !== undefined));
export type HistoryArgs = z.infer<typeof HistoryArgs>;

/** Without `entry` (one row of a history) and `event` (one message): one's own last message. */
export const UndoArgs = InYear.extend({
  entry: z.string().min(1).max(200).optional(),
  event: z.string().min(1).max(100).optional(),
  /** A coordinator saw the later changes and decided. */
  force: z.literal(true).optional(),
});
export type UndoArgs = z.infer<typeof UndoArgs>;

export const RollOverArgs = InYear.extend({
  /** Pressed only: with what the latest year has, or with nothing. Without it, it is asked. */
  carry: z.boolean().optional(),
  /** Pressed only: what somebody was about to write into the new year. */
  then: z.object({ command: z.enum(commandNames), args: z.record(z.string(), z.unknown()) }).optional(),
});
export type RollOverArgs = z.infer<typeof RollOverArgs>;

/** Pressed only: what becomes of a report that was read. Without `update`, it is asked where it matters. */
export const TakeOverArgs = z.object({
  draft: z.string().min(1).max(64),
  purpose: z.enum(['history', 'draft']),
  year: Year,
  update: z.boolean().optional(),
});
export type TakeOverArgs = z.infer<typeof TakeOverArgs>;

/** `person` is pressed only: whose data were asked about, so that nobody erases their own by another's button. */
export const ForgetMeArgs = InYear.extend({ person: z.string().min(1).max(64).optional() });
export type ForgetMeArgs = z.infer<typeof ForgetMeArgs>;
