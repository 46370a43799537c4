import { createHmac } from 'node:crypto';
import { receivedFrom } from '../../src/line/incoming.ts';
import { looksSigned, signedBy } from '../../src/line/signature.ts';

const at = new Date('2027-02-15T05:00:00.000Z');
const read = (event: unknown) => receivedFrom({ id: 'e1', at, json: JSON.stringify(event) });
const group = { type: 'group', groupId: 'C1', userId: 'U1' };
const text = (message: Record<string, unknown>, source: unknown = group) => ({
  type: 'message',
  replyToken: 'r1',
  source,
  message: { type: 'text', id: 'm1', ...message },
});

describe('line/incoming', () => {
  it('reads what somebody said in a group', () => {
    expect(read(text({ text: 'สรุป' }))).toEqual({
      replyToken: 'r1',
      incoming: {
        event: 'e1',
        at,
        chat: { kind: 'group', id: 'C1' },
        lineUser: 'U1',
        message: 'm1',
        saying: { kind: 'text', text: 'สรุป', mentioned: false, mentions: [], quoted: null },
      },
    });
  });

  it.each([
    ['one to one', { type: 'user', userId: 'U1' }, { kind: 'user', id: 'U1' }, 'U1'],
    ['in a room', { type: 'room', roomId: 'R1', userId: 'U1' }, { kind: 'group', id: 'R1' }, 'U1'],
    ['without saying who', { type: 'group', groupId: 'C1' }, { kind: 'group', id: 'C1' }, null],
  ])('knows who speaks %s', (_, source, chat, lineUser) => {
    expect(read(text({ text: 'x' }, source)).incoming).toMatchObject({ chat, lineUser });
  });

  it.each([
    ['@โปร่งใส ส่ง O12', [{ index: 0, length: 8, type: 'user', isSelf: true }], 'ส่ง O12'],
    ['ช่วยดู O12 ให้ที @โปร่งใส', [{ index: 17, length: 8, type: 'user', isSelf: true }], 'ช่วยดู O12 ให้ที'],
    [
      '@a @โปร่งใส ดู O1 @โปร่งใส',
      [
        { index: 3, length: 8, isSelf: true },
        { index: 0, length: 2, userId: 'U2' },
        { index: 18, length: 8, isSelf: true },
      ],
      '@a  ดู O1',
    ],
    ['😀 @b hi', [{ index: 3, length: 2, isSelf: true }], '😀  hi'],
  ])('takes the mention of the bot out of "%s"', (said, mentionees, left) => {
    expect(read(text({ text: said, mention: { mentionees } })).incoming?.saying).toMatchObject({
      text: left,
      mentioned: true,
    });
  });

  it('says who else was mentioned, by the name in the text and whom LINE says it is', () => {
    const mentionees = [
      { index: 0, length: 8, type: 'user', isSelf: true },
      { index: 16, length: 11, type: 'user', userId: 'U2', isSelf: false },
      { index: 28, length: 4, type: 'all' },
      { index: 33, length: 2, type: 'user' },
    ];
    const said = '@โปร่งใส บทบาท  @สมชาย ใจดี @All @ข ผู้บริหาร';

    expect(read(text({ text: said, mention: { mentionees } })).incoming?.saying).toMatchObject({
      mentions: [
        { name: 'สมชาย ใจดี', lineUser: 'U2' },
        { name: 'ข', lineUser: null },
      ],
    });
  });

  it.each([
    [
      'of somebody else',
      { mentionees: [{ index: 0, length: 2, type: 'user', userId: 'U2', isSelf: false }] },
    ],
    ['of all', { mentionees: [{ index: 0, length: 2, type: 'all' }] }],
    ['in a form it does not know', { mentionees: ['bot', { index: -1, length: 1, isSelf: true }] }],
    ['that is no mention', 'bot'],
  ])('leaves a text with a mention %s as it is', (_, mention) => {
    expect(read(text({ text: '@b ส่ง O12 ', mention })).incoming?.saying).toMatchObject({
      text: '@b ส่ง O12 ',
      mentioned: false,
    });
  });

  it('names the message that is quoted, and leaves it open whose it is', () => {
    expect(read(text({ text: 'ส่งแล้ว', quotedMessageId: 'm0' })).incoming?.saying).toMatchObject({
      quoted: 'm0',
      mentioned: false,
    });
  });

  it('reads a press with what was picked, also of somebody whom LINE does not name', () => {
    const press = {
      type: 'postback',
      replyToken: 'r1',
      source: { type: 'group', groupId: 'C1' },
      postback: { data: 'v1|x', params: { date: '2027-03-31', odd: 7 } },
    };

    expect(read(press).incoming).toMatchObject({
      lineUser: null,
      message: null,
      saying: { kind: 'press', data: 'v1|x', params: { date: '2027-03-31' } },
    });
  });

  it.each(['join', 'follow'])('takes a %s for an arrival', (type) => {
    const source = type === 'join' ? { type: 'group', groupId: 'C1' } : { type: 'user', userId: 'U1' };

    expect(read({ type, replyToken: 'r1', source }).incoming?.saying).toEqual({ kind: 'arrival' });
  });

  it('knows of a photo its set and of a document in a group nothing at all', () => {
    const saying = (message: object) => read({ type: 'message', source: group, message }).incoming?.saying;

    expect(saying({ type: 'image', id: 'm1', imageSet: { id: 's1', index: 2, total: 3 } })).toEqual({
      kind: 'passing',
      set: { id: 's1', total: 3 },
    });
    expect(saying({ type: 'file', id: 'm1', fileName: 'ลับ.pdf', fileSize: 9 })).toEqual({
      kind: 'passing',
      set: null,
    });
  });

  it.each([
    ['a sticker', { type: 'message', source: group, message: { type: 'sticker', id: 'm1' } }],
    [
      'a photo that lies at another address',
      {
        type: 'message',
        source: group,
        message: { type: 'image', id: 'm1', contentProvider: { type: 'external' } },
      },
    ],
    ['a text that is none', text({ text: { $gt: '' } })],
    ['a message without its message', { type: 'message', source: group }],
    ['a press without its data', { type: 'postback', source: group, postback: {} }],
    ['somebody leaving', { type: 'memberLeft', source: group, left: { members: [] } }],
    ['an event of tomorrow', { type: 'teleported', source: group }],
    ['an event from a place of tomorrow', text({ text: 'x' }, { type: 'spaceship', shipId: 'S1' })],
    ['an event from nowhere', { type: 'join' }],
    ['a list', []],
    ['a word', 'message'],
    ['null', null],
  ])('has no business with %s', (_, event) => {
    expect(read(event)).toEqual({ incoming: null, replyToken: null });
  });
});

describe('line/signature', () => {
  it('believes any of the secrets it was given, and no other', () => {
    const body = Buffer.from('{}');
    const signature = createHmac('sha256', 'other').update(body).digest('base64');
    const strange = `${'A'.repeat(43)}=`;

    expect([signature, strange].map(looksSigned)).toEqual([true, true]);
    expect(signedBy(['one', 'other'], body, signature)).toBe(true);
    expect(signedBy(['one'], body, signature)).toBe(false);
    expect(signedBy([], body, signature)).toBe(false);
    expect(signedBy(['one', 'other'], body, strange)).toBe(false);
  });
});
