import express, { type RequestHandler, type Response, Router } from 'express';
import { type SignedPath, keepPrivate, signedPathOf } from './signed-path.ts';

export interface SignedPagesParts {
  /** The page of a signed path; null for a link that we did not make, that has expired, or that opens nothing any more. */
  readonly show: (link: SignedPath, address: string, said: string) => Promise<string | null>;
  /** Does what a form of the page says, and returns the word for what became of it. */
  readonly act: (link: SignedPath, form: Readonly<Record<string, string>>) => Promise<string | null>;
  /** What a browser shows while the file of a signed path is made; null where that takes no time, and as of `show`. */
  readonly wait: (link: SignedPath, file: string) => Promise<string | null>;
  /** A PNG picture of a signed path; null as of `show`. */
  readonly picture: (link: SignedPath) => Promise<Buffer | null>;
  /** Where style and script lie. */
  readonly assets: string;
  readonly words: { readonly closed: string };
}

/** Nothing but its own style and script, in no frame, and its forms go nowhere else. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const FORM_BYTES = '16kb';

/**
 * Pages that signed links open and on which something can be said. There is no session and no cookie: whoever sends a
 * form knows the signed address, so no other page can send one in somebody's name.
 */
export function signedPages({ show, act, wait, picture, assets, words }: SignedPagesParts): Router {
  const router = Router();
  router.use('/assets', express.static(assets, { index: false, redirect: false, maxAge: '1h' }));
  router.get('/qr/*rest', async (request, response) => {
    const png = await picture(signedPathOf(request));
    if (png === null) closed(response, words.closed);
    // LINE shows it to everybody in the chat, and keeps it for a while.
    else response.type('image/png').setHeader('cache-control', 'private, max-age=3600').send(png);
  });
  router.get('/papers/*rest', async (request, response, next) => {
    const link = signedPathOf(request);
    // Whoever looks at it in a browser, and only the first time: a program gets the file itself.
    const isLookedAt = request.headers['sec-fetch-dest'] === 'document' && request.query.file === undefined;
    const page = isLookedAt ? await wait(link, `${addressOf(link)}&file=1`) : null;
    if (page === null) next();
    else sendPage(confine(response), page);
  });
  router.use('/itas', ownForms, express.urlencoded({ extended: false, limit: FORM_BYTES }));
  router.get('/itas/*rest', async (request, response) => {
    const link = signedPathOf(request);
    const said = typeof request.query.said === 'string' ? request.query.said : '';
    const page = await show(link, addressOf(link), said);
    if (page === null) closed(response, words.closed);
    else sendPage(response, page);
  });
  router.post('/itas/*rest', async (request, response) => {
    const link = signedPathOf(request);
    const form = formOf(request.body);
    const said = await act(link, form);
    if (said === null) closed(response, words.closed);
    else response.redirect(303, `${addressOf(link)}&said=${said}#${encodeURIComponent(form.code ?? '')}`);
  });
  return router;
}

/** Whatever is answered is confined, and no form of another page is read. */
const ownForms: RequestHandler = (request, response, next) => {
  confine(response);
  const from = request.headers['sec-fetch-site'];
  // A link in LINE comes from elsewhere; a form never does.
  if (request.method === 'POST' && (from === 'cross-site' || from === 'same-site'))
    response.status(403).end();
  else next();
};

function confine(response: Response): Response {
  return keepPrivate(response).setHeader('content-security-policy', POLICY);
}

function sendPage(response: Response, page: string): void {
  response.type('text/html; charset=utf-8').send(page);
}

/** Without the host: it works behind any proxy. */
function addressOf({ path, until, signature }: SignedPath): string {
  return `${path}?until=${encodeURIComponent(until)}&sig=${encodeURIComponent(signature)}`;
}

function formOf(body: unknown): Readonly<Record<string, string>> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
}

function closed(response: Response, words: string): void {
  response.status(404).type('text/plain; charset=utf-8').send(words);
}
