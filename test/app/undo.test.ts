import { findPerson } from '../../src/app/find-person.ts';
import { nameRole } from '../../src/app/name-role.ts';
import { addMeasure } from '../../src/app/add-measure.ts';
import { type Actor, deedOf } from '../../src/app/actor.ts';
import type { AuditRow, Ledger } from '../../src/app/ledger.ts';
import { logProgress } from '../../src/app/log-progress.ts';
import { setComponents } from '../../src/app/set-components.ts';
import { type ToUndo, undo } from '../../src/app/undo.ts';
import { updateItems } from '../../src/app/update-items.ts';
import { itemByCode } from '../../src/domain/catalogue.ts';
import type { ItemState } from '../../src/domain/item.ts';
import { itasLink } from '../../src/domain/links.ts';
import { componentsMeant } from '../../src/text/components.ts';
import { bare } from '../../src/text/thai.ts';
import { type Office, anotherOffice, got, openOffice, refusalOf } from './office.ts';

const url = (name: string) => `https://www.example.go.th/ita/${name}`;
const byEvent = (actor: Actor): ToUndo => ({ kind: 'event', event: actor.event });

/** A ledger that takes so many changes and no more, as when the process dies. */
function failingAfter(changes: number, ledger: Ledger): Ledger {
  let left = changes;
  return {
    ...ledger,
    record: (deed, target, decide) =>
      (left -= 1) < 0 ? Promise.reject(new Error('cut off')) : ledger.record(deed, target, decide),
  };
}

