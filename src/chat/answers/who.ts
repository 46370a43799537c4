import { type YearInView, itemsOf, yearToRead } from '../../app/board.ts';
import { findMeasure } from '../../app/find-measure.ts';
import { answering, namedCoordinators, peopleOfUnits } from '../../app/responsible.ts';
import { unknownItem } from '../../app/change-item.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import type { KeptMeasure } from '../../domain/measure.ts';
import { squeeze } from '../../text/thai.ts';
import { measures as measureWords } from '../../text/measure-sentences.ts';
import { buttons, inYear, fallBack } from '../../text/sentences.ts';
import { who as say } from '../../text/work-sentences.ts';
import type { WhoArgs } from '../calls/args.ts';
import type { Answer, Button, Row } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { topicKey } from '../understand/topics.ts';
import { itemOfYearWithout } from './other-year.ts';
import { notice, only, refused } from './refused.ts';

/** Something that units answer for. */
interface Subject {
  readonly label: string;
  readonly title: string;
  readonly units: readonly string[];
  readonly lead: string | null;
  readonly show: Button;
  readonly about: { readonly items: readonly string[]; readonly refs: readonly string[] };
}

/** Which units answer for something, and who is in them. */
export async function answerWho(turn: Turn, args: WhoArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'who', args } as const;
  const view = yearToRead(ports, actor.agency, args.year, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const elsewhere = itemOfYearWithout(turn, view.value, args, 'who');
  if (elsewhere) return elsewhere;
  const { catalogue, year } = view.value;
  if (args.topic !== undefined) return ofTopic(turn, view.value, args.topic);
  if (args.code !== undefined) {
    const { code } = args;
    const item = (await subjectsOf(turn, view.value)).find((it) => it.label === code);
    return item ? ofSubject(turn, view.value, item) : refused(turn, unknownItem(catalogue, [code]), call);
  }
  const found = await findMeasure(ports, actor.agencyId, year, args);
  if (!found.ok) return refused(turn, found.refusal, call);
  return ofSubject(turn, view.value, measureSubject(found.value, year));
}

async function ofSubject(turn: Turn, view: YearInView, subject: Subject): Promise<Answer> {
  const { ports, actor, today } = turn;
  const { year, insteadOf } = view;
  const { answer, support } = answering(subject.units, subject.lead);
  const [units, coordinators] = await Promise.all([
    peopleOfUnits(ports, actor.agencyId, answer),
    namedCoordinators(ports, actor.agencyId),
  ]);
  const text = [
    ...fallBack(insteadOf),
    subject.title,
    ...(units.length === 0 ? [say.nobody] : units.map((it) => say.unit(it.unit, say.people(it.people)))),
    ...(support.length === 0 ? [] : [say.support(support)]),
    ...(coordinators.length === 0 ? [] : [say.coordinator(say.people(coordinators))]),
  ].join('\n');
  const reply = notice(
    say.title(subject.label, inYear(year, fiscalYearOf(today))),
    text,
    [],
    [subject.show, ...answer.slice(0, 1).map((unit) => workButton(unit, year))],
  );
  return only({ ...reply, about: { year, ...subject.about } });
}

function workButton(unit: string, year: number): Button {
  return { label: say.workOf(unit), call: { command: 'list-work', args: { unit, year } } };
}

/** Words may name a unit, the coordinators, a well-known item, or stand in titles. */
async function ofTopic(turn: Turn, view: YearInView, topic: string): Promise<Answer> {
  const { ports, actor } = turn;
  const { year } = view;
  if (squeeze(topic) === squeeze(say.coordinators)) {
    return only(notice(say.coordinators, say.people(await namedCoordinators(ports, actor.agencyId))));
  }
  if (actor.agency.units.some((unit) => unit.name === topic)) {
    const people = (await peopleOfUnits(ports, actor.agencyId, [topic])).flatMap((it) => it.people);
    return only(notice(say.ofUnit(topic), say.people(people), [], [workButton(topic, year)]));
  }
  const key = topicKey(topic);
  const known = view.catalogue.items.find(
    (it) => it.key === key || (key !== null && it.includes.includes(key)),
  );
  const all = await subjectsOf(turn, view);
  const fits = all.filter((it) => it.label === known?.code || speaksOf(it.title, topic));
  const [first, ...others] = fits;
  if (!first) return only(notice(say.unknown(topic), say.unknownText, say.examples));
  if (others.length === 0) return ofSubject(turn, view, first);
  return only({
    kind: 'list',
    title: say.several(topic),
    lead: say.severalLead(fits.length),
    rows: fits.map((it) => rowOf(it, year)),
    foot: '',
    provisional: false,
    buttons: [],
  });
}

function rowOf({ label, title, units, lead, about }: Subject, year: number): Row {
  const [code] = about.items;
  const [ref] = about.refs;
  const { answer } = answering(units, lead);
  return {
    label,
    title,
    detail: answer.length === 0 ? say.nobody : answer.join(', '),
    tone: 'idle',
    open: { command: 'who', args: { ...(code === undefined ? { ref } : { code }), year } },
    tap: `${say.open} ${label}`,
  };
}

/** Whether every word of a topic stands in a title. */
function speaksOf(title: string, topic: string): boolean {
  const words = squeeze(title);
  if (words.includes(squeeze(topic))) return true;
  const parts = topic
    .split(/\s+/)
    .map(squeeze)
    .filter((part) => part.length > 2);
  return parts.length > 1 && parts.every((part) => words.includes(part));
}

async function subjectsOf(
  { ports, actor }: Turn,
  { catalogue, year }: YearInView,
): Promise<readonly Subject[]> {
  const [items, measures] = await Promise.all([
    itemsOf(ports, actor.agencyId, actor.agency, catalogue),
    ports.measures.ofYear(actor.agencyId, year),
  ]);
  return [
    ...items.map(({ catalogue: { code, title }, units, lead }) => ({
      label: code,
      title,
      units,
      lead,
      show: { label: buttons.show(code), call: { command: 'show-item', args: { code, year } } } as const,
      about: { items: [code], refs: [] },
    })),
    ...measures.map((it) => measureSubject(it, year)),
  ];
}

function measureSubject({ id, measure }: KeptMeasure, year: number): Subject {
  const { ref, title, units, lead } = measure;
  const label = measureWords.label(ref);
  const show: Button = { label, call: { command: 'show-measure', args: { measure: id, ref, year } } };
  return { label, title, units, lead, show, about: { items: [], refs: [ref] } };
}
