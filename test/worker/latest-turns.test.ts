import { latestTurns } from '../../src/worker/latest-turns.ts';

describe('worker/latest-turns', () => {
  it('remembers the last turn of each chat, of so many chats, those of the latest turns', () => {
    const turns = latestTurns(2);
    turns.remember('C1', 'a');
    turns.remember('C2', 'b');
    turns.remember('C1', 'c');
    turns.remember('C3', 'd');

    expect(['C1', 'C2', 'C3'].map((chat) => turns.at(chat))).toEqual(['c', undefined, 'd']);
  });
});
