/** What has to be done once, by whichever process comes first. Times are real time. */
export interface Duties {
  /**
   * `ours`: nobody else does it until then. `done`: somebody did. `elsewhere`: somebody is at it, or died over it
   * less than a lease ago.
   */
  claim(duty: string, owner: string, now: Date, until: Date): Promise<'ours' | 'done' | 'elsewhere'>;
  done(duty: string, owner: string): Promise<void>;
  /** It could not be done: whoever asks next may try. */
  giveUp(duty: string, owner: string): Promise<void>;
}

/** Ends a pause. */
export type Resume = () => Promise<void>;

/** Stops the work on events for a while; the door goes on taking them. */
export interface Pause {
  /** Settles when nobody works on an event any more, or when whoever does took too long to be waited for. */
  pause(): Promise<Resume>;
}
