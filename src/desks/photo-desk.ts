import { z } from 'zod';
import { agencyOpenTo } from '../app/open-paper.ts';
import type { PhotoLinks } from '../app/evidence.ts';
import type { Ports } from '../app/ports.ts';
import type { FilesParts } from '../http/files.ts';
import type { LinkKind, SignedLinks } from './signed-links.ts';

// Where kept photos and files are handed out. A link alone is not enough: whoever asked for it belongs to the agency
// still, and the file was neither unsent nor taken away.

/** What browsers show by themselves and run nothing of. Everything else is saved. */
const shown: ReadonlySet<string> = new Set(['image/jpeg', 'application/pdf']);

export function linkedPhotos(links: SignedLinks): PhotoLinks {
  return {
    linkTo({ agency, person, file, which }, until) {
      return links.link(['photos', agency, person, which, `${file.id}.${file.ending}`], until);
    },
  };
}

export type PhotoPorts = Pick<Ports, 'agencies' | 'people' | 'clock' | 'evidence'>;

interface PhotoRequest {
  readonly agency: string;
  readonly person: string;
  readonly which: 'whole' | 'small';
  readonly id: string;
}

const photoLinks: LinkKind<PhotoRequest> = {
  path: /^\/files\/photos\/(?<agency>[^/]+)\/(?<person>[^/]+)\/(?<which>[a-z]+)\/(?<id>[\w-]+)\.[a-z0-9]+$/,
  names: z.object({
    agency: z.string(),
    person: z.string(),
    which: z.enum(['whole', 'small']),
    id: z.string(),
  }),
};

/** Opens the links above; null for every other path. */
export function photoDesk(ports: PhotoPorts, links: SignedLinks): FilesParts['open'] {
  return async (link) => {
    const asked = await links.open(link, photoLinks, ports.clock.now());
    if (asked === null) return null;
    const { agency, person, which, id } = asked;
    if (!(await agencyOpenTo(ports, agency, person))) return null;
    const file = (await ports.evidence.byIds(agency, [id])).get(id);
    const bytes = file && (await ports.evidence.bytes(agency, id, which));
    if (!file || !bytes) return null;
    // A picture is kept as a JPEG, large and small.
    const { type, ending } = file;
    return {
      ...{ fileName: `${id}.${ending}`, type, bytes },
      ...(shown.has(type) ? { inline: true as const } : {}),
    };
  };
}
