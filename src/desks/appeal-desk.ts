import { z } from 'zod';
import { type AppealPorts as FactPorts, openAppeal } from '../app/appeal-facts.ts';
import type { Evidence } from '../app/evidence.ts';
import type { LinkCopies } from '../app/link-copies.ts';
import type { Appeals, Ports } from '../app/ports.ts';
import { type AppealFacts, type AppealRequest, appealFormats, withCopies } from '../domain/appeal.ts';
import type { FilesParts, HandedOut } from '../http/files.ts';
import type { InTurn } from './in-turn.ts';
import { appeal, copyNames, photoName } from '../papers/appeal.ts';
import { drawAside } from '../papers/draw-aside.ts';
import { pack } from '../papers/pack.ts';
import { lookAt } from '../papers/paper.ts';
import { fileOf } from '../papers/write-paper.ts';
import type { LinkKind, SignedLinks } from './signed-links.ts';

// Where appeal packs are handed out: a cover, the copies of what was submitted, and photos, written when the link is
// followed. A link alone is not enough: whoever asked for it belongs to the agency still.

/** Bytes of a pack, which is put together in memory: the newest copies first, and what does not fit is left out. */
const MOST_PACKED = 48 * 1_024 * 1_024;

export function linkedAppeals(links: SignedLinks): Appeals {
  return {
    look: (facts) => lookAt(appeal(facts)),
    linkTo: ({ agency, person, year, code, format }, until) =>
      links.link(['appeals', agency, person, year, `${code}.${format}`], until),
  };
}

const appealLinks: LinkKind<AppealRequest> = {
  path: /^\/files\/appeals\/(?<agency>[^/]+)\/(?<person>[^/]+)\/(?<year>\d{4})\/(?<code>O\d{1,2})\.(?<format>[a-z]+)$/,
  names: z.object({
    agency: z.string(),
    person: z.string(),
    year: z.coerce.number(),
    code: z.string(),
    format: z.enum(appealFormats),
  }),
};

export type AppealPorts = FactPorts &
  Pick<Ports, 'people' | 'clock'> & {
    readonly evidence: Pick<Evidence, 'bytes'>;
    readonly linkCopies: Pick<LinkCopies, 'bytes'>;
  };

interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Opens the links above; null for every other path. */
export function appealDesk(ports: AppealPorts, links: SignedLinks, turn: InTurn): FilesParts['open'] {
  async function draw(asked: AppealRequest): Promise<HandedOut | null> {
    const facts = await openAppeal(ports, asked);
    if (facts === null) return null;
    const paper = appeal(facts);
    const bytes = await drawAside({
      ...{ paper, format: 'docx', reader: 'word', pictures: new Map() },
      digits: facts.agency.profile.digits ?? 'thai',
    });
    const cover = { ...fileOf(paper, 'docx'), bytes };
    if (asked.format === 'docx') return cover;
    const files = [{ name: cover.fileName, bytes: cover.bytes }, ...(await attached(asked.agency, facts))];
    return {
      fileName: `${paper.fileName}.zip`,
      type: 'application/zip',
      bytes: await pack(files, ports.clock.now()),
    };
  }

  async function attached(agency: string, facts: AppealFacts): Promise<readonly PackedFile[]> {
    const names = copyNames(facts.submissions);
    const files: PackedFile[] = [];
    let room = MOST_PACKED;
    const put = (name: string, bytes: Uint8Array | null): void => {
      if (bytes === null || bytes.length > room) return;
      room -= bytes.length;
      files.push({ name, bytes });
    };
    for (const { copy } of withCopies(facts.submissions).toReversed()) {
      put(names.get(copy.id) ?? copy.id, await ports.linkCopies.bytes(agency, copy.id));
    }
    for (const [at, { id, ending }] of facts.photos.entries()) {
      put(photoName(at, ending), await ports.evidence.bytes(agency, id, 'whole'));
    }
    return files;
  }

  return async (link) => {
    const asked = await links.open(link, appealLinks, ports.clock.now());
    return asked && turn.do(() => draw(asked));
  };
}
