import { yearToRead, yearToWrite } from '../../app/board.ts';
import { type FilesOfTarget, filesOf, removePhoto } from '../../app/remove-photo.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { thaiMoment } from '../../text/dates.ts';
import { photos as say } from '../../text/photo-sentences.ts';
import { measures } from '../../text/measure-sentences.ts';
import { inYear } from '../../text/sentences.ts';
import type { PhotosArgs } from '../calls/args.ts';
import type { Call } from '../calls/call.ts';
import type { Answer, Button, Row } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { notice, only, refused } from './refused.ts';

/** LINE shows three buttons at the foot of a card. */
const OPENED = 3;
/** Hours for which a link to a picture opens. */
const OPENS_FOR = 24 * 3_600_000;

export async function answerPhotos(turn: Turn, args: PhotosArgs): Promise<Answer> {
  return args.remove === undefined ? list(turn, args) : remove(turn, args, args.remove);
}

/** The files of a measure or an item; a tap on a row takes it away. */
async function list(turn: Turn, args: PhotosArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const view = yearToRead(ports, actor.agency, args.year, today);
  const call = { command: 'photos', args } as const;
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue, year } = view.value;
  const found = await filesOf(ports, actor.agencyId, catalogue, args);
  if (!found.ok) return refused(turn, found.refusal, call);
  const { target, files } = found.value;
  const label = labelOf(target);
  if (files.length === 0) return only(notice(say.list.empty.title(label), say.list.empty.text));
  const { buttons, foot } = await linksTo(turn, found.value);
  return only({
    kind: 'list',
    title: say.list.title(label, inYear(year, fiscalYearOf(today))),
    lead: say.list.lead(files.length),
    rows: files.map(({ id, file }, at): Row => ({
      label: say.list.row(at + 1),
      title:
        file === null
          ? say.list.unsent
          : file.sort === 'picture'
            ? say.list.picture
            : file.ending.toUpperCase(),
      detail: file === null ? '' : `${thaiMoment(file.at)} · ${say.list.size(file.length)}`,
      tone: file === null ? 'wrong' : 'idle',
      open: { command: 'photos', args: { ...named(target), year, remove: id } },
      tap: say.list.remove(label, at + 1),
    })),
    foot,
    provisional: false,
    buttons,
    about: aboutOf(target),
  });
}

async function linksTo(
  { ports, actor }: Turn,
  { files }: FilesOfTarget,
): Promise<{ readonly buttons: readonly Button[]; readonly foot: string }> {
  const until = new Date(ports.clock.now().getTime() + OPENS_FOR);
  const buttons: Button[] = [];
  for (const [at, { file }] of files.entries()) {
    if (file === null || buttons.length === OPENED) continue;
    const uri = await ports.photoLinks.linkTo(
      { agency: actor.agencyId, person: actor.person, file, which: 'whole' },
      until,
    );
    if (uri !== null) buttons.push({ label: say.list.open(at + 1), uri });
  }
  return { buttons, foot: buttons.length === 0 ? say.list.noAddress : '' };
}

async function remove(turn: Turn, args: PhotosArgs, which: string | number): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'photos', args } as const;
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue, year } = view.value;
  const removed = await removePhoto(ports, actor, catalogue, args, which);
  if (!removed.ok) return refused(turn, removed.refusal, call);
  const { target, title, left, row } = removed.value;
  const label = labelOf(target);
  if (row === null) {
    const words = say.removed.unknown(label, left);
    return only(notice(words.title, words.text));
  }
  const show =
    target.kind === 'item'
      ? ({ command: 'show-item', args: { code: target.label, year } } as const)
      : ({ command: 'show-measure', args: { ref: target.label, year } } as const);
  return {
    replies: [
      {
        kind: 'saved',
        title: say.removed.title(label, inYear(year, fiscalYearOf(today))),
        lines: [title, say.removed.text(left)],
        problems: [],
        next: say.removed.next,
        undo: { command: 'undo', args: { event: actor.event } },
        buttons: [{ label, call: show }],
      },
    ],
    rows: [row],
  };
}

type FileTarget = FilesOfTarget['target'];

function labelOf({ kind, label }: FileTarget): string {
  return kind === 'item' ? label : measures.label(label);
}

/** By its id, since a number may be another measure's by the time a button is pressed. */
function named(target: FileTarget): Call['args'] {
  return target.kind === 'item' ? { code: target.label } : { measure: target.id, ref: target.label };
}

function aboutOf({ kind, year, label }: FileTarget) {
  return { year, items: kind === 'item' ? [label] : [], refs: kind === 'item' ? [] : [label] };
}
