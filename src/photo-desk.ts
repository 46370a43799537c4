import { agencyOpenTo } from './app/open-paper.ts';
import type { Evidence, PhotoLinks } from './app/evidence.ts';
import type { Clock, Ports } from './app/ports.ts';
import type { FilesParts } from './http/files.ts';
import type { SignedLinks } from './signed-links.ts';

// Where kept photos and files are handed out. A link alone is not enough: whoever asked for it belongs to the agency
// still, and the file was neither unsent nor taken away.

/** What browsers show by themselves and run nothing of. Everything else is saved. */
const shown: ReadonlySet<string> = new Set(['image/jpeg', 'application/pdf']);

export function linkedPhotos(links: SignedLinks): PhotoLinks {
  return {
    linkTo({ agency, person, file, which }, until) {
      const ending = which === 'small' ? 'jpg' : file.ending;
      const path = [agency, person, which, `${file.id}.${ending}`].map(encodeURIComponent).join('/');
      return links.link(`/files/photos/${path}`, until);
    },
  };
}

const photoPath = /^\/files\/photos\/([^/]+)\/([^/]+)\/(whole|small)\/([\w-]+)\.[a-z0-9]+$/;

/** Opens the links above; null for every other path. */
export function photoDesk(
  ports: Pick<Ports, 'agencies' | 'people'> & { readonly evidence: Evidence; readonly clock: Clock },
  links: SignedLinks,
): FilesParts['open'] {
  return async ({ path, until, signature }) => {
    const [, agencyPart, personPart, which, id] = photoPath.exec(path) ?? [];
    if (agencyPart === undefined || personPart === undefined || id === undefined) return null;
    if (!(await links.opens(path, until, signature, ports.clock.now()))) return null;
    const [agency, person] = [decodeURIComponent(agencyPart), decodeURIComponent(personPart)];
    if (!(await agencyOpenTo(ports, agency, person))) return null;
    const file = (await ports.evidence.byIds(agency, [id])).get(id);
    const bytes = file && (await ports.evidence.bytes(agency, id, which === 'small' ? 'small' : 'whole'));
    if (!file || !bytes) return null;
    const type = which === 'small' && file.sort === 'picture' ? 'image/jpeg' : file.type;
    return {
      fileName: `${id}.${file.ending}`,
      type,
      bytes,
      ...(shown.has(type) ? { inline: true as const } : {}),
    };
  };
}
