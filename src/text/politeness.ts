/** What closes a sentence politely and says nothing. How else it is spelt in a hurry is known to chat/understand/words.ts. */
export const politeWords: readonly string[] = ['ครับผม', 'ครับ', 'คับ', 'ค่ะ', 'คะ', 'จ้า', 'จ้ะ'];

/** Any of them, as a part of a pattern that brackets it. */
export const anyPoliteWord = politeWords.join('|');

/** The last of them in a text, with the "นะ" that goes with it. "นะ" alone ends other words as well. */
export const politeEnding = new RegExp(`\\s?(?:นะ)?(?:${anyPoliteWord})$`);
