import type { Channel } from './channel.ts';
import { isRemembered } from './retry-keys.ts';
import type { ChannelState } from './state.ts';
import { isGood } from './webhooks.ts';

/** Everything that this LINE remembers, as plain JSON; neither calls nor faults nor secrets. */
export interface Snapshot {
  readonly format: 1;
  readonly state: ChannelState;
}

/** So many of the latest events can be redelivered after a restore, answered or not. */
const LATEST_EVENTS = 100;

/** Leaves out what nobody can use anymore: spent tokens, forgotten keys, old events that were answered. */
export function takeSnapshot(channel: Channel): Snapshot {
  const { state } = channel;
  const latest = new Set(Object.keys(state.events).slice(-LATEST_EVENTS));
  const events = kept(
    state.events,
    ({ answered }, eventId) => latest.has(eventId) || (answered !== undefined && !isGood(answered)),
  );
  const left: ChannelState = {
    ...state,
    events,
    replyTokens: kept(state.replyTokens, ({ eventId, usedAt }) => usedAt === undefined && eventId in events),
    retryKeys: kept(state.retryKeys, (key) => isRemembered(channel, key)),
  };
  return { format: 1, state: structuredClone(left) };
}

function kept<Value>(
  all: Readonly<Record<string, Value>>,
  keep: (value: Value, key: string) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([key, value]) => keep(value, key)));
}

/** Throws when the snapshot was written by another version of this platform. */
export function stateOf(snapshot: Snapshot): ChannelState {
  const format: number = snapshot.format;
  if (format !== 1) throw new Error(`a snapshot of format ${format} cannot be restored`);
  const { state }: { state: Omit<ChannelState, 'richMenuAliases'> } = snapshot;
  // Snapshots of before know no aliases.
  return structuredClone({ richMenuAliases: {}, ...state });
}
