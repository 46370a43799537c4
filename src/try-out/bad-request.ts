import type { ErrorRequestHandler } from 'express';
import type { z } from 'zod';

/** A request that cannot be done as it stands; the sentence is for the person at the page. */
export class BadRequest extends Error {}

const WRONG = 'ข้อมูลที่ส่งมาไม่ครบหรือไม่ถูกต้อง';
const TOO_LARGE = 'ไฟล์ใหญ่เกิน 10 MB โปรดเลือกไฟล์ที่เล็กกว่านี้';

/** @throws {BadRequest} */
export function read<Body>(schema: z.ZodType<Body>, body: unknown): Body {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new BadRequest(WRONG);
  return parsed.data;
}

/** Four parameters, or express does not take it for an error handler. */
export const sayWhatIsWrong: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  if (error instanceof BadRequest) {
    response.status(400).json({ error: error.message });
    return;
  }
  // Express gives a body that is no JSON, or too large, a status of its own.
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  if (typeof status === 'number' && status >= 400 && status < 500)
    response.status(status).json({ error: status === 413 ? TOO_LARGE : WRONG });
  else next(error);
};
