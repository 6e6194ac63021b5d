import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { clear, find, recordEvents, inside, place, text, until } from './harness.js';

const choices = (element: Element) =>
  inside(element, '.choice').map((each) => each.textContent.replace(/\s+/g, ' ').trim());

function press(element: Element, selector: string, label: string): void {
  const found = inside(element, selector).find((each) => each.textContent.trim() === label);
  if (!found) throw new Error(`no “${label}”`);
  found.focus();
  found.click();
}

describe('<wsis-sdg-filters>', () => {
  afterEach(clear);
  const filters = async (width = 1000) => {
    const element = find(place('<wsis-sdg-filters></wsis-sdg-filters>', width), 'wsis-sdg-filters');
    await element.ready;
    await until(() => inside(element, '[role=combobox]').length === 1, 'a search box');
    return element;
  };
  const opened = async (name: string) => {
    const element = await filters();
    press(element, '[popovertarget]', name);
    await until(() => choices(element).length > 0, 'choices');
    return element;
  };

  it('says with each choice how much it would leave with the other filters', async () => {
    const element = await opened('Goals');
    expect(choices(element)[2]).to.equal('3 Good health and well-being 11 links Only');
    element.actionLines = 'C7-ehealth';
    await until(
      () => choices(element)[2] === '3 Good health and well-being 3 links Only',
      'new counts',
    );
    expect(choices(element)[6]).to.match(/^7 .* 0 links/);
  });

  it('narrows its choices while a person types, ignoring case and accents', async () => {
    const element = await opened('Targets');
    expect(choices(element)).to.have.length(169);
    const [box] = inside(element, '.menu-head input');
    if (box instanceof HTMLInputElement) box.value = 'ÍNFORMATION access';
    box?.dispatchEvent(new InputEvent('input'));
    await until(() => choices(element).length < 10, 'few choices');
    expect(choices(element).join()).to.contain('16.10');
    expect(text(element, '.choice mark').toLowerCase()).to.contain('information');
  });

  it('keeps all, none, only one, or what is ticked', async () => {
    const element = await opened('Goals');
    press(element, '.menu-head button', 'None');
    expect(element.goals).to.equal('');
    await settledFilters(element);
    const boxes = () =>
      inside(element, '.choice input').filter((each) => each instanceof HTMLInputElement);
    expect(boxes().some(({ checked }) => checked)).to.equal(false);
    boxes()[0]?.click();
    boxes()[3]?.click();
    expect(element.goals).to.equal('sdg-1 sdg-4');
    inside(element, '.only')[4]?.click();
    expect(element.goals).to.equal('sdg-5');
    press(element, '.menu-head button', 'All');
    expect(element.goals).to.equal(null);
  });

  it('moves by arrow keys inside a menu, which is one tab stop', async () => {
    const element = await opened('Action lines');
    inside(element, '.choice input')[0]?.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Space' });
    expect(element.actionLines?.split(' ')).to.have.length(17).and.not.include('C3');
    expect(inside(element, '.choice input[tabindex="0"]')).to.have.length(1);
    await sendKeys({ press: 'End' });
    expect(element.shadowRoot?.activeElement?.closest('.choice')?.textContent).to.contain('C11');
    await sendKeys({ press: 'Escape' });
    await until(() => inside(element, '.menu:popover-open').length === 0, 'a closed menu');
    expect(element.shadowRoot?.activeElement?.textContent.trim()).to.equal('Action lines');
  });

  it('searches as one types, announces the number of results after a pause, and moves through them', async () => {
    const element = await filters();
    inside(element, '[role=combobox]')[0]?.focus();
    await sendKeys({ type: 'health' });
    await until(() => inside(element, '.results:popover-open').length === 1, 'results');
    expect(text(element, '[role=status]')).to.equal('');
    await until(() => text(element, '[role=status]') !== '', 'something said');
    expect(text(element, '[role=status]')).to.match(
      /^\d+ of 18 rows · \d+ of 17 goals · \d+ of 188 links. Filtered by: .*health.*\.$/,
    );
    await sendKeys({ press: 'ArrowDown' });
    const [box] = inside(element, '[role=combobox]');
    const active = box?.getAttribute('aria-activedescendant');
    expect(element.shadowRoot?.getElementById(active ?? '')?.textContent).to.contain('e-health');
    const selections = recordEvents(document.body, 'wsis-select');
    await sendKeys({ press: 'Enter' });
    expect(selections.map(({ detail }) => detail.selection)).to.deep.equal(['C7-ehealth']);
    await sendKeys({ press: 'Escape' });
    expect(element.query).to.equal(null);
  });

  it('waits until an input method is done, where readers write by one', async () => {
    const element = await filters();
    Object.defineProperty(navigator, 'languages', { value: ['zh-CN'], configurable: true });
    const [box] = inside(element, '[role=combobox]');
    if (!(box instanceof HTMLInputElement)) throw new Error('no search box');
    box.value = 'jian';
    box.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    element.requestUpdate();
    await element.updateComplete;
    expect([box.value, element.query ?? '']).to.deep.equal(['jian', '']);
    box.value = '健康';
    box.dispatchEvent(new CompositionEvent('compositionend', { data: '健康', bubbles: true }));
    await element.updateComplete;
    expect([box.value, element.query]).to.deep.equal(['健康', '健康']);
    Reflect.deleteProperty(navigator, 'languages');
    box.value = 'heal';
    box.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    expect(element.query).to.equal('heal');
  });

  it('finds the links in doubt', async () => {
    const element = await opened('Certainty');
    expect(choices(element)).to.deep.equal([
      'Not in doubt 180 links Only',
      'In doubt 8 links Only',
    ]);
    inside(element, '.choice .only')[1]?.click();
    await element.updateComplete;
    expect(element.getAttribute('certainty')).to.equal('doubt');
    expect(text(element, '.chip')).to.equal('In doubt×');
  });

  it('uses an organization that was found as a filter', async () => {
    const element = await filters();
    element.query = 'UNESCO';
    await until(() => element.session?.kept?.matches !== undefined, 'a search');
    await element.updateComplete;
    inside(element, '[role=combobox]')[0]?.focus();
    await until(() => inside(element, '.result').length > 0, 'results');
    inside(element, '.result')
      .find((each) => each.textContent.includes('UNESCO'))
      ?.click();
    expect(element).to.include({ facilitators: 'UNESCO', query: null });
  });

  it('moves its menus into a sheet where it is narrow', async () => {
    const element = await filters(360);
    expect(inside(element, '[popovertarget]')).to.have.length(0);
    press(element, 'button', 'Filters');
    const [sheet] = inside(element, 'dialog');
    expect(sheet instanceof HTMLDialogElement && sheet.open).to.equal(true);
    inside(element, 'summary')[1]?.click();
    await until(() => choices(element).length === 17, 'goals');
    inside(element, '.only')[2]?.click();
    await settledFilters(element);
    expect(text(element, '.sheet-foot span')).to.equal('11 links');
    await sendKeys({ press: 'Escape' });
    expect(element.shadowRoot?.activeElement?.textContent.trim()).to.equal('Filters (1)');
  });
});

