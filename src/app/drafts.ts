import type { FoundReport } from '../domain/found.ts';

/** A report that somebody sent, read and not yet taken over. */
export interface Draft {
  readonly id: string;
  readonly agency: string;
  readonly person: string;
  readonly message: string | null;
  readonly at: Date;
  readonly report: FoundReport;
}

/** Reports that wait for somebody to say what they are to become. Kept for 30 days. */
export interface Drafts {
  keep(draft: Draft): Promise<void>;
  /** Its sender took the file back. */
  forgetMessage(message: string): Promise<void>;
  read(agency: string, id: string): Promise<Draft | null>;
}
