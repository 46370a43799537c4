import { pino } from 'pino';
import { startFakeLine, type FakeLine } from '../../src/fake-line/platform.ts';
import { lineMessenger, type Messenger } from '../../src/line/messenger.ts';
import { lineProfiles } from '../../src/line/profiles.ts';

const channelAccessToken = 'an-access-token';
const silent = pino({ level: 'silent' });

describe('line/messenger', () => {
  let line: FakeLine;
  let messenger: Messenger;

  beforeEach(async () => {
    line = await startFakeLine({ channelSecret: 's', channelAccessToken, bot: { displayName: 'โปร่งใส' } });
    messenger = within();
  });

  afterEach(async () => {
    await line.stop();
  });

  /** @param patience in milliseconds; the program's own without */
  function within(patience?: { readonly reply: number }): Messenger {
    return lineMessenger({ channelAccessToken, baseURL: line.url }, silent, patience);
  }

  function aToken(): string {
    const { userId } = line.addPerson({ displayName: 'Somchai' });
    const event = line.events.text({ chatId: userId, userId, text: 'hello' });
    line.webhooks.sign([event]);
    return event.replyToken ?? '';
  }
  const hello = { type: 'text', text: 'hello' } as const;

  it('gives the ids of what was sent', async () => {
    const delivery = await messenger.reply(aToken(), [hello, hello]);

    expect(delivery).toEqual({ kind: 'sent', messages: line.sent.map((it) => it.id) });
  });

  it('tells a refused token from refused messages', async () => {
    const token = aToken();

    expect(await messenger.reply(token, [{ type: 'text', text: '' }])).toEqual({ kind: 'messages-refused' });
    expect(await messenger.reply(token, [hello])).toMatchObject({ kind: 'sent' });
    expect(await messenger.reply(token, [hello])).toEqual({ kind: 'token-refused' });
  });

  it.each([
    [{ kind: 'hang', accepted: false }, 'unknown'],
    [{ kind: 'reset', accepted: true }, 'unknown'],
    [{ kind: 'error', accepted: true }, 'unknown'],
    [{ kind: 'rate-limit' }, 'not-now'],
    [{ kind: 'error', accepted: false, status: 401 }, 'not-now'],
  ] as const)('says of %j that it is %s', async (fault, kind) => {
    const laid = line.faults.next('reply', fault);
    // Only what never answers is waited for to the end.
    const asked = fault.kind === 'hang' ? within({ reply: 100 }) : messenger;

    expect(await asked.reply(aToken(), [hello])).toEqual({ kind });
    laid.release();
  });

  it('knows the name of the bot, or that LINE does not say', async () => {
    const known = await messenger.botInfo();
    line.faults.next('botInfo', { kind: 'error', accepted: false });

    expect(known).toEqual({ userId: line.bot.userId, displayName: 'โปร่งใส' });
    expect(await messenger.botInfo()).toBeNull();
  });
});

describe('line/profiles', () => {
  let line: FakeLine;

  beforeEach(async () => {
    line = await startFakeLine({ channelSecret: 's', channelAccessToken });
  });

  afterEach(async () => {
    await line.stop();
  });

  const profiles = (patience?: number) =>
    lineProfiles({ channelAccessToken, baseURL: line.url }, silent, patience);

  it('asks for a name once, where the person speaks', async () => {
    const somchai = line.addPerson({ displayName: 'Somchai' });
    const { groupId } = line.addGroup({ groupName: 'Office', members: [somchai] });
    const names = profiles();

    const inGroup = await names.nameOf({ kind: 'group', id: groupId }, somchai.userId);
    const alone = await names.nameOf({ kind: 'user', id: somchai.userId }, somchai.userId);

    expect([inGroup, alone]).toEqual(['Somchai', 'Somchai']);
    expect(line.calls).toHaveLength(1);
  });

  it('gives up after its deadline, and is not asked again at once', async () => {
    const somchai = line.addPerson({ displayName: 'Somchai' });
    const laid = line.faults.always('any', { kind: 'hang', accepted: false });
    const names = profiles(100);
    const chat = { kind: 'user', id: somchai.userId } as const;

    expect(await names.nameOf(chat, somchai.userId)).toBeNull();
    expect(await names.nameOf(chat, somchai.userId)).toBeNull();
    expect(line.calls).toHaveLength(1);
    laid.lift();
  });

  it('does not know whom LINE does not know', async () => {
    expect(await profiles().nameOf({ kind: 'user', id: 'U0' }, 'U0')).toBeNull();
  });
});