describe('src/app/undo.ts', () => {
  let office: Office;

  // Each test has items of its own.
  beforeAll(async () => {
    office = await openOffice();
    await office.hire('สมหญิง', 'officer', 'กองคลัง');
    await office.hire('วิชัย', 'officer', 'กองช่าง');
  });

  async function sends(who: string, ...links: readonly (readonly [code: string, name: string])[]) {
    const actor = await office.by(who);
    const said = links.map(([code, name]) => ({ code, links: [url(name)] }));
    await updateItems(office.ports, actor, office.catalogue, said);
    return actor;
  }

  async function undoes(who: string, what: ToUndo, decided = false, event?: string) {
    return undo(office.ports, await office.by(who, event), what, decided);
  }

  const target = (code: string) =>
    ({ kind: 'item', year: 2570, key: itemByCode(office.catalogue, code)!.key, label: code }) as const;
  const rowOf = async (code: string, at = -1): Promise<AuditRow> =>
    (await office.historyOf(target(code))).at(at)!;

  async function stateOf(code: string): Promise<ItemState | undefined> {
    return (await office.ports.items.ofYear(office.agencyId, 2570)).get(target(code).key);
  }

  it('takes back what oneself wrote, as a change of its own', async () => {
    const sent = await sends('สมหญิง', ['O1', 'a']);

    const { rows } = got(await undoes('สมหญิง', byEvent(sent)));

    expect(await stateOf('O1')).toMatchObject({ status: 'not_started', links: [] });
    expect(rows).toEqual([
      expect.objectContaining({ action: 'undo', undoes: `${sent.event}/${(await rowOf('O1')).target}` }),
    ]);
    expect(await office.historyOf(target('O1'))).toHaveLength(2);
  });

  it('takes back one’s own last message, whatever others wrote since', async () => {
    await sends('สมหญิง', ['O2', 'a']);
    await sends('วิชัย', ['O3', 'b']);

    got(await undoes('สมหญิง', { kind: 'last' }));

    expect((await stateOf('O2'))?.links).toEqual([]);
    expect((await stateOf('O3'))?.links).toHaveLength(1);
  });

  it('takes back the message before the last one when it is asked for again', async () => {
    await sends('วิชัย', ['O11', 'a']);
    await sends('วิชัย', ['O12', 'b']);

    got(await undoes('วิชัย', { kind: 'last' }));
    expect([await stateOf('O11'), await stateOf('O12')].map((it) => it?.links.length)).toEqual([1, 0]);

    got(await undoes('วิชัย', { kind: 'last' }));
    expect([await stateOf('O11'), await stateOf('O12')].map((it) => it?.links.length)).toEqual([0, 0]);
  });

  it('lets nobody but a coordinator take back what another wrote', async () => {
    const sent = await sends('สมหญิง', ['O4', 'a']);

    const byOfficer = await undoes('วิชัย', byEvent(sent));
    const byOfficersRow = await undoes('วิชัย', { kind: 'row', id: (await rowOf('O4')).id });

    expect([refusalOf(byOfficer), refusalOf(byOfficersRow)]).toEqual(['not-yours', 'not-yours']);
    expect((await stateOf('O4'))?.links).toHaveLength(1);

    got(await undoes('ประสาน', byEvent(sent)));

    expect((await stateOf('O4'))?.links).toEqual([]);
  });

  it('takes back a whole message at once, and a history row alone', async () => {
    const sent = await sends('สมหญิง', ['O5', 'a'], ['O6', 'b'], ['O7', 'c']);

    got(await undoes('สมหญิง', { kind: 'row', id: (await rowOf('O6')).id }));
    expect(
      await Promise.all(['O5', 'O6', 'O7'].map(async (it) => (await stateOf(it))?.links.length)),
    ).toEqual([1, 0, 1]);

    const { takenBack } = got(await undoes('สมหญิง', byEvent(sent)));
    expect(takenBack.map((row) => row.label).sort()).toEqual(['O5', 'O7']);
    expect(
      await Promise.all(['O5', 'O6', 'O7'].map(async (it) => (await stateOf(it))?.links.length)),
    ).toEqual([0, 0, 0]);
  });

  it('takes back the taking back', async () => {
    const sent = await sends('สมหญิง', ['O8', 'a']);
    const first = await office.by('สมหญิง');
    got(await undo(office.ports, first, byEvent(sent), false));

    const second = await office.by('สมหญิง');
    got(await undo(office.ports, second, byEvent(first), false));
    expect(itasLink((await stateOf('O8'))!)).toBe(url('a'));

    got(await undoes('สมหญิง', byEvent(sent)));
    expect(await stateOf('O8')).toMatchObject({ status: 'not_started', links: [] });
  });

  it('does a double press once, in one event and in two', async () => {
    const sent = await sends('สมหญิง', ['O9', 'a']);
    const pressed = await office.by('สมหญิง');

    got(await undo(office.ports, pressed, byEvent(sent), false));
    const again = got(await undo(office.ports, pressed, byEvent(sent), false));
    const another = await undoes('สมหญิง', byEvent(sent));

    expect(again.rows.map((row) => row.event)).toEqual([pressed.event]);
    expect(refusalOf(another)).toBe('undone-already');
    expect(await office.historyOf(target('O9'))).toHaveLength(2);
  });

  it('takes back only what one may still do', async () => {
    await office.hire('เอกชัย', 'coordinator');
    const other = await office.hire('ศักดา', 'coordinator');
    const actor = await office.by('เอกชัย');
    const named = { deed: deedOf(actor), role: actor.role, units: [] };
    const known = await findPerson(office.ports, office.agencyId, { name: 'ศักดา', id: other });
    got(await nameRole(office.ports, named, got(known), 'viewer', undefined));
    const back = await office.by('เอกชัย');
    got(await undo(office.ports, back, byEvent(actor), false));
    await office.hire('เอกชัย', 'officer');

    // Neither what was done, nor that it was taken back.
    const again = await undoes('เอกชัย', byEvent(back));
    expect(again).toMatchObject({ refusal: { code: 'no-right', needs: 'coordinate' } });
    await office.hire('เอกชัย', 'coordinator');
    got(await undoes('เอกชัย', byEvent(back)));
    await office.hire('เอกชัย', 'officer');
    expect(refusalOf(await undoes('เอกชัย', byEvent(actor)))).toBe('no-right');
    expect(await office.ports.agencies.member(office.agencyId, other)).toMatchObject({ role: 'viewer' });

    const sent = await sends('เอกชัย', ['O16', 'a']);
    got(await undoes('เอกชัย', byEvent(sent)));
  });

  it('does once what two people press at the same moment', async () => {
    const sent = await sends('สมหญิง', ['O10', 'a']);

    const pressed = await Promise.all([undoes('สมหญิง', byEvent(sent)), undoes('ประสาน', byEvent(sent))]);

    expect(pressed.map(refusalOf).sort()).toEqual(['none', 'undone-already']);
    expect(await office.historyOf(target('O10'))).toHaveLength(2);
    expect(await stateOf('O10')).toMatchObject({ status: 'not_started', links: [] });
  });

  it.each([
    ['a message', byEvent],
    ['one’s own last message', (): ToUndo => ({ kind: 'last' })],
  ])('takes back the rest of %s when it was cut off half-way', async (_, whatOf) => {
    const codes = ['O24', 'O25', 'O26'];
    const sent = await sends('สมหญิง', ...codes.map((code) => [code, code] as const));
    const pressed = await office.by('สมหญิง');
    const cutOff = { ...office.ports, ledger: failingAfter(1, office.ports.ledger) };
    await expect(undo(cutOff, pressed, whatOf(sent), false)).rejects.toThrow('cut off');

    const { takenBack } = got(await undo(office.ports, pressed, whatOf(sent), false));

    expect(takenBack.map((row) => row.label).sort()).toEqual(codes);
    expect(await Promise.all(codes.map(async (it) => (await stateOf(it))?.links))).toEqual([[], [], []]);
    expect(refusalOf(await undoes('สมหญิง', byEvent(sent)))).toBe('undone-already');
  });

  it('comes to the same when its event is applied again after later changes', async () => {
    const sent = await sends('สมหญิง', ['O13', 'a']);
    const pressed = await office.by('สมหญิง');
    got(await undo(office.ports, pressed, byEvent(sent), false));
    await sends('วิชัย', ['O13', 'b']);

    got(await undo(office.ports, pressed, byEvent(sent), false));

    expect(itasLink((await stateOf('O13'))!)).toBe(url('b'));
    expect(await office.historyOf(target('O13'))).toHaveLength(3);
  });

  describe('where somebody changed the same since', () => {
    it('shows the later changes with their names and changes nothing', async () => {
      const sent = await sends('สมหญิง', ['O14', 'a']);
      await sends('วิชัย', ['O14', 'b']);

      const refused = await undoes('สมหญิง', byEvent(sent));

      expect(refused).toMatchObject({
        ok: false,
        refusal: {
          code: 'changed-since',
          mayDecide: false,
          later: [{ by: 'วิชัย', row: { action: 'update-item' } }],
        },
      });
      expect(itasLink((await stateOf('O14'))!)).toBe(url('b'));
    });

    it('lets no officer decide, whatever a button claims', async () => {
      const sent = await sends('สมหญิง', ['O15', 'a']);
      await sends('วิชัย', ['O15', 'b']);

      expect(refusalOf(await undoes('สมหญิง', byEvent(sent), true))).toBe('changed-since');
    });

    it('asks a coordinator, whose decision leaves the newer values', async () => {
      const sent = await sends('สมหญิง', ['O16', 'a']);
      await sends('วิชัย', ['O16', 'b']);

      expect(await undoes('ประสาน', byEvent(sent))).toMatchObject({ refusal: { mayDecide: true } });
      got(await undoes('ประสาน', byEvent(sent), true));

      expect(await stateOf('O16')).toMatchObject({ status: 'published', links: [{ url: url('b') }] });
    });

    it('does not ask about one’s own later changes, and leaves their values', async () => {
      const sent = await sends('สมหญิง', ['O17', 'a']);
      await sends('สมหญิง', ['O17', 'b']);

      got(await undoes('สมหญิง', byEvent(sent)));

      expect(await stateOf('O17')).toMatchObject({ status: 'published', links: [{ url: url('b') }] });
    });

    it('does not count a later change that was itself taken back', async () => {
      const sent = await sends('สมหญิง', ['O18', 'a']);
      const later = await sends('วิชัย', ['O18', 'b']);
      got(await undoes('วิชัย', byEvent(later)));

      got(await undoes('สมหญิง', byEvent(sent)));

      expect((await stateOf('O18'))?.links).toEqual([]);
    });

    it('takes back only the ticks of the message that ticked them', async () => {
      await sends('สมหญิง', ['O2', 'a']);
      const ticked = await office.by('สมหญิง');
      const all = { code: 'O2', component: 'all', met: true };
      got(await setComponents(office.ports, ticked, office.catalogue, all, componentsMeant));

      got(await undoes('สมหญิง', byEvent(ticked)));

      expect(await stateOf('O2')).toMatchObject({ met: [], links: [{ url: url('a') }] });
    });
  });

  it('takes a measure off the list and gives its number to no other', async () => {
    const added = await office.by('ประสาน');
    await addMeasure(office.ports, added, 2570, 'จัดทำคู่มือ');

    got(await undoes('ประสาน', byEvent(added)));

    expect(await office.ports.measures.ofYear(office.agencyId, 2570)).toEqual([]);
    expect(await office.measure('อบรม')).toBe('2');
  });

  it('gives a measure its earlier percentage back', async () => {
    const ref = await office.measure('ปรับปรุงเว็บไซต์');
    const log = async (percent: number) => {
      const actor = await office.by('สมหญิง');
      got(await logProgress(office.ports, actor, 2570, { ref, percent }, bare));
      return actor;
    };
    await log(40);
    const wrong = await log(80);

    got(await undoes('สมหญิง', byEvent(wrong)));

    const [measure] = (await office.ports.measures.ofYear(office.agencyId, 2570)).filter(
      (it) => it.measure.ref === ref,
    );
    expect(measure?.measure.percent).toBe(40);
  });

  describe('of what is not there', () => {
    it('finds nothing to take back in a message that wrote nothing', async () => {
      expect(refusalOf(await undoes('วิชัย', { kind: 'event', event: 'nothing' }))).toBe('nothing-to-undo');
      expect(refusalOf(await undoes('วิชัย', { kind: 'row', id: 'no/row' }))).toBe('nothing-to-undo');
    });

    it('never sees the rows of another agency, not even for its coordinator', async () => {
      const other = await anotherOffice(office, 'อบต.ทดลอง');
      const sent = await sends('สมหญิง', ['O19', 'a']);
      const row = await rowOf('O19');

      const byTheirs = async (what: ToUndo) => undo(office.ports, await other.by('ประสาน'), what, true);

      expect(refusalOf(await byTheirs(byEvent(sent)))).toBe('nothing-to-undo');
      expect(refusalOf(await byTheirs({ kind: 'row', id: row.id }))).toBe('nothing-to-undo');
      expect((await stateOf('O19'))?.links).toHaveLength(1);
    });
  });
});

