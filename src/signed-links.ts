import { createHmac, timingSafeEqual } from 'node:crypto';

// Links that open without a login: whoever holds one may read what it names, until it expires. What it names is in its
// path, which is signed together with its end; nothing about a link is kept.

export interface SignedLinks {
  /** @returns null where the deployment has no public address. */
  link(path: string, until: Date): Promise<string | null>;
  /** Whether we made this link and it has not expired. */
  opens(path: string, until: string, signature: string, now: Date): Promise<boolean>;
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
  return {
    async link(path, until) {
      if (base === undefined) return null;
      const end = String(Math.floor(until.getTime() / 1000));
      const signature = (await signatureOf(path, end)).toString('base64url');
      // LINE's own browser keeps no files: this asks for the telephone's.
      return `${base}${path}?until=${end}&sig=${signature}&openExternalBrowser=1`;
    },
    async opens(path, until, signature, now) {
      const given = Buffer.from(signature, 'base64url');
      const own = await signatureOf(path, until);
      if (given.length !== own.length || !timingSafeEqual(given, own)) return false;
      return /^\d{1,12}$/.test(until) && Number(until) * 1000 > now.getTime();
    },
  };
}
