// The whole program on a server by its address: its start, its memory, and the time from 200 to the answer.
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { startFakeLine } from '../dist/fake-line/platform.js';
import { median, percentile, residentMb, show } from './figures.mjs';
import { SECRET } from './load.mjs';
import { benchMemory } from './memory.mjs';
import { openPeer, openProgram } from './processes.mjs';

const STARTS = 5;
const IDLE_MS = 3_000;
const SECONDS = 8;
const GROUPS = 25;

export async function benchProgram(server) {
  const line = await startFakeLine({ channelSecret: SECRET, channelAccessToken: 'token' });
  const credentials = {
    LINE_CHANNEL_SECRET: SECRET,
    LINE_CHANNEL_ACCESS_TOKEN: 'token',
    LINE_API_BASE_URL: line.url,
    LINE_DATA_API_BASE_URL: line.url,
  };
  const start = (name) =>
    openProgram({ ...credentials, MONGODB_URI: server.database(name), DATA_DIR: join(server.folder, name) });

  const starts = [];
  const embedded = [];
  for (let time = 0; time < STARTS; time += 1) {
    for (const [times, program] of [
      [starts, await start('starts')],
      [embedded, await openProgram({ ...credentials, DATA_DIR: join(server.folder, 'own') })],
    ]) {
      times.push(program.readyMs);
      await program.close();
    }
  }

  const [program, echo] = [await start('whole'), await openPeer('echo-bot')];
  await wait(IDLE_MS);
  const [idle, idleEcho] = [residentMb(program.pid), residentMb(echo.pid)];
  await echo.close();

  line.webhooks.url = `${program.address}/webhook`;
  const officer = line.addPerson({ displayName: 'officer' });
  const groups = [];
  for (let at = 0; at < GROUPS; at += 1) {
    const group = line.addGroup({ groupName: `group ${at}`, members: [officer] });
    await group.says(officer, `ตั้งค่าหน่วยงาน อบต.ทดสอบ${at}`);
    await line.nextMessageIn(group.groupId);
    groups.push(group);
  }
  const first = await answers(line, groups, officer, 5);
  const busy = await answers(line, groups, officer, 50);
  const calm = await answers(line, groups, officer, 5);
  await program.close();
  const memory = await benchMemory(server, credentials);
  await line.stop();

  return [
    show('start to ready, by MONGODB_URI', median(starts), 'ms', ['<=', 1_500]),
    show('start to ready, with the embedded engine', median(embedded), 'ms'),
    ...(idle === undefined || idleEcho === undefined
      ? []
      : [
          show('idle memory', idle, 'MB'),
          show('idle memory / echo bot', idle / idleEcho, 'times', ['<=', 2.2]),
        ]),
    // The first answers of a fresh process run code that was never run; a server has that behind it in a minute.
    show('200 to the answer, the first 40 after a start, p50', percentile(first.arrived, 0.5), 'ms'),
    show('200 to the answer at 5 messages a second, p50', percentile(calm.arrived, 0.5), 'ms', ['<=', 10]),
    show('200 to the answer at 5 messages a second, p99', percentile(calm.arrived, 0.99), 'ms', ['<=', 50]),
    show('200 to the answer at 50 messages a second, p95', percentile(busy.arrived, 0.95), 'ms', ['<=', 300]),
    // What the fake LINE itself takes to look at a reply is no work of the program's, and was in these figures once.
    show('the same at 5 a second with the check by the fake LINE, p50', percentile(calm.checked, 0.5), 'ms'),
    ...memory,
  ];
}

/** Milliseconds from the door's 200 until the answer was at LINE and until LINE took it, of evidence sent in turn. */
async function answers(line, groups, officer, rate) {
  const measured = [];
  const count = rate * SECONDS;
  for (let at = 0; at < count; at += 1) {
    const group = groups[at % groups.length];
    measured.push(
      answerTo(line, group.says(officer, `ส่ง O${1 + (at % 20)} https://www.example.invalid/${rate}/${at}`)),
    );
    await wait(1_000 / rate);
  }
  const all = await Promise.all(measured);
  return { arrived: all.map((it) => it.arrived), checked: all.map((it) => it.checked) };
}

async function answerTo(line, saying) {
  const { status, event } = await saying;
  const taken = performance.now();
  if (status !== 200) throw new Error(`the door said ${status}`);
  if (line.repliesTo(event.webhookEventId).length > 0) return { arrived: 0, checked: 0 };
  await line.messageWhere((it) => it.eventId === event.webhookEventId, { timeoutMs: 30_000 });
  const checked = performance.now() - taken;
  const { arrivedAt } = line.calls.findLast((it) => it.json?.replyToken === event.replyToken);
  // It may have come before the 200 was taken.
  return { arrived: Math.max(0, arrivedAt - taken), checked };
}
