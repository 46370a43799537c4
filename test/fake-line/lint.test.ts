import { spawnSync } from 'node:child_process';
import { lintMessages } from '../../src/fake-line/lint.ts';
import { messageChecker } from '../support/shared.ts';
import { accepted } from './accepted-messages.ts';
import { refused } from './refused-messages.ts';

const checker = messageChecker();
const whereAtHand = checker === null ? describe.skip : describe;

describe('fake-line/lint', () => {
  it.each(Object.entries(accepted))('takes %s', (_name, messages) => {
    expect(lintMessages(messages)).toEqual([]);
  });

  it.each(Object.entries(refused))('refuses %s', (_name, { messages, property }) => {
    expect(lintMessages(messages).map((problem) => problem.property)).toContain(property);
  });

  it('says it in the words and with the property of LINE', () => {
    expect(
      lintMessages([
        { type: 'text', text: 'ก'.repeat(5001) },
        { type: 'flex', altText: '' },
      ]),
    ).toEqual([
      { message: 'Length must be between 0 and 5000', property: 'messages[0].text' },
      { message: 'May not be empty', property: 'messages[1].altText' },
      { message: 'Must be specified', property: 'messages[1].contents' },
    ]);
    expect(lintMessages([])).toEqual([{ message: 'Size must be between 1 and 5', property: 'messages' }]);
    expect(lintMessages([{ type: 'hologram' }])).toEqual([
      {
        message: expect.stringMatching(
          /^Must be one of the following values: \[text, textV2, flex, /,
        ) as unknown,
        property: 'messages[0].type',
      },
    ]);
  });

  it('names every property that LINE does not know', () => {
    expect(lintMessages([{ type: 'text', text: 'ok', colour: 'red', size: 3 }])).toEqual([
      { message: 'Unknown property', property: 'messages[0].colour' },
      { message: 'Unknown property', property: 'messages[0].size' },
    ]);
  });
});

whereAtHand("fake-line/lint beside LINE's own schemas (skipped where they are not at hand)", () => {
  it('takes nothing that they refuse', () => {
    const judged = Object.entries(accepted).map(([name, messages]) => {
      const run = spawnSync(process.execPath, [checker ?? '', '-'], {
        input: JSON.stringify(messages),
        encoding: 'utf8',
      });
      return `${name}: ${run.stdout.trim()}`;
    });

    expect(judged).toEqual(Object.keys(accepted).map((name) => `${name}: valid`));
  });
});
