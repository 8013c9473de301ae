/** The fifth set of plans: a large release plan, a runbook in YAML, the body of an issue with checklists. */
import { catalogue } from './fifth/catalogue.ts';
import { lookAlikes } from './fifth/lookAlikes.ts';
import { fifthPlans } from './fifth/plans.ts';
import { testDefects } from './suite.ts';

describe('defects of the fifth set', function () {
  this.timeout(600_000);

  testDefects(fifthPlans, catalogue, lookAlikes, { found: 1, further: 0 });
});
