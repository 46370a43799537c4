import { type Html, html } from './html.ts';

/**
 * A whole page in our style, which no search engine keeps.
 * @param assets where the style is
 * @param head what its head holds beside
 */
export function drawPage(title: string, assets: string, head: Html, body: Html): string {
  return html`<!doctype html>
    <html lang="th">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="${assets}/itas.css" />
        ${head}
      </head>
      ${body}
    </html> `.text;
}