describe('src/app/undo.ts, of what an agency stands on', () => {
  let office: Office;

  beforeEach(async () => {
    office = await openOffice('อบต.เริ่มใหม่');
  });

  /** The message that set the agency up. */
  async function founding(): Promise<ToUndo> {
    const [row] = await office.historyOf({ kind: 'agency', label: 'agency' });
    return { kind: 'event', event: row!.event };
  }

  async function agencyNow() {
    return office.ports.agencies.byId(office.agencyId);
  }

  it('closes an agency whose set-up was a slip', async () => {
    got(await undo(office.ports, await office.by('ประสาน'), await founding(), false));

    expect(await agencyNow()).toMatchObject({ closed: true });
    expect(await office.ports.agencies.groupsOf(office.agencyId)).toEqual([]);
  });

  it('asks before it closes an agency in which anything was done since, even by oneself', async () => {
    await office.measure('จัดทำคู่มือ');

    const pressed = await undo(office.ports, await office.by('ประสาน'), await founding(), false);

    expect(pressed).toMatchObject({ refusal: { code: 'changed-since', mayDecide: true } });
    expect(await agencyNow()).toMatchObject({ closed: false });

    got(await undo(office.ports, await office.by('ประสาน'), await founding(), true));

    expect(await agencyNow()).toMatchObject({ closed: true });
  });

  it('does not take the last coordinator from an agency that goes on', async () => {
    const actor = await office.by('ประสาน');
    const [row] = await office.historyOf({ kind: 'member', person: actor.person, label: 'coordinator' });

    const forged = await undo(office.ports, actor, { kind: 'row', id: row!.id }, true);

    expect(refusalOf(forged)).toBe('last-coordinator');
    expect((await office.by('ประสาน')).role).toBe('coordinator');

    await office.hire('อีกคน', 'coordinator');
    got(await undo(office.ports, await office.by('ประสาน'), { kind: 'row', id: row!.id }, true));

    expect((await office.by('ประสาน')).role).toBe('officer');
  });

  it('leaves a group alone that has gone over to another agency', async () => {
    const left = await office.by('ประสาน');
    got(await undo(office.ports, left, await founding(), false));
    const other = await anotherOffice(office, 'อบต.ทดลอง');
    const group = left.chat.id;
    await office.ports.ledger.record<'group'>(
      { event: 'join', at: left.at, agency: other.agencyId, by: 'p', message: null },
      { kind: 'group', group, label: 'group' },
      () => ({ action: 'join', after: { agency: other.agencyId, home: false, units: [], since: left.at } }),
    );

    got(await undo(office.ports, await office.by('ประสาน'), byEvent(left), true));

    expect(await office.ports.agencies.group(group)).toEqual({
      agency: other.agencyId,
      home: false,
      units: [],
      since: left.at,
    });
  });
});
