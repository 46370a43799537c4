import { itemsOf, yearToWrite } from '../../app/board.ts';
import { type FoundOfItem, findsOf, keepFoundLinks } from '../../app/found-links.ts';
import type { SiteReading } from '../../app/read-site.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { itasLink, linkToRecheck } from '../../domain/links.ts';
import type { SiteFind } from '../../domain/site-links.ts';
import { foundLinks as say } from '../../text/find-link-sentences.ts';
import { inYear } from '../../text/sentences.ts';
import type { FindLinksArgs } from '../calls/link-args.ts';
import type { Answer, Button, Reply, Row } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { offer } from './question.ts';
import { notice, only, refused } from './refused.ts';
import { saved } from './saved.ts';
import { toMissing } from './ways-on.ts';

/** What the agency's own page says of the year's items: shown, and kept only when somebody says so. */
export async function answerFindLinks(turn: Turn, args: FindLinksArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'find-links', args } as const;
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue } = view.value;
  if (args.found !== undefined) return keep(turn, catalogue, args.found);
  const url = args.url ?? actor.agency.profile.website;
  if (url === null) return only(notice(say.noAddress.title, say.noAddress.text, [say.noAddress.example]));
  const reading = await ports.sites.read({
    agency: actor.agencyId,
    ...{ url, catalogue },
    inGroup: actor.chat.kind === 'group',
    asItWasRead: args.again === true || args.code !== undefined,
  });
  if (reading.kind === 'under-way' || reading.kind === 'busy') {
    const { title, text } = reading.kind === 'busy' ? say.busy : say.underWay(url, reading.pages);
    const show = {
      command: 'find-links',
      args: { ...args, url, again: true, year: catalogue.year },
    } as const;
    return only(notice(title, text, [], [{ label: say.show, call: show }]));
  }
  if (reading.kind === 'closed') return only(notice(say.closed.title, say.closed.text, [say.unread.example]));
  if (reading.kind === 'unread')
    return only(notice(say.unread.title, say.unread.text(reading.reason), [say.unread.example]));
  const items = await itemsOf(ports, actor.agencyId, actor.agency, catalogue);
  const finds = findsOf(items, reading.ofItems);
  if (args.code !== undefined) return only(await choice(turn, catalogue, finds, args.code));
  return only(await found(turn, catalogue, { url, reading, finds }));
}

interface Read {
  readonly url: string;
  readonly reading: Extract<SiteReading, { kind: 'read' }>;
  readonly finds: readonly FoundOfItem[];
}

/** One card: what was found and what not, what differs, and one tap that keeps what is new. */
async function found(turn: Turn, catalogue: Catalogue, { url, reading, finds }: Read): Promise<Reply> {
  const { year } = catalogue;
  const of = <Kind extends SiteFind['kind']>(kind: Kind) =>
    finds.flatMap(({ item, find }) =>
      find.kind === kind ? [{ item, find: find as Extract<SiteFind, { kind: Kind }> }] : [],
    );
  const codes = (those: readonly { readonly item: FoundOfItem['item'] }[]) =>
    those.map((it) => it.item.catalogue.code);
  const [fresh, same, different, unclear] = [of('new'), of('same'), of('different'), of('unclear')];
  const count = fresh.length + same.length + different.length + unclear.length;
  const old = of('old');
  const lacking = finds.filter(({ find }) => find.kind === 'missing' || find.kind === 'old');
  const replaced = fresh.filter(({ item }) => linkToRecheck(item) !== null).length;
  const lead = [
    say.read(url, reading.pages.length),
    ...(fresh.length > 0 ? [say.fresh(fresh.length)] : [say.nothingNew]),
    ...(same.length > 0 ? [say.same(same.length)] : []),
    ...(replaced > 0 ? [say.replaces(replaced)] : []),
    ...(different.length > 0 ? [say.differs(codes(different))] : []),
    ...(unclear.length > 0 ? [say.unclear(codes(unclear))] : []),
    ...(old.length > 0 ? [say.old(codes(old))] : []),
    ...(reading.foreign.length > 0 ? [say.foreign(reading.foreign)] : []),
    ...(reading.isCut ? [say.cut] : []),
  ].join('\n');
  const save = {
    label: say.save(fresh.length),
    call: {
      command: 'find-links',
      args: { found: fresh.map(({ item, find }) => ({ code: item.catalogue.code, link: find.url })), year },
    },
  } as const;
  const choices: readonly Button[] = fresh.length > 0 ? await offer(turn, [save]) : [];
  // What somebody has to decide comes first.
  const all = finds.flatMap((it) => rowOf(it, url, year));
  const rows = [...all.filter((row) => row.tone === 'busy'), ...all.filter((row) => row.tone !== 'busy')];
  const title = count === 0 ? say.none : say.title(count, codes(lacking));
  if (rows.length === 0) return notice(title, lead, count === 0 ? [say.unread.example] : [], choices);
  return {
    kind: 'list',
    title,
    lead,
    rows,
    foot: say.foot,
    provisional: catalogue.provisional,
    buttons: [...choices, toMissing(year)],
  };
}

