/**
 * Playwright drives an installed Firefox by WebDriver BiDi. Two things are missing there: media features,
 * whose command Firefox does not know, and touch, which Playwright has not implemented. Firefox itself can
 * do both. A script in the browser’s own scope sets the media features of a tab as the developer tools do,
 * and the protocol’s pointer actions make a tap. This file can go once Playwright supports both.
 */
const MISSING = 'emulation.setMediaFeaturesOverride';

/** Runs inside Firefox. Contrast is a setting of the whole browser there; the others belong to a tab. */
const OVERRIDE = `(id, text) => {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const tab = NavigableManager.getBrowsingContextById(id).top;
  const { colorScheme, reducedMotion, forcedColors, contrast, media, hasTouch } = JSON.parse(text);
  tab.prefersColorSchemeOverride = colorScheme;
  tab.prefersReducedMotionOverride = reducedMotion;
  tab.forcedColorsOverride = forcedColors;
  tab.mediumOverride = media;
  tab.touchEventsOverride = hasTouch ? 'enabled' : 'none';
  Services.prefs.setIntPref('ui.useAccessibilityTheme', contrast === 'more' ? 1 : 0);
}`;

/**
 * Makes `emulateMedia`, the media options of new contexts and `tap` work in a Firefox that Playwright started.
 * @param {import('playwright-core').Browser} browser started with `--remote-allow-system-access`
 */
export function completeFirefox(browser) {
  // The server side of Playwright runs in this process, and is reached here.
  const inner = browser._connection.toImpl(browser);
  const session = inner._browserSession;
  const send = session.send.bind(session);
  session.send = async (method, given) => {
    // The settings of a context are set on each new page instead.
    if (method === MISSING) return {};
    const result = await send(method, given);
    const page = method === 'browsingContext.create' && inner._bidiPages.get(result.context);
    if (page) {
      page.updateEmulateMedia = () => emulate(send, page);
      page.rawTouchscreen.tap = (_, x, y) => tap(send, result.context, { x, y });
      await page.updateEmulateMedia();
    }
    return result;
  };
}

async function emulate(send, { _page: page, _session: { sessionId } }) {
  const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const features = Object.entries(page.emulatedMedia()).map(([feature, value]) => [
    feature,
    value && value !== 'no-override' ? value : feature === 'media' ? '' : 'none',
  ]);
  const { hasTouch } = page.browserContext._options;
  const requested = JSON.stringify({ ...Object.fromEntries(features), hasTouch });
  const answer = await send('script.callFunction', {
    functionDeclaration: OVERRIDE,
    arguments: [sessionId, requested].map((value) => ({ type: 'string', value })),
    target: { context: contexts[0].context },
    awaitPromise: false,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
}

function tap(send, context, { x, y }) {
  const actions = [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  const finger = { type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions };
  return send('input.performActions', { context, actions: [finger] });
}
