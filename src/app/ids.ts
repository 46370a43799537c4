export interface Ids {
  /** A random id that says nothing about what it names. */
  random(): string;
  /** Always the same id for the same words: what an event creates has the same id when it is done twice. */
  derived(...words: readonly string[]): string;
  /** A UUID that is always the same for the same words, as LINE wants its retry keys. */
  retryKey(...words: readonly string[]): string;
  /** Six random digits. */
  sixDigits(): string;
}
