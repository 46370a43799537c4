import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { type TLSSocket, checkServerIdentity, connect as secure } from 'node:tls';
import { RequestFilteringHttpAgent } from 'request-filtering-agent';
import type { CertificateState } from '../domain/web-page.ts';
import { hostOf, isPublicAddress } from './public-address.ts';

/** All addresses of a name. Rejects as node:dns does. */
export type Resolve = (host: string) => Promise<readonly string[]>;
/** Opens a connection to a numeric address that was found to be public. */
export type Dial = (address: string, port: number) => Duplex;

export interface Network {
  readonly resolve: Resolve;
  readonly dial: Dial;
  /** Milliseconds since 1970: whether a certificate's time is over. */
  readonly now: () => number;
}

export interface Line {
  readonly socket: Duplex;
  readonly certificate: CertificateState | null;
}

/** A name or an address that leads inside. Nothing was connected to. */
export class NotPublic extends Error {}

/** No connection within five seconds. */
export class TooSlow extends Error {}

const CONNECT_WITHIN_MS = 5_000;

export const resolveByDns: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);

const filter = new RequestFilteringHttpAgent();

/** The kept library looks at the address a second time, by a list of its own, and opens the socket. */
export const dialPublic: Dial = (address, port) => {
  return filter.createConnection({ host: address, port });
};

/**
 * Connects to the host of an address. The name is resolved once, every answer must be public, and the connection goes
 * to the very number that was checked: a name that leads elsewhere a moment later leads nobody astray.
 * @throws NotPublic, TooSlow, or what the network says
 */
export async function connectTo(
  url: URL,
  { resolve, dial, now }: Network,
  signal: AbortSignal,
): Promise<Line> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(CONNECT_WITHIN_MS)]);
  const host = hostOf(url);
  const addresses = isIP(host) === 0 ? await orAborted(resolve(host), within) : [host];
  const [first] = addresses;
  if (first === undefined || !addresses.every(isPublicAddress)) throw new NotPublic('not a public address');
  // A connection that breaks between two steps is noticed by the next step, and must not end the program.
  const socket = dial(preferred(addresses) ?? first, portOf(url)).on('error', () => undefined);
  await opened(socket, 'connect', within);
  if (url.protocol === 'http:') return { socket, certificate: null };
  // A certificate that does not hold is said rather than refused: nothing secret is sent, and people see the page.
  const tls = secure({
    socket,
    rejectUnauthorized: false,
    ...(isIP(host) === 0 ? { servername: host } : {}),
  });
  tls.on('error', () => undefined);
  await opened(tls, 'secureConnect', within);
  return { socket: tls, certificate: certificateOf(tls, host, now()) };
}

function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}

/** Many servers' networks have no IPv6. */
function preferred(addresses: readonly string[]): string | undefined {
  return addresses.find((it) => isIP(it) === 4);
}

/** What is wrong with it, the worst first: Node stops at an issuer that it does not know, and says no more. */
function certificateOf(tls: TLSSocket, host: string, now: number): CertificateState {
  if (tls.authorized) return 'good';
  const certificate = tls.getPeerCertificate();
  // Nothing is in it where none was sent, whatever its type says.
  const { valid_to: until } = certificate as Partial<typeof certificate>;
  if (until === undefined) return 'untrusted';
  if (Date.parse(until) < now) return 'expired';
  return checkServerIdentity(host, certificate) === undefined ? 'untrusted' : 'other-name';
}

function opened(socket: Duplex, event: 'connect' | 'secureConnect', signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (error: Error | null): void => {
      signal.removeEventListener('abort', late);
      socket.off(event, done).off('error', end).off('close', closed);
      if (error === null) {
        resolve();
        return;
      }
      socket.destroy();
      reject(error);
    };
    const done = (): void => {
      end(null);
    };
    const closed = (): void => {
      end(new Error('closed before it was open'));
    };
    const late = (): void => {
      end(new TooSlow('no connection in time'));
    };
    socket.on(event, done).on('error', end).on('close', closed);
    signal.addEventListener('abort', late);
    if (signal.aborted) late();
  });
}

/** @throws TooSlow when the signal comes first */
export function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = (): void => {
      reject(new TooSlow('no answer in time'));
    };
    signal.addEventListener('abort', late);
    if (signal.aborted) late();
    void work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', late);
    });
  });
}
