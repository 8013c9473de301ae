/** Plans whose defects are examined but not mended for: a feature flag, a rolling upgrade, YAML, a cutover. */
import { catalogue } from './heldBack/catalogue.ts';
import { lookAlikes } from './heldBack/lookAlikes.ts';
import { heldBackPlans } from './heldBack/plans.ts';
import { testDefects } from './suite.ts';

describe('defects of the set that nobody mends for', function () {
  this.timeout(300_000);

  testDefects(heldBackPlans, catalogue, lookAlikes, { found: 0.917, further: 0.02 });
});
