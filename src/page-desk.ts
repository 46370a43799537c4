import { join } from 'node:path';
import { type ItasPagePorts, type ItasTicked, readItasPage, tickOnItasPage } from './app/itas-page.ts';
import type { PageLinks } from './app/page-links.ts';
import type { ItasPageRequest } from './domain/itas-page.ts';
import { surveyOf, surveyTools } from './domain/survey.ts';
import type { SignedPagesParts } from './http/signed-pages.ts';
import { drawQr } from './pages/qr.ts';
import { drawItasPage } from './pages/itas-page.ts';
import type { SignedLinks } from './signed-links.ts';
import { itasPage as say } from './text/itas-page-words.ts';

// Where pages are opened that people work on in a browser: chat asks for links, the door of pages opens them.

/** Beside the sources, also for the built program: the compiler does not copy it. */
const assets = join(import.meta.dirname, '../src/pages/assets');
const ASSETS = '/files/assets';

export function linkedPages(links: SignedLinks): PageLinks {
  return {
    itas: (who, until) => links.link(pathOf(who), until),
    surveyQr: ({ agency, year, tool }, until) =>
      links.link(`/files/qr/${encodeURIComponent(agency)}/${year}/${tool}.png`, until),
  };
}

const notices = new Map(
  Object.entries({
    done: say.saved,
    changed: say.changed,
    'not-allowed': say.notAllowed,
  } satisfies Record<Exclude<ItasTicked, 'closed'>, string>),
);

export function pageDesk(ports: ItasPagePorts, links: SignedLinks): SignedPagesParts {
  async function opened(link: Parameters<SignedPagesParts['act']>[0]): Promise<ItasPageRequest | null> {
    const { path, until, signature } = link;
    if (!(await links.opens(path, until, signature, ports.clock.now()))) return null;
    return requestIn(path);
  }
  return {
    assets,
    words: { closed: say.closed },
    async show(link, address, said) {
      const asked = await opened(link);
      const page = asked && (await readItasPage(ports, asked));
      if (!page) return null;
      const notice = notices.get(said) ?? null;
      return drawItasPage(page, { address, assets: ASSETS, notice, press: () => ports.ids.random() });
    },
    async picture({ path, until, signature }) {
      if (!(await links.opens(path, until, signature, ports.clock.now()))) return null;
      const [, agency, year, named] = qrPath.exec(path) ?? [];
      const of = agency === undefined ? null : await ports.agencies.byId(decodeURIComponent(agency));
      const tool = surveyTools.find((it) => it === named);
      const url = tool && of && !of.closed ? surveyOf(of.surveys ?? [], Number(year), tool)?.url : null;
      return url ? drawQr(url) : null;
    },
    async act(link, { code = '', entered, link: url = '', press = '' }) {
      const asked = await opened(link);
      if (asked === null || !/^[\w-]{8,64}$/.test(press) || (entered !== 'yes' && entered !== 'no'))
        return null;
      const ticked = await tickOnItasPage(ports, asked, {
        code,
        entered: entered === 'yes',
        link: url,
        press,
      });
      return ticked === 'closed' ? null : ticked;
    },
  };
}

function pathOf({ agency, person, year }: ItasPageRequest): string {
  return `/files/itas/${encodeURIComponent(agency)}/${encodeURIComponent(person)}/${year}`;
}

const qrPath = /^\/files\/qr\/([^/]+)\/(\d{4})\/(\w+)\.png$/;
const itasPath = /^\/files\/itas\/([^/]+)\/([^/]+)\/(\d{4})$/;

function requestIn(path: string): ItasPageRequest | null {
  const [, agency, person, year] = itasPath.exec(path) ?? [];
  if (agency === undefined || person === undefined) return null;
  return { agency: decodeURIComponent(agency), person: decodeURIComponent(person), year: Number(year) };
}
