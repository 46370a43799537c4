import { itemsOf, yearToRead } from '../../app/board.ts';
import { thaiDate } from '../../text/dates.ts';
import { itasCard as say, itasPage } from '../../text/itas-page-words.ts';
import type { ItasArgs } from '../calls/link-args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { linkDays } from './link-days.ts';
import { notice, only, refused } from './refused.ts';

/** The way to the page on which links are copied into ITAS: a link of one's own, so only one to one. */
export async function answerItasPage(turn: Turn, args: ItasArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const view = yearToRead(ports, actor.agency, args.year, today);
  if (!view.ok) return refused(turn, view.refusal, { command: 'itas', args });
  const { catalogue, year } = view.value;
  const wanted = (await itemsOf(ports, actor.agencyId, actor.agency, catalogue)).filter(
    (item) => item.status !== 'not_applicable',
  );
  const done = wanted.filter((item) => item.inItas !== null).length;
  const standing = [
    say.text(done, wanted.length),
    itasPage.closes(catalogue.answering.to, today, catalogue.provisional),
  ];
  if (actor.chat.kind === 'group') {
    return only(notice(itasPage.title(year), [...standing, say.inGroup, say.inGroupNext].join('\n')));
  }
  const { lastDay, until } = linkDays(today);
  const uri = await ports.pageLinks.itas({ agency: actor.agencyId, person: actor.person, year }, until);
  if (uri === null) return only(notice(itasPage.title(year), [...standing, say.noAddress].join('\n')));
  const text = [...standing, say.how, say.own(thaiDate(lastDay))].join('\n');
  return only(
    notice(
      itasPage.title(year),
      text,
      [],
      [
        { label: say.open, uri },
        { label: itasPage.finalCheck, call: { command: 'final-check', args: { year } } },
      ],
    ),
  );
}
