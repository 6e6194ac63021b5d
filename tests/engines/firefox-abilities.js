/**
 * Playwright drives an installed Firefox by WebDriver BiDi, and two things it does not do by it yet: media
 * features, for which Firefox does not know the command, and a finger, which is left empty. Firefox itself
 * can do both. So the first is done by a script in the browser’s own scope, which sets on a tab what
 * its developer tools set; the second by the protocol’s own pointer actions. To be deleted once both are there.
 */
const MISSING = 'emulation.setMediaFeaturesOverride';

/** Runs inside Firefox. Contrast is a setting of the whole browser there, the others are of a tab. */
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
  // The half of Playwright that speaks to the browser lives in this process, behind this one door.
  const inner = browser._connection.toImpl(browser);
  const session = inner._browserSession;
  const send = session.send.bind(session);
  session.send = async (method, given) => {
    // What a context asks for as a whole is set on each of its pages, when it comes.
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
  const asked = JSON.stringify({ ...Object.fromEntries(features), hasTouch });
  const answer = await send('script.callFunction', {
    functionDeclaration: OVERRIDE,
    arguments: [sessionId, asked].map((value) => ({ type: 'string', value })),
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
