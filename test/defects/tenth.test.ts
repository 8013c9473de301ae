/** The tenth set of plans: a work item, YAML, a cutover, a canary, a change request. */
import { catalogue } from './tenth/catalogue.ts';
import { lookAlikes } from './tenth/lookAlikes.ts';
import { tenthPlans } from './tenth/plans.ts';
import { testDefects } from './suite.ts';

describe('defects of the tenth set', function () {
  this.timeout(600_000);

  testDefects(tenthPlans, catalogue, lookAlikes, { found: 0.964, further: 0.008 });
});
