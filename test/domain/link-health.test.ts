import { healthOf, nextLookIn, turnOf } from '../../src/domain/link-health.ts';
import type { LookClass } from '../../src/domain/web-page.ts';

const letters: Readonly<Record<string, LookClass>> = { a: 'alive', m: 'missing', u: 'unclear' };
const looks = (told: string) => Array.from(told, (letter) => ({ class: letters[letter]! }));

it.each([
  ['', 'unchecked'],
  ['a', 'alive'],
  ['m', 'unclear'],
  ['u', 'unclear'],
  ['mm', 'missing'],
  ['am', 'unclear'],
  ['mam', 'missing'],
  ['mum', 'missing'],
  ['mmu', 'missing'],
  ['muu', 'unclear'],
  ['mma', 'alive'],
  ['mmuu', 'unclear'],
  ['uuu', 'unclear'],
])('calls a page whose looks were "%s" %s', (told, health) => {
  expect(healthOf(looks(told))).toBe(health);
});

it('tells of a page that is gone once, and of one that is there again', () => {
  expect(
    ['m', 'mm', 'mmm', 'mmma', 'mmaa', 'amm', 'ama', 'uuuu'].map((told) => turnOf(looks(told))),
  ).toStrictEqual([null, 'gone', null, 'back', null, 'gone', null, null]);
});

it('looks again within hours after a first failure, and daily otherwise', () => {
  const hours = (told: string) => nextLookIn(looks(told)) / 3_600_000;
  expect([hours('m'), hours('am'), hours('mm'), hours('a'), hours('u')]).toStrictEqual([2, 2, 24, 24, 24]);
});
