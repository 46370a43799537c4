import JSZip from 'jszip';

/** Files in one, as a clerk attaches them to a letter. Names may be Thai. */
export async function pack(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  at: Date,
): Promise<Buffer> {
  const zip = new JSZip();
  for (const { name, bytes } of files) zip.file(name, bytes, { date: at });
  // Pages pack well; PDF and pictures are packed already, and cost little to try.
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 6 } });
}
