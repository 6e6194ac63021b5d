/** The messages between a frame and the page around it. */
export const messageTypes = {
  hello: 'wsis-sdg:hello',
  resize: 'wsis-sdg:resize',
  state: 'wsis-sdg:state',
  download: 'wsis-sdg:download',
} as const;
type Types = typeof messageTypes;

/** Every message carries the `id` that the page has given the frame. */
interface Message<Type extends keyof Types> {
  readonly type: Types[Type];
  readonly version: 1;
  readonly id: string;
}

/** From the page: which frame this is, and where to send answers. */
type Hello = Message<'hello'>;

interface Resize extends Message<'resize'> {
  /** a whole number of px */
  readonly height: number;
}

interface State extends Message<'state'> {
  /** the view as it stands in a permalink */
  readonly fragment: string;
}

interface Download extends Message<'download'> {
  readonly filename: string;
  readonly blob: Blob;
}

export type FrameMessage = Hello | Resize | State | Download;

/** The least and the greatest height, in px, that a page accepts from a frame. */
export const HEIGHTS = { least: 40, most: 20_000 };
/** The greatest number of characters in each text of a message. */
const LONGEST = { id: 64, fragment: 8000, filename: 200 };

/** Reads a message. Returns undefined for messages of others and for values out of range. */
export function readMessage(data: unknown): FrameMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  // Only these are read: another frame may send anything, however large.
  const { type, version, id, height, fragment, filename, blob }: Fields = data;
  if (version !== 1 || !isText(id, LONGEST.id)) return undefined;
  const common = { version: 1, id } as const;
  if (type === messageTypes.hello) return { type, ...common };
  if (type === messageTypes.resize) {
    return isHeight(height) ? { type, ...common, height } : undefined;
  }
  if (type === messageTypes.state) {
    return isText(fragment, LONGEST.fragment) ? { type, ...common, fragment } : undefined;
  }
  if (type === messageTypes.download) {
    return isFileName(filename) && blob instanceof Blob && isFileOf(filename, blob)
      ? { type, ...common, filename, blob }
      : undefined;
  }
  return undefined;
}

/** What a message may have. */
type Fields = Partial<
  Readonly<Record<'type' | 'version' | 'id' | 'height' | 'fragment' | 'filename' | 'blob', unknown>>
>;

/** The files that a frame may hand to its page: those that are exported, and none that a browser opens as a page. */
const FILE_TYPES = new Map([
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['pdf', 'application/pdf'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['csv', 'text/csv'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['json', 'application/json'],
  ['jsonld', 'application/ld+json'],
  ['graphml', 'application/graphml+xml'],
]);

/** Names as exports have them: ASCII, without spaces, with one ending. */
function isFileName(value: unknown): value is string {
  return isText(value, LONGEST.filename) && /^[\w-]+\.\w+$/.test(value);
}

function isFileOf(name: string, { type }: Blob): boolean {
  const ending = name.slice(name.indexOf('.') + 1);
  return FILE_TYPES.get(ending) === type.split(';')[0]?.trim();
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longest;
}

function isHeight(value: unknown): value is number {
  const { least, most } = HEIGHTS;
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
