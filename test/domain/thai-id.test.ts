import { holdsIdentityNumber } from '../../src/domain/thai-id.ts';

describe('domain/thai-id', () => {
  it.each(['1103702071811', 'ผู้เข้าอบรม 1-1037-02071-81-1 และคนอื่น', '1 1037 02071 81 1'])(
    'finds one in “%s”',
    (text) => {
      expect(holdsIdentityNumber(text)).toBe(true);
    },
  );

  it.each([
    ['with another check digit', '1103702071812'],
    ['of an office', '0994000123450'],
    ['in a longer number', '11037020718110'],
    ['of a telephone', '02 123 4567 89'],
  ])('finds none in a number %s', (_, text) => {
    expect(holdsIdentityNumber(text)).toBe(false);
  });
});
