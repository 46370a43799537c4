import { type OpenPorts, openPaper } from './app/open-paper.ts';
import type { Papers } from './app/ports.ts';
import { type PaperRequest, formatsOf, paperKinds } from './domain/papers.ts';
import type { FilesParts, HandedOut } from './http/files.ts';
import { lookAt } from './papers/paper.ts';
import { drawPaper, writePaper } from './papers/write-paper.ts';
import type { SignedLinks } from './signed-links.ts';

// Where papers are handed out: chat asks for links, the door of files opens them.

/** Papers waiting to be drawn. Drawing one takes a tenth of a second of the one thread that also serves LINE. */
const MOST_WAITING = 8;

export function linkedPapers(links: SignedLinks): Papers {
  return {
    look: (kind, facts) => lookAt(writePaper(kind, facts)),
    linkTo: (paper, until) => links.link(pathOf(paper), until),
  };
}

/** Opens what a link names, one paper at a time. */
export function paperDesk(ports: OpenPorts, links: SignedLinks): FilesParts['open'] {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function draw(asked: PaperRequest): Promise<HandedOut | null> {
    const facts = await openPaper(ports, asked);
    if (facts === null) return null;
    return drawPaper(writePaper(asked.kind, facts), asked.format, facts.agency.profile.digits ?? 'thai');
  }

  return async ({ path, until, signature }) => {
    // The signature first: a stranger's request costs nothing more.
    if (!(await links.opens(path, until, signature, ports.clock.now()))) return null;
    const asked = requestIn(path);
    if (asked === null) return null;
    if (waiting >= MOST_WAITING) return 'busy';
    waiting += 1;
    const drawn = last.then(() => draw(asked));
    // What failed fails for whoever asked for it, not for the next.
    last = drawn.catch(() => undefined);
    try {
      return await drawn;
    } finally {
      waiting -= 1;
    }
  };
}

function pathOf({ agency, person, year, kind, format }: PaperRequest): string {
  return `/files/papers/${encodeURIComponent(agency)}/${encodeURIComponent(person)}/${year}/${kind}.${format}`;
}

const paperPath = /^\/files\/papers\/([^/]+)\/([^/]+)\/(\d{4})\/([a-z-]+)\.([a-z]+)$/;

/** What a path that we signed names; null for a paper that there is no more. */
function requestIn(path: string): PaperRequest | null {
  const [, agency, person, year, named, ending] = paperPath.exec(path) ?? [];
  const kind = paperKinds.find((it) => it === named);
  const format = kind && formatsOf[kind].find((it) => it === ending);
  if (!kind || !format || agency === undefined || person === undefined) return null;
  return {
    agency: decodeURIComponent(agency),
    person: decodeURIComponent(person),
    year: Number(year),
    kind,
    format,
  };
}
