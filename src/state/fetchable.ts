/** Whether an address is one that is fetched at all: http or https. */
export function isFetchable(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}
