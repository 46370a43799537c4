import { url, flex, text, button, quick, postback, twelve, type Message } from './message-parts.ts';

/** Message arrays that LINE takes. */
export const accepted: Readonly<Record<string, readonly Message[]>> = {
  'a text of 5000': [text({ text: 'ก'.repeat(5000) })],
  'five messages': [text(), text(), text(), text(), text()],
  'a quote with a sender of its own': [text({ quoteToken: 'q', sender: { name: 'โปร่งใส', iconUrl: url } })],
  'an emoji of LINE': [text({ text: '$ ok', emojis: [{ index: 0, productId: 'p', emojiId: '001' }] })],
  'a mention by substitution': [
    {
      type: 'textV2',
      text: '{who} {{ok}} {smile}',
      substitution: {
        who: { type: 'mention', mentionee: { type: 'user', userId: `U${'0'.repeat(32)}` } },
        smile: { type: 'emoji', productId: 'p', emojiId: '001' },
      },
    },
  ],
  'thirteen quick replies of every kind': [
    quick(
      ...[
        postback,
        { type: 'message', label: 'ช่วย', text: 'ช่วย' },
        { type: 'uri', label: 'เปิด', uri: 'https://example.go.th/%E0%B8%81' },
        {
          type: 'datetimepicker',
          label: 'วัน',
          data: 'd',
          mode: 'date',
          min: '2026-01-01',
          max: '2026-12-31',
        },
        { type: 'clipboard', label: 'คัดลอก', clipboardText: 'x' },
        { type: 'camera', label: 'ถ่าย' },
        { type: 'cameraRoll', label: 'เลือก' },
        { type: 'location', label: 'ที่นี่' },
        postback,
        postback,
        postback,
        postback,
        postback,
      ].map((action) => ({ type: 'action', action })),
    ),
  ],
  'a quick reply label of 20 graphemes': [
    quick({ type: 'action', action: { ...postback, label: 'ที่'.repeat(20) } }),
  ],
  'a button label of 40 graphemes': [button({ ...postback, label: 'กำ'.repeat(40) })],
  'a button that opens the keyboard': [
    button({ ...postback, displayText: 'ดู', inputOption: 'openKeyboard', fillInText: 'ส่ง O1 ' }),
  ],
  'a picker of date and time': [
    button({
      type: 'datetimepicker',
      label: 'เลือก',
      data: 'd',
      mode: 'datetime',
      initial: '2026-10-01T09:00',
    }),
  ],
  'a link with another for the desktop': [
    button({ type: 'uri', label: 'โทร', uri: 'tel:021234567', altUri: { desktop: 'https://example.go.th' } }),
  ],
  'a card with all blocks': [
    flex({
      type: 'bubble',
      size: 'giga',
      direction: 'ltr',
      header: {
        type: 'box',
        layout: 'vertical',
        paddingAll: '12px',
        paddingTop: '5%',
        backgroundColor: '#047857',
        contents: [],
      },
      hero: { type: 'image', url, size: 'full', aspectRatio: '20:13', aspectMode: 'cover' },
      body: {
        type: 'box',
        layout: 'horizontal',
        spacing: 'md',
        contents: [
          {
            type: 'box',
            layout: 'baseline',
            flex: 2,
            contents: [
              { type: 'icon', url, size: '16px' },
              { type: 'text', text: 'ก', size: 'xxs', flex: 0 },
              { type: 'filler' },
            ],
          },
          {
            type: 'text',
            contents: [{ type: 'span', text: 'ข', weight: 'bold', color: '#11111180', size: '5xl' }],
            wrap: true,
            lineSpacing: '5px',
            maxLines: 2,
            adjustMode: 'shrink-to-fit',
            scaling: true,
            gravity: 'center',
          },
          { type: 'separator', margin: 'xxl', color: '#E5E7EB' },
          {
            type: 'box',
            layout: 'vertical',
            width: '60%',
            height: '8px',
            cornerRadius: '4px',
            borderWidth: 'semi-bold',
            borderColor: '#000000',
            position: 'absolute',
            offsetTop: '10%',
            background: {
              type: 'linearGradient',
              angle: '359.5deg',
              startColor: '#ffffff',
              endColor: '#000000',
              centerColor: '#888888',
              centerPosition: '12.5%',
            },
            contents: [],
          },
        ],
      },
      footer: {
        type: 'box',
        layout: 'vertical',
        contents: [{ type: 'button', style: 'primary', height: 'sm', color: '#047857', action: postback }],
      },
      styles: { footer: { separator: true, separatorColor: '#E5E7EB', backgroundColor: '#FFFFFF' } },
      action: { type: 'uri', uri: 'https://example.go.th' },
    }),
  ],
  'a film in the hero of a mega bubble': [
    flex({
      type: 'bubble',
      hero: {
        type: 'video',
        url: 'https://files.example.go.th/a.mp4',
        previewUrl: url,
        altContent: { type: 'image', url },
        aspectRatio: '20:13',
      },
    }),
  ],
  'a carousel of twelve': [flex({ type: 'carousel', contents: twelve })],
  'a buttons template': [
    {
      type: 'template',
      altText: 'เลือก',
      template: { type: 'buttons', title: 'หัวข้อ', text: 'ที่'.repeat(60), actions: [postback] },
    },
  ],
  'a question with two answers': [
    {
      type: 'template',
      altText: 'แน่ใจไหม',
      template: { type: 'confirm', text: 'แน่ใจไหม', actions: [postback, postback] },
    },
  ],
  'a carousel template': [
    {
      type: 'template',
      altText: 'x',
      template: { type: 'carousel', columns: [{ text: 'x', actions: [postback] }] },
    },
  ],
  'a picture, a film, a sound, a place and a sticker': [
    { type: 'image', originalContentUrl: url, previewImageUrl: url },
    { type: 'video', originalContentUrl: url, previewImageUrl: url, trackingId: 't' },
    { type: 'audio', originalContentUrl: url, duration: 1000 },
    { type: 'location', title: 'อบต.', address: 'ถนนหน้าอำเภอ', latitude: 13.7, longitude: 100.5 },
    { type: 'sticker', packageId: '446', stickerId: '1988', quoteToken: 'q' },
  ],
};