async function settledFilters(element: { updateComplete: Promise<boolean> }): Promise<void> {
  await element.updateComplete;
}

describe('<wsis-sdg-table>', () => {
  afterEach(clear);
  const table = async (markup: string) => {
    const element = find(place(markup), 'wsis-sdg-table');
    await element.ready;
    await until(() => inside(element, 'tbody tr, .empty').length > 0, 'rows');
    await element.session?.prepareSearch();
    await element.updateComplete;
    return element;
  };

  it('has real headers for columns and rows, and says what it shows', async () => {
    const element = await table('<wsis-sdg-table goals="sdg-3"></wsis-sdg-table>');
    expect(inside(element, 'thead th[scope=col]')).to.have.length(5);
    expect(inside(element, 'tbody th[scope=row]')).to.have.length(9);
    expect(text(element, 'caption')).to.equal('WSIS–SDG Matrix: 9 of 160 statements');
  });

  it('sorts by its headers: ascending, descending, then as the matrix', async () => {
    const element = await table('<wsis-sdg-table></wsis-sdg-table>');
    const sorts = [];
    for (let i = 0; i < 3; i++) {
      press(element, '.sort', 'Goal');
      await element.updateComplete;
      sorts.push(inside(element, 'th')[1]?.getAttribute('aria-sort') ?? null);
    }
    expect(sorts).to.deep.equal(['ascending', 'descending', null]);
  });

  it('selects a cell by its row', async () => {
    const element = await table('<wsis-sdg-table goals="sdg-3"></wsis-sdg-table>');
    inside(element, 'tbody .line')[0]?.click();
    await element.updateComplete;
    expect(element.selected).to.equal('C1:sdg-3');
    expect(inside(element, 'tr.selected').length).to.be.greaterThan(0);
  });

  it('says that nothing is left', async () => {
    const element = await table('<wsis-sdg-table query="xylophone"></wsis-sdg-table>');
    expect(text(element, '.empty')).to.equal('No link matches these filters.');
  });
});
