import { papers } from '../text/paper-sentences.ts';
import { html } from './html.ts';
import { drawPage } from './page.ts';

const { making: say } = papers;

/**
 * What is looked at while a paper is made. It asks for the file by itself, and a browser shows it until the file begins
 * to come: no script, and nothing that has to be kept.
 * @param file the address of the file itself
 * @param assets where the style is
 */
export function drawWaitingPage(file: string, assets: string): string {
  return drawPage(
    say.title,
    assets,
    html`<meta http-equiv="refresh" content="0; url=${file}" />`,
    html`<body>
      <header>
        <h1>${say.title}</h1>
        <p>${say.text}</p>
        <div class="unknown" role="progressbar" aria-label="${say.title}"></div>
        <p class="small">${say.then} <a href="${file}">${say.again}</a></p>
      </header>
    </body>`,
  );
}
