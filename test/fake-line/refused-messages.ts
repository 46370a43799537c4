import { url, bubble, flex, text, button, quick, postback, twelve, inBaseline } from './message-parts.ts';

const one = (message: unknown, property: string) => ({
  messages: [message],
  property: `messages[0]${property}`,
});
const body = '.contents.body.contents[0]';

/** Message arrays that LINE refuses, and the property that it names. */
export const refused: Readonly<Record<string, { readonly messages: unknown; readonly property: string }>> = {
  'no array': { messages: text(), property: 'messages' },
  'no message': { messages: [], property: 'messages' },
  'six messages': { messages: Array.from({ length: 6 }, () => text()), property: 'messages' },
  'a message of unknown type': one({ type: 'hologram' }, '.type'),
  'something that is no message': one('สวัสดี', ''),
  'an empty text': one(text({ text: '' }), '.text'),
  'no text': one({ type: 'text' }, '.text'),
  'a text of 5001': one(text({ text: 'ก'.repeat(5001) }), '.text'),
  'an unknown property': one(text({ colour: 'red' }), '.colour'),
  'an emoji without its $': one(
    text({ emojis: [{ index: 0, productId: 'p', emojiId: 'e' }] }),
    '.emojis[0].index',
  ),
  'a substitution that is missing': one({ type: 'textV2', text: '{who}' }, '.text'),
  'a brace left open': one({ type: 'textV2', text: 'ก {' }, '.text'),
  'twenty-one mentions': one(
    {
      type: 'textV2',
      text: 'x',
      substitution: Object.fromEntries(
        Array.from({ length: 21 }, (_, i) => [`k${i}`, { type: 'mention', mentionee: { type: 'all' } }]),
      ),
    },
    '.substitution',
  ),
  'a sender who says to be LINE': one(text({ sender: { name: 'LINE Official' } }), '.sender.name'),
  'fourteen quick replies': one(
    quick(...Array.from({ length: 14 }, () => ({ type: 'action', action: postback }))),
    '.quickReply.items',
  ),
  'a quick reply without label': one(
    quick({ type: 'action', action: { type: 'message', text: 'x' } }),
    '.quickReply.items[0].action.label',
  ),
  'a quick reply label of 21 graphemes': one(
    quick({ type: 'action', action: { ...postback, label: 'ที่'.repeat(21) } }),
    '.quickReply.items[0].action.label',
  ),
  'an alternative link in a quick reply': one(
    quick({
      type: 'action',
      action: {
        type: 'uri',
        label: 'x',
        uri: 'https://example.go.th',
        altUri: { desktop: 'https://example.go.th' },
      },
    }),
    '.quickReply.items[0].action.altUri',
  ),
  'an empty altText': one({ ...flex(bubble()), altText: '' }, '.altText'),
  'an altText of 1501': one({ ...flex(bubble()), altText: 'x'.repeat(1501) }, '.altText'),
  'no altText': one({ type: 'flex', contents: bubble() }, '.altText'),
  'a bubble without a block': one(flex({ type: 'bubble' }), '.contents'),
  'an unknown size of bubble': one(flex({ ...bubble(), size: 'tera' }), '.contents.size'),
  'a bubble of more than 30 KB': one(
    flex(bubble(...Array.from({ length: 100 }, () => ({ type: 'text', text: 'ก'.repeat(110) })))),
    '.contents',
  ),
  'a carousel of more than 50 KB': one(
    flex({
      type: 'carousel',
      contents: Array.from({ length: 3 }, () =>
        bubble(...Array.from({ length: 50 }, () => ({ type: 'text', text: 'ก'.repeat(110) }))),
      ),
    }),
    '.contents',
  ),
  'thirteen bubbles': one(flex({ type: 'carousel', contents: [...twelve, bubble()] }), '.contents.contents'),
  'an empty carousel': one(flex({ type: 'carousel', contents: [] }), '.contents.contents'),
  'bubbles of two sizes': one(
    flex({ type: 'carousel', contents: [bubble(), { ...bubble(), size: 'kilo' }] }),
    '.contents.contents[1].size',
  ),
  'a film in a carousel': one(
    flex({
      type: 'carousel',
      contents: [
        {
          type: 'bubble',
          hero: { type: 'video', url, previewUrl: url, altContent: { type: 'image', url } },
        },
      ],
    }),
    '.contents.contents[0].hero',
  ),
  'a film in a small bubble': one(
    flex({
      type: 'bubble',
      size: 'micro',
      hero: { type: 'video', url, previewUrl: url, altContent: { type: 'image', url } },
    }),
    '.contents.hero',
  ),
  'an empty flex text': one(flex(bubble({ type: 'text', text: '' })), `${body}.text`),
  'a flex text that says nothing': one(flex(bubble({ type: 'text' })), `${body}.text`),
  'a colour by name': one(flex(bubble({ type: 'text', text: 'x', color: 'red' })), `${body}.color`),
  'a colour of three digits': one(flex(bubble({ type: 'text', text: 'x', color: '#fff' })), `${body}.color`),
  'an unknown text size': one(flex(bubble({ type: 'text', text: 'x', size: 'huge' })), `${body}.size`),
  'a text size in percent': one(flex(bubble({ type: 'text', text: 'x', size: '50%' })), `${body}.size`),
  'a margin in percent': one(flex(bubble({ type: 'text', text: 'x', margin: '5%' })), `${body}.margin`),
  'an unknown alignment': one(flex(bubble({ type: 'text', text: 'x', align: 'left' })), `${body}.align`),
  'an icon in a vertical box': one(flex(bubble({ type: 'icon', url })), `${body}.type`),
  'a span outside a text': one(flex(bubble({ type: 'span', text: 'x' })), `${body}.type`),
  'a button in a baseline box': one(
    inBaseline({ type: 'button', action: postback }),
    `${body}.contents[0].type`,
  ),
  'gravity in a baseline box': one(
    inBaseline({ type: 'text', text: 'x', gravity: 'top' }),
    `${body}.contents[0].gravity`,
  ),
  'a block that floats': one(
    flex(bubble({ type: 'text', text: 'x', position: 'absolute' })),
    '.contents.body',
  ),
  'a box without contents': one(flex(bubble({ type: 'box', layout: 'vertical' })), `${body}.contents`),
  'a gradient of 360 degrees': one(
    flex(
      bubble({
        type: 'box',
        layout: 'vertical',
        contents: [],
        background: { type: 'linearGradient', angle: '360deg', startColor: '#000000', endColor: '#ffffff' },
      }),
    ),
    `${body}.background.angle`,
  ),
  'a picture over http': one(
    flex(bubble({ type: 'image', url: 'http://example.go.th/a.png' })),
    `${body}.url`,
  ),
  'a picture that is too tall': one(
    flex(bubble({ type: 'image', url, aspectRatio: '1:4' })),
    `${body}.aspectRatio`,
  ),
  'a button without label': one(button({ type: 'postback', data: 'x' }), `${body}.action.label`),
  'a button label of 41': one(button({ ...postback, label: 'x'.repeat(41) }), `${body}.action.label`),
  'postback data of 301': one(button({ ...postback, data: 'x'.repeat(301) }), `${body}.action.data`),
  'a text to fill in without a keyboard': one(
    button({ ...postback, fillInText: 'x' }),
    `${body}.action.fillInText`,
  ),
  'a link that is a script': one(
    button({ type: 'uri', label: 'x', uri: 'javascript:alert(1)' }),
    `${body}.action.uri`,
  ),
  'a link in bare Thai': one(
    button({ type: 'uri', label: 'x', uri: 'https://example.go.th/แผน' }),
    `${body}.action.uri`,
  ),
  'a link with a broken percent sign': one(
    button({ type: 'uri', label: 'x', uri: 'https://example.go.th/100%' }),
    `${body}.action.uri`,
  ),
  'a camera on a button': one(button({ type: 'camera', label: 'x' }), `${body}.action.type`),
  'a picker of an unknown kind': one(
    button({ type: 'datetimepicker', label: 'x', data: 'd', mode: 'week' }),
    `${body}.action.mode`,
  ),
  'a picker that ends before it begins': one(
    button({
      type: 'datetimepicker',
      label: 'x',
      data: 'd',
      mode: 'date',
      min: '2026-02-01',
      max: '2026-01-01',
    }),
    `${body}.action.max`,
  ),
  'a picker of a day that is none': one(
    button({ type: 'datetimepicker', label: 'x', data: 'd', mode: 'date', initial: '2026-02-30' }),
    `${body}.action.initial`,
  ),
  'three answers to a question of two': one(
    {
      type: 'template',
      altText: 'x',
      template: { type: 'confirm', text: 'x', actions: [postback, postback, postback] },
    },
    '.template.actions',
  ),
  'a long text beside a title': one(
    {
      type: 'template',
      altText: 'x',
      template: { type: 'buttons', title: 'x', text: 'x'.repeat(61), actions: [postback] },
    },
    '.template.text',
  ),
  'columns of different numbers of actions': one(
    {
      type: 'template',
      altText: 'x',
      template: {
        type: 'carousel',
        columns: [
          { text: 'x', actions: [postback] },
          { text: 'x', actions: [postback, postback] },
        ],
      },
    },
    '.template.columns',
  ),
};
