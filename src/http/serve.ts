import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Serving {
  readonly port: number;
  /** Takes no new connection, lets every request that has begun get its answer, and ends within so many ms. */
  close(time?: number): Promise<void>;
}

/** The port cannot be had. The message is one sentence for an operator that says what to do. */
export class PortRefusal extends Error {
  override readonly name = 'PortRefusal';
}

/** Longer than anything takes to be made (a PDF: two minutes); in milliseconds. */
const STALLED_AFTER = 300_000;

/**
 * Listens. Port 0 picks a free one, no host means all of them.
 * @throws {PortRefusal}
 */
export async function serve(
  app: RequestListener,
  at: { readonly port: number; readonly host?: string; readonly stalledAfter?: number },
): Promise<Serving> {
  let closing = false;
  // Node looks for late senders every 30 s unless told, which would be the real limit then.
  const server = createServer({ connectionsCheckingInterval: 1_000 }, (request, response) => {
    // A connection that stays open after our last answer would bring requests that nobody answers.
    if (closing) response.setHeader('connection', 'close');
    app(request, response);
  });
  // The door has a deadline of its own for bodies (5 s); these are for headers and for all other routes.
  server.headersTimeout = 6_000;
  server.requestTimeout = 10_000;
  server.keepAliveTimeout = 65_000;
  // Whoever stops reading a pack of fifty megabytes holds it in memory.
  server.timeout = at.stalledAfter ?? STALLED_AFTER;
  server.listen(at.port, at.host);
  await once(server, 'listening').catch((error: unknown) => {
    throw refusalOf(at.port, error);
  });
  // A server on a port, not on a socket path: its address is an object.
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async close(time = 5_000) {
      closing = true;
      const closed = once(server, 'close');
      server.close();
      const sweep = setInterval(() => {
        server.closeIdleConnections();
      }, 50);
      const end = setTimeout(() => {
        server.closeAllConnections();
      }, time);
      await closed;
      clearInterval(sweep);
      clearTimeout(end);
    },
  };
}

function refusalOf(port: number, error: unknown): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new PortRefusal(`port ${port} is used by another program: stop that one, or set PORT to another`);
  }
  if (code === 'EACCES') {
    return new PortRefusal(`this user may not listen on port ${port}: set PORT to one above 1023`);
  }
  return error;
}
