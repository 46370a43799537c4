import type { Item } from '../domain/item.ts';
import type { ItasPage } from '../domain/itas-page.ts';
import { itasLink, linkToRecheck } from '../domain/links.ts';
import { itasPage as say } from '../text/itas-page-words.ts';
import { erased } from '../text/words.ts';
import { type Html, html, nothing } from './html.ts';
import { drawPage } from './page.ts';

/** What the page is drawn with, beside what it shows. */
export interface ItasPageOptions {
  /** Where its forms go: its own signed address. */
  readonly address: string;
  /** A fresh id for every press that may come from it. */
  readonly press: () => string;
  /** Where its style and script are. */
  readonly assets: string;
  /** What became of the last press, where it came back without script. */
  readonly notice: string | null;
}

/** The page as it is sent: whole without a script, which only copies and saves without leaving the place. */
export function drawItasPage(page: ItasPage, options: ItasPageOptions): string {
  const { agency, catalogue, today } = page;
  const { year, answering } = catalogue;
  const wanted = page.items.filter((item) => item.status !== 'not_applicable');
  const done = wanted.filter((item) => item.inItas !== null).length;
  const isProvisional = catalogue.provisional || answering.certainty !== 'verified';
  const groups = catalogue.subIndicators.map(({ code, title }) => ({
    heading: say.group(code, title),
    items: page.items.filter((item) => item.catalogue.subIndicator === code),
  }));
  return drawPage(
    say.of(agency, year),
    options.assets,
    html`<script src="${options.assets}/itas.js" defer></script>`,
    html`<body data-copied="${say.copied}" data-selected="${say.selected}" data-trouble="${say.trouble}">
      <a class="skip" href="#items">${say.skip}</a>
      <header>
        <p class="agency">${agency}</p>
        <h1>${say.title(year)}</h1>
        <p>${say.lead}</p>
        <div id="progress" class="progress">
          <p>
            <strong>${say.progress(done, wanted.length)}</strong>
            <span>${say.closes(answering.to, today, isProvisional)}</span>
          </p>
          <progress value="${done}" max="${Math.max(1, wanted.length)}" aria-hidden="true"></progress>
        </div>
        <p class="small">${page.person === null ? say.unnamed : say.person(page.person)}</p>
        ${page.mayTick ? nothing : html`<p class="small">${say.viewer}</p>`}
        ${catalogue.provisional ? html`<p class="small">${say.provisional}</p>` : nothing}
      </header>
      <p id="said" class="said" role="status" aria-live="polite">${options.notice ?? ''}</p>
      <main id="items">
        ${groups.filter((it) => it.items.length > 0).map((it) => groupOf(it.heading, it.items, page, options))}
      </main>
    </body>`,
  );
}

function groupOf(heading: string, items: readonly Item[], page: ItasPage, options: ItasPageOptions): Html {
  return html`<section>
    <h2>${heading}</h2>
    <ul class="items">
      ${items.map((item) => rowOf(item, page, options))}
    </ul>
  </section> `;
}

function rowOf(item: Item, page: ItasPage, options: ItasPageOptions): Html {
  const { code, title } = item.catalogue;
  const state = item.inItas === null ? (itasLink(item) === null ? 'none' : 'open') : 'done';
  return html`<li id="${code}" class="item ${state}">
    <div class="code" aria-hidden="true">${code}</div>
    <div class="what">
      <h3><span class="sr">${code} </span>${title}</h3>
      ${linkOf(item, page)}
    </div>
    <div class="itas">${itasOf(item, page, options)}</div>
  </li> `;
}

function linkOf(item: Item, { notes }: ItasPage): Html {
  const { code } = item.catalogue;
  if (item.status === 'not_applicable') return html`<p class="small">${say.notApplicable}</p>`;
  const url = itasLink(item);
  if (url === null) {
    const old = linkToRecheck(item);
    return old === null
      ? html`<p class="small">${say.noLink} <kbd>${say.sendLine(code)}</kbd></p>`
      : html`<p class="small">
          ${say.toCheck} <kbd>${say.confirmLine(code)}</kbd><br /><a
            href="${old}"
            rel="noopener noreferrer"
            target="_blank"
            >${old}</a
          >
        </p>`;
  }
  const further = item.links.filter((link) => link.url !== url && link.recheck !== true);
  const isDead = item.links.some((link) => link.url === url && link.health === 'missing');
  const where = (note: string | undefined): Html => {
    const said = note === undefined ? undefined : notes.get(note);
    return said === undefined ? nothing : html`<p class="small">${say.where(said)}</p>`;
  };
  return html`${addressOf(url, code)} ${where(item.links.find((link) => link.url === url)?.note)}
  ${isDead ? html`<p class="warn">${say.dead}</p>` : nothing}
  ${item.complete ? nothing : html`<p class="small">${say.notComplete}</p>`}
  ${further.map(
    (link) =>
      html`<p class="small">${say.further}</p>
        ${addressOf(link.url, code)} ${where(link.note)}`,
  )}`;
}

function addressOf(url: string, code: string): Html {
  return html`<p class="address">
    <a href="${url}" rel="noopener noreferrer" target="_blank">${url}</a>
    <button type="button" class="copy" data-copy="${url}" aria-label="${say.copyOf(code)}">
      ${say.copy}
    </button>
  </p>`;
}

function itasOf(item: Item, page: ItasPage, options: ItasPageOptions): Html {
  const { code } = item.catalogue;
  const url = itasLink(item);
  const said = item.inItas;
  const ticked =
    said === null
      ? nothing
      : html`<p class="ticked">${say.ticked(page.names.get(said.by) ?? erased, new Date(said.at))}</p>`;
  if (item.status === 'not_applicable') return nothing;
  if (url === null || !page.mayTick) return said === null ? html`<p class="small">${say.notYet}</p>` : ticked;
  const entered = said === null;
  return html`${ticked}
    <form method="post" action="${options.address}" class="tick">
      <input type="hidden" name="code" value="${code}" /><input type="hidden" name="link" value="${url}" />
      <input type="hidden" name="press" value="${options.press()}" />
      <button
        name="entered"
        value="${entered ? 'yes' : 'no'}"
        class="${entered ? 'yes' : 'no'}"
        aria-label="${entered ? say.tickOf(code) : say.untickOf(code)}"
      >
        ${entered ? say.tick : say.untick}
      </button>
    </form>`;
}
