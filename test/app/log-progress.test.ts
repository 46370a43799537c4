import { assign } from '../../src/app/assign.ts';
import { type SaidOfMeasure, logProgress } from '../../src/app/log-progress.ts';
import type { Measure, Step } from '../../src/domain/measure.ts';
import { bare } from '../../src/text/thai.ts';
import { type Office, got, openOffice, refusalOf } from './office.ts';

describe('src/app/log-progress.ts', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice();
    await office.hire('คลัง', 'officer', 'กองคลัง');
    await office.hire('ช่าง', 'officer', 'กองช่าง');
    await office.hire('ศึกษา', 'officer', 'กองการศึกษา ศาสนาและวัฒนธรรม');
    await office.hire('ใหม่', 'officer');
  });

  async function logs(who: string, ref: string | undefined, said: Omit<SaidOfMeasure, 'ref'>) {
    return logProgress(office.ports, await office.by(who), 2570, { ref, ...said }, bare);
  }

  async function found(ref: string): Promise<{ readonly id: string; readonly measure: Measure }> {
    const all = await office.ports.measures.ofYear(office.agencyId, 2570);
    return all.find((it) => it.measure.ref === ref)!;
  }
  const now = async (ref: string) => (await found(ref)).measure;

  /** A measure, with units of which the first leads, and with steps. */
  async function aMeasure({
    units = [],
    steps = [],
  }: {
    units?: readonly string[];
    steps?: readonly string[];
  }) {
    const ref = await office.measure('จัดทำคู่มือ');
    if (units.length > 0) {
      got(await assign(office.ports, await office.by('ประสาน'), office.catalogue, { refs: [ref], units }));
    }
    const { id } = await found(ref);
    const open: readonly Step[] = steps.map((text) => ({ text, done: false }));
    const actor = await office.by('ประสาน');
    await office.ports.ledger.record<'measure'>(
      { ...actor, agency: office.agencyId, by: actor.person },
      { kind: 'measure', year: 2570, id, label: ref },
      () => ({ action: 'edit-measure', after: { steps: open } }),
    );
    return ref;
  }

  async function entriesOf(ref: string) {
    const { id } = await found(ref);
    const rows = await office.historyOf({ kind: 'measure', year: 2570, id, label: ref });
    return rows.flatMap((row) => (row.entry ? [row.entry] : []));
  }

  it.each([
    [1, 'in_progress'],
    [60, 'in_progress'],
    [99, 'in_progress'],
    [100, 'in_progress'],
    [0, 'not_started'],
  ] as const)('takes %i%% for %s', async (percent, status) => {
    const ref = await aMeasure({});
    got(await logs('คลัง', ref, { percent: 50 }));

    const logged = got(await logs('คลัง', ref, { percent }));

    expect(await now(ref)).toMatchObject({ percent, status });
    expect(logged.closeWanted).toBe(percent === 100);
  });

  it.each([
    ['done', 100],
    ['not_started', 0],
    ['in_progress', 40],
  ] as const)('takes %s for %i%% where 40%% was on file', async (status, percent) => {
    const ref = await aMeasure({});
    got(await logs('คลัง', ref, { percent: 40 }));

    got(await logs('คลัง', ref, { status }));

    expect(await now(ref)).toMatchObject({ percent, status });
  });

  it('reopens a measure that was done below 100%', async () => {
    const ref = await aMeasure({});
    got(await logs('คลัง', ref, { status: 'done' }));

    got(await logs('คลัง', ref, { status: 'in_progress' }));

    expect(await now(ref)).toMatchObject({ percent: 99, status: 'in_progress' });
  });

  describe('an activity that is told as done', () => {
    it('ticks the step that it speaks of and leaves the measure open', async () => {
      const ref = await aMeasure({ steps: ['จัดทำคู่มือ', 'อบรมเจ้าหน้าที่'] });

      const logged = got(await logs('คลัง', ref, { note: 'อบรมเจ้าหน้าที่เสร็จแล้ว' }));

      expect(logged.step).toBe('อบรมเจ้าหน้าที่');
      expect(await now(ref)).toMatchObject({ status: 'in_progress', percent: 50 });
      expect((await now(ref)).steps.map((it) => it.done)).toEqual([false, true]);
    });

    it('is named again when the same message is applied once more', async () => {
      const ref = await aMeasure({ steps: ['จัดทำคู่มือ'] });
      const actor = await office.by('คลัง');
      const said = { ref, note: 'จัดทำคู่มือเสร็จแล้ว' };

      const first = got(await logProgress(office.ports, actor, 2570, said, bare));
      const again = got(await logProgress(office.ports, actor, 2570, said, bare));

      expect(again).toEqual(first);
      expect(again).toMatchObject({ step: 'จัดทำคู่มือ', closeWanted: true });
    });

    it('ticks nothing when a status stands beside it, for that is about the measure', async () => {
      const ref = await aMeasure({ steps: ['จัดทำคู่มือ', 'อบรมเจ้าหน้าที่'] });

      const logged = got(await logs('คลัง', ref, { status: 'in_progress', note: 'จัดทำคู่มือเสร็จแล้ว' }));

      expect(logged.step).toBeNull();
      expect((await now(ref)).steps.some((it) => it.done)).toBe(false);
    });

    it('does not close the measure with its last step, but asks', async () => {
      const ref = await aMeasure({ steps: ['จัดทำคู่มือ'] });

      const logged = got(await logs('คลัง', ref, { note: 'จัดทำคู่มือเสร็จแล้ว' }));

      expect((await now(ref)).status).toBe('in_progress');
      expect(logged.closeWanted).toBe(true);
    });
  });

  describe('who closes', () => {
    const units = ['กองคลัง', 'กองช่าง'];

    it('is the lead unit', async () => {
      const ref = await aMeasure({ units });

      got(await logs('คลัง', ref, { status: 'done' }));

      expect((await now(ref)).status).toBe('done');
    });

    it('is the coordinator, of whatever unit', async () => {
      const ref = await aMeasure({ units });

      got(await logs('ประสาน', ref, { status: 'done' }));

      expect((await now(ref)).status).toBe('done');
    });

    it('is anyone where no unit leads', async () => {
      const ref = await aMeasure({});

      got(await logs('ใหม่', ref, { status: 'done' }));

      expect((await now(ref)).status).toBe('done');
    });

    it('is not a supporting unit, whose own part is ticked', async () => {
      const ref = await aMeasure({ units });

      const logged = got(await logs('ช่าง', ref, { status: 'done' }));

      expect(logged.ownPart).toBe('กองช่าง');
      expect(await now(ref)).toMatchObject({ unitsDone: ['กองช่าง'] });
      expect((await now(ref)).status).not.toBe('done');
    });

    it('is not another unit, which may log all the same', async () => {
      const ref = await aMeasure({ units });

      const refused = await logs('ศึกษา', ref, { status: 'done' });
      got(await logs('ศึกษา', ref, { percent: 30 }));

      expect(refused).toEqual({
        ok: false,
        refusal: { code: 'measure-not-theirs', ref, lead: 'กองคลัง' },
      });
      expect(await now(ref)).toMatchObject({ percent: 30, status: 'in_progress' });
    });

    it('is nobody who is in no unit, until they say in which', async () => {
      const ref = await aMeasure({ units });

      expect(refusalOf(await logs('ใหม่', ref, { status: 'done' }))).toBe('unit-needed');
      expect((await now(ref)).status).toBe('not_started');
    });
  });

  it('wants a reason for what cannot be done, and forgets it when it goes on', async () => {
    const ref = await aMeasure({});

    const without = await logs('คลัง', ref, { status: 'cannot' });
    got(await logs('คลัง', ref, { status: 'cannot', cause: 'other', reason: 'ผู้รับจ้างทิ้งงาน' }));
    const kept = (await now(ref)).reason;
    got(await logs('คลัง', ref, { percent: 10 }));

    expect(without).toEqual({ ok: false, refusal: { code: 'reason-needed', of: 'measure', label: ref } });
    expect((await office.ports.texts.read(office.agencyId, [kept!])).get(kept!)).toBe('ผู้รับจ้างทิ้งงาน');
    expect(await now(ref)).toMatchObject({ cause: null, reason: null });
  });

  it('keeps notes as erasable texts, one entry a message, and says nothing twice', async () => {
    const ref = await aMeasure({});
    const actor = await office.by('คลัง');
    const said = { ref, percent: 20, note: 'จัดประชุมแล้ว' };

    got(await logProgress(office.ports, actor, 2570, said, bare));
    got(await logProgress(office.ports, actor, 2570, said, bare));
    const same = got(await logs('คลัง', ref, { percent: 20 }));

    const entries = await entriesOf(ref);
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain('ประชุม');
    expect(same.row).toBeNull();
  });

  it('keeps every entry of people who log at the same moment', async () => {
    const ref = await aMeasure({});

    await Promise.all([10, 20, 30, 40].map((percent) => logs('คลัง', ref, { percent, note: `${percent}` })));

    const entries = await entriesOf(ref);
    expect(entries.map((it) => it.percent).sort()).toEqual([10, 20, 30, 40]);
    expect((await now(ref)).percent).toBe(entries.at(-1)?.percent);
  });

  describe('which measure', () => {
    it('is a question where a topic fits several, with all that fit', async () => {
      const [one, other] = [
        await office.measure('ปรับปรุงระบบ E-Service'),
        await office.measure('อบรม e service'),
      ];

      const logged = await logs('คลัง', undefined, { topic: 'eservice', percent: 10 });

      expect(logged).toMatchObject({
        refusal: { code: 'measure-unclear', matches: [{ ref: one }, { ref: other }] },
      });
    });

    it('is unknown where no number fits, and the numbers there are are named', async () => {
      const logged = await logs('คลัง', '99', { percent: 10 });

      expect(logged).toMatchObject({ refusal: { code: 'measure-unknown', ref: '99' } });
    });
  });
});
