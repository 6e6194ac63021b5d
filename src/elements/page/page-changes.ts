import { ownLanguages } from '../../i18n/overrides.js';

/** Hears of words that the page defines. @returns an end to that */
export function onWords(listener: () => void): () => void {
  const { listeners } = ownLanguages();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @returns an end to that */
export function onPrint(page: Window, callback: (isPrinting: boolean) => void): () => void {
  const end = new AbortController();
  const { signal } = end;
  page.addEventListener('beforeprint', () => callback(true), { signal });
  page.addEventListener('afterprint', () => callback(false), { signal });
  return () => end.abort();
}

/** @returns an end to that */
export function onMediaChange(query: string, callback: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', callback);
  return () => list.removeEventListener('change', callback);
}
