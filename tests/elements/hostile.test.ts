import { expect } from 'chai';
import { hostileCases } from '../fixtures/hostile/index.js';
import { datasetSaying, likeMarkup } from '../fixtures/markup.js';
import { rowsOf, shown } from './explorer-harness.js';
import { clear, until } from './harness.js';
import { HostilePage } from './hostile-page.js';

/** Sets a strict policy, so that the page reports anything that bad data run or load. */
function setStrictPolicy(): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  // The test runner reports to its own origin, so the policy needs no exception for it.
  policy.content =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
  document.head.append(policy);
}

/** Breaks the policy in three ways. */
function breakPolicy(): void {
  new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
  fetch('https://elsewhere.invalid/').catch(() => undefined);
  new FontFace('Elsewhere', 'url(https://elsewhere.invalid/font)').load().catch(() => undefined);
}

describe('untrusted data change nothing on a page except the reports about them', () => {
  before(setStrictPolicy);

  it('on a page that reports pictures, requests and fonts from elsewhere', async () => {
    const reported = new Set<string>();
    const report = ({ effectiveDirective }: SecurityPolicyViolationEvent) =>
      reported.add(effectiveDirective);
    document.addEventListener('securitypolicyviolation', report);
    breakPolicy();
    await until(() => reported.size === 3, 'three reports');
    document.removeEventListener('securitypolicyviolation', report);
    expect([...reported].sort()).to.deep.equal(['connect-src', 'font-src', 'img-src']);
  });

  for (const [theme, cases] of Object.entries(hostileCases)) {
    describe(theme, () => {
      let page: HostilePage;
      before(async () => {
        page = await HostilePage.open();
      });
      after(() => {
        page.close();
        clear();
      });
      for (const each of cases) {
        it(`${each.name} by ${each.way}`, () => page.assert(each));
      }
    });
  }

  for (const words of likeMarkup) {
    it(`and “${words}” is shown as it is`, async () => {
      const violated: string[] = [];
      const report = ({ effectiveDirective }: SecurityPolicyViolationEvent) =>
        violated.push(effectiveDirective);
      document.addEventListener('securitypolicyviolation', report);
      const explorer = await shown('<wsis-sdg-explorer selected="C4"></wsis-sdg-explorer>');
      explorer.data = datasetSaying(words);
      await until(() => explorer.currentDataset?.id === 'small', 'the dataset');
      explorer.selected = 'A1:goal-1';
      const detail = () => {
        const element = explorer.shadowRoot?.querySelector('wsis-sdg-detail');
        return element?.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';
      };
      // As the name of the action line, the label of each target and the reason.
      await until(() => detail().split(words).length > 3, 'the text in the detail');
      await until(
        () => rowsOf(explorer).some((row) => row.includes(words)),
        'the text in the grid',
      );
      expect(violated).to.deep.equal([]);
      expect('ran' in globalThis).to.equal(false);
      document.removeEventListener('securitypolicyviolation', report);
      clear();
    });
  }
});
