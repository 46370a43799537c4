import { randomBytes, randomInt } from 'node:crypto';

/** Ids in the forms in which LINE gives them. */

function hex(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}

export function newUserId(): string {
  return `U${hex(16)}`;
}

export function newGroupId(): string {
  return `C${hex(16)}`;
}

/** Eighteen digits, as in today's webhooks. */
export function newMessageId(): string {
  return `6${String(randomInt(1e8)).padStart(8, '0')}${String(randomInt(1e9)).padStart(9, '0')}`;
}

/** Reply tokens, quote tokens, tokens to mark as read: opaque to everybody but LINE. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

export function newRequestId(): string {
  return [4, 2, 2, 2, 6].map(hex).join('-');
}

export function newRichMenuId(): string {
  return `richmenu-${hex(16)}`;
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID: ten characters of milliseconds, sixteen of chance. */
export function newEventId(at: number): string {
  let time = '';
  for (let left = Math.max(0, Math.floor(at)); time.length < 10; left = Math.floor(left / 32)) {
    time = `${CROCKFORD.charAt(left % 32)}${time}`;
  }
  const chance = Array.from(randomBytes(16), (byte) => CROCKFORD.charAt(byte % 32));
  return `${time}${chance.join('')}`;
}
