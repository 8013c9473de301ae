/** The twentieth set of plans: a release, a flag, a canary runbook, a cutover by hand, YAML. */
import { catalogueIn } from './catalogueIn.ts';
import { lookAlikes } from './twentieth/lookAlikes.ts';
import { twentiethPlans } from './twentieth/plans.ts';
import { testDefects } from './suite.ts';

const catalogue = catalogueIn('twentieth');

describe('defects of the twentieth set', function () {
  this.timeout(600_000);

  testDefects(twentiethPlans, catalogue, lookAlikes, { found: 0.989, further: 0, lookAlikes: 0 });
});