function rowOf({ item, find }: FoundOfItem, url: string, year: number): readonly Row[] {
  const { code, title } = item.catalogue;
  const row = { label: code, title, open: { command: 'find-links', args: { url, code, year } } } as const;
  switch (find.kind) {
    case 'new':
      return [
        {
          ...row,
          detail: say.row.fresh(find.url),
          tone: 'good',
          open: { command: 'show-item', args: { code, year } },
        },
      ];
    case 'different':
      return [{ ...row, detail: say.row.differs(itasLink(item) ?? '', find.url), tone: 'busy' }];
    case 'unclear':
      return [{ ...row, detail: say.row.unclear(find.links.length), tone: 'busy' }];
    default:
      return [];
  }
}

/** Which of several links it is, or whether the one that was found takes the place of the one on file. */
async function choice(
  turn: Turn,
  { year }: Catalogue,
  finds: readonly FoundOfItem[],
  code: string,
): Promise<Reply> {
  const of = finds.find(({ item }) => item.catalogue.code === code);
  const links =
    of?.find.kind === 'unclear'
      ? of.find.links
      : of?.find.kind === 'different' || of?.find.kind === 'new'
        ? [{ url: of.find.url, text: '' }]
        : [];
  if (!of || links.length === 0) return notice(say.choose.none(code), say.unread.example);
  const offered = await offer(
    turn,
    links.map(({ url }, at) => ({
      label: links.length > 1 ? say.choose.nth(at + 1) : say.choose.found,
      call: { command: 'update-item', args: { updates: [{ code, links: [url] }], year } },
    })),
  );
  const lines = links.map(({ url, text }, at) => say.choose.line(at + 1, text, url));
  const text = [say.choose.text(of.item.catalogue.title), ...lines].join('\n');
  const show: Button = { label: say.choose.keep, call: { command: 'show-item', args: { code, year } } };
  return notice(say.choose.title(code), text, [], itasLink(of.item) === null ? offered : [...offered, show]);
}

async function keep(
  turn: Turn,
  catalogue: Catalogue,
  links: NonNullable<FindLinksArgs['found']>,
): Promise<Answer> {
  const { actor, ports, today } = turn;
  const { year } = catalogue;
  const { kept, taken } = await keepFoundLinks(ports, actor, catalogue, links);
  const written = kept.filter((it) => it.row !== null);
  const codes = written.map((it) => it.item.catalogue.code);
  ports.looks.soon(
    actor.agencyId,
    links.filter((it) => codes.includes(it.code)).map((it) => it.link),
  );
  return saved(
    actor,
    written.map((it) => it.row),
    {
      title: codes.length > 0 ? say.kept.title(codes, inYear(year, fiscalYearOf(today))) : say.kept.nothing,
      lines: [
        ...(codes.length > 0 ? [say.kept.codes(codes), say.kept.waiting, say.kept.looked] : []),
        ...(taken.length > 0 ? [say.kept.taken(taken)] : []),
      ],
      next: say.kept.next,
      buttons: [
        ...(codes.length > 0
          ? [
              {
                label: say.kept.confirm(codes.length),
                call: { command: 'confirm-link', args: { codes, year } },
              } as const,
            ]
          : []),
        toMissing(year),
      ],
    },
  );
}
