import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A wire between a client and its database that can be held or cut. */
export interface DatabaseProxy {
  readonly uri: string;
  /** From now on nothing passes, in either direction; connections stay open. */
  hold(): void;
  /** Everything that was held passes. */
  letGo(): void;
  /** Ends every connection, and every new one at once, until `mend`. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

interface Ways {
  /** The Unix socket where it listens; at a port without. */
  readonly path?: string;
  /** What the client says, as it goes on to the database. */
  readonly altered?: (said: Buffer) => Buffer;
}

export async function databaseProxy(
  uri: string,
  { path, altered = (said) => said }: Ways = {},
): Promise<DatabaseProxy> {
  const [, authority = '', rest = ''] = /^mongodb:\/\/(?:[^@/]*@)?([^/?]+)(.*)$/.exec(uri) ?? [];
  const address = decodeURIComponent(authority.split(',')[0] ?? '');
  const [host = '', port = '27017'] = address.split(':');
  const sockets = new Set<Socket>();
  let held = false;
  let isCut = false;

  const server = createServer((near) => {
    const far = address.startsWith('/') ? connect(address) : connect(Number(port), host);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => to.write(from === near ? altered(bytes) : bytes));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      if (held) from.pause();
    }
    if (isCut) near.destroy();
  });
  server.listen(path === undefined ? { port: 0, host: '127.0.0.1' } : { path });
  await once(server, 'listening');
  const place = path === undefined ? `127.0.0.1:${portOf(server)}` : encodeURIComponent(path);

  const cutAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    uri: `mongodb://${place}${rest}`,
    hold() {
      held = true;
      for (const socket of sockets) socket.pause();
    },
    letGo() {
      held = false;
      for (const socket of sockets) socket.resume();
    },
    cut() {
      isCut = true;
      cutAll();
    },
    mend() {
      isCut = false;
    },
    async close() {
      cutAll();
      server.close();
      await once(server, 'close');
    },
  };
}

function portOf(server: Server): number {
  // It listens on a port, so its address is an object.
  const { port } = server.address() as AddressInfo;
  return port;
}
