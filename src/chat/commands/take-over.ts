import { answerTakeOver } from '../answers/take-over.ts';
import { TakeOverArgs } from '../calls/args.ts';
import { pressedCommand } from '../command.ts';

/** What a report that was read is to become. */
export const takeOver = pressedCommand<TakeOverArgs>({
  name: 'take-over',
  args: TakeOverArgs,
  right: 'coordinate',
  run: answerTakeOver,
});
