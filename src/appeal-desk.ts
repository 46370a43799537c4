import { type AppealPorts, openAppeal } from './app/appeal-facts.ts';
import type { Evidence } from './app/evidence.ts';
import type { LinkCopies } from './app/link-copies.ts';
import type { Appeals, Ports } from './app/ports.ts';
import { type AppealFacts, type AppealRequest, appealFormats, withCopies } from './domain/appeal.ts';
import type { FilesParts, HandedOut } from './http/files.ts';
import type { InTurn } from './in-turn.ts';
import { appeal, copyNames, photoName } from './papers/appeal.ts';
import { drawAside } from './papers/draw-aside.ts';
import { pack } from './papers/pack.ts';
import { lookAt } from './papers/paper.ts';
import { fileOf } from './papers/write-paper.ts';
import type { SignedLinks } from './signed-links.ts';

// Where appeal packs are handed out: a cover, the copies of what was submitted, and photos, written when the link is
// followed. A link alone is not enough: whoever asked for it belongs to the agency still.

/** Bytes of a pack, which is put together in memory: the newest copies first, and what does not fit is left out. */
const MOST_PACKED = 48 * 1_024 * 1_024;

export function linkedAppeals(links: SignedLinks): Appeals {
  return {
    look: (facts) => lookAt(appeal(facts)),
    linkTo(request, until) {
      return links.link(pathOf(request), until);
    },
  };
}

type DeskPorts = AppealPorts &
  Pick<Ports, 'people' | 'clock'> & {
    readonly evidence: Pick<Evidence, 'bytes'>;
    readonly linkCopies: Pick<LinkCopies, 'bytes'>;
  };

interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Opens the links above; null for every other path. */
export function appealDesk(ports: DeskPorts, links: SignedLinks, turn: InTurn): FilesParts['open'] {
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

  return async ({ path, until, signature }) => {
    const asked = requestIn(path);
    // The signature before anything that costs: a stranger's request costs nothing more.
    if (asked === null || !(await links.opens(path, until, signature, ports.clock.now()))) return null;
    return turn.do(() => draw(asked));
  };
}

function pathOf({ agency, person, year, code, format }: AppealRequest): string {
  return `/files/appeals/${encodeURIComponent(agency)}/${encodeURIComponent(person)}/${year}/${code}.${format}`;
}

const appealPath = /^\/files\/appeals\/([^/]+)\/([^/]+)\/(\d{4})\/(O\d{1,2})\.([a-z]+)$/;

function requestIn(path: string): AppealRequest | null {
  const [, agency, person, year, code, ending] = appealPath.exec(path) ?? [];
  const format = appealFormats.find((it) => it === ending);
  if (!format || agency === undefined || person === undefined || code === undefined) return null;
  return {
    agency: decodeURIComponent(agency),
    person: decodeURIComponent(person),
    year: Number(year),
    code,
    format,
  };
}
