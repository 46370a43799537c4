import { pino } from 'pino';
import { readCatalogues } from '../../src/catalogues/read.ts';
import { clock, realNow } from '../../src/clock.ts';
import { rehearse } from '../../src/operations/remind.ts';
import { operatorReminding } from '../../src/operator-reminding.ts';
import { typed } from '../operations/typed.ts';
import { ACCESS_TOKEN, CHANNEL_SECRET } from '../support/town.ts';
import { type Bureau, openBureau, words } from './bureau.ts';

/** What `prongsai VERB` prints on the bureau's database and LINE. */
async function prongsai({ town }: Bureau, words: readonly string[], credentials = true) {
  const { code, out, err } = await typed(words, {
    MONGODB_URI: town.database.uri,
    LINE_API_BASE_URL: town.line.url,
    ...(credentials ? { LINE_CHANNEL_SECRET: CHANNEL_SECRET, LINE_CHANNEL_ACCESS_TOKEN: ACCESS_TOKEN } : {}),
  });
  return { code, printed: out === '' ? null : (JSON.parse(out) as unknown), err };
}

describe('prongsai remind and quota', () => {
  let bureau: Bureau;
  const DAY = '2027-03-12T09:00';

  beforeAll(async () => {
    bureau = await openBureau('2027-03-01T09:00');
    const { tell, chief } = bureau;
    await tell(chief, 'ita มอบหมาย O12 กองคลัง');
    await tell(chief, 'ita กำหนด O12 12 มี.ค. 70');
    await bureau.at('2027-03-11T09:00');
    bureau.pushed();
    bureau.setTime(DAY);
  });

  it('tells who would get what and what it costs, and writes and sends nothing', async () => {
    const before = await bureau.town.database.connection.collection('outbox').estimatedDocumentCount();

    const ran = await prongsai(bureau, ['remind', '--dry-run', '--now', DAY]);
    const again = await prongsai(bureau, ['remind', '--dry-run', '--now', DAY]);

    expect(ran).toMatchObject({
      code: 0,
      err: '',
      printed: {
        dryRun: true,
        quota: { limit: 300 },
        agencies: [
          {
            organisation: 'อบต.ตัวอย่าง',
            at: '2027-03-12T02:00:00.000Z',
            since: '2027-03-11',
            share: 300,
            reminders: [
              { to: { user: bureau.treasurer.userId }, purpose: 'urgent', by: 'push', cost: 1 },
              {
                to: { group: bureau.group.groupId },
                purpose: 'urgent',
                by: 'push',
                cost: 5,
                works: [{ label: 'O12', due: '2027-03-12', steps: ['0'] }],
              },
            ],
          },
        ],
        cost: 6,
      },
    });
    expect(again.printed).toEqual(ran.printed);
    expect(bureau.pushed()).toEqual([]);
    expect(await bureau.town.database.connection.collection('outbox').estimatedDocumentCount()).toBe(before);
  });

  it('tells of an office that is closed what it hears when it opens', async () => {
    const { printed } = await prongsai(bureau, ['remind', '--dry-run', '--now', '2027-03-11T20:00']);

    expect(printed).toMatchObject({
      agencies: [{ at: '2027-03-12T01:30:00.000Z', reminders: [{ purpose: 'urgent' }, { cost: 5 }] }],
    });
  });

  it('without credentials knows who, not what a group costs, and sends nothing', async () => {
    const swept = await prongsai(bureau, ['remind', '--now', DAY], false);
    const quota = await prongsai(bureau, ['quota'], false);

    // Without them the program would look at the try-out's database: here it is told which.
    const line = null;
    const parts = {
      connection: bureau.town.database.connection,
      catalogues: readCatalogues(),
      line,
      realNow,
    };
    const now = clock(() => Date.parse(`${DAY}:00+07:00`));
    const rehearsed = await rehearse(
      operatorReminding({ ...parts, clock: now, log: pino({ level: 'silent' }) }),
    );
    expect(rehearsed).toMatchObject({
      quota: null,
      agencies: [{ reminders: [{ cost: 1 }, { cost: null }] }],
    });
    expect([swept, quota]).toMatchObject([
      { code: 1, printed: null },
      { code: 1, printed: null },
    ]);
    expect(`${swept.err}${quota.err}`).toMatch(/no LINE credentials[\s\S]*no LINE credentials/);
  });

  it('sweeps once beside a server that looks at the same time', async () => {
    const [ran] = await Promise.all([
      prongsai(bureau, ['remind', '--now', DAY]),
      bureau.town.bot.reminding.look(),
    ]);
    const again = await prongsai(bureau, ['remind', '--now', DAY]);

    expect([0, 1]).toContain(ran.code);
    expect(again).toMatchObject({ code: 0, err: '', printed: { dryRun: false, sent: [], cost: 0 } });
    expect(
      bureau
        .pushed()
        .map((it) => it.chatId)
        .sort(),
    ).toEqual([bureau.group.chatId, bureau.treasurer.chatId].sort());
  });

  it('says what it sent', async () => {
    const ran = await prongsai(bureau, ['remind', '--now', '2027-03-19T09:00']);

    expect(ran).toMatchObject({ code: 0, err: '', printed: { cost: 6, undecided: [] } });
    expect(ran.printed).toMatchObject({
      sent: expect.arrayContaining([
        expect.objectContaining({ to: { group: bureau.group.groupId }, end: 'said', cost: 5 }),
        expect.objectContaining({ to: { user: bureau.treasurer.userId }, end: 'said', cost: 1 }),
      ]) as unknown,
    });
    expect(bureau.pushed().map(words)).toEqual([
      expect.stringContaining('O12'),
      expect.stringContaining('O12'),
    ]);
  });

  it('tells the channel’s month and the share of each agency', async () => {
    const { line } = bureau.town;

    const ran = await prongsai(bureau, ['quota']);

    expect(ran).toMatchObject({
      code: 0,
      printed: {
        limit: 300,
        used: line.quota.used,
        left: 300 - line.quota.used,
        agencies: [{ organisation: 'อบต.ตัวอย่าง', share: 300 }],
      },
    });
  });

  it('gives an agency the share that the operator sets, no more than LINE sends, and an equal one again', async () => {
    const chat = ['--group', bureau.group.groupId];
    const shareOf = (ran: { readonly printed: unknown }) => ran.printed;

    const set = await prongsai(bureau, ['quota', ...chat, '--share', '120']);
    const tooMuch = await prongsai(bureau, ['quota', ...chat, '--share', '301']);
    const unclear = await prongsai(bureau, ['quota', '--share', 'half']);
    const equal = await prongsai(bureau, ['quota', ...chat, '--share', 'equal']);

    expect(shareOf(set)).toMatchObject({ agencies: [{ share: 120, given: 120 }] });
    expect(tooMuch).toMatchObject({ code: 1, printed: null });
    expect(tooMuch.err).toContain('301');
    expect(unclear).toMatchObject({ code: 2, printed: null });
    expect(shareOf(equal)).toMatchObject({ agencies: [{ share: 300, given: null }] });
  });

  it('says that LINE does not say', async () => {
    const laid = bureau.town.line.faults.always('quota', { kind: 'error', accepted: false, status: 503 });
    const ran = await prongsai(bureau, ['quota']);
    laid.lift();

    expect(ran).toMatchObject({ code: 1, printed: null });
    expect(ran.err).toContain('LINE did not say');
  });
});
