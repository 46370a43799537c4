import { chance } from '../../src/fake-line/chance.ts';
import { scaled, SEED } from '../support/scale.ts';
import { PUBLIC, type Town, openTown } from '../support/town.ts';
import { type Office, openOffice, postbacksIn } from './offices.ts';

// What looks like an operator of the database stays text: it names no field, and stands behind none but as a whole.

const MARK = 'ปลาบู่';

/** Payloads as they are known from attacks on MongoDB, each with the mark in it. */
const shapes: readonly ((mark: string) => string)[] = [
  (mark) => `{"$ne":"${mark}"}`,
  (mark) => `{"$gt":"","${mark}":1}`,
  (mark) => `{"$where":"this.a=='${mark}'"}`,
  (mark) => `{"$regex":".*","$options":"${mark}"}`,
  (mark) => `{"$or":[{"a":"${mark}"},{}]}`,
  (mark) => `{"$expr":{"$eq":["$a","${mark}"]}}`,
  (mark) => `{"$function":{"body":"${mark}","args":[],"lang":"js"}}`,
  (mark) => `{"__proto__":{"role":"${mark}"}}`,
  (mark) => `{"constructor":{"prototype":{"${mark}":1}}}`,
  (mark) => `{"a.b.${mark}":{"$exists":true}}`,
  (mark) => `';return '${mark}';//`,
  (mark) => `$${mark}`,
  (mark) => `${mark}.$[].x`,
  (mark) => `[$ne]=${mark}`,
  (mark) => `${mark}\u0000{"$nor":[]}`,
];

describe('attacks/operators', () => {
  let town: Town;
  let office: Office;
  const places: Place[] = [];

  beforeAll(async () => {
    town = await openTown(new Date('2027-02-15T02:00:00.000Z'), {
      publicBaseUrl: PUBLIC,
    });
    office = await openOffice(town, 1);
    town.database.connection.getClient().on('commandStarted', ({ command }) => {
      places.push(...marksIn(command, '', false));
    });
  });

  it('reach the driver by no way in', async () => {
    const { coordinator } = office.people;
    const { group } = office;
    const random = chance(SEED);
    const real = postbacksIn(town, group.chatId).filter((data) => data.includes('{'));
    const ways: readonly ((payload: string) => Promise<unknown>)[] = [
      (payload) => group.says(coordinator, `ita ${payload}`),
      (payload) => group.says(coordinator, `ita บันทึก มาตรการ 1 ${payload}`),
      (payload) => group.says(coordinator, `ส่ง O12 https://www.example.invalid/?a=${encodeURI(payload)}`),
      (payload) => group.says(coordinator, `ita เพิ่มมาตรการ ${payload}`),
      (payload) => group.says(coordinator, `ita ข้อมูลหน่วยงาน โทรศัพท์ ${payload}`),
      (payload) => coordinator.saysAlone(`รหัส ${payload}`),
      (payload) => town.line.presses(coordinator, group, payload.slice(0, 300)),
      (payload) => town.line.presses(coordinator, group, `1 show-item {"code":${payload}}`.slice(0, 300)),
      (payload) =>
        town.line.presses(
          coordinator,
          group,
          real[Math.floor(random() * real.length)]?.replace(/"[^"{}]*"(?=[,}\]])/, payload).slice(0, 300) ??
            '',
        ),
      (payload) =>
        town.line.presses(coordinator, group, '1 set-due {"codes":["O12"]}', { params: { date: payload } }),
      async (payload) => {
        const who = town.line.addPerson({ displayName: payload });
        await who.saysAlone('สวัสดี');
      },
      (payload) =>
        fetch(
          `${new URL('/files/', town.webhookUrl).href}${encodeURIComponent(payload)}?until=${encodeURIComponent(payload)}&sig[$ne]=1`,
        ),
    ];

    for (let time = 0; time < scaled(36, 500); time += 1) {
      const payload = shapes[time % shapes.length]?.(`${MARK}${time}`) ?? '';
      await ways[Math.floor(random() * ways.length)]?.(payload);
      await town.settled();
      town.passASecond();
    }

    // It was written where it is text, or nothing would have been shown.
    expect(places.length).toBeGreaterThan(10);
    expect(places.filter((it) => it.isName || it.isAlone)).toEqual([]);
  });
});

interface Place {
  readonly path: string;
  /** The mark is in the name of a field. */
  readonly isName: boolean;
  /** The mark is the whole value of an operator: somebody took the payload apart. */
  readonly isAlone: boolean;
}

/** Where the mark stands in what was sent to the database. */
function marksIn(
  value: unknown,
  path: string,
  isOperator: boolean,
  seen = new WeakSet<object>(),
): readonly Place[] {
  if (typeof value === 'string') {
    if (!value.includes(MARK)) return [];
    return [{ path, isName: false, isAlone: isOperator && /^ปลาบู่\d+$/.test(value) }];
  }
  if (typeof value !== 'object' || value === null || '_bsontype' in value || seen.has(value)) return [];
  seen.add(value);
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name.includes(MARK) ? [{ path, isName: true, isAlone: false }] : []),
    ...marksIn(inner, `${path}.${name}`, dangerous.has(name), seen),
  ]);
}

/** Operators that the payloads speak of; the bot's own `$set` holds what was said as text. */
const dangerous: ReadonlySet<string> = new Set([
  '$ne',
  '$gt',
  '$where',
  '$regex',
  '$options',
  '$or',
  '$nor',
  '$expr',
  '$eq',
  '$function',
  'body',
  '$exists',
]);
