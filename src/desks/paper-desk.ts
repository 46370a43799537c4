import { z } from 'zod';
import { type OpenPorts, openPaper } from '../app/open-paper.ts';
import type { Evidence } from '../app/evidence.ts';
import type { Papers } from '../app/ports.ts';
import { type PaperRequest, formatsFor, paperFormats, paperKinds } from '../domain/papers.ts';
import type { FilesParts, HandedOut } from '../http/files.ts';
import type { InTurn } from './in-turn.ts';
import { type Picture, type Pictures, lookAt, photosIn } from '../papers/paper.ts';
import type { Digits } from '../papers/digits.ts';
import { drawAside } from '../papers/draw-aside.ts';
import { fileOf, writePaper } from '../papers/write-paper.ts';
import type { LinkKind, SignedLinks } from './signed-links.ts';

// Where papers are handed out: chat asks for links, the door of files opens them.

const MOST_PICTURES = 80;

export function linkedPapers(links: SignedLinks, canPrint: boolean): Papers {
  return {
    canPrint,
    look: (kind, facts) => lookAt(writePaper(kind, facts)),
    linkTo: ({ agency, person, year, kind, format }, until) =>
      links.link(['papers', agency, person, year, `${kind}.${format}`], until),
  };
}

export type PaperPorts = OpenPorts & {
  readonly evidence: Pick<Evidence, 'byIds' | 'bytes'>;
  /** A picture as large as half a page needs. */
  readonly shrink: (bytes: Uint8Array) => Promise<Picture | null>;
  /** A Word file as PDF, null where that did not work; null where there is nothing that makes one. */
  readonly print: ((word: Uint8Array, digits: Digits) => Promise<Uint8Array | null>) | null;
};

export const paperLinks: LinkKind<PaperRequest> = {
  path: /^\/files\/papers\/(?<agency>[^/]+)\/(?<person>[^/]+)\/(?<year>\d{4})\/(?<kind>[a-z-]+)\.(?<format>[a-z]+)$/,
  names: z
    .object({
      agency: z.string(),
      person: z.string(),
      year: z.coerce.number(),
      kind: z.enum(paperKinds),
      format: z.enum(paperFormats),
    })
    .refine(({ kind, format }) => formatsFor(kind, true).includes(format)),
};

/** What comes of drawing; null for whoever may have nothing. */
export type Made = HandedOut | 'failed' | null;

/** Opens the links above, one paper at a time; null for every other path. */
export function paperDesk(ports: PaperPorts, links: SignedLinks, turn: InTurn<Made>): FilesParts['open'] {
  async function draw(asked: PaperRequest): Promise<Made> {
    const facts = await openPaper(ports, asked);
    if (facts === null) return null;
    const paper = writePaper(asked.kind, facts);
    const { format } = asked;
    const digits = facts.agency.profile.digits ?? 'thai';
    const bytes = await drawAside({
      paper,
      format: format === 'pdf' ? 'docx' : format,
      digits,
      pictures: format === 'xlsx' ? new Map() : await picturesOf(asked.agency, photosIn(paper)),
      reader: format === 'pdf' ? 'printer' : 'word',
    });
    if (format !== 'pdf') return { ...fileOf(paper, format), bytes };
    const printed = await ports.print?.(bytes, digits);
    return printed ? { ...fileOf(paper, format), bytes: printed } : 'failed';
  }

  /** A paper of eighty pictures is ten megabytes; what is beyond can be looked at in LINE. */
  async function picturesOf(agency: string, ids: readonly string[]): Promise<Pictures> {
    const some = ids.slice(0, MOST_PICTURES);
    const found = new Map<string, Picture>();
    for (const { id, sort, width, height } of (await ports.evidence.byIds(agency, some)).values()) {
      if (sort !== 'picture' || width === null || height === null) continue;
      const bytes = await ports.evidence.bytes(agency, id, 'whole');
      const small = bytes && (await ports.shrink(bytes));
      if (small) found.set(id, small);
    }
    return found;
  }

  return async (link) => {
    const asked = await links.open(link, paperLinks, ports.clock.now());
    return asked && turn.do(link.path, () => draw(asked));
  };
}
