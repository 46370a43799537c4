import { type Call, type CommandName, type Understanding, unsaid } from '../calls/call.ts';

type Meant = Extract<Understanding, { outcome: 'call' }>;

/**
 * What a text means that announces files: what it would mean without them, done with them. "มาตรการ 7" alone puts them
 * to the measure, and an activity behind it is no question any more: who sends pictures tells what they show.
 * @param photos messages of the chat; null where nobody knows them, as for the operator's `understand`
 * @param said whether a word was said about them: then they are for something, and what for may be asked
 */
export function withFiles(
  heard: Understanding,
  photos: readonly string[] | null,
  rest: string,
  said = true,
): Understanding {
  const unclear = (): Understanding => (said ? nobodys(photos, rest) : heard);
  switch (heard.outcome) {
    case 'call':
      return callWith(heard, photos) ?? unclear();
    case 'incomplete': {
      const call = callWith(heard, photos);
      return call ? { ...heard, ...call, outcome: 'incomplete' } : unclear();
    }
    case 'ambiguous': {
      const logs = heard.candidates.filter((it) => it.command === 'log-progress');
      const candidates = heard.candidates.flatMap((it) => {
        const call = it.command === 'show-measure' && logs.length > 0 ? null : callWith(it, photos);
        return call ? [{ ...it, ...call }] : [];
      });
      const [only, ...others] = candidates;
      if (!only) return unclear();
      return others.length === 0 ? only : { outcome: 'ambiguous', candidates };
    }
    case 'unknown':
      return unclear();
    case 'silent':
      return heard;
    default:
      return heard satisfies never;
  }
}

function callWith(call: Pick<Call, 'args'> & { readonly command: string }, photos: readonly string[] | null) {
  const { command, args } = call;
  const files = photos === null ? {} : { photos };
  switch (command) {
    case 'log-progress':
    case 'show-measure':
      return meant('log-progress', { ...args, ...files });
    case 'show-item': {
      const { code, ...others } = args;
      return meant('update-item', { ...others, updates: [{ code, ...files }] });
    }
    case 'update-item': {
      const { updates } = args;
      const [only, ...more] = Array.isArray(updates) ? updates.map((it: unknown) => it) : [];
      if (typeof only !== 'object' || only === null || more.length > 0) return null;
      return meant('update-item', { ...args, updates: [{ ...only, ...files }] });
    }
    default:
      return null;
  }
}

function meant(command: CommandName, args: Meant['args']): Meant {
  return { outcome: 'call', command, args };
}

/** Of which measure they are is to be asked. */
function nobodys(photos: readonly string[] | null, rest: string): Understanding {
  return {
    outcome: 'incomplete',
    command: 'log-progress',
    args: { ...(photos === null ? {} : { photos }), ...(rest === '' ? {} : { note: rest }) },
    problems: [unsaid('ref')],
  };
}
