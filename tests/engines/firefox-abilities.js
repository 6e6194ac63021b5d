/**
 * Playwright drives an installed Firefox by WebDriver BiDi, and asks it for media features by a command
 * of that protocol which Firefox does not know yet. Firefox itself can do it: its developer tools set
 * the same overrides on a browsing context. So the command is answered here, by a script in the
 * browser’s own scope. To be deleted once Firefox knows `emulation.setMediaFeaturesOverride` whole.
 */
const MISSING = 'emulation.setMediaFeaturesOverride';

/** Runs inside Firefox. Contrast is a setting of the whole browser there, the others are of a tab. */
const OVERRIDE = `(id, text) => {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const tab = NavigableManager.getBrowsingContextById(id).top;
  const { colorScheme, reducedMotion, forcedColors, contrast, media } = JSON.parse(text);
  tab.prefersColorSchemeOverride = colorScheme;
  tab.prefersReducedMotionOverride = reducedMotion;
  tab.forcedColorsOverride = forcedColors;
  tab.mediumOverride = media;
  Services.prefs.setIntPref('ui.useAccessibilityTheme', contrast === 'more' ? 1 : 0);
}`;

/**
 * Makes `emulateMedia`, and the media options of new contexts, work in a Firefox that Playwright started.
 * @param {import('playwright-core').Browser} browser started with `--remote-allow-system-access`
 */
export function emulateMediaIn(browser) {
  // The half of Playwright that speaks to the browser lives in this process, behind this one door.
  const inner = browser._connection.toImpl(browser);
  const session = inner._browserSession;
  const send = session.send.bind(session);
  const emulate = async ({ _page: page, _session: { sessionId } }) => {
    const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const given = Object.entries(page.emulatedMedia()).map(([feature, value]) => [
      feature,
      value && value !== 'no-override' ? value : feature === 'media' ? '' : 'none',
    ]);
    const answer = await send('script.callFunction', {
      functionDeclaration: OVERRIDE,
      arguments: [sessionId, JSON.stringify(Object.fromEntries(given))].map((value) => ({
        type: 'string',
        value,
      })),
      target: { context: contexts[0].context },
      awaitPromise: false,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  };
  session.send = async (method, given) => {
    // What a context asks for as a whole is set on each of its pages, when it comes.
    if (method === MISSING) return {};
    const result = await send(method, given);
    const page = method === 'browsingContext.create' && inner._bidiPages.get(result.context);
    if (page) {
      page.updateEmulateMedia = () => emulate(page);
      await emulate(page);
    }
    return result;
  };
}
