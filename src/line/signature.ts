import { validateSignature } from '@line/bot-sdk';

/** Whether the header could be a signature at all: an HMAC-SHA256 in plain base64, written the one canonical way. */
export function looksSigned(header: unknown): header is string {
  return (
    typeof header === 'string' &&
    /^[A-Za-z0-9+/]{43}=$/.test(header) &&
    Buffer.from(header, 'base64').toString('base64') === header
  );
}

/** Whether one of the channel's secrets (two while one is being rotated) signed exactly these bytes. */
export function signedBy(secrets: readonly string[], body: Buffer, signature: string): boolean {
  return secrets.some((secret) => validateSignature(body, secret, signature));
}
