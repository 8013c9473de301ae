/** The ninth set of plans: a work item, YAML, a cutover, a generated canary, a change request. */
import { testDefects } from './suite.ts';
import { catalogue } from './ninth/catalogue.ts';
import { lookAlikes } from './ninth/lookAlikes.ts';
import { ninthPlans } from './ninth/plans.ts';

describe('defects of the ninth set', function () {
  this.timeout(600_000);

  testDefects(ninthPlans, catalogue, lookAlikes, { found: 0.99, further: 0 });
});
