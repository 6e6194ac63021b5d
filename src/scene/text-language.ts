import type { TextMark } from './scene.js';

const RIGHT_TO_LEFT: readonly string[] = ['ar', 'fa', 'he', 'ur'];

/** Marks a text's own language, and lets it run its own way inside a picture that runs another. */
export function language(
  lang: string,
  direction: 'ltr' | 'rtl',
): Pick<TextMark, 'lang' | 'direction'> {
  const rtl = direction === 'rtl' && RIGHT_TO_LEFT.includes(lang.split('-')[0] ?? '');
  return { lang, ...(rtl ? { direction: 'rtl' } : {}) };
}
