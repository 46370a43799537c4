import { createHash } from 'node:crypto';
import type { messagingApi } from '@line/bot-sdk';
import { menu } from '../chat/menu.ts';
import { menuBar } from '../text/menu-sentences.ts';
import { actionOf } from './press.ts';

/** Pixels of the picture, LINE's largest: at a phone's width a letter of 100 is one of 15. */
export const MENU_SIZE = { width: 2500, height: 1686 } as const;

/** Every menu of ours begins with this, and no other does. */
export const OUR_MENUS = 'prongsai ';

/** The areas as rectangles that leave no gap: the last of a row and of a column take the pixels that are over. */
export const menuAreas: readonly messagingApi.RichMenuArea[] = menu.flatMap((row, down) => {
  const [top, bottom] = [
    edge(down, menu.length, MENU_SIZE.height),
    edge(down + 1, menu.length, MENU_SIZE.height),
  ];
  return row.map(({ press }, across): messagingApi.RichMenuArea => {
    const action = actionOf(press);
    if (action === undefined) throw new Error(`the menu's ${press.label} is no action of LINE's`);
    const [left, right] = [
      edge(across, row.length, MENU_SIZE.width),
      edge(across + 1, row.length, MENU_SIZE.width),
    ];
    return { bounds: { x: left, y: top, width: right - left, height: bottom - top }, action };
  });
});

/** What the picture shows, as it is noted in the picture: a picture of other words is stale. */
export const menuDrawn = createHash('sha256')
  .update(
    JSON.stringify(
      menu.flat().map(({ icon, title, hint }, at) => [icon, title, hint, menuAreas[at]?.bounds]),
    ),
  )
  .digest('hex')
  .slice(0, 16);

function edge(at: number, of: number, pixels: number): number {
  return Math.round((at * pixels) / of);
}

/** The menu as LINE takes it. Its name says what it consists of, so that the same menu is known again. */
export function menuRequest(picture: Uint8Array): messagingApi.RichMenuRequest {
  const digest = createHash('sha256')
    .update(JSON.stringify([menuBar, menuAreas]))
    .update(picture);
  return {
    size: MENU_SIZE,
    // Open when a chat is opened: whoever has not used the bot sees what it can do.
    selected: true,
    name: `${OUR_MENUS}${digest.digest('hex').slice(0, 16)}`,
    chatBarText: menuBar,
    areas: [...menuAreas],
  };
}
