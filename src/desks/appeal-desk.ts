import { z } from 'zod';
import { type AppealPorts as FactPorts, openAppeal } from '../app/appeal-facts.ts';
import type { Evidence } from '../app/evidence.ts';
import type { LinkCopies } from '../app/link-copies.ts';
import type { Appeals, Ports } from '../app/ports.ts';
import { type AppealFacts, type AppealRequest, appealFormats, withCopies } from '../domain/appeal.ts';
import type { FilesParts, HandedOut } from '../http/files.ts';
import { appeal, copyNames, photoName } from '../papers/appeal.ts';
import { drawAside } from '../papers/draw-aside.ts';
import { type PackedFile, pack } from '../papers/pack.ts';
import { lookAt } from '../papers/paper.ts';
import { fileOf } from '../papers/write-paper.ts';
import type { InTurn } from './in-turn.ts';
import type { Made } from './paper-desk.ts';
import type { LinkKind, SignedLinks } from './signed-links.ts';

// Where appeal packs are handed out: a cover, the copies of what was submitted, and photos, written when the link is
// followed. A link alone is not enough: whoever asked for it belongs to the agency still.

/** Bytes of a pack, which is put together in memory. The newest copies come first; the cover says what did not fit. */
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

/** What goes into the pack beside its cover, and the ids of what does not. */
interface Attached {
  readonly files: readonly PackedFile[];
  readonly leftOut: ReadonlySet<string>;
}

/** Opens the links above; null for every other path. */
export function appealDesk(ports: AppealPorts, links: SignedLinks, turn: InTurn<Made>): FilesParts['open'] {
  async function draw(asked: AppealRequest): Promise<HandedOut | null> {
    const facts = await openAppeal(ports, asked);
    if (facts === null) return null;
    // Also for the cover by itself, which goes with the pack and says the same.
    const { files, leftOut } = await attached(asked.agency, facts);
    const paper = appeal(facts, leftOut);
    const bytes = await drawAside({
      ...{ paper, format: 'docx', reader: 'word', pictures: new Map() },
      digits: facts.agency.profile.digits ?? 'thai',
    });
    const cover = { ...fileOf(paper, 'docx'), bytes };
    if (asked.format === 'docx') return cover;
    return {
      fileName: `${paper.fileName}.zip`,
      type: 'application/zip',
      bytes: await pack([{ name: cover.fileName, bytes }, ...files], ports.clock.now()),
    };
  }

  async function attached(agency: string, { submissions, photos }: AppealFacts): Promise<Attached> {
    const names = copyNames(submissions);
    const files: PackedFile[] = [];
    const leftOut = new Set<string>();
    let room = MOST_PACKED;
    const put = (id: string, name: string, bytes: Uint8Array | null): void => {
      if (bytes === null || bytes.length > room) {
        leftOut.add(id);
        return;
      }
      room -= bytes.length;
      files.push({ name, bytes });
    };
    for (const { copy } of withCopies(submissions).toReversed()) {
      put(copy.id, names.get(copy.id) ?? copy.id, await ports.linkCopies.bytes(agency, copy.id));
    }
    for (const [at, { id, ending }] of photos.entries()) {
      put(id, photoName(at, ending), await ports.evidence.bytes(agency, id, 'whole'));
    }
    return { files, leftOut };
  }

  return async (link) => {
    const asked = await links.open(link, appealLinks, ports.clock.now());
    return asked && turn.do(link.path, () => draw(asked));
  };
}
