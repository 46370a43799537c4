import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { packageRoot } from '../../src/config.ts';
import { chance } from '../../src/fake-line/chance.ts';
import { ACCESS_TOKEN, CHANNEL_SECRET, type Town, openTown } from '../support/town.ts';
import { SEED, scaled } from '../support/scale.ts';
import { gather } from './many-chats.ts';

// Two processes sweep; the one that holds the lane is killed, another takes its place, and what LINE showed is counted.

const KILLS = Number(process.env.KILLS ?? scaled(1, 30));
const [AGENCIES, FRIENDS] = [scaled(2, 40), scaled(5, 24)];
/** LINE's answers take so many milliseconds at most, so that there is something to be killed in. */
const LINE_TAKES = 8;

function workingDays(count: number): readonly string[] {
  const days: string[] = [];
  // From Monday the eighth of March 2027, without weekends and the holidays of April to June.
  for (let at = Date.parse('2027-03-08T00:00Z'); days.length < count; at += 86_400_000) {
    const day = new Date(at);
    const text = day.toISOString().slice(0, 10);
    const isOff = [0, 6].includes(day.getUTCDay()) || /04-(06|1[2-6])|05-|06-0/.test(text);
    if (!isOff) days.push(text);
  }
  return days;
}

describe('of two processes that remind, the one that is killed', () => {
  const days = workingDays(2 * KILLS);
  const next = chance(SEED);
  const wrong: string[] = [];
  let inMidst = 0;
  let town: Town;
  let chats: readonly string[] = [];
  let workers: ChildProcess[] = [];

  beforeAll(async () => {
    town = await openTown(new Date(`2027-03-07T09:00:00+07:00`));
    chats = await gather(town, { agencies: AGENCIES, friends: FRIENDS, days, since: '2027-03-07' });
    await town.settled();
  }, 120_000);

  afterAll(async () => {
    for (const it of workers) await killed(it);
    if (process.env.SHOW_FIGURES) {
      process.stderr.write(
        `killed ${days.length} times, ${inMidst} of them in the midst of ${chats.length} messages, two processes: ${wrong.length} wrong\n`,
      );
    }
  });

  function worker(): ChildProcess {
    return fork(join(packageRoot, 'test', 'reminding', 'sweeper.mjs'), {
      env: {
        PATH: process.env.PATH,
        MONGODB_URI: town.database.uri,
        LINE_API_BASE_URL: town.line.url,
        LINE_CHANNEL_SECRET: CHANNEL_SECRET,
        LINE_CHANNEL_ACCESS_TOKEN: ACCESS_TOKEN,
      },
    });
  }

  async function killed(it: ChildProcess): Promise<void> {
    const ended = once(it, 'exit');
    it.kill('SIGKILL');
    await ended;
  }

  const outbox = () => town.database.connection.collection('outbox');
  const under = {
    state: { $in: ['planned', 'retrying', 'sending'] },
    notBefore: { $lt: new Date('9999-01-01') },
  };

  /** Kills whoever holds the lane; the other one is to go on. */
  async function killTheBusy(): Promise<void> {
    const lanes = town.database.connection.collection<{ _id: string; owner?: string }>('lanes');
    const owner = (await lanes.findOne({ _id: 'reminders' }))?.owner ?? '';
    const busy = workers.find((it) => owner.includes(`/${it.pid}/`));
    if (busy) inMidst += 1;
    const victim = busy ?? workers[0];
    if (!victim) throw new Error('nobody is left to be killed');
    await killed(victim);
    // The time that its tries may take is over.
    await outbox().updateMany(
      { state: { $in: ['sending'] }, notBefore: { $gt: new Date() } },
      { $set: { notBefore: new Date(0) } },
    );
    workers = workers.filter((it) => it !== victim);
  }

  /** Every chat is to hear one thing that day; who sends it is killed, and others finish what it left. */
  async function killedOnce(day: string, layFault: (kill: () => void) => void): Promise<void> {
    const at = new Date(`${day}T09:00:00+07:00`);
    town.setNow(at);
    const before = town.line.sent.length;
    const isKilled = new Promise<void>((resolve, reject) => {
      let isAsked = false;
      layFault(() => {
        if (isAsked) return;
        isAsked = true;
        killTheBusy().then(resolve, reject);
      });
    });
    while (workers.length < 2) workers.push(worker());
    for (const it of workers) it.send(at.getTime());
    await isKilled;
    town.line.faults.clear();
    const wakes = town.database.connection.collection('wakes');
    while (
      (await wakes.countDocuments({ nextWakeAt: { $lte: at } })) > 0 ||
      (await outbox().countDocuments(under)) > 0
    ) {
      await wait(20);
    }
    const counts = new Map(chats.map((chat) => [chat, 0]));
    for (const { kind, chatId } of town.line.sent.slice(before)) {
      if (kind === 'push') counts.set(chatId, (counts.get(chatId) ?? 0) + 1);
    }
    for (const [chat, count] of counts) if (count !== 1) wrong.push(`${day}: ${count} messages to ${chat}`);
  }

  it(
    'loses nothing and says nothing twice, at whatever instant of the sweep',
    async () => {
      for (const day of days.slice(0, KILLS)) {
        const nth = Math.floor(next() * chats.length);
        let calls = 0;
        await killedOnce(day, (kill) => {
          town.line.faults.when(({ endpoint }) => {
            // The first question after the size of a group comes before anything is written down.
            if (endpoint === 'push') calls += 1;
            if (calls >= nth) setTimeout(kill, next() * LINE_TAKES);
            return { kind: 'slow', ms: Math.floor(next() * LINE_TAKES) };
          });
        });
      }
      expect(wrong).toEqual([]);
    },
    60_000 + KILLS * 60_000,
  );

  it(
    'loses nothing and says nothing twice between LINE’s 200 and the commit',
    async () => {
      for (const day of days.slice(KILLS)) {
        const accepted = Math.floor(next() * (chats.length - 1));
        let calls = 0;
        await killedOnce(day, (kill) => {
          town.line.faults.when(({ endpoint }) => {
            if (endpoint !== 'push' || (calls += 1) <= accepted) return undefined;
            // LINE has put it into the chat when the others hang too.
            if (calls >= Math.min(accepted + 4, chats.length)) setImmediate(kill);
            return { kind: 'hang', accepted: true };
          });
        });
      }
      expect(wrong).toEqual([]);
    },
    60_000 + KILLS * 60_000,
  );
});
