import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { dialPublic } from '../../src/websites/connect.ts';
import { isPublicAddress } from '../../src/websites/public-address.ts';
import { hostileUrls, innerAnswers } from './hostile.ts';
import { PUBLIC, websOfEachTest } from './pretend-web.ts';

const page = (): { body: string } => ({ body: '<title>x</title>hello' });
const webOf = websOfEachTest();

it('connects to nothing for any of over a hundred spellings of what is not public', async () => {
  const web = await webOf({ 'good.example.go.th': page });
  const reasons = await Promise.all(
    hostileUrls.map(async (url) => (await web.websites.visit(url)).look.reason),
  );
  expect(hostileUrls.length).toBeGreaterThan(100);
  expect(hostileUrls.filter((_, at) => reasons[at] !== 'not-public')).toStrictEqual([]);
  expect(web.dialled).toStrictEqual([]);
});

it('connects to nothing when a redirect leads inside', async () => {
  const web = await webOf({
    'good.example.go.th': (path) =>
      path.startsWith('/to/')
        ? { status: 302, headers: { location: hostileUrls[Number(path.slice(4))] ?? '' } }
        : { status: 404 },
  });
  const absolute = hostileUrls.flatMap((url, at) => (/^http:\/\/[\x21-\x7e]+$/.test(url) ? [at] : []));
  for (const at of absolute) {
    const { look } = await web.websites.visit(`http://good.example.go.th/to/${at}`);
    expect([hostileUrls[at], look.reason]).toStrictEqual([hostileUrls[at], 'not-public']);
  }
  expect(web.inward()).toStrictEqual([]);
  expect(web.dialled.length).toBeGreaterThan(absolute.length);
});

it('connects to nothing when a name leads inside, whatever else it leads to', async () => {
  const names = innerAnswers.map((_, at) => `rebind${at}.example.go.th`);
  const web = await webOf(
    {},
    Object.fromEntries(names.map((name, at) => [name, () => innerAnswers[at] ?? []])),
  );
  for (const name of names) {
    const { look } = await web.websites.visit(`http://${name}/`);
    expect([name, look.reason]).toStrictEqual([name, 'not-public']);
  }
  expect(web.dialled).toStrictEqual([]);
});

it('keeps to the number it checked when a name leads elsewhere a moment later', async () => {
  let asked = 0;
  const flip = (): readonly string[] => (asked++ % 2 === 0 ? [PUBLIC] : ['127.0.0.1']);
  const web = await webOf({ 'flip.example.go.th': page }, { 'flip.example.go.th': flip });
  for (let at = 0; at < 20; at++) await web.websites.visit(`http://flip.example.go.th/${at}`);
  expect(asked).toBeGreaterThan(19);
  expect(web.inward()).toStrictEqual([]);
  expect(web.dialled.length).toBeGreaterThan(0);
});

it('has every number looked at again by the kept library before a socket is opened', async () => {
  const seen: unknown[] = [];
  const server = createServer((socket) => {
    seen.push(socket.remoteAddress);
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, done));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  const inner = [
    '127.0.0.1',
    '::1',
    '::ffff:127.0.0.1',
    '0.0.0.0',
    '::',
    '10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::1',
  ];
  const faults = await Promise.all(
    inner.map(
      (address) =>
        new Promise<string>((done) => {
          dialPublic(address, port).on('error', ({ message }) => {
            done(message);
          });
        }),
    ),
  );
  expect(faults.filter((message) => !message.includes('is not allowed'))).toStrictEqual([]);
  expect(seen).toStrictEqual([]);
  await new Promise((done) => server.close(done));
});

it('knows the public internet at the edges of what is not', () => {
  const yes =
    '1.1.1.1 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 172.15.255.255 172.32.0.0 198.17.255.255 198.20.0.0 223.255.255.255 2606:4700::1111 2400:cb00::1 2001:200::1 2a00::1';
  const no =
    '9.256.0.0 10.255.255.255 100.64.0.0 100.127.255.255 172.31.255.255 198.19.255.255 224.0.0.0 2001:1ff::1 4000::1 1fff::1 3fff:fff::1';
  expect(yes.split(' ').filter((it) => !isPublicAddress(it))).toStrictEqual([]);
  expect(no.split(' ').filter(isPublicAddress)).toStrictEqual([]);
});
