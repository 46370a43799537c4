import { type TestDatabase, bareDatabase } from './database.ts';

describe('support/explained', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await bareDatabase();
    const people = database.connection.collection('people');
    await people.createIndex({ chat: 1 }, { name: 'by-chat' }, {});
    await people.insertMany([
      { chat: 'C1', age: 30 },
      { chat: 'C2', age: 40 },
    ]);
  });

  it('is green while an index answers every statement, and red as soon as it is dropped', async () => {
    const people = database.connection.collection('people');
    await people.find({ chat: 'C1' }).toArray();
    await people.bulkWrite([
      { updateOne: { filter: { chat: 'C1' }, update: { $set: { age: 31 } } } },
      { deleteOne: { filter: { chat: 'C3' } } },
    ]);

    const before = await database.complaints();
    await people.dropIndex('by-chat');
    const dropped = await database.complaints();
    await people.createIndex({ chat: 1 }, { name: 'by-chat' }, {});

    expect(before).toEqual([]);
    expect(dropped).toEqual([
      expect.stringMatching(/^find in people: COLLSCAN/),
      expect.stringMatching(/^update in people: COLLSCAN/),
      expect.stringMatching(/^delete in people: COLLSCAN/),
    ]);
  });

  it('explains each statement of a batch alone', async () => {
    const people = database.connection.collection('people');
    await people.createIndex({ age: 1 }, { name: 'by-age' }, {});

    await people.bulkWrite([
      { updateOne: { filter: { chat: 'C1' }, update: { $inc: { age: 1 } } } },
      { updateOne: { filter: { age: 99 }, update: { $inc: { age: 1 } } } },
    ]);
    await people.dropIndex('by-age');
    const dropped = await database.complaints();
    await people.createIndex({ age: 1 }, { name: 'by-age' }, {});

    expect(dropped).toHaveLength(1);
    expect(dropped[0]).toContain('"q":{"age":"number"}');
  });

  it.each([
    [
      '$lookup',
      { $lookup: { from: 'orders', localField: 'chat', foreignField: 'person', as: 'orders' } },
      /^aggregate in people: /,
    ],
    [
      '$unionWith',
      { $unionWith: { coll: 'orders', pipeline: [{ $match: { person: 'C1' } }] } },
      /^aggregate in people: COLLSCAN.*unionWith/,
    ],
  ])('looks into what a %s asks of the other collection', async (name, stage, complaint) => {
    const orders = database.connection.collection('orders');
    await orders.createIndex({ person: 1 }, { name: 'by-person' }, {});
    await orders.insertOne({ person: 'C1' });

    await database.connection
      .collection('people')
      .aggregate([{ $match: { chat: 'C1' } }, stage])
      .toArray();
    const before = await database.complaints();
    await orders.dropIndex('by-person');
    const dropped = await database.complaints();
    await orders.createIndex({ person: 1 }, { name: 'by-person' }, {});

    expect(before).toEqual([]);
    const aboutIt = dropped.filter((it) => it.includes(name));
    expect(aboutIt).toEqual([expect.stringMatching(complaint)]);
  });

  it('takes a missing collection for a finding, unless it is listed with a reason', async () => {
    await database.connection.collection('nothing').findOne({ x: 1 });

    const before = await database.complaints();
    database.allowScan({ command: 'find', collection: 'nothing', reason: 'this test asks for it' });

    expect(before).toEqual([expect.stringMatching(/^find in nothing: EOF/)]);
    expect(await database.complaints()).toEqual([]);
  });
});
