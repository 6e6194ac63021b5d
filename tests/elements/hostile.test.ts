import { expect } from 'chai';
import { hostileCases } from '../fixtures/hostile/index.js';
import { clear, until } from './harness.js';
import { HostilePage } from './hostile-page.js';

/** From here on the page itself would tell of anything that bad data got to run or to load. */
function bePolicedStrictly(): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  // The test runner reports to its own origin, so that nothing has to be left open for it.
  policy.content =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
  document.head.append(policy);
}

/** Breaks the policy in three ways, each by what nothing but the policy keeps from it. */
function breakPolicy(): void {
  new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
  fetch('https://elsewhere.invalid/').catch(() => undefined);
  new FontFace('Elsewhere', 'url(https://elsewhere.invalid/font)').load().catch(() => undefined);
}

describe('data nobody checked change nothing on a page but what is told of them', () => {
  before(bePolicedStrictly);

  it('on a page that would tell of pictures, requests and fonts from elsewhere', async () => {
    const told = new Set<string>();
    const tell = ({ effectiveDirective }: SecurityPolicyViolationEvent) =>
      told.add(effectiveDirective);
    document.addEventListener('securitypolicyviolation', tell);
    breakPolicy();
    await until(() => told.size === 3, 'three reports');
    document.removeEventListener('securitypolicyviolation', tell);
    expect([...told].sort()).to.deep.equal(['connect-src', 'font-src', 'img-src']);
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
});
