/**
 * A URL that is safe to fetch and to link: http or https, and without a user name or a password, which
 * can make one host look like another.
 * @param base the URL that a relative one is resolved against
 * @returns undefined for anything else
 */
export function httpUrl(text: string, base?: string): URL | undefined {
  if (!URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  const isHttp = url.protocol === 'http:' || url.protocol === 'https:';
  return isHttp && url.username === '' && url.password === '' ? url : undefined;
}

/**
 * Whether a text is such a URL and also looks like one. Browsers accept `https:host`, tabs and
 * backslashes too, but people would take such a URL for a different one.
 */
export function isHttpUrl(text: string): boolean {
  return /^https?:\/\/[^\s\\\p{C}]+$/iu.test(text) && httpUrl(text) !== undefined;
}
