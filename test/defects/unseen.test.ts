/** A set of plans that nobody mends for: a work item, YAML, a cutover, a generated canary, a change request. */
import { testDefects } from './suite.ts';
import { catalogue } from './unseen/catalogue.ts';
import { lookAlikes } from './unseen/lookAlikes.ts';
import { unseenPlans } from './unseen/plans.ts';

describe('defects of the set that nobody mends for', function () {
  this.timeout(60_000);

  testDefects(unseenPlans, catalogue, lookAlikes, { found: 0, further: 1 });
});
