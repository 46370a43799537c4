import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import type { Duplex, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { CertificateState } from '../domain/web-page.ts';
import { type Network, connectTo, orAborted } from './connect.ts';
import { hostOf } from './public-address.ts';

/** One answer of a server, without following where it leads. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly certificate: CertificateState | null;
  /** At most as many bytes as were asked for, unpacked. */
  readonly body: Uint8Array;
  /** The deadline came before the body's end. */
  readonly cutShort: boolean;
  /** All of it came: neither a limit, nor the deadline, nor a broken line cut it off. */
  readonly whole: boolean;
}

/** How the program names itself to those it visits. */
export const OUR_NAME = 'prongsai';
const HEADER_BYTES = 16_384;

/** @throws as connectTo does, TooSlow, or what the network says */
export async function readAnswer(
  url: URL,
  network: Network,
  { atMost, signal }: { readonly atMost: number; readonly signal: AbortSignal },
): Promise<Answer> {
  const { socket, certificate } = await connectTo(url, network, signal);
  try {
    const message = await orAborted(ask(url, socket), signal);
    const { body, whole } = await bodyOf(message, atMost, signal);
    return {
      status: message.statusCode ?? 0,
      headers: message.headers,
      certificate,
      body,
      cutShort: signal.aborted,
      whole,
    };
  } finally {
    // Ends the question too, where nobody waits for its answer any more.
    socket.destroy();
  }
}

function ask(url: URL, socket: Duplex): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request({
      createConnection: () => socket,
      host: hostOf(url),
      path: url.pathname + url.search,
      maxHeaderSize: HEADER_BYTES,
      headers: {
        host: url.host,
        'user-agent': `Mozilla/5.0 (compatible; ${OUR_NAME}; link check for the agency's own ITA evidence)`,
        accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
        'accept-language': 'th,en;q=0.5',
        'accept-encoding': 'identity',
        connection: 'close',
      },
    })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });
}

/** What came until the limit or the deadline; a body that breaks off is as good as far as it goes. */
function bodyOf(
  message: IncomingMessage,
  atMost: number,
  signal: AbortSignal,
): Promise<Pick<Answer, 'body' | 'whole'>> {
  const unpacked = unpack(message);
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    const end = (whole: boolean): void => {
      signal.removeEventListener('abort', broken);
      message.destroy();
      unpacked.destroy();
      resolve({ body: Buffer.concat(parts).subarray(0, atMost), whole });
    };
    const broken = (): void => {
      end(false);
    };
    signal.addEventListener('abort', broken);
    unpacked.on('data', (part: Buffer) => {
      parts.push(part);
      size += part.length;
      if (size > atMost) broken();
    });
    message.on('error', broken).on('aborted', broken);
    unpacked
      .on('end', () => {
        end(message.complete);
      })
      .on('error', broken);
    if (signal.aborted) broken();
  });
}

/** We ask for plain bytes; a few servers pack them all the same. The limit holds for what comes out. */
function unpack(message: IncomingMessage): Readable {
  switch (message.headers['content-encoding']?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return message.pipe(createGunzip());
    case 'deflate':
      return message.pipe(createInflate());
    case 'br':
      return message.pipe(createBrotliDecompress());
    default:
      return message;
  }
}
