import type { Ports } from '../app/ports.ts';
import type { AppParts } from '../http/app.ts';
import { type FilesParts, filesRouter } from '../http/files.ts';
import { signedPages } from '../http/signed-pages.ts';
import { papers as words } from '../text/paper-sentences.ts';
import { type AppealPorts, appealDesk, linkedAppeals } from './appeal-desk.ts';
import { inTurn } from './in-turn.ts';
import { type PagePorts, linkedPages, pageDesk } from './page-desk.ts';
import { type Made, type PaperPorts, linkedPapers, paperDesk } from './paper-desk.ts';
import { type PhotoPorts, linkedPhotos, photoDesk } from './photo-desk.ts';
import type { SignedLinks } from './signed-links.ts';

/** Papers waiting to be drawn, one after the other: each takes a second of one core, as PDF five. */
const MOST_PAPERS_WAITING = 8;

/** The links that chat gives. */
export function linkedOut(
  links: SignedLinks,
  canPrint: boolean,
): Pick<Ports, 'papers' | 'appeals' | 'photoLinks' | 'pageLinks'> {
  return {
    papers: linkedPapers(links, canPrint),
    appeals: linkedAppeals(links),
    photoLinks: linkedPhotos(links),
    pageLinks: linkedPages(links),
  };
}

/** What opens them: `/files/…`. */
export function openDesks(
  ports: AppealPorts & PagePorts & PaperPorts & PhotoPorts,
  links: SignedLinks,
): NonNullable<AppParts['routes']> {
  const turn = inTurn<Made>(MOST_PAPERS_WAITING);
  const desks: Readonly<Record<string, FilesParts['open']>> = {
    papers: paperDesk(ports, links, turn),
    photos: photoDesk(ports, links),
    appeals: appealDesk(ports, links, turn),
  };
  const open: FilesParts['open'] = async (link) => {
    const [, , desk = ''] = link.path.split('/');
    return Object.hasOwn(desks, desk) ? ((await desks[desk]?.(link)) ?? null) : null;
  };
  const [path, sorry] = ['/files', words.broken];
  return [
    { path, sorry, router: signedPages(pageDesk(ports, links)) },
    { path, sorry, router: filesRouter({ open, words }) },
  ];
}
