/** Text that comes in pieces. */
export type Pieces = AsyncIterable<Buffer | string>;

/**
 * The lines of a stream of UTF-8, ended by a line feed and by nothing else: Node's own readline also cuts at U+2028,
 * which may stand in any text here.
 */
export async function* linesOf(pieces: Pieces): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const piece of pieces) {
    const text = typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
    const lines = text.split('\n');
    lines[0] = rest + (lines[0] ?? '');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
