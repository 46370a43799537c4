import type { FiscalYear } from '../domain/dates.ts';
import type { ItasPageRequest } from '../domain/itas-page.ts';
import type { SurveyTool } from '../domain/survey.ts';

/** Whose survey a QR picture is of. */
export interface SurveyQr {
  readonly agency: string;
  readonly year: FiscalYear;
  readonly tool: SurveyTool;
}

/** Links to pages that people work on in a browser. */
export interface PageLinks {
  /** A link that opens until then; null where the deployment has no public address. */
  itas(page: ItasPageRequest, until: Date): Promise<string | null>;
  /** A picture of where a survey is answered. */
  surveyQr(survey: SurveyQr, until: Date): Promise<string | null>;
}
