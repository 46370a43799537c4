import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { packageRoot } from '../../src/config.ts';
import { chance } from '../../src/fake-line/chance.ts';
import type { Group } from '../../src/fake-line/cast.ts';
import { typed } from '../operations/typed.ts';
import { ACCESS_TOKEN, CHANNEL_SECRET } from '../support/town.ts';
import { type Bureau, openBureau } from './bureau.ts';

// A real process sweeps, by the operator's verb, since only there the day may be chosen; it is the server's own sweep.

/** `KILLS=30 npx jest test/reminding/killed.test.ts` for more of each kind. */
const KILLS = Number(process.env.KILLS ?? 1);
const SEED = Number(process.env.SEED ?? 2570);
const GROUPS = 8;

function workingDays(count: number): readonly string[] {
  const days: string[] = [];
  // From Monday the eighth of March 2027, without weekends and the holidays of April and May.
  for (let at = Date.parse('2027-03-08T00:00Z'); days.length < count; at += 86_400_000) {
    const day = new Date(at);
    const text = day.toISOString().slice(0, 10);
    const isOff = [0, 6].includes(day.getUTCDay()) || /04-(06|1[2-6])|05-/.test(text);
    if (!isOff) days.push(text);
  }
  return days;
}

describe('a process that is killed while it reminds', () => {
  let bureau: Bureau;
  const groups: Group[] = [];
  const days = workingDays(2 * KILLS);
  const next = chance(SEED);
  const wrong: string[] = [];

  beforeAll(async () => {
    bureau = await openBureau('2027-03-01T09:00', { limit: null });
    const { town, chief } = bureau;
    for (let at = 0; at < GROUPS; at += 1) {
      const group = town.line.addGroup({ groupName: `กลุ่ม ${at}`, members: [chief] });
      groups.push(group);
      await group.says(chief, `ตั้งค่าหน่วยงาน อบต.ตัวอย่าง${'กขคงจฉชซ'[at] ?? ''}`);
      await town.settled();
    }
  }, 60_000);

  const environment = () => ({
    MONGODB_URI: bureau.town.database.uri,
    LINE_API_BASE_URL: bureau.town.line.url,
    LINE_CHANNEL_SECRET: CHANNEL_SECRET,
    LINE_CHANNEL_ACCESS_TOKEN: ACCESS_TOKEN,
  });
  function sweep(day: string): ChildProcess {
    return spawn(
      process.execPath,
      [join(packageRoot, 'dist', 'prongsai.js'), 'remind', '--now', `${day}T09:00`],
      { env: { PATH: process.env.PATH, ...environment() }, stdio: 'ignore' },
    );
  }

  /** Every group has something due that day; a sweep begins, is killed, and others finish what it left. */
  async function killedOnce(day: string, layFault: (killed: () => void) => void): Promise<void> {
    const { town, chief } = bureau;
    for (const group of groups) {
      town.passASecond();
      await group.says(
        chief,
        `ita กำหนด O1 ${Number(day.slice(8))} ${day.slice(5, 7) === '03' ? 'มี.ค.' : 'เม.ย.'} 70`,
      );
    }
    await town.settled();
    bureau.setTime(`${day}T09:00`);
    bureau.pushed();
    const child = sweep(day);
    const ended = once(child, 'exit');
    layFault(() => child.kill('SIGKILL'));
    await ended;
    expect(child.signalCode).toBe('SIGKILL');
    town.line.faults.clear();
    const outbox = town.database.connection.collection('outbox');
    for (let time = 0; time < 4; time += 1) {
      // The time that a try may take is over.
      await outbox.updateMany({ state: { $in: ['sending'] } }, { $set: { notBefore: new Date(0) } });
      const after = await typed(['remind', '--now', `${day}T09:00`], environment());
      if (after.code === 0) break;
    }
    const pushes = bureau.pushed();
    for (const group of groups) {
      const count = pushes.filter((it) => it.chatId === group.chatId).length;
      if (count !== 1) wrong.push(`${day}: ${count} messages to a group`);
    }
  }

  it(
    'loses nothing and says nothing twice, at whatever instant of the sweep',
    async () => {
      for (const day of days.slice(0, KILLS)) {
        const endpoint = next() < 0.25 ? 'groupMemberCount' : 'push';
        const nth = 1 + Math.floor(next() * GROUPS);
        let calls = 0;
        await killedOnce(day, (kill) => {
          bureau.town.line.faults.when((call) => {
            if (call.endpoint === endpoint && (calls += 1) === nth) kill();
            return { kind: 'slow', ms: Math.floor(next() * 20) };
          });
        });
      }
      expect(wrong).toEqual([]);
    },
    60_000 + KILLS * 20_000,
  );

  it(
    'loses nothing and says nothing twice between LINE’s 200 and the commit',
    async () => {
      for (const day of days.slice(KILLS)) {
        const accepted = Math.floor(next() * (GROUPS - 1));
        let calls = 0;
        const { faults } = bureau.town.line;
        await killedOnce(day, (kill) => {
          faults.when((call) => {
            if (call.endpoint !== 'push' || (calls += 1) <= accepted) return undefined;
            // LINE has put it into the chat when the others hang too.
            if (calls >= Math.min(accepted + 4, GROUPS)) setImmediate(kill);
            return { kind: 'hang', accepted: true };
          });
        });
      }
      expect(wrong).toEqual([]);
    },
    60_000 + KILLS * 20_000,
  );
});
