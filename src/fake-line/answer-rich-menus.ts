import { done, malformed, notFound, refused, type Answerers, type ApiAnswer } from './answers.ts';
import type { Channel } from './channel.ts';
import { newRichMenuId } from './line-ids.ts';
import { isJsonObject, type JsonObject } from './lint-grammar.ts';
import { lintRichMenu, lintRichMenuAlias, pictureProblem } from './lint-rich-menu.ts';

/** The key under which the menu of everybody is kept, beside those of single users. */
export const EVERYBODY = 'all';

function checked(json: unknown, good: (menu: JsonObject) => ApiAnswer): ApiAnswer {
  const problems = lintRichMenu(json);
  return problems.length > 0 || !isJsonObject(json) ? malformed(problems) : good(json);
}

/** A menu is shown only when it has its picture. */
function show(channel: Channel, richMenuId: string | undefined, to: string): ApiAnswer {
  const menu = channel.state.richMenus[richMenuId ?? ''];
  if (!menu || richMenuId === undefined) return notFound();
  if (!menu.image) return refused(400, 'must upload richmenu image before applying it to user');
  channel.state.richMenuOf[to] = richMenuId;
  return done();
}

function shown(channel: Channel, to: string | undefined): ApiAnswer {
  const richMenuId = channel.state.richMenuOf[to ?? ''];
  return richMenuId === undefined ? notFound() : done({ richMenuId });
}

function hide(channel: Channel, to: string | undefined): ApiAnswer {
  Reflect.deleteProperty(channel.state.richMenuOf, to ?? '');
  return done();
}

/** An alias is a name for one menu that there is. */
function name(channel: Channel, richMenuAliasId: string, richMenuId: unknown): ApiAnswer {
  if (typeof richMenuId !== 'string' || !channel.state.richMenus[richMenuId])
    return refused(400, 'richmenu not found');
  channel.state.richMenuAliases[richMenuAliasId] = richMenuId;
  return done();
}

function aliasOf(channel: Channel, richMenuAliasId = ''): { readonly richMenuId: string } | undefined {
  const richMenuId = channel.state.richMenuAliases[richMenuAliasId];
  return richMenuId === undefined ? undefined : { richMenuId };
}

export const answerRichMenus = {
  validateRichMenu: (_channel, { json }) => checked(json, () => done()),
  createRichMenu: (channel, { json }) =>
    checked(json, (menu) => {
      const richMenuId = newRichMenuId();
      channel.state.richMenus[richMenuId] = { menu };
      return done({ richMenuId });
    }),
  richMenuList: (channel) =>
    done({
      richmenus: Object.entries(channel.state.richMenus).map(([richMenuId, { menu }]) => ({
        richMenuId,
        ...menu,
      })),
    }),
  richMenu(channel, { params }) {
    const { richMenuId = '' } = params;
    const known = channel.state.richMenus[richMenuId];
    return known ? done({ richMenuId, ...known.menu }) : notFound();
  },
  deleteRichMenu(channel, { params }) {
    const { richMenuId = '' } = params;
    if (!channel.state.richMenus[richMenuId]) return notFound();
    Reflect.deleteProperty(channel.state.richMenus, richMenuId);
    for (const [to, shownId] of Object.entries(channel.state.richMenuOf)) {
      if (shownId === richMenuId) hide(channel, to);
    }
    return done();
  },
  setRichMenuImage(channel, { params, headers, body }) {
    const known = channel.state.richMenus[params.richMenuId ?? ''];
    if (!known) return notFound();
    if (known.image) return refused(400, 'An image has already been uploaded to the richmenu');
    const contentType = headers['content-type'] ?? '';
    const problem = pictureProblem(contentType, body);
    if (problem) return refused(problem.status, problem.message);
    known.image = { contentType, base64: body.toString('base64') };
    return done();
  },
  richMenuImage(channel, { params }) {
    const image = channel.state.richMenus[params.richMenuId ?? '']?.image;
    if (!image) return notFound();
    return {
      status: 200,
      body: Buffer.from(image.base64, 'base64'),
      headers: { 'content-type': image.contentType },
    };
  },
  createRichMenuAlias(channel, { json }) {
    const problems = lintRichMenuAlias(json);
    if (problems.length > 0 || !isJsonObject(json)) return malformed(problems);
    const id = String(json.richMenuAliasId);
    return aliasOf(channel, id)
      ? refused(400, 'conflict richmenu alias id')
      : name(channel, id, json.richMenuId);
  },
  richMenuAliasList: (channel) =>
    done({
      aliases: Object.entries(channel.state.richMenuAliases).map(([richMenuAliasId, richMenuId]) => ({
        richMenuAliasId,
        richMenuId,
      })),
    }),
  richMenuAlias(channel, { params: { richMenuAliasId } }) {
    const known = aliasOf(channel, richMenuAliasId);
    return known ? done({ richMenuAliasId, ...known }) : notFound();
  },
  updateRichMenuAlias(channel, { params: { richMenuAliasId = '' }, json }) {
    if (!aliasOf(channel, richMenuAliasId)) return notFound();
    return name(channel, richMenuAliasId, isJsonObject(json) ? json.richMenuId : undefined);
  },
  deleteRichMenuAlias(channel, { params: { richMenuAliasId = '' } }) {
    if (!aliasOf(channel, richMenuAliasId)) return notFound();
    Reflect.deleteProperty(channel.state.richMenuAliases, richMenuAliasId);
    return done();
  },
  defaultRichMenu: (channel) => shown(channel, EVERYBODY),
  setDefaultRichMenu: (channel, { params }) => show(channel, params.richMenuId, EVERYBODY),
  cancelDefaultRichMenu: (channel) => hide(channel, EVERYBODY),
  richMenuOfUser: (channel, { params }) => shown(channel, params.userId),
  linkRichMenu(channel, { params }) {
    const { userId = '' } = params;
    return channel.state.people[userId] ? show(channel, params.richMenuId, userId) : notFound();
  },
  unlinkRichMenu: (channel, { params }) => hide(channel, params.userId),
} as const satisfies Answerers;
