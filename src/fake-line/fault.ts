/**
 * What may go wrong with one call. `accepted` says whether LINE had done what was asked before it went wrong;
 * the bot cannot tell the two apart.
 */
export type Fault =
  | { readonly kind: 'rate-limit' | 'monthly-limit' | 'too-many-to-one-person' }
  | { readonly kind: 'error'; readonly accepted: boolean; readonly status?: number }
  | { readonly kind: 'hang'; readonly accepted: boolean }
  | { readonly kind: 'reset'; readonly accepted: boolean }
  | { readonly kind: 'slow'; readonly ms: number };
