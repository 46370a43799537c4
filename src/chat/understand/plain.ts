import type { CommandName } from '../calls/call.ts';
import { type Heard, type Reading, opens, saidYear } from './heard.ts';
import type { Kind } from './tokens.ts';

const bearable: readonly Kind[] = ['command', 'year', 'newline', 'punctuation', 'question', 'give'];

/** Reads a command of which nothing can be said but the year. */
export function readPlain(name: CommandName): (heard: Heard) => Reading {
  return (heard) => {
    if (!opens(heard, name)) return undefined;
    const isMore = heard.tokens.some(
      (token) => !bearable.includes(token.kind) || (token.kind === 'command' && token.command !== name),
    );
    return isMore ? undefined : { outcome: 'call', args: saidYear(heard) };
  };
}
