import { z } from 'zod';

/** What the server tells the process that serves its database. */
export type ToEngine = { readonly ask: 'ping' } | { readonly ask: 'close' };

/**
 * What that process tells its server: where it serves (a Unix socket or host:port), that its program does not load or
 * its folder does not open, and that a ping went through the database.
 */
export const FromEngine = z.discriminatedUnion('say', [
  z.object({ say: z.literal('serving'), at: z.string() }),
  z.object({ say: z.literal('not-loaded'), why: z.string() }),
  z.object({ say: z.literal('not-opened'), why: z.string() }),
  z.object({ say: z.literal('alive') }),
]);
export type FromEngine = z.infer<typeof FromEngine>;
