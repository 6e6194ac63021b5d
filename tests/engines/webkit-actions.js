/** WebDriver's codes of named keys. */
const CODES = {
  Space: ' ',
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** @param {string} name */
function codeOf(name) {
  const code = CODES[name] ?? name;
  if ([...code].length !== 1) throw new Error(`There is no key named “${name}”.`);
  return code;
}

export const keyDown = (name) => ({ type: 'keyDown', value: codeOf(name) });
export const keyUp = (name) => ({ type: 'keyUp', value: codeOf(name) });

/**
 * @param {string} keys such as `Enter`, `a` or `Control+End`
 */
export function pressOf(keys) {
  const names = keys === '+' ? [keys] : keys.split('+');
  return [...names.map(keyDown), ...names.toReversed().map(keyUp)];
}

const BUTTONS = ['left', 'middle', 'right'];

export const moveTo = (x, y) => ({ type: 'pointerMove', x, y, duration: 0, origin: 'viewport' });
export const pointerDown = (name = 'left') => ({
  type: 'pointerDown',
  button: BUTTONS.indexOf(name),
});
export const pointerUp = (name = 'left') => ({ type: 'pointerUp', button: BUTTONS.indexOf(name) });
