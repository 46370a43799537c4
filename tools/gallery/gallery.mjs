// Every card with its samples as one page and as pictures, drawn by the simulator's own renderer:
//   npm run flex:gallery [-- FOLDER]      FOLDER: LINE messages as JSON files, instead of the samples
// Writes gallery/index.html (no script, opens anywhere), gallery/<card>[-large|-dark].png, and the contact sheets of
// sheets.mjs. With --documents the sheets of the documents are written over as well.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import express from 'express';
import { openBrowser } from '../chromium.mjs';
import { drawSheet, sheets } from './sheets.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const here = join(root, 'tools', 'gallery');
const rendererFolder = join(root, 'src', 'try-out', 'page');
const out = join(root, 'gallery');

/** What people set on their phones: letters, and the dark mode, where cards stay as they are. */
const looks = [
  { suffix: '', query: '' },
  { suffix: '-large', query: '?large' },
  { suffix: '-dark', query: '?dark' },
];

function jsonIn(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      name: basename(file, '.json'),
      content: JSON.parse(readFileSync(join(folder, file), 'utf8')),
    }));
}

async function samples() {
  const { renderReplies } = await import(pathToFileURL(join(root, 'dist', 'line', 'render.js')).href);
  return jsonIn(join(root, 'flex-templates', 'samples')).map(({ name, content }) => {
    const [message] = renderReplies([content]);
    return { name, message };
  });
}

const [folder] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const forDocuments = process.argv.includes('--documents');
const messages = folder
  ? jsonIn(folder).map(({ name, content }) => ({ name, message: content }))
  : await samples();

const app = express();
app.use('/page', express.static(rendererFolder));
app.use('/gallery', express.static(here));
app.get('/messages.json', (_request, response) => response.json(messages));
app.get('/', (_request, response) => response.sendFile(join(here, 'page.html')));
const server = app.listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));

const browser = await openBrowser();
try {
  mkdirSync(out, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 });
  const drawn = new Map();
  for (const { suffix, query } of looks) {
    await page.goto(`http://127.0.0.1:${server.address().port}/${query}`);
    await page.waitForSelector('body[data-ready]');
    for (const figure of await page.locator('figure').all())
      await figure.screenshot({ path: join(out, `${await figure.getAttribute('data-name')}${suffix}.png`) });
    for (const bubble of await page.locator('figure > :first-child').all()) {
      const name = await bubble.locator('..').getAttribute('data-name');
      drawn.set(`${name}${suffix}`, await bubble.screenshot({ omitBackground: true }));
    }
    if (suffix === '') writeFileSync(join(out, 'index.html'), await still(page));
  }
  for (const { file, cards, ground } of folder ? [] : sheets) {
    const sheet = await drawSheet(
      cards.map((name) => drawn.get(name)),
      ground,
    );
    writeFileSync(join(out, `sheet-${basename(file)}`), sheet);
    if (forDocuments) writeFileSync(join(root, file), sheet);
    process.stdout.write(`${sheet.length} bytes: ${file}\n`);
  }
  process.stdout.write(`${messages.length} messages: ${join(out, 'index.html')}\n`);
} finally {
  await browser.close();
  server.close();
}

/** The page as drawn, without its script, and with its styles inside. Texts were escaped by the browser. */
async function still(page) {
  const styles = [join(rendererFolder, 'flex.css'), join(here, 'page.css')]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  await page.evaluate(() => {
    for (const it of document.querySelectorAll('script, link')) it.remove();
  });
  return (await page.content()).replace('</head>', () => `<style>\n${styles}</style></head>`);
}
