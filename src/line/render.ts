import type { messagingApi } from '@line/bot-sdk';
import { aloud } from '../chat/aloud.ts';
import type { Reply } from '../chat/reply.ts';
import {
  renderAdvice,
  renderFault,
  renderInvite,
  renderItem,
  renderMeasure,
  renderNotice,
  renderSaved,
  renderScores,
  renderSummary,
} from './bubbles.ts';
import { inOneLine } from './legible.ts';
import { ALT_TEXT, MESSAGES } from './limits.ts';
import { renderRoles, renderWelcome } from './people-bubbles.ts';
import { renderReport } from './report-bubble.ts';
import { renderApproval, renderDeadlines, renderHelp, renderHistory, renderList } from './pages.ts';
import { renderReminder } from './reminder-bubble.ts';
import { quickReplyOf } from './pieces.ts';

/** Graphemes that are always within altText's UTF-16 units, as legible() clips. */
const ALT_GRAPHEMES = ALT_TEXT / 4;

/** The messages that say these replies, in their order: five at most, as LINE takes them. */
export function renderReplies(replies: readonly Reply[]): messagingApi.Message[] {
  const shown = replies.slice(0, MESSAGES);
  return shown.map((reply, index) => {
    // LINE shows quick replies under the last message only.
    const quickReply = index === shown.length - 1 ? quickReplyOf(reply) : undefined;
    if (reply.kind === 'picture')
      return { type: 'image', originalContentUrl: reply.url, previewImageUrl: reply.url };
    return {
      type: 'flex',
      altText: inOneLine(aloud(reply), ALT_GRAPHEMES) || '–',
      contents: containerOf(reply),
      ...(quickReply === undefined ? {} : { quickReply }),
    };
  });
}

function containerOf(reply: Exclude<Reply, { kind: 'picture' }>): messagingApi.FlexContainer {
  switch (reply.kind) {
    case 'notice':
      return renderNotice(reply);
    case 'fault':
      return renderFault(reply);
    case 'saved':
      return renderSaved(reply);
    case 'summary':
      return renderSummary(reply);
    case 'list':
      return renderList(reply);
    case 'approval':
      return renderApproval(reply);
    case 'history':
      return renderHistory(reply);
    case 'report':
      return renderReport(reply);
    case 'welcome':
      return renderWelcome(reply);
    case 'roles':
      return renderRoles(reply);
    case 'deadlines':
      return renderDeadlines(reply);
    case 'reminder':
      return renderReminder(reply);
    case 'item':
      return renderItem(reply);
    case 'measure':
      return renderMeasure(reply);
    case 'scores':
      return renderScores(reply);
    case 'advice':
      return renderAdvice(reply);
    case 'help':
      return renderHelp(reply);
    case 'invite':
      return renderInvite(reply);
    default:
      return reply satisfies never;
  }
}
