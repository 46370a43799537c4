import type { ReadyFile } from '../../src/app/evidence.ts';
import { type Documents, documents } from '../../src/mongo/documents.ts';
import { mongoEvidence } from '../../src/mongo/evidence.ts';
import { testDatabase } from '../support/database.ts';

const AT = new Date('2027-02-15T02:00:00.000Z');
const LATER = new Date('2027-02-16T03:00:00.000Z');

const file: ReadyFile = {
  sort: 'pdf',
  type: 'application/pdf',
  ending: 'pdf',
  hash: 'a'.repeat(64),
  length: 3,
  width: null,
  height: null,
  bytes: new Uint8Array([1, 2, 3]),
  thumbnail: null,
};

describe('sweeping evidence that nothing names', () => {
  let docs: Documents;
  let evidence: ReturnType<typeof mongoEvidence>;
  const isKept = async () => (await evidence.byIds('agency', ['file'])).size === 1;

  beforeEach(async () => {
    const { connection } = await testDatabase();
    docs = documents(connection);
    evidence = mongoEvidence(connection, docs);
    await evidence.keep({ id: 'file', agency: 'agency', person: 'p', message: 'm', at: AT }, file);
    await evidence.sweep(AT);
  });

  it('lets go of it after a day', async () => {
    expect(await evidence.sweep(LATER)).toBe(1);
    expect(await isKept()).toBe(false);
  });

  it('leaves what is named again between the look and the sweep, as an undo does', async () => {
    const namesItAgain = () =>
      new docs.states.item({
        _id: 'item',
        agency: 'agency',
        year: 2570,
        key: 'structure',
        person: null,
        seq: 1,
        state: { photos: ['file'] },
      }).save();
    const sweeping = mongoEvidence(docs.states.item.db, {
      states: { ...docs.states, item: afterItsFirstLook(docs.states.item, namesItAgain) },
    });

    expect(await sweeping.sweep(LATER)).toBe(0);
    expect(await isKept()).toBe(true);
  });

  it('leaves for another day what is announced again', async () => {
    await evidence.ofMessage('agency', 'm');

    expect(await evidence.sweep(LATER)).toBe(0);
    expect(await isKept()).toBe(true);
  });
});

/** The same collection; right after the first look into it has found what it finds, something happens. */
function afterItsFirstLook(items: Documents['states']['item'], act: () => Promise<unknown>) {
  let isFirst = true;
  return new Proxy(items, {
    get(model, name) {
      if (name !== 'find') return Reflect.get(model, name) as unknown;
      return (...asked: Parameters<typeof items.find>) => ({
        async lean() {
          const found = await model.find(...asked).lean();
          if (isFirst) {
            isFirst = false;
            await act();
          }
          return found;
        },
      });
    },
  });
}
