export const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
export const COLOR = /^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/;
export const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
/** A BCP 47 tag; no key of a prototype is one. */
export const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/**
 * How certain a link is: `published` is in its source, of `unconfirmed` the readings disagree, and
 * `proposed` is a suggestion. Without a status a link is published.
 */
export const linkStatuses = ['published', 'unconfirmed', 'proposed'] as const;
