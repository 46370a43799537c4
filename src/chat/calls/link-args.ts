import { z } from 'zod';
import { Code, InYear, Link, Write } from './args.ts';

// What the commands about the agency's own pages and NACC's ITAS take.

/**
 * Pressed only: `again`, what was found by now; `code`, which link of one item; `found`, the links to keep. Without an
 * address: the agency's website.
 */
export const FindLinksArgs = Write.extend({
  url: Link.optional(),
  again: z.literal(true).optional(),
  code: Code.optional(),
  found: z
    .array(z.object({ code: Code, link: Link }))
    .min(1)
    .max(100)
    .optional(),
});
export type FindLinksArgs = z.infer<typeof FindLinksArgs>;

export const ItasArgs = InYear;
export type ItasArgs = z.infer<typeof ItasArgs>;

export const FinalCheckArgs = InYear;
export type FinalCheckArgs = z.infer<typeof FinalCheckArgs>;
