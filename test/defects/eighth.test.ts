/** The eighth set of plans: a release, a story, a generated blue/green runbook, a DNS cutover, YAML. */
import { catalogue } from './eighth/catalogue.ts';
import { lookAlikes } from './eighth/lookAlikes.ts';
import { eighthPlans } from './eighth/plans.ts';
import { testDefects } from './suite.ts';

describe('defects of the eighth set', function () {
  this.timeout(600_000);

  testDefects(eighthPlans, catalogue, lookAlikes, { found: 0.996, further: 0 });
});
