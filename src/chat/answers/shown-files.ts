import { photos as say } from '../../text/photo-sentences.ts';
import type { Button, ShownFiles } from '../reply.ts';
import type { Turn } from '../turn.ts';
import type { Call } from '../calls/call.ts';

/** A card of today shows its pictures for a week. */
const SHOWN_FOR = 7 * 24 * 3_600_000;
const PICTURES = 3;

/** What a measure or an item has of files, and the newest pictures of them; null where it has none. */
export async function shownFiles(
  { ports, actor }: Turn,
  { photos: ids = [] }: { readonly photos?: readonly string[] },
): Promise<{ readonly there: number; readonly shown: ShownFiles } | null> {
  if (ids.length === 0) return null;
  const known = await ports.evidence.byIds(actor.agencyId, ids);
  const pictures = ids.flatMap((id) => known.get(id) ?? []).filter((file) => file.sort === 'picture');
  const until = new Date(ports.clock.now().getTime() + SHOWN_FOR);
  const whose = { agency: actor.agencyId, person: actor.person };
  const linked = await Promise.all(
    pictures.slice(-PICTURES).map(async (file) => ({
      small: await ports.photoLinks.linkTo({ ...whose, file, which: 'small' }, until),
      whole: await ports.photoLinks.linkTo({ ...whose, file, which: 'whole' }, until),
    })),
  );
  return {
    there: known.size,
    shown: {
      count: say.count(known.size, ids.length - known.size),
      pictures: linked.flatMap(({ small, whole }) =>
        small === null || whole === null ? [] : [{ small, whole }],
      ),
    },
  };
}

/** Where there are files, a button to all of them. */
export function filesButton(files: { readonly there: number } | null, args: Call['args']): readonly Button[] {
  if (files === null || files.there === 0) return [];
  return [{ label: say.button(files.there), call: { command: 'photos', args } }];
}
