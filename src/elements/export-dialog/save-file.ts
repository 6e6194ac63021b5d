/** A file that has been made. */
export interface MadeFile {
  readonly name: string;
  readonly format: string;
  readonly blob: Blob;
}

/** ms until the address of a file is released; by then every browser has read the file. */
const KEPT_FOR = 60_000;

/** Gives a file to the browser to be saved. */
export function saveFile({ name, blob }: Pick<MadeFile, 'name' | 'blob'>, page: Document): void {
  const url = URL.createObjectURL(blob);
  const link = page.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}

/**
 * Whether downloads may be blocked in this window. A blocked download gives no error, and a frame of
 * another origin cannot see what its page allows, so that every such frame counts.
 */
export function mayBeBlocked(page: Window = window): boolean {
  if (page.parent === window) return false;
  return page.frameElement === null || forbidsDownloads(page);
}

/** Whether the page sits in a sandbox without downloads. Only a frame of the same origin shows it. */
export function forbidsDownloads({ frameElement }: Window): boolean {
  const sandbox = frameElement?.getAttribute('sandbox');
  return typeof sandbox === 'string' && !/\ballow-downloads\b/.test(sandbox);
}

/** Opens a file in a tab, where it can be saved. */
export function openFile({ blob }: MadeFile): void {
  const url = URL.createObjectURL(blob);
  window.open(url, '_blank', 'noopener');
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}

/**
 * Puts a picture or a text on the clipboard, which gets the promise itself: Safari accepts only what
 * it is given during the click.
 * @throws the browser's error when the page may not write to the clipboard
 */
export async function copyFile(
  file: Promise<Blob>,
  type: 'image/png' | 'text/plain' = 'image/png',
): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ [type]: file })]);
}

/** Whether this device can hand a file to another program. */
export function canShare({ name, blob }: MadeFile): boolean {
  const files = [new File([blob], name, { type: blob.type })];
  return 'canShare' in navigator && navigator.canShare({ files });
}

/** Hands a file to another program. It is not an error when a person cancels. */
export async function shareFile({ name, blob }: MadeFile, title: string): Promise<void> {
  const files = [new File([blob], name, { type: blob.type })];
  try {
    await navigator.share({ files, title });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  }
}
