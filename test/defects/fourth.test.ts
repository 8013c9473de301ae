/** The fourth set of plans: the built-in templates for a feature, a story and a work item, filled in. */
import { catalogue } from './fourth/catalogue.ts';
import { lookAlikes } from './fourth/lookAlikes.ts';
import { fourthPlans } from './fourth/plans.ts';
import { testDefects } from './suite.ts';

describe('defects of the fourth set', function () {
  this.timeout(600_000);

  testDefects(fourthPlans, catalogue, lookAlikes, { found: 1, further: 0.007 });
});
