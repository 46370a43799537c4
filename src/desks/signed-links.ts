import { createHmac, timingSafeEqual } from 'node:crypto';
import type { z } from 'zod';
import type { SignedPath } from '../http/signed-path.ts';

// Links that open without a login: whoever holds one may read what it names, until it expires. What it names is in its
// path, which is signed together with its end; nothing about a link is kept.

export interface SignedLinks {
  /**
   * @param parts what the path says below `/files`, each as it is
   * @returns null where the deployment has no public address.
   */
  link(parts: readonly (string | number)[], until: Date): Promise<string | null>;
  /** What a link of ours names; null for one of another kind, that we did not make, or that has expired. */
  open<Named>(link: SignedPath, kind: LinkKind<Named>, now: Date): Promise<Named | null>;
}

export interface LinkKind<Named> {
  /** A whole path, whose named groups are what it names. */
  readonly path: RegExp;
  readonly names: z.ZodType<Named>;
}

/**
 * @param base where people reach this server, without a slash at its end
 * @param key the deployment's own, the same in all its processes
 */
export function signedLinks(base: string | undefined, key: () => Promise<Buffer>): SignedLinks {
  async function signatureOf(path: string, until: string): Promise<Buffer> {
    // A line break cannot stand in either, so no two pairs are one text.
    return createHmac('sha256', await key())
      .update(`${path}\n${until}`)
      .digest();
  }
  async function isOurs({ path, until, signature }: SignedPath, now: Date): Promise<boolean> {
    const given = Buffer.from(signature, 'base64url');
    const own = await signatureOf(path, until);
    if (given.length !== own.length || !timingSafeEqual(given, own)) return false;
    return /^\d{1,12}$/.test(until) && Number(until) * 1000 > now.getTime();
  }
  return {
    async link(parts, until) {
      if (base === undefined) return null;
      const path = ['/files', ...parts.map(encodeURIComponent)].join('/');
      const end = String(Math.floor(until.getTime() / 1000));
      const signature = (await signatureOf(path, end)).toString('base64url');
      // LINE's own browser keeps no files: this asks for the telephone's.
      return `${base}${path}?until=${end}&sig=${signature}&openExternalBrowser=1`;
    },
    async open(link, { path, names }, now) {
      const parts = path.exec(link.path)?.groups;
      // Nothing of a path is taken up before its signature: what a stranger asks for costs this much and no more.
      if (!parts || !(await isOurs(link, now))) return null;
      const named = Object.entries(parts).map(([name, part]) => [name, decodeURIComponent(part)]);
      return names.safeParse(Object.fromEntries(named)).data ?? null;
    },
  };
}
