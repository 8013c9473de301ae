/** The seventh set of plans: a database upgrade, a canary, a flag's ramp, a release checklist, a rollout in YAML. */
import { catalogue } from './seventh/catalogue.ts';
import { lookAlikes } from './seventh/lookAlikes.ts';
import { seventhPlans } from './seventh/plans.ts';
import { testDefects } from './suite.ts';

describe('defects of the seventh set', function () {
  this.timeout(600_000);

  testDefects(seventhPlans, catalogue, lookAlikes, { found: 1, further: 0 });
});
