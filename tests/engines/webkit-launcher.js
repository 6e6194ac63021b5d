import { keyDown, keyUp, moveTo, pointerDown, pointerUp, pressOf } from './webkit-actions.js';
import { startWebKit } from './webkit-driver.js';

const VIEWPORT = { width: 1280, height: 720 };
const MEDIA = { colorScheme: 'light', reducedMotion: 'no-preference', contrast: 'no-preference' };
/** ms within which a browser follows a change of the desktop’s settings. */
const PATIENCE = 5000;

/**
 * WebKitGTK for the element tests: one window, in which one test file after another is opened. It has
 * the parts of Playwright’s page that the runner’s commands use, so that the commands work unchanged.
 *
 * The runner’s own launcher, `@web/test-runner-webdriver`, starts this browser too
 * (`wdio:enforceWebDriverClassic`), but for it `setViewport` and `emulateMedia` throw “not supported for
 * browser type webdriver”, in 0.9 and in 1.0, and `sendKeys({ press: 'Control+z' })` types the letters
 * of “Control+z”. The tests need all three. It also brings 300 packages, two of which download drivers
 * of other browsers, and its WebDriver client does not accept Node 20.19.
 */
class WebKitLauncher {
  name = 'WebKit';
  type = 'playwright';
  concurrency = 1;
  #parts;
  #webkit;
  #active;
  #media = MEDIA;

  constructor(parts) {
    this.#parts = parts;
  }

  async startSession(id, url) {
    this.#webkit ??= startWebKit(this.#parts);
    this.#active = id;
    await this.#resize(VIEWPORT);
    await this.#emulate(MEDIA);
    await this.#call('POST', '/url', { url });
  }

  isActive(id) {
    return this.#active === id;
  }

  getBrowserUrl() {
    return this.#call('GET', '/url');
  }

  /** Releases keys and pointer buttons, and leaves the page. */
  async stopSession() {
    this.#active = undefined;
    await this.#call('DELETE', '/actions');
    await this.#call('POST', '/url', { url: 'about:blank' });
    return {};
  }

  startDebugSession() {
    throw new Error('WebKitGTK has no visible window for debugging.');
  }

  async stop() {
    const webkit = await this.#webkit;
    this.#webkit = undefined;
    await webkit?.stop();
  }

  getPage() {
    return {
      setViewportSize: (size) => this.#resize(size),
      emulateMedia: (media) => this.#emulate(media),
      keyboard: {
        press: (keys) => this.#sendKeys(pressOf(keys)),
        type: (text) => this.#sendKeys([...text].flatMap(pressOf)),
        down: (key) => this.#sendKeys([keyDown(key)]),
        up: (key) => this.#sendKeys([keyUp(key)]),
      },
      mouse: {
        move: (x, y) => this.#point(moveTo(x, y)),
        click: (x, y, { button }) =>
          this.#point(moveTo(x, y), pointerDown(button), pointerUp(button)),
        down: ({ button }) => this.#point(pointerDown(button)),
        up: ({ button }) => this.#point(pointerUp(button)),
      },
    };
  }

  /** The size asked for is that of the page, WebDriver’s that of the window with its bars. */
  async #resize({ width, height }) {
    const holds = async () => {
      const script = 'return [innerWidth, innerHeight, outerWidth, outerHeight]';
      const [w, h, outerWidth, outerHeight] = await this.#execute(script);
      if (w === width && h === height) return true;
      const rect = { width: width + outerWidth - w, height: height + outerHeight - h };
      await this.#call('POST', '/window/rect', rect);
      return false;
    };
    await until(holds, `a page of ${width} × ${height}`);
  }

  /** Forced colours are not asked for: WebKit has none. */
  async #emulate({ colorScheme, reducedMotion, contrast }) {
    const requested = Object.entries({ colorScheme, reducedMotion, contrast });
    const media = { ...this.#media, ...Object.fromEntries(requested.filter(([, value]) => value)) };
    this.#media = media;
    const webkit = await this.#webkit;
    webkit.set({
      'Net/ThemeName': themeOf(media),
      'Gtk/EnableAnimations': media.reducedMotion === 'reduce' ? 0 : 1,
    });
    const queries = [
      ['(prefers-color-scheme: dark)', media.colorScheme === 'dark'],
      ['(prefers-reduced-motion: reduce)', media.reducedMotion === 'reduce'],
      ['(prefers-contrast: more)', media.contrast === 'more'],
    ];
    const script = 'return arguments[0].every(([query, is]) => matchMedia(query).matches === is)';
    await until(() => this.#execute(script, queries), JSON.stringify(media));
  }

  #sendKeys(actions) {
    return this.#call('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  #point(...actions) {
    const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    return this.#call('POST', '/actions', { actions: [mouse] });
  }

  #execute(script, ...given) {
    return this.#call('POST', '/execute/sync', { script, args: given });
  }

  async #call(...given) {
    const webkit = await this.#webkit;
    return webkit.call(...given);
  }
}

function themeOf({ colorScheme, contrast }) {
  const theme = contrast === 'more' ? 'HighContrast' : 'Adwaita';
  if (colorScheme !== 'dark') return theme;
  return contrast === 'more' ? 'HighContrastInverse' : 'Adwaita-dark';
}

async function until(holds, what) {
  const deadline = Date.now() + PATIENCE;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`WebKit was waited for in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** @param {NonNullable<ReturnType<typeof import('./webkit.js').findWebKit>>} parts */
export const webkitLauncher = (parts) => new WebKitLauncher(parts);
