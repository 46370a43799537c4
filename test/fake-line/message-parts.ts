/** Pieces of message objects for the samples. */

export type Json = Readonly<Record<string, unknown>>;
export type Message = Json & { readonly type: string };

export const url = 'https://files.example.go.th/a.png';
export const bubble = (...contents: readonly Json[]): Json => ({
  type: 'bubble',
  body: { type: 'box', layout: 'vertical', contents },
});
export const flex = (contents: Json): Message => ({ type: 'flex', altText: 'บัตร', contents });
export const text = (more: Json = {}): Message => ({ type: 'text', text: 'สวัสดี', ...more });
export const button = (action: Json): Message => flex(bubble({ type: 'button', action }));
export const quick = (...items: readonly Json[]): Message => text({ quickReply: { items } });
export const postback = { type: 'postback', label: 'ดู', data: 'show?code=O1' };
export const twelve = Array.from({ length: 12 }, () => bubble({ type: 'text', text: 'x' }));
export const inBaseline = (child: Json): Message =>
  flex(bubble({ type: 'box', layout: 'baseline', contents: [child] }));
