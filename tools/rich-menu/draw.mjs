// Draws the picture of the menu under one-to-one chats, out of the words and areas that LINE is told:
//   node tools/rich-menu/draw.mjs
// Writes flex-templates/rich-menu/menu.png. LINE never changes a picture: `prongsai rich-menu` installs a new menu.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { openBrowser } from '../chromium.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = join(root, 'flex-templates', 'rich-menu');
const { menu } = await import(pathToFileURL(join(root, 'dist', 'chat', 'menu.js')).href);
const { MENU_SIZE, menuAreas, menuDrawn } = await import(
  pathToFileURL(join(root, 'dist', 'line', 'menu-request.js')).href
);

const tiles = menu.flat().map(({ icon, title, hint }, at) => ({
  icon,
  title,
  hint,
  bounds: menuAreas[at].bounds,
  drawing: readFileSync(join(folder, 'icons', `${icon}.svg`), 'utf8'),
}));

const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: MENU_SIZE });
  await page.setContent(readFileSync(join(folder, 'menu.html'), 'utf8'));
  await page.evaluate((all) => {
    for (const { icon, title, hint, bounds, drawing } of all) {
      const section = document.createElement('section');
      section.className = icon;
      section.style.cssText = `left: ${bounds.x}px; top: ${bounds.y}px; width: ${bounds.width}px; height: ${bounds.height}px`;
      const tile = document.createElement('div');
      tile.innerHTML = drawing;
      for (const [name, words] of [
        ['b', title],
        ['span', hint],
      ]) {
        const line = document.createElement(name);
        line.textContent = words;
        tile.append(line);
      }
      section.append(tile);
      document.querySelector('main').append(section);
    }
  }, tiles);
  await page.evaluate(() => document.fonts.ready);
  const drawn = await sharp(await page.screenshot())
    .withExif({ IFD0: { ImageDescription: menuDrawn } })
    .png({ palette: true, quality: 90, effort: 9 })
    .toBuffer();
  writeFileSync(join(folder, 'menu.png'), drawn);
  process.stdout.write(`${drawn.length} bytes: ${join(folder, 'menu.png')}\n`);
} finally {
  await browser.close();
}
