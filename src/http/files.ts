import { type Response, Router } from 'express';
import { type SignedPath, keepPrivate, signedPathOf } from './signed-path.ts';

/** Something that is handed out as a file. */
export interface HandedOut {
  readonly fileName: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Shown where it is opened: pictures and PDF, which run nothing. */
  readonly inline?: true;
}

export interface FilesParts {
  /**
   * The file of a signed path below `/files`; null for a link that we did not make, that has expired, or that opens
   * nothing any more; `busy` while too many wait; `failed` where it could not be made this time.
   */
  readonly open: (link: SignedPath) => Promise<HandedOut | 'busy' | 'failed' | null>;
  /** What people read instead of a file, as plain text. */
  readonly words: { readonly closed: string; readonly busy: string; readonly failed: string };
}

/** Seconds after which a busy server is asked again. */
const AGAIN_AFTER = '5';

/** `GET /files/…`: what signed links open. Why a link does not open is said to nobody: it may be forged. */
export function filesRouter({ open, words }: FilesParts): Router {
  const router = Router();
  router.use(async (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      next();
      return;
    }
    keepPrivate(response);
    const file = await open(signedPathOf(request));
    if (file === null) say(response, 404, words.closed);
    else if (file === 'busy') say(response.setHeader('retry-after', AGAIN_AFTER), 503, words.busy);
    else if (file === 'failed') say(response, 503, words.failed);
    else {
      response.setHeader('content-disposition', dispositionOf(file));
      response.setHeader('content-type', file.type);
      // Its type is what it says, whatever a browser would guess; and whatever it is, it runs nothing here.
      response.setHeader('x-content-type-options', 'nosniff');
      const { buffer, byteOffset, byteLength } = file.bytes;
      // The same memory: a pack may be fifty megabytes.
      response.send(Buffer.from(buffer, byteOffset, byteLength));
    }
  });
  return router;
}

function say(response: Response, status: number, words: string): void {
  response.status(status).type('text/plain; charset=utf-8').send(words);
}

/** A Thai name for those who can read one (RFC 5987), and a plain one for the others. */
function dispositionOf({ fileName, inline }: HandedOut): string {
  const ending = fileName.slice(fileName.lastIndexOf('.'));
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${inline === true ? 'inline' : 'attachment'}; filename="ita${ending}"; filename*=UTF-8''${encoded}`;
}
