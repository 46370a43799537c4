import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogues } from '../../src/catalogues/read.ts';
import { understand } from '../../src/chat/understand.ts';
import { packageRoot } from '../../src/config.ts';

// What a guide says to type is understood as typed, but for what stands in for something of the reader's own.

const catalogues = readCatalogues();

function outcomeOf(line: string): string {
  const addressed = line.startsWith('ita ');
  const text = line.replace(/…/g, 'www.example.go.th').replace(/@ชื่อ/g, '@สมหญิง');
  const heard = understand(text, {
    in: 'user',
    addressed,
    bound: true,
    today: '2027-02-15',
    year: 2570,
    catalogues,
  });
  return heard.outcome === 'incomplete' ? `incomplete: ${heard.command}` : heard.outcome;
}

/** Lines in backquotes that an officer would type: Thai, or a code with something after it; no files, no shell. */
function linesOf(page: string): readonly string[] {
  const text = readFileSync(join(packageRoot, 'docs', page), 'utf8');
  return [...text.matchAll(/`([^`\n]+)`/g)]
    .map(([, line = '']) => line)
    .filter((line) => /[\u0E00-\u0E7F]/.test(line) && !/^npm|\.\.\./.test(line));
}

describe('the guides', () => {
  it.each([
    ['coordinator.md', 25],
    ['executive.md', 6],
  ])('%s says only what the bot understands', (page, atLeast) => {
    const lines = linesOf(page);

    expect(lines.length).toBeGreaterThanOrEqual(atLeast);
    // A bare เห็นชอบ is answered with what waits for it, and a setup without a name with what to choose from.
    const unasked = ['call', 'incomplete: approve', 'incomplete: setup'];
    expect(
      lines
        .map((line) => `${line}: ${outcomeOf(line)}`)
        .filter((it) => !unasked.some((end) => it.endsWith(`: ${end}`))),
    ).toEqual([]);
  });
});
