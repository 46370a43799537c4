import { createHash } from 'node:crypto';
import type { Fetched, LookReason } from '../../src/domain/web-page.ts';
import { freeze } from '../../src/evidence/freeze.ts';

function found(
  body: string | Buffer | null,
  more: { reason?: LookReason; whole?: boolean; page?: boolean } = {},
): Fetched {
  const { reason = 'opened', whole = true, page = false } = more;
  const look: Fetched['look'] = {
    ...{ at: '2027-04-12T02:00:00.000Z', class: 'alive', reason, status: 200, certificate: 'good' },
    ...{ finalUrl: 'https://www.example.go.th/o12', title: 'รายงาน', years: [], codes: [] },
  };
  const said = { title: 'รายงาน', instead: null, years: [], codes: [], links: [], movesTo: null };
  return { look, page: page ? said : null, body: body === null ? null : Buffer.from(body), whole };
}

it('keeps a page and a PDF as they came, with the hash of just these bytes', () => {
  const pdf = '%PDF-1.7 x';
  const kept = freeze(found(pdf));
  expect(kept.frozen).toMatchObject({
    ...{ uncopied: null, ending: 'pdf', length: pdf.length, status: 200, title: 'รายงาน' },
    hash: createHash('sha256').update(pdf).digest('hex'),
  });
  expect(Buffer.from(kept.bytes ?? []).toString()).toBe(pdf);
  expect(freeze(found('<p>x</p>', { page: true })).frozen.ending).toBe('html');
});

it.each([
  ['too large', found(Buffer.alloc(5 * 1_024 * 1_024), { whole: false, page: true }), 'too-large'],
  ['broken off', found('%PDF-1.7', { whole: false }), 'cut-short'],
  ['a film', found('\0\0\0\x18ftypmp42'), 'other-sort'],
  ['a login', found('<p>x</p>', { reason: 'login', page: true }), 'not-opened'],
  ['no answer', found(null, { reason: 'no-connection', whole: false }), 'not-opened'],
] as const)('describes what is %s, and keeps nothing of it', (_, what, uncopied) => {
  const { frozen, bytes } = freeze(what);
  expect([frozen.uncopied, bytes, frozen.ending]).toEqual([uncopied, null, null]);
});
