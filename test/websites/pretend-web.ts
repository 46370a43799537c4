import { type RequestListener, type Server, createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createSecureContext } from 'node:tls';
import { type AddressInfo, type Socket, connect } from 'node:net';
import { readWebPage } from '../../src/reading/web-page.ts';
import type { Dial, Resolve } from '../../src/websites/connect.ts';
import { isPublicAddress } from '../../src/websites/public-address.ts';
import { type Websites, websites } from '../../src/websites/websites.ts';
import { expiredCertificate, ownCertificate, strangersCertificate } from './certificate.ts';

/** A public address that the names of the pretend web lead to. */
export const PUBLIC = '93.184.215.14';

/** By the beginning of a host's name: expired.example.go.th, stranger.example.go.th. */
const contexts = {
  expired: createSecureContext(expiredCertificate),
  stranger: createSecureContext(strangersCertificate),
  own: createSecureContext(ownCertificate),
};

function certificateOf(host: string): keyof typeof contexts {
  if (host.startsWith('expired')) return 'expired';
  return host.startsWith('stranger') ? 'stranger' : 'own';
}

export interface PretendWeb {
  readonly websites: Websites;
  readonly resolve: Resolve;
  readonly dial: Dial;
  /** Every connection that was asked for: "93.184.215.14:80". */
  readonly dialled: string[];
  /** Those of them that would have left the public internet. */
  inward(): readonly string[];
  /** Its clock goes on. */
  pass(ms: number): void;
  /** What each host was asked for, in order, and when by its clock. */
  readonly asked: { readonly host: string; readonly path: string; readonly at: number }[];
  close(): Promise<void>;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Sends this and never ends, as a site does that stands still half way; called when it was sent. */
  readonly drips?: () => void;
}

/**
 * A web of one's own: names resolve as the test says, and every connection that the room opens goes to a server of this
 * process, whatever public address it was meant for. `answers` overrides the resolver of some names.
 */
export async function openPretendWeb(
  sites: Readonly<Record<string, (path: string) => Reply | 'silence' | 'hang-up'>>,
  answers: Readonly<Record<string, () => readonly string[] | Error>> = {},
): Promise<PretendWeb> {
  const dialled: string[] = [];
  const asked: PretendWeb['asked'] = [];
  const sockets = new Set<Socket>();
  const listener: RequestListener = (request, response) => {
    const host = request.headers.host?.replace(/:\d+$/, '') ?? '';
    const path = request.url ?? '/';
    asked.push({ host, path, at: now });
    const reply = sites[host]?.(path) ?? { status: 404 };
    if (reply === 'silence') return;
    if (reply === 'hang-up') {
      request.socket.destroy();
      return;
    }
    response.writeHead(reply.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...reply.headers });
    if (reply.drips) response.write(reply.body ?? '', reply.drips);
    else response.end(reply.body ?? '');
  };
  const plain = await listening(createServer(listener));
  const secure = await listening(
    createSecureServer(
      {
        ...ownCertificate,
        SNICallback: (name, answer) => {
          answer(null, contexts[certificateOf(name)]);
        },
      },
      listener,
    ),
  );
  for (const server of [plain, secure]) {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
    });
  }
  let now = Date.parse('2027-02-15T02:00:00Z');

  const resolve: Resolve = (host) => {
    const answer = answers[host]?.() ?? (host in sites ? [PUBLIC] : noSuchHost(host));
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const dial: Dial = (address, port) => {
    dialled.push(`${address}:${port}`);
    return connect(portOf(port === 443 ? secure : plain), '127.0.0.1');
  };
  return {
    websites: websites({
      resolve,
      dial,
      read: readWebPage,
      now: () => now,
      wait: (ms) => {
        now += ms;
        return Promise.resolve();
      },
    }),
    resolve,
    dial,
    dialled,
    asked,
    pass: (ms) => void (now += ms),
    inward: () => dialled.filter((it) => !isPublicAddress(it.slice(0, it.lastIndexOf(':')))),
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([plain, secure].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

/** Opens pretend webs that are closed with the test that opened them. */
export function websOfEachTest(): typeof openPretendWeb {
  const open: PretendWeb[] = [];
  afterEach(() => Promise.all(open.splice(0).map((web) => web.close())));
  return async (...of) => {
    const web = await openPretendWeb(...of);
    open.push(web);
    return web;
  };
}

export function noSuchHost(host: string): Error {
  return Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' });
}

function listening<S extends Server>(server: S): Promise<S> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

function portOf(server: Server): number {
  // A server that listens on a port has an address of this kind.
  return (server.address() as AddressInfo).port;
}
