/** How an answer reached its chat, or did not. */
export type AnswerOutcome = 'sent' | 'kept' | 'refused';

/** What is counted for /metrics. Counting never fails and never waits. */
export interface Tally {
  /** Events of accepted requests: new ones, those known before, and those too old or for another module. */
  events(outcome: 'accepted' | 'duplicate' | 'passed-over', count: number): void;
  /** A request at the door, with the status it got. */
  request(status: number, seconds: number): void;
  /** An event left the inbox, this long after the door took it. */
  applied(seconds: number): void;
  failed(): void;
  dead(): void;
  answered(outcome: AnswerOutcome): void;
}
