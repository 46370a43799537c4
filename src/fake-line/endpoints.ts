/** Every address of LINE's API that this platform answers, under the name that faults and the call log use. */
export const endpoints = {
  reply: ['POST', '/v2/bot/message/reply'],
  push: ['POST', '/v2/bot/message/push'],
  multicast: ['POST', '/v2/bot/message/multicast'],
  validateReply: ['POST', '/v2/bot/message/validate/reply'],
  validatePush: ['POST', '/v2/bot/message/validate/push'],
  validateMulticast: ['POST', '/v2/bot/message/validate/multicast'],
  quota: ['GET', '/v2/bot/message/quota'],
  quotaConsumption: ['GET', '/v2/bot/message/quota/consumption'],
  content: ['GET', '/v2/bot/message/:messageId/content'],
  contentPreview: ['GET', '/v2/bot/message/:messageId/content/preview'],
  contentTranscoding: ['GET', '/v2/bot/message/:messageId/content/transcoding'],
  profile: ['GET', '/v2/bot/profile/:userId'],
  groupSummary: ['GET', '/v2/bot/group/:groupId/summary'],
  groupMemberCount: ['GET', '/v2/bot/group/:groupId/members/count'],
  groupMemberIds: ['GET', '/v2/bot/group/:groupId/members/ids'],
  groupMemberProfile: ['GET', '/v2/bot/group/:groupId/member/:userId'],
  leaveGroup: ['POST', '/v2/bot/group/:groupId/leave'],
  botInfo: ['GET', '/v2/bot/info'],
  loading: ['POST', '/v2/bot/chat/loading/start'],
  markAsRead: ['POST', '/v2/bot/chat/markAsRead'],
  webhookEndpoint: ['GET', '/v2/bot/channel/webhook/endpoint'],
  setWebhookEndpoint: ['PUT', '/v2/bot/channel/webhook/endpoint'],
  testWebhookEndpoint: ['POST', '/v2/bot/channel/webhook/test'],
  createRichMenu: ['POST', '/v2/bot/richmenu'],
  validateRichMenu: ['POST', '/v2/bot/richmenu/validate'],
  createRichMenuAlias: ['POST', '/v2/bot/richmenu/alias'],
  richMenuAliasList: ['GET', '/v2/bot/richmenu/alias/list'],
  richMenuAlias: ['GET', '/v2/bot/richmenu/alias/:richMenuAliasId'],
  updateRichMenuAlias: ['POST', '/v2/bot/richmenu/alias/:richMenuAliasId'],
  deleteRichMenuAlias: ['DELETE', '/v2/bot/richmenu/alias/:richMenuAliasId'],
  richMenuList: ['GET', '/v2/bot/richmenu/list'],
  richMenu: ['GET', '/v2/bot/richmenu/:richMenuId'],
  deleteRichMenu: ['DELETE', '/v2/bot/richmenu/:richMenuId'],
  setRichMenuImage: ['POST', '/v2/bot/richmenu/:richMenuId/content'],
  richMenuImage: ['GET', '/v2/bot/richmenu/:richMenuId/content'],
  defaultRichMenu: ['GET', '/v2/bot/user/all/richmenu'],
  setDefaultRichMenu: ['POST', '/v2/bot/user/all/richmenu/:richMenuId'],
  cancelDefaultRichMenu: ['DELETE', '/v2/bot/user/all/richmenu'],
  richMenuOfUser: ['GET', '/v2/bot/user/:userId/richmenu'],
  linkRichMenu: ['POST', '/v2/bot/user/:userId/richmenu/:richMenuId'],
  unlinkRichMenu: ['DELETE', '/v2/bot/user/:userId/richmenu'],
} as const satisfies Readonly<Record<string, readonly [method: string, path: string]>>;

export type EndpointName = keyof typeof endpoints;

/** LINE takes a retry key on these and answers 400 to it anywhere else. */
export const TAKES_RETRY_KEY: ReadonlySet<EndpointName> = new Set(['push', 'multicast']);

interface Route {
  readonly name: EndpointName;
  readonly method: string;
  readonly pattern: RegExp;
}

function isEndpointName(name: string): name is EndpointName {
  return name in endpoints;
}

const routes: readonly Route[] = Object.keys(endpoints)
  .filter(isEndpointName)
  .map((name) => {
    const [method, path] = endpoints[name];
    return { name, method, pattern: new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`) };
  });

/** Which endpoint a request is for, with the names in its path. The first in the table wins. */
export function findEndpoint(
  method: string,
  path: string,
): { readonly name: EndpointName; readonly params: Readonly<Record<string, string>> } | undefined {
  for (const route of routes) {
    if (route.method !== method) continue;
    const found = route.pattern.exec(path);
    if (found) return { name: route.name, params: { ...found.groups } };
  }
  return undefined;
}
