/** The thirteenth set of plans: a canary, a database, a blue/green switch, a cluster upgrade, YAML. */
import { catalogueIn } from './catalogueIn.ts';
import { lookAlikes } from './thirteenth/lookAlikes.ts';
import { thirteenthPlans } from './thirteenth/plans.ts';
import { testDefects } from './suite.ts';

const catalogue = catalogueIn('thirteenth');

describe('defects of the thirteenth set', function () {
  this.timeout(600_000);

  testDefects(thirteenthPlans, catalogue, lookAlikes, { found: 0.981, further: 0.003 });
});
