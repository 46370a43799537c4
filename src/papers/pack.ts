export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files in one, as a clerk attaches them to a letter. Names may be Thai. */
export async function pack(files: readonly PackedFile[], at: Date): Promise<Buffer> {
  // Sixty files, which no start needs to wait for.
  const { default: JSZip } = await import('jszip');
  const zip = new JSZip();
  // Pages pack well; PDF, pictures and Office documents are packed already.
  for (const { name, bytes } of files) {
    zip.file(name, bytes, { date: at, compression: name.endsWith('.html') ? 'DEFLATE' : 'STORE' });
  }
  return zip.generateAsync({ type: 'nodebuffer' });
}
