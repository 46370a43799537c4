import { z } from 'zod';
import { utf16 } from './lint-grammar.ts';

/** Text messages: plain ones with LINE's own emoji, and version 2 with mentions by substitution. */

const MOST_EMOJI = 20;
const MOST_MENTIONS = 20;
const MOST_SUBSTITUTIONS = 100;

const emoji = z.strictObject({ index: z.int().min(0), productId: utf16(100), emojiId: utf16(100) });

export const textProperties = {
  type: z.literal('text'),
  text: utf16(5000),
  emojis: z.array(emoji).max(MOST_EMOJI, `Size must be between 0 and ${MOST_EMOJI}`).optional(),
  quoteToken: z.string().optional(),
};

/** Each emoji stands where the text has a `$`; the first that does not, or -1. */
export function emojiOutOfPlace(message: {
  readonly text: string;
  readonly emojis?: readonly { readonly index: number }[] | undefined;
}): number {
  return (message.emojis ?? []).findIndex((one) => message.text[one.index] !== '$');
}

const substitution = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('mention'),
    mentionee: z.discriminatedUnion('type', [
      z.strictObject({
        type: z.literal('user'),
        userId: z.string().regex(/^U[0-9a-f]{32}$/, 'invalid userId'),
      }),
      z.strictObject({ type: z.literal('all') }),
    ]),
  }),
  z.strictObject({ type: z.literal('emoji'), productId: utf16(100), emojiId: utf16(100) }),
]);

export const textV2Properties = {
  type: z.literal('textV2'),
  text: utf16(5000),
  substitution: z
    .record(z.string().regex(/^[0-9a-zA-Z_]{1,20}$/, 'invalid key'), substitution)
    .refine((all) => Object.keys(all).length <= MOST_SUBSTITUTIONS, `At most ${MOST_SUBSTITUTIONS} objects`)
    .refine((all) => count(all, 'mention') <= MOST_MENTIONS, `At most ${MOST_MENTIONS} mentions`)
    .refine((all) => count(all, 'emoji') <= MOST_EMOJI, `At most ${MOST_EMOJI} emoji`)
    .optional(),
  quoteToken: z.string().optional(),
};

function count(all: Readonly<Record<string, { readonly type: string }>>, type: string): number {
  return Object.values(all).filter((one) => one.type === type).length;
}

/** What is wrong with the braces of a version 2 text; `{{` and `}}` stand for braces themselves. */
export function braceProblem(message: {
  readonly text: string;
  readonly substitution?: Readonly<Record<string, unknown>> | undefined;
}): string | undefined {
  const rest = message.text.replaceAll('{{', '').replaceAll('}}', '');
  for (const [, key = ''] of rest.matchAll(/\{([^{}]*)\}/g)) {
    if (!Object.hasOwn(message.substitution ?? {}, key)) return `{${key}} has no substitution`;
  }
  return /[{}]/.test(rest.replace(/\{[^{}]*\}/g, '')) ? 'a brace is neither paired nor doubled' : undefined;
}
