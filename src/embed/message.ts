/** What a frame and the page around it say to each other; `id` tells one frame of a page from another. */
export type FrameMessage =
  | { readonly type: 'wsis-sdg:hello'; readonly version: 1; readonly id: string }
  | {
      readonly type: 'wsis-sdg:resize';
      readonly version: 1;
      readonly id: string;
      /** px, a whole number */
      readonly height: number;
    }
  | {
      readonly type: 'wsis-sdg:state';
      readonly version: 1;
      readonly id: string;
      /** the view as a link has it */
      readonly fragment: string;
    }
  | {
      readonly type: 'wsis-sdg:download';
      readonly version: 1;
      readonly id: string;
      readonly filename: string;
      readonly blob: Blob;
    };

/** px between which a height is believed */
export const HEIGHTS = { least: 40, most: 20_000 };
const LONGEST = { id: 64, fragment: 8000, filename: 200 };

/** A message of ours, with nothing in it that could not be meant; undefined for any other. */
export function readMessage(data: unknown): FrameMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const all = new Map<string, unknown>(Object.entries(data));
  const [type, id] = [all.get('type'), all.get('id')];
  if (all.get('version') !== 1 || !isText(id, LONGEST.id)) return undefined;
  const common = { version: 1, id } as const;
  if (type === 'wsis-sdg:hello') return { type, ...common };
  if (type === 'wsis-sdg:resize') {
    const height = all.get('height');
    return isHeight(height) ? { type, ...common, height } : undefined;
  }
  if (type === 'wsis-sdg:state') {
    const fragment = all.get('fragment');
    return isText(fragment, LONGEST.fragment) ? { type, ...common, fragment } : undefined;
  }
  if (type === 'wsis-sdg:download') {
    const [filename, blob] = [all.get('filename'), all.get('blob')];
    const isFile = isText(filename, LONGEST.filename) && blob instanceof Blob;
    return isFile ? { type, ...common, filename, blob } : undefined;
  }
  return undefined;
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longest;
}

function isHeight(value: unknown): value is number {
  const { least, most } = HEIGHTS;
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
