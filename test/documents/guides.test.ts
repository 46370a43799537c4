import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogues } from '../../src/catalogues/read.ts';
import { understand } from '../../src/chat/understand.ts';
import { packageRoot } from '../../src/config.ts';

// What a guide says to type is understood as typed, but for what stands in for something of the reader's own.

const said = { addressed: false, today: '2027-02-15', year: 2570, catalogues: readCatalogues() };

function typed(line: string): string {
  return line.replace(/…/g, 'www.example.go.th').replace(/@ชื่อ/g, '@สมหญิง');
}

function outcomeOf(line: string): string {
  const heard = understand(typed(line), { ...said, in: 'user', addressed: line.startsWith('ita ') });
  return heard.outcome === 'incomplete' ? `incomplete: ${heard.command}` : heard.outcome;
}

/** By a group that belongs to an agency, or by one that has still to. */
function isHeardInGroup(line: string): boolean {
  return [true, false].some(
    (bound) => understand(typed(line), { ...said, in: 'group', bound }).outcome !== 'silent',
  );
}

function pageOf(path: string): string {
  return readFileSync(join(packageRoot, path), 'utf8');
}

/** Lines in backquotes that an officer would type: Thai, or a code with something after it; no files, no shell. */
function linesIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)]
    .map(([, line = '']) => line)
    .filter((line) => /[\u0E00-\u0E7F]/.test(line) && !/^npm|\.\.\./.test(line));
}

describe('the guides', () => {
  it.each([
    ['coordinator.md', 25],
    ['executive.md', 6],
  ])('%s says only what the bot understands', (page, atLeast) => {
    const lines = linesIn(pageOf(join('docs', page)));

    expect(lines.length).toBeGreaterThanOrEqual(atLeast);
    // A bare เห็นชอบ is answered with what waits for it, and a setup without a name with what to choose from.
    const unasked = ['call', 'incomplete: approve', 'incomplete: setup'];
    expect(
      lines
        .map((line) => `${line}: ${outcomeOf(line)}`)
        .filter((it) => !unasked.some((end) => it.endsWith(`: ${end}`))),
    ).toEqual([]);
  });

  it('tells a coordinator to type in the group only what a group is heard with', () => {
    const unheard = linesIn(pageOf('docs/coordinator.md')).filter((line) => !isHeardInGroup(line));

    // An executive's own, one to one.
    expect(new Set(unheard)).toEqual(new Set(['เห็นชอบ O1 O2']));
  });

  it('names in the README what a group is heard with unaddressed, and nothing else', () => {
    const [, chapter = ''] = /## พิมพ์อะไรได้บ้าง\n([\s\S]*?)\n!\[/.exec(pageOf('README.md')) ?? [];
    const [before = '', table = ''] = chapter.split('<!-- generated: commands -->');
    const [, five = ''] = before.split('มีห้าอย่าง');

    expect(linesIn(five).filter((line) => !isHeardInGroup(line))).toEqual([]);
    expect(linesIn(table).filter(isHeardInGroup)).toHaveLength(5);
    expect(linesIn(table).filter((line) => !isHeardInGroup(`ita ${line}`))).toEqual([]);
  });
});
