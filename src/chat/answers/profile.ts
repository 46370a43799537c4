import { type ProfileEdit, editProfile } from '../../app/edit-profile.ts';
import { peopleOf } from '../../app/find-person.ts';
import { renameAgency } from '../../app/set-up.ts';
import type { Agency } from '../../domain/agency.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { usualHours } from '../../domain/office-hours.ts';
import { type Role, may } from '../../domain/roles.ts';
import { profile as say } from '../../text/agency-sentences.ts';
import { buttons, lines } from '../../text/sentences.ts';
import { hours as reminding } from '../../text/wish-sentences.ts';
import { unnamed } from '../../text/words.ts';
import type { ProfileArgs } from '../calls/args.ts';
import type { Answer, Button } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { ownHours } from './hours.ts';
import { notice, only, refused } from './refused.ts';
import { saved } from './saved.ts';

/** What the agency is, or one change to it. */
export async function answerProfile(turn: Turn, args: ProfileArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  if (args.field === undefined) return shown(turn);
  const call = { command: 'profile', args } as const;
  if (args.field === 'name') {
    const renamed = await renameAgency(ports, actor, args.value);
    if (!renamed.ok) return refused(turn, renamed.refusal, call);
    return changed(turn, renamed.value.rows, say.title, [say.name(renamed.value.name)]);
  }
  const result = await editProfile(ports, actor, fiscalYearOf(today), editOf(args));
  if (!result.ok) return refused(turn, result.refusal, call);
  const { agency, rows } = result.value;
  return changed(turn, rows, rows.length > 0 ? say.title : say.nothing, nowIs(args, agency, rows.length));
}

function editOf(args: Exclude<ProfileArgs, { field?: undefined } | { field: 'name' }>): ProfileEdit {
  return args.field === 'add-unit' ? { ...args, short: args.short ?? [] } : args;
}

function nowIs(
  args: Exclude<ProfileArgs, { field?: undefined } | { field: 'name' }>,
  agency: Agency,
  changes: number,
): readonly string[] {
  switch (args.field) {
    case 'add-unit':
    case 'remove-unit':
      return [say.units(agency.units)];
    case 'rename-unit':
      return [say.renamed(args.unit, args.value), ...(changes > 1 ? [say.moved(changes - 1)] : [])];
    case 'digits':
      return [say.digits(args.value)];
    default:
      return [say.field(args.field, args.value)];
  }
}

function changed({ actor }: Turn, rows: Answer['rows'], title: string, lines: readonly string[]): Answer {
  return saved(actor, rows, {
    title,
    lines,
    next: '',
    buttons: [{ label: buttons.profile, call: { command: 'profile', args: {} } }],
  });
}

async function shown(turn: Turn): Promise<Answer> {
  const { actor, ports } = turn;
  const { agency, agencyId, role } = actor;
  const people = await peopleOf(ports, agencyId);
  const named = (wanted: Role): readonly string[] =>
    people.filter((it) => it.member?.role === wanted).map(({ person }) => person.name ?? unnamed);
  const { address, phone, memoNumber, website, digits } = agency.profile;
  const own = await ownHours(turn);
  const text = [
    say.kind(agency.kind),
    say.people(named('coordinator'), named('executive')),
    say.units(agency.units),
    say.field('address', address),
    say.field('phone', phone),
    say.field('memoNumber', memoNumber),
    say.field('website', website),
    say.digits(digits ?? 'thai'),
    reminding.are(own ?? usualHours, own === null),
  ].join('\n');
  if (!may(role, 'coordinate')) return only(notice(agency.name, text));
  return only(notice(agency.name, text, [], fills()));
}

/** What is usually missing, as lines to be finished. */
function fills(): readonly Button[] {
  return [
    { label: say.set('address'), fill: lines.profile('address') },
    { label: say.set('phone'), fill: lines.profile('phone') },
    { label: say.set('memoNumber'), fill: lines.profile('memoNumber') },
    { label: say.addUnit, fill: lines.addUnit },
  ];
}
