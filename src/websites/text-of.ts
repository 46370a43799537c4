import type { Answer } from './read-answer.ts';

/** Where a page names its own encoding, if it does. */
const HEAD_BYTES = 2_048;

/** The HTML of an answer in the encoding that it names; null where it is no HTML. */
export function textOf({ headers, body }: Answer): string | null {
  const type = headers['content-type'] ?? '';
  const head = Buffer.from(body.subarray(0, HEAD_BYTES)).toString('latin1');
  const isHtml = type === '' ? /<(?:!doctype html|html|head|body)/i.test(head) : /html/i.test(type);
  if (!isHtml) return null;
  const named =
    /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1] ?? /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  return decoded(body, named ?? 'utf-8');
}

/** Old Thai sites still send TIS-620. What nobody has heard of is read as UTF-8. */
function decoded(body: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}
