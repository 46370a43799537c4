import type { ChannelState, SaidMessage, SentMessage } from './state.ts';

/** What a bystander may want to know at the moment it happens. */
export type Happening =
  | { readonly kind: 'sent'; readonly message: SentMessage }
  | { readonly kind: 'said'; readonly message: SaidMessage }
  | { readonly kind: 'edited'; readonly message: SaidMessage }
  | { readonly kind: 'unsent'; readonly message: SaidMessage }
  | { readonly kind: 'loading'; readonly chatId: string; readonly seconds: number }
  | { readonly kind: 'read'; readonly messageId: string }
  | { readonly kind: 'left'; readonly groupId: string };

/** The LINE channel of one bot: its memory, its clock, and those who watch. */
export interface Channel {
  readonly state: ChannelState;
  /** Milliseconds since 1970. */
  now(): number;
  tell(happening: Happening): void;
  /** Returns how to stop listening. */
  subscribe(listener: (happening: Happening) => void): () => void;
}

export function openChannel(state: ChannelState, now: () => number): Channel {
  const listeners = new Set<(happening: Happening) => void>();
  return {
    state,
    now,
    tell(happening) {
      for (const listener of [...listeners]) listener(happening);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
