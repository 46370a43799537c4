/** Who acts when no person does: the audit's `by`. */
export const OPERATOR = 'operator';
