/** The twelfth set of plans: a feature flag, a rolling upgrade, YAML, a cutover. */
import { catalogueIn } from './catalogueIn.ts';
import { lookAlikes } from './twelfth/lookAlikes.ts';
import { twelfthPlans } from './twelfth/plans.ts';
import { testDefects } from './suite.ts';

const catalogue = catalogueIn('twelfth');

describe('defects of the twelfth set', function () {
  this.timeout(600_000);

  testDefects(twelfthPlans, catalogue, lookAlikes, { found: 0.99, further: 0 });
});
