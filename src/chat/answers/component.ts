import { yearToWrite } from '../../app/board.ts';
import { setComponents } from '../../app/set-components.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { lacksComponents } from '../../domain/item.ts';
import { componentsMeant } from '../../text/components.ts';
import { components as say } from '../../text/item-sentences.ts';
import { inYear, updated } from '../../text/sentences.ts';
import type { ComponentArgs } from '../calls/args.ts';
import type { Answer, Button } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { refused } from './refused.ts';
import { allComponents } from './show-item.ts';
import { saved } from './saved.ts';
import { toItem } from './ways-on.ts';

export async function answerComponent(turn: Turn, args: ComponentArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'component', args } as const;
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue, year } = view.value;
  const set = await setComponents(ports, actor, catalogue, args, componentsMeant);
  if (!set.ok) return refused(turn, set.refusal, call);
  const { item, components, row } = set.value;
  const { code } = args;
  const [only, ...others] = components;
  const isMonth = item.components.some((it) => it.month !== null && it.id === only?.id);
  const title =
    !only || others.length > 0
      ? say.all(code, args.met)
      : isMonth
        ? say.month(code, only.id, args.met)
        : say.one(code, only.text, args.met);
  const choices: Button[] = [];
  if (lacksComponents(item)) choices.push(allComponents(code, year));
  choices.push(toItem(code, year));
  return saved(actor, [row], {
    title: row ? `${title}${inYear(year, fiscalYearOf(today))}` : updated.nothing([code]),
    lines: [updated.item(item), say.standing(item), ...say.lacking(item)],
    next: say.next(item),
    buttons: choices,
  });
}
