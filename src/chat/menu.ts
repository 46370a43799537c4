import { menuLines, menuWords } from '../text/menu-sentences.ts';
import type { Button } from './reply.ts';

/** One area of the menu under a one-to-one chat. `icon` names a drawing on its picture. */
export interface MenuArea {
  readonly icon: keyof typeof menuWords;
  readonly title: string;
  readonly hint: string;
  readonly press: Button;
}

function area(icon: MenuArea['icon'], press: (title: string) => Button): MenuArea {
  const { title, hint } = menuWords[icon];
  return { icon, title, hint, press: press(title) };
}

/** The menu, row by row. Everything on it can also be typed: LINE shows no menu on a PC and none in groups. */
export const menu: readonly (readonly MenuArea[])[] = [
  [
    area('summary', (label) => ({ label, call: { command: 'summary', args: {} } })),
    area('missing', (label) => ({ label, call: { command: 'list-missing', args: {} } })),
    area('send', (label) => ({ label, fill: menuLines.send })),
  ],
  [
    area('work', (label) => ({ label, call: { command: 'list-work', args: {} } })),
    area('measures', (label) => ({ label, call: { command: 'list-measures', args: {} } })),
    area('help', (label) => ({ label, call: { command: 'help', args: {} } })),
  ],
];
