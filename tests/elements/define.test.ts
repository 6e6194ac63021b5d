import { expect } from 'chai';
import { define } from '../../src/define/define.js';

describe('defining an element', () => {
  const warned: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    warned.length = 0;
    console.warn = (message: string) => warned.push(message);
  });
  afterEach(() => (console.warn = warn));

  it('a second time keeps the first definition, throws nothing and warns', () => {
    const First = class extends HTMLElement {};
    const Second = class extends HTMLElement {};
    define('wsis-sdg-twice', First);
    define('wsis-sdg-twice', Second);
    expect(customElements.get('wsis-sdg-twice')).to.equal(First);
    expect(warned).to.have.length(1);
    expect(warned[0]).to.match(/<wsis-sdg-twice> is already defined/);
  });

  it('with the same class again gives no warning', () => {
    const Same = class extends HTMLElement {};
    define('wsis-sdg-same', Same);
    define('wsis-sdg-same', Same);
    expect(warned).to.deep.equal([]);
  });

  it('upgrades elements that are on the page already, children before or after parents', async () => {
    const { Session } = await import('../../src/index.js');
    const holder = document.createElement('div');
    holder.append(
      document
        .createRange()
        .createContextualFragment(
          '<wsis-sdg-dataset><wsis-sdg-detail></wsis-sdg-detail></wsis-sdg-dataset>',
        ),
    );
    document.body.append(holder);
    const detail = holder.querySelector('wsis-sdg-detail');
    await detail?.ready;
    expect(detail?.session).to.be.instanceOf(Session);
    expect(detail?.session).to.equal(holder.querySelector('wsis-sdg-dataset')?.session);
    holder.remove();
  });
});
