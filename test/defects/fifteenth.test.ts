/** The fifteenth set of plans: a canary, a database, a blue/green switch, an identity provider, YAML. */
import { catalogueIn } from './catalogueIn.ts';
import { lookAlikes } from './fifteenth/lookAlikes.ts';
import { fifteenthPlans } from './fifteenth/plans.ts';
import { testDefects } from './suite.ts';

const catalogue = catalogueIn('fifteenth');

describe('defects of the fifteenth set', function () {
  this.timeout(600_000);

  testDefects(fifteenthPlans, catalogue, lookAlikes, { found: 0.972, further: 0 });
});
