import { chance } from '../../src/fake-line/chance.ts';
import { documents } from '../../src/mongo/documents.ts';
import { forgetOld } from '../../src/mongo/forget-old.ts';
import { aPhoto } from '../support/a-photo.ts';
import { SEED, scaled } from '../support/scale.ts';
import { type Servers, openServers, untilApplied, untilIdle } from './servers.ts';

const KILLS = scaled(1, 25);
/** Milliseconds from LINE handing a photo over until it is on record: a kill falls somewhere in it, or just after. */
const BETWEEN = 120;
const DAY = 24 * 3_600_000;

describe('faults/killed-with-a-photo', () => {
  let servers: Servers;

  beforeAll(async () => {
    servers = await openServers();
  });

  const count = (name: string) =>
    servers.looking.collection(name).countDocuments({ _id: { $gt: '' as never } });

  it('loses no photo, doubles none and leaves no loose file, killed between the fetching and the record', async () => {
    const { line } = servers;
    const random = chance(SEED);
    let server = await servers.one();
    const { group, officer } = await servers.office(server);
    const announced: string[] = [];

    for (let kill = 0; kill < KILLS; kill += 1) {
      line.webhooks.url = server.webhook;
      await group.sendsPicture(officer, { bytes: await aPhoto(`รูป ${kill}`) });
      const fetched = () => line.calls.filter((call) => call.endpoint === 'content').length;
      const before = fetched();
      const { event } = await group.says(officer, `ita รูปเมื่อกี้ มาตรการ 1 กิจกรรมที่ ${kill}`);
      announced.push(event.webhookEventId);
      while (fetched() === before) await new Promise((resolve) => setTimeout(resolve, 1));
      await new Promise((resolve) => setTimeout(resolve, random() * BETWEEN));
      server.running.killAll();
      await server.running.ended;
      server = await servers.one();
      await untilApplied(servers, announced);
    }

    const applied = await untilApplied(servers, announced);
    expect(announced.map((id) => applied.get(id))).toEqual(announced.map(() => 1));
    await untilIdle(servers);
    const kept = documents(servers.looking);
    const measure = await kept.states.measure.findOne({ year: { $gt: 0 } }).lean();
    expect(measure?.state.photos).toHaveLength(KILLS);
    expect(await count('evidence')).toBe(KILLS);
    const now = new Date();
    await forgetOld(servers.looking, kept, now);
    await forgetOld(servers.looking, kept, new Date(now.getTime() + 2 * DAY));
    // A photo and its small picture each.
    expect([await count('evidence'), await count('kept.files')]).toEqual([KILLS, 2 * KILLS]);
    const files = await servers.looking.collection('kept.chunks').distinct('files_id');
    expect(files).toHaveLength(2 * KILLS);
  });
});
