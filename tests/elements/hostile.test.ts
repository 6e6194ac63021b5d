import { hostileCases } from '../fixtures/hostile/index.js';
import { clear } from './harness.js';
import { HostileBench } from './hostile-bench.js';

/** From here on the page itself would tell of anything that bad data got to run or to load. */
function bePolicedStrictly(): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  // What the test runner itself needs, to report, is left open.
  policy.content =
    "script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'";
  document.head.append(policy);
}

describe('data nobody checked change nothing on a page but what is told of them', () => {
  before(bePolicedStrictly);

  for (const [theme, cases] of Object.entries(hostileCases)) {
    describe(theme, () => {
      let bench: HostileBench;
      before(async () => {
        bench = await HostileBench.open();
      });
      after(() => {
        bench.close();
        clear();
      });
      for (const each of cases) {
        it(`${each.name} by ${each.way}`, () => bench.assert(each));
      }
    });
  }
});
