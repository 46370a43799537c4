import type { LookClass, LookReason, PageSays } from '../domain/web-page.ts';
import { NotPublic, TooSlow } from './connect.ts';
import { hostOf } from './public-address.ts';
import type { Answer } from './read-answer.ts';

/** Only what cannot be otherwise is missing; whatever may have another cause is unclear. */
const classes = {
  opened: 'alive',
  gone: 'missing',
  'no-such-host': 'missing',
  'says-not-found': 'missing',
  'may-say-not-found': 'unclear',
  'sent-home': 'unclear',
  empty: 'unclear',
  'not-for-programs': 'unclear',
  robots: 'unclear',
  login: 'unclear',
  'site-trouble': 'unclear',
  'odd-answer': 'unclear',
  'too-slow': 'unclear',
  'no-connection': 'unclear',
  redirects: 'unclear',
  'not-public': 'unclear',
} as const satisfies Record<LookReason, LookClass>;

export function classOf(reason: LookReason): LookClass {
  return classes[reason];
}

/** What the last answer means. `page` is null for what is no web page, such as a PDF. */
export function judge(asked: URL, answered: URL, answer: Answer, page: PageSays | null): LookReason {
  const { status } = answer;
  if (page?.instead === 'challenge') return 'not-for-programs';
  if (status === 404 || status === 410) return 'gone';
  if (status === 401 || status === 403 || status === 429) return 'not-for-programs';
  if (status >= 500) return 'site-trouble';
  if (status < 200 || status > 299) return 'odd-answer';
  if (answer.body.length === 0) return answer.cutShort ? 'too-slow' : 'empty';
  if (isSentHome(asked, answered)) return 'sent-home';
  switch (page?.instead) {
    case 'not-found':
      return 'says-not-found';
    case 'perhaps-not-found':
      return 'may-say-not-found';
    case 'login':
      return 'login';
    case 'nothing':
      return 'empty';
    default:
      return 'opened';
  }
}

/** Many sites answer for a page that is gone with their front page. */
function isSentHome(asked: URL, answered: URL): boolean {
  const isFront = ({ pathname, search }: URL): boolean =>
    search === '' && /^\/(?:(?:index|home|main|default)(?:\.\w+)?\/?)?$/i.test(pathname);
  const isSameSite = bareHost(asked) === bareHost(answered);
  return isSameSite && isFront(answered) && !isFront(asked);
}

function bareHost(url: URL): string {
  return hostOf(url).replace(/^www\./, '');
}

/** What it means that there was no answer. */
export function judgeFault(error: unknown): LookReason {
  if (error instanceof NotPublic) return 'not-public';
  if (error instanceof TooSlow) return 'too-slow';
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'ENOTFOUND') return 'no-such-host';
  return code === 'ETIMEDOUT' ? 'too-slow' : 'no-connection';
}
