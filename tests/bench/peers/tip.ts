/** A plain tooltip for libraries that leave it to the page. */
export interface Tip {
  show(text: string, at: { readonly x: number; readonly y: number }): void;
  hide(): void;
  text(): string;
}

export function createTip(frame: HTMLElement): Tip {
  const box = document.createElement('div');
  box.style.cssText =
    'position:absolute;pointer-events:none;background:#fff;border:1px solid;padding:4px;display:none';
  frame.style.position = 'relative';
  frame.append(box);
  return {
    show(text, { x, y }) {
      box.textContent = text;
      box.style.display = 'block';
      box.style.transform = `translate(${x + 12}px,${y + 12}px)`;
    },
    hide() {
      box.style.display = 'none';
    },
    text: () => (box.style.display === 'none' ? '' : box.textContent),
  };
}
