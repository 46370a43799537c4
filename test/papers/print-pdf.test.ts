import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { asPrinted } from '../../src/papers/as-printed.ts';
import { findLibreOffice, printPdf } from '../../src/papers/print-pdf.ts';
import { aYear } from './a-year.ts';
import { drawn } from './drawn.ts';

const office = findLibreOffice(process.env.PATH);
if (office === null)
  process.stderr.write('LibreOffice (soffice) is not on the PATH: printing a real PDF was not tried\n');

async function leftBehind(): Promise<readonly string[]> {
  return (await readdir(tmpdir())).filter((it) => it.startsWith('prongsai-pdf-'));
}

const { PATH } = process.env;
const environment = { PATH, LINE_CHANNEL_SECRET: 'hidden', MONGODB_URI: 'mongodb://hidden' };

(office === null ? describe.skip : describe)('PDF by the LibreOffice of this machine', () => {
  it('is made of a Word file, and nothing is left behind', async () => {
    const before = await leftBehind();

    const word = await drawn('memo', aYear(), 'docx');
    const pdf = await printPdf({ office: office ?? '', environment }, word, 'thai');

    expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf?.length).toBeGreaterThan(5_000);
    expect(await leftBehind()).toEqual(before);
  });
});

describe('a paper between its reading and its printing', () => {
  const flat = `<style:text-properties fo:font-size="16pt" style:font-size-complex="16pt"/>
    <text:p>หน้า <text:page-number text:select-page="current">1</text:page-number></text:p>`;

  it('has its pages numbered in the digits of the agency, which LibreOffice reads nowhere in a Word file', () => {
    const numbered = '<text:page-number style:num-format="Native Numbering" text:select-page="current">';
    const ofLater = flat.replace('text:select-page', 'style:num-format="1" text:select-page');

    expect(asPrinted(flat, 'thai', true)).toContain(numbered);
    expect(asPrinted(ofLater, 'thai', true)).toContain(numbered);
    expect(asPrinted(flat, 'arabic', true)).toBe(flat);
  });

  it('is written smaller where the machine has other Thai fonts alone, which are larger', () => {
    expect(asPrinted(flat, 'arabic', false)).toBe(flat.replaceAll('16pt', '11.5pt'));
  });
});

describe('PDF', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prongsai-test-office-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** A program that stands where LibreOffice would. */
  async function standIn(script: string): Promise<string> {
    const file = join(folder, 'soffice');
    await writeFile(file, `#!${process.execPath}\n${script}`);
    await chmod(file, 0o755);
    return file;
  }

  it('is given up after its time, and what made it is stopped', async () => {
    const lives: Promise<unknown>[] = [];
    const server = createServer((socket) =>
      lives.push(
        once(
          socket.resume().on('error', () => undefined),
          'close',
        ),
      ),
    );
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const live = `require('node:net').connect(${port}, '127.0.0.1')`;
    // As LibreOffice's own script does, it starts another, which must not outlive it.
    const program = await standIn(
      `${live};
       require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(live)}], { stdio: 'ignore' });`,
    );
    const before = await leftBehind();

    const pdf = await printPdf({ office: program, environment, within: 1_200 }, Buffer.from('x'), 'thai');

    expect(pdf).toBeNull();
    expect(lives).toHaveLength(2);
    await Promise.all(lives);
    expect(await leftBehind()).toEqual(before);
    server.close();
  });

  it('is nothing where the program fails, is none, or makes no file', async () => {
    const printed = (program: string) => printPdf({ office: program, environment }, Buffer.from('x'), 'thai');

    expect(await printed(await standIn('process.exit(3)'))).toBeNull();
    expect(await printed(await standIn(''))).toBeNull();
    expect(await printed(join(folder, 'nothing-here'))).toBeNull();
  });

  it('takes away what a killed process left of a paper, and not what another is printing', async () => {
    const left = await mkdtemp(join(tmpdir(), 'prongsai-pdf-'));
    const printing = await mkdtemp(join(tmpdir(), 'prongsai-pdf-'));
    await writeFile(join(left, 'paper.docx'), 'x');
    const twoHoursAgo = Date.now() / 1_000 - 7_200;
    await utimes(left, twoHoursAgo, twoHoursAgo);

    await printPdf({ office: await standIn(''), environment }, Buffer.from('x'), 'thai');

    const there = (await leftBehind()).map((it) => join(tmpdir(), it));
    await rm(printing, { recursive: true });
    expect(there).not.toContain(left);
    expect(there).toContain(printing);
  });

  it('tells the program nothing of our secrets', async () => {
    const program = await standIn(
      `const { writeFileSync } = require('node:fs');
       writeFileSync('paper.fodt', '');
       writeFileSync('paper.pdf', JSON.stringify(Object.keys(process.env)));`,
    );

    const told = await printPdf({ office: program, environment }, Buffer.from('x'), 'thai');

    const names: unknown = JSON.parse(String(told));
    expect(names).toEqual(expect.arrayContaining(['HOME', 'PATH', 'TMPDIR']));
    expect(String(told)).not.toMatch(/LINE_|MONGODB/);
  });

  it('is possible where a folder of the PATH has the program', async () => {
    const program = await standIn('');

    expect(findLibreOffice(`${join(folder, 'none')}${delimiter}${folder}`)).toBe(program);
    expect(findLibreOffice(join(folder, 'none'))).toBeNull();
    expect(findLibreOffice(undefined)).toBeNull();
  });
});
