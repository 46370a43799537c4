import mammoth from 'mammoth';
import type { Document } from './document.ts';
import { blocksOfHtml } from './html.ts';

/** Reads a Word file. Pictures are left out; files and addresses outside of it are never opened. */
export async function blocksOfWord(bytes: Buffer): Promise<Document> {
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
  );
  return blocksOfHtml(value);
}
