import { expect } from 'chai';
import { clear, find, inside, place, until } from './harness.js';

const tags = ['matrix', 'network', 'table'] as const;
/** px that the page is scrolled by; the element begins 200 px down the page */
const scrolls = [0, 40, 240, 400];

/** Waits until `seen` stays the same for ten frames. */
async function rest(seen: () => unknown): Promise<void> {
  let last = '';
  for (let still = 0; still < 10;) {
    const now = JSON.stringify(seen());
    still = now === last ? still + 1 : 0;
    last = now;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

describe('visible content does not move when bad data arrive', () => {
  afterEach(() => {
    window.scrollTo(0, 0);
    clear();
  });

  for (const tag of tags) {
    for (const scroll of scrolls) {
      it(`in <wsis-sdg-${tag}> on a page scrolled by ${scroll} px, with the notice in sight`, async () => {
        const holder = place(
          `<div class="above"></div><wsis-sdg-${tag}></wsis-sdg-${tag}><div class="below"></div>`,
        );
        const [above, below] = holder.querySelectorAll('div');
        above?.style.setProperty('height', '200px');
        below?.style.setProperty('height', '3000px');
        const element = find(holder, `wsis-sdg-${tag}`);
        await element.ready;
        await until(() => inside(element, '.scroll').length > 0, 'a picture');
        const seen = () => {
          const { top, left } = inside(element, '.scroll')[0]?.getBoundingClientRect() ?? {};
          return { top, left, scroll: window.scrollY };
        };
        await rest(seen);
        window.scrollTo(0, scroll);
        await rest(seen);
        const before = seen();
        element.data = { nothing: 'of use' };
        await until(() => inside(element, '.problems').length > 0, 'the notice');
        await rest(seen);
        expect(seen()).to.deep.equal(before);
        const notice = inside(element, '.problems')[0]?.getBoundingClientRect();
        expect(notice?.top).to.be.within(0, window.innerHeight);
        expect(notice?.bottom).to.be.within(0, window.innerHeight + 1);
      });
    }
  }
});
