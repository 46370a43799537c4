import { formatsFor } from '../../src/domain/papers.ts';

it('offers PDF right behind the usual file, and only where it can be made', () => {
  expect(formatsFor('measures', true)).toEqual(['docx', 'pdf', 'xlsx']);
  expect(formatsFor('measures', false)).toEqual(['docx', 'xlsx']);
  expect(formatsFor('memo', true)).toEqual(['docx', 'pdf']);
});
