/** So many chats are remembered, those of the latest turns: some 2 MB, and more chats than speak at the same time. */
const MOST = 10_000;

/** The turns that this process had last, each at its chat. */
export interface LatestTurns {
  at(chat: string): string | undefined;
  remember(chat: string, turn: string): void;
}

export function latestTurns(most = MOST): LatestTurns {
  const turns = new Map<string, string>();
  return {
    at: (chat) => turns.get(chat),
    remember(chat, turn) {
      // Whoever was remembered last stands at the end.
      turns.delete(chat);
      turns.set(chat, turn);
      for (const oldest of turns.keys()) {
        if (turns.size <= most) break;
        turns.delete(oldest);
      }
    },
  };
}
