/**
 * The first line of a script. It makes Chromium compile the whole script while it downloads, in
 * another thread, which suits code that runs for the first picture. For other browsers it is a comment.
 */
export const COMPILED_AHEAD = '//# allFunctionsCalledOnLoad';
