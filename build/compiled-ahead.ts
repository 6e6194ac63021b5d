/**
 * First line of a script, by which Chromium compiles all of it while it comes, aside from the page's
 * own work: right for code that runs for the first picture. Other browsers take it for a comment.
 */
export const COMPILED_AHEAD = '//# allFunctionsCalledOnLoad';
