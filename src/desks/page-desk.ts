import { join } from 'node:path';
import { z } from 'zod';
import { type ItasPagePorts, type ItasTicked, readItasPage, tickOnItasPage } from '../app/itas-page.ts';
import type { PageLinks, SurveyQr } from '../app/page-links.ts';
import type { Ports } from '../app/ports.ts';
import type { ItasPageRequest } from '../domain/itas-page.ts';
import { surveyOf, surveyTools } from '../domain/survey.ts';
import type { SignedPagesParts } from '../http/signed-pages.ts';
import { drawQr } from '../pages/qr.ts';
import { drawItasPage } from '../pages/itas-page.ts';
import { drawWaitingPage } from '../pages/waiting-page.ts';
import { paperLinks } from './paper-desk.ts';
import type { LinkKind, SignedLinks } from './signed-links.ts';
import { itasPage as say } from '../text/itas-page-words.ts';

// Where pages are opened that people work on in a browser: chat asks for links, the door of pages opens them.

/** Beside the sources, also for the built program: the compiler does not copy it. */
const assets = join(import.meta.dirname, '../../src/pages/assets');
const ASSETS = '/files/assets';

export function linkedPages(links: SignedLinks): PageLinks {
  return {
    itas: ({ agency, person, year }, until) => links.link(['itas', agency, person, year], until),
    surveyQr: ({ agency, year, tool }, until) => links.link(['qr', agency, year, `${tool}.png`], until),
  };
}

const itasLinks: LinkKind<ItasPageRequest> = {
  path: /^\/files\/itas\/(?<agency>[^/]+)\/(?<person>[^/]+)\/(?<year>\d{4})$/,
  names: z.object({ agency: z.string(), person: z.string(), year: z.coerce.number() }),
};

const qrLinks: LinkKind<SurveyQr> = {
  path: /^\/files\/qr\/(?<agency>[^/]+)\/(?<year>\d{4})\/(?<tool>\w+)\.png$/,
  names: z.object({ agency: z.string(), year: z.coerce.number(), tool: z.enum(surveyTools) }),
};

const notices = new Map(
  Object.entries({
    done: say.saved,
    changed: say.changed,
    'not-allowed': say.notAllowed,
  } satisfies Record<Exclude<ItasTicked, 'closed'>, string>),
);

/** What stands behind the pages; each form that is shown has an id of its own. */
export type PagePorts = ItasPagePorts & Pick<Ports, 'ids'>;

export function pageDesk(ports: PagePorts, links: SignedLinks): SignedPagesParts {
  return {
    assets,
    words: { closed: say.closed },
    async show(link, address, said) {
      const asked = await links.open(link, itasLinks, ports.clock.now());
      const page = asked && (await readItasPage(ports, asked));
      if (!page) return null;
      const notice = notices.get(said) ?? null;
      return drawItasPage(page, { address, assets: ASSETS, notice, press: () => ports.ids.random() });
    },
    async wait(link, file) {
      const asked = await links.open(link, paperLinks, ports.clock.now());
      return asked?.format === 'pdf' ? drawWaitingPage(file, ASSETS) : null;
    },
    async picture(link) {
      const asked = await links.open(link, qrLinks, ports.clock.now());
      const agency = asked && (await ports.agencies.byId(asked.agency));
      if (!agency || agency.closed) return null;
      const url = surveyOf(agency.surveys ?? [], asked.year, asked.tool)?.url;
      return url ? drawQr(url) : null;
    },
    async act(link, { code = '', entered, link: url = '', press = '' }) {
      const asked = await links.open(link, itasLinks, ports.clock.now());
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
