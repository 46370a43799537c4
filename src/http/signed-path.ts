import type { Request, Response } from 'express';

/** A path below `/files` with what makes it open. */
export interface SignedPath {
  readonly path: string;
  readonly until: string;
  readonly signature: string;
}

/** Whatever was asked for, signed or not. */
export function signedPathOf({ baseUrl, path, query }: Request): SignedPath {
  const { until, sig } = query;
  return {
    path: baseUrl + path,
    until: typeof until === 'string' ? until : '',
    signature: typeof sig === 'string' ? sig : '',
  };
}

/** What a signed link opens is kept by no cache and listed by no search engine. */
export function keepPrivate(response: Response): Response {
  return response.setHeader('cache-control', 'private, no-store').setHeader('x-robots-tag', 'noindex');
}
