import type { Logo } from '../../scene/page/page.js';

/**
 * The picture a page has put into the slot `logo`: of the page's own origin or a data URL, for
 * anything else would taint the file, or make a request that nobody asked for.
 * @returns undefined when there is none that can be used
 */
export function logoOf(element: HTMLElement): Logo | undefined {
  const slotted = element.querySelector(':scope > [slot=logo]');
  const image = slotted instanceof HTMLImageElement ? slotted : slotted?.querySelector('img');
  if (!image?.complete || image.naturalWidth === 0 || !isOwn(image)) return undefined;
  const { naturalWidth: width, naturalHeight: height } = image;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  try {
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return { href: canvas.toDataURL('image/png'), width, height };
  } catch {
    // A browser that thinks the picture is another origin's gives nothing of it.
    return undefined;
  }
}

function isOwn({ currentSrc, ownerDocument }: HTMLImageElement): boolean {
  if (!URL.canParse(currentSrc, ownerDocument.baseURI)) return false;
  const { protocol, origin } = new URL(currentSrc, ownerDocument.baseURI);
  return protocol === 'data:' || origin === location.origin;
}

/** A PNG data URL as something a canvas can be painted with; no request, whatever the policy. */
export async function decode({ href }: Logo): Promise<ImageBitmap> {
  const bytes = Uint8Array.from(atob(href.slice(href.indexOf(',') + 1)), (character) =>
    character.charCodeAt(0),
  );
  return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
}
