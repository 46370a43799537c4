import { decodePostback } from '../../src/chat/calls/postback.ts';
import { forAgency } from '../../src/chat/for-agency.ts';
import { buttonsIn } from '../../src/fake-line/buttons.ts';
import { renderReplies } from '../../src/line/render.ts';
import { everyReply } from '../line/replies.ts';

const agency = '0123456789abcdef01234567';

describe('src/chat/for-agency.ts', () => {
  const postbacks = (replies: Parameters<typeof renderReplies>[0]) =>
    buttonsIn(renderReplies(replies)).flatMap(({ action }) =>
      typeof action.data === 'string' ? [action.data] : [],
    );

  it.each(everyReply('ข้อความ', 3).map((reply) => [reply.kind, reply] as const))(
    'has everything that can be pressed on a %s say whose it is',
    (_kind, reply) => {
      const before = postbacks([reply]);
      const after = postbacks([forAgency(reply, agency)]);

      expect(after).toHaveLength(before.length);
      for (const [at, data] of after.entries()) {
        const was = decodePostback(before[at] ?? '');
        const isTyped = was?.args.topic === 'typing';
        expect(decodePostback(data)).toEqual(isTyped ? was : { ...was, args: { ...was?.args, agency } });
      }
    },
  );
});
