/** What a PNG contains. */
export interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly texts: Readonly<Record<string, string>>;
  readonly corner: readonly number[];
  /** the number of colours in a sample of pixels */
  readonly colors: number;
}

/** Decodes a PNG with the browser, and reads its chunks. */
export async function decoded(blob: Blob): Promise<Decoded> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const texts: Record<string, string> = {};
  let dpi = 0;
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at);
    const type = new TextDecoder().decode(bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'pHYs') dpi = Math.round(view.getUint32(at + 8) * 0.0254);
    if (type === 'iTXt') {
      const [keyword = '', , , , , text = ''] = new TextDecoder().decode(data).split('\0');
      texts[keyword] = text;
    }
    at += 12 + length;
  }
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  if (!brush) throw new Error('no canvas');
  brush.drawImage(bitmap, 0, 0);
  const { data } = brush.getImageData(0, 0, bitmap.width, bitmap.height);
  const colors = new Set<number>();
  for (let i = 0; i < data.length; i += 4 * 97) {
    colors.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
  }
  const { width, height } = bitmap;
  return { width, height, dpi, texts, corner: [...data.slice(0, 4)], colors: colors.size };
}
