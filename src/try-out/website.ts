import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type Socket, connect } from 'node:net';
import express, { type Router } from 'express';
import { lostPage, sampleItems } from './website-pages.ts';
import { websiteCertificate } from './website-certificate.ts';

/**
 * The website of the fictional agency. The bot finds it where a real one would be, by a resolver and a dialer that this
 * program hands it in code: no name of it is known outside, and no other name is known to it.
 */
export interface PretendWebsite {
  /** As of src/websites/connect.ts. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly dial: (address: string, port: number) => Socket;
  /** The same pages for the browser in which the simulator is open. */
  readonly router: Router;
  close(): Promise<void>;
}

/** Names in it belong to nobody. Said in page/press.js and in story.ts too. */
const DOMAIN = 'example.go.th';
/** A public address, since the filter opens no other; nothing is ever sent there. */
const ADDRESS = '93.184.215.14';

export async function openWebsite(): Promise<PretendWebsite> {
  const sockets = new Set<Socket>();
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname } = new URL(request.url ?? '/', `http://${DOMAIN}`);
    const { status, type, body } = pageAt(pathname);
    response.writeHead(status, { 'content-type': type });
    response.end(body);
  };
  const [plain, secure] = await Promise.all([
    listening(createServer(listener)),
    listening(createSecureServer(websiteCertificate, listener)),
  ]);
  for (const { server } of [plain, secure]) {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
  }
  const router = express.Router();
  router.use((request, response) => {
    const { status, type, body } = pageAt(request.path);
    response.status(status).type(type).send(body);
  });
  return {
    resolve: (host) => {
      if (host === DOMAIN || host.endsWith(`.${DOMAIN}`)) return Promise.resolve([ADDRESS]);
      return Promise.reject(Object.assign(new Error('no such host in the try-out'), { code: 'EAI_AGAIN' }));
    },
    dial: (_address, port) => connect(port === 443 ? secure.port : plain.port, '127.0.0.1'),
    router,
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([plain, secure].map(({ server }) => new Promise((done) => server.close(done))));
    },
  };
}

interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const HTML = 'text/html; charset=utf-8';

/** Links are relative, so that the pages hold together wherever they are shown. */
function pageAt(path: string): Page {
  if (path === '/' || path === '/ita')
    return { status: 200, type: HTML, body: path === '/' ? front() : list() };
  if (path === '/style.css') return { status: 200, type: 'text/css; charset=utf-8', body: style };
  if (path === '/robots.txt') return { status: 404, type: 'text/plain', body: '' };
  if (path === new URL(lostPage).pathname) {
    return { status: 404, type: HTML, body: page('404 ไม่พบหน้าที่ต้องการ', '../', '<p>ไม่พบหน้าที่ต้องการ</p>') };
  }
  const item = sampleItems.find(({ at }) => path === `/ita/${at}`);
  const root = '../'.repeat(Math.max(0, path.split('/').length - 2));
  if (item) {
    const year = item.year === undefined ? '' : ` ประจำปีงบประมาณ พ.ศ. ${item.year}`;
    return {
      status: 200,
      type: HTML,
      body: page(
        `${item.title}${year}`,
        '../',
        `<p><a href="../ita">กลับหน้า ITA</a></p><p>${item.title}${year}</p>`,
      ),
    };
  }
  const title = 'หน้าตัวอย่าง';
  return { status: 200, type: HTML, body: page(title, root, '<p>หน้านี้มีไว้ให้ลองส่งลิงก์</p>') };
}

function front(): string {
  return page(
    'อบต.บ้านสุขใจ',
    '',
    '<p><a href="ita">การประเมิน ITA ปี 2570</a></p><p><a href="news">ข่าวประชาสัมพันธ์</a></p>',
  );
}

function list(): string {
  const rows = sampleItems.map(({ code, title, at, year }) => {
    const said = year === undefined ? title : `${title} ปี ${year}`;
    return `<tr><td>${code}</td><td><a href="ita/${at}">${said}</a></td></tr>`;
  });
  return page('การประเมิน ITA ปี 2570 อบต.บ้านสุขใจ', '', `<table>${rows.join('')}</table>`);
}

function page(title: string, root: string, body: string): string {
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><link rel="stylesheet" href="${root}style.css"></head>
<body><h1>${title}</h1>${body}<footer>เว็บไซต์สมมติของโปรแกรมทดลอง ไม่ใช่ของหน่วยงานใด</footer></body></html>`;
}

const style = `body { font: 1rem/1.7 system-ui, sans-serif; margin: 2rem auto; max-width: 44rem; padding: 0 1rem; color: #123; }
h1 { font-size: 1.4rem; } a { color: #0b57a4; } td { padding: .3rem .6rem; border-bottom: 1px solid #dde3ea; vertical-align: top; }
footer { margin-top: 3rem; color: #5a6672; font-size: .85rem; }`;

async function listening<S extends Server>(
  server: S,
): Promise<{ readonly server: S; readonly port: number }> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a listening server has a port');
  return { server, port: address.port };
}
