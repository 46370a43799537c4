import { yearToWrite } from '../../app/board.ts';
import { tickComponents } from '../../app/tick-components.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import type { Item } from '../../domain/item.ts';
import { itasLink } from '../../domain/links.ts';
import { buttons, components as say, inYear, updated } from '../../text/sentences.ts';
import type { ComponentArgs } from '../args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { refused } from './refused.ts';

export async function answerComponent(turn: Turn, args: ComponentArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'component', args } as const;
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue } = view.value;
  const ticked = await tickComponents(ports, actor, catalogue, args.code);
  if (!ticked.ok) return refused(turn, ticked.refusal, call);
  const { item, row } = ticked.value;
  const year = inYear(catalogue.year, fiscalYearOf(today));
  return {
    replies: [
      {
        kind: 'saved',
        title: row ? `${say.title(args.code)}${year}` : updated.nothing([args.code]),
        lines: [updated.item(item)],
        problems: [],
        next: nextOf(item),
        undo: row ? { command: 'undo', args: { event: actor.event } } : null,
        buttons: [
          {
            label: buttons.show(args.code),
            call: { command: 'show-item', args: { code: args.code, year: catalogue.year } },
          },
        ],
      },
    ],
    rows: row ? [row] : [],
  };
}

function nextOf(item: Item): string {
  if (item.complete) return say.done;
  return itasLink(item) === null ? say.linkNext(item.catalogue.code) : say.rest;
}
