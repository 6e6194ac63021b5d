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
