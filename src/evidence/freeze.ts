import { createHash } from 'node:crypto';
import type { FrozenCopy } from '../app/link-copies.ts';
import { MOST_COPY_BYTES, type Uncopied, isWorthKeeping } from '../domain/link-copies.ts';
import type { Fetched } from '../domain/web-page.ts';
import { contentOf } from './content.ts';

/** What is known of a page for good, from a look at it with all that it sent. */
export function freeze({ look, page, body, whole }: Fetched): FrozenCopy {
  const { at, finalUrl, reason, status, certificate, title } = look;
  const ending = body === null ? null : page === null ? endingOf(body) : 'html';
  const uncopied = whyNot({ isOpen: isWorthKeeping(reason), size: body?.length ?? 0, whole, ending });
  const bytes = uncopied === null ? body : null;
  return {
    bytes,
    frozen: {
      ...{ at, finalUrl, reason, status, certificate, title, uncopied },
      hash: body !== null && whole ? createHash('sha256').update(body).digest('hex') : null,
      length: body?.length ?? null,
      ending: bytes === null ? null : ending,
    },
  };
}

function whyNot(of: {
  readonly isOpen: boolean;
  readonly size: number;
  readonly whole: boolean;
  readonly ending: string | null;
}): Uncopied | null {
  if (!of.isOpen) return 'not-opened';
  if (of.size >= MOST_COPY_BYTES && !of.whole) return 'too-large';
  if (!of.whole) return 'cut-short';
  return of.ending === null ? 'other-sort' : null;
}

/** By the first bytes: what a site says of a file is often wrong. A copy keeps the bytes as they came. */
function endingOf(body: Uint8Array): string | null {
  const content = contentOf(body);
  if (content?.sort !== 'picture') return content?.ending ?? null;
  // Photos of notice boards are JPEG or PNG; what else there is of pictures, few programs open.
  if (body[0] === 0xff) return 'jpg';
  return body[0] === 0x89 ? 'png' : null;
}
