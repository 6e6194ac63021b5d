/** A file that has been made. */
export interface MadeFile {
  readonly name: string;
  readonly format: string;
  readonly blob: Blob;
}

/** Long enough for a browser to have taken the file over, however large it is. */
const KEPT_FOR = 60_000;

/** Hands a file to the browser to be saved, the one way that works everywhere. */
export function saveFile({ name, blob }: Pick<MadeFile, 'name' | 'blob'>, page: Document): void {
  const url = URL.createObjectURL(blob);
  const link = page.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}

/**
 * Whether downloads may be blocked here. No browser tells, and a blocked download is silent. So in a
 * frame there is always another way offered, unless the frame is known to allow downloads.
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

/** Opens a file in a tab of its own, where it can be saved. */
export function openFile({ blob }: MadeFile): void {
  const url = URL.createObjectURL(blob);
  window.open(url, '_blank', 'noopener');
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}

/**
 * Puts a picture on the clipboard. The promise goes to the clipboard as it is: Safari takes only
 * what it is given within the click.
 * @throws whatever the browser says where a page may not write to the clipboard
 */
export async function copyFile(file: Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': file })]);
}

/** Whether this device can hand a file to another program. */
export function canShare({ name, blob }: MadeFile): boolean {
  const files = [new File([blob], name, { type: blob.type })];
  return 'canShare' in navigator && navigator.canShare({ files });
}

/** A person who changes their mind has not met an error. */
export async function shareFile({ name, blob }: MadeFile, title: string): Promise<void> {
  const files = [new File([blob], name, { type: blob.type })];
  try {
    await navigator.share({ files, title });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  }
}
