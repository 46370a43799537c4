import type { Visits } from '../app/looks.ts';

/** What the fictional agency's website has lost; every other page of it opens. */
export const lostPage = 'https://www.example.go.th/ita/o5-เดิม';

/**
 * The web as the try-out has it: nothing leaves this machine. The website of the sample agency answers by this table,
 * any other one as if it could not be reached just now.
 */
export function pretendWeb(now: () => number): Visits {
  return {
    visit(url) {
      const { hostname, href } = new URL(url);
      const isOurs = hostname === 'example.go.th' || hostname.endsWith('.example.go.th');
      const isLost = href === new URL(lostPage).href;
      const seen = !isOurs
        ? ({ class: 'unclear', reason: 'no-connection', status: null } as const)
        : isLost
          ? ({ class: 'missing', reason: 'gone', status: 404 } as const)
          : ({ class: 'alive', reason: 'opened', status: 200 } as const);
      const certificate = isOurs ? ('good' as const) : null;
      const look = {
        ...seen,
        at: new Date(now()).toISOString(),
        finalUrl: href,
        certificate,
        title: null,
        years: [],
        codes: [],
      };
      return Promise.resolve({ look, page: null });
    },
    waitOf: () => 0,
  };
}
