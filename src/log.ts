import { type Logger, pino } from 'pino';

/**
 * One structured line per event, on stderr: stdout belongs to the plain lines that people and programs read. Codes and
 * references only; names, texts and secrets never come here, and what a library might bring along is cut out.
 */
export function log(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      redact: { paths: ['*.authorization', '*.headers', '*.body', '*.config', '*.text'], remove: true },
    },
    pino.destination({ fd: 2, sync: false }),
  );
}
