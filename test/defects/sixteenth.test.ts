/** The sixteenth set of plans: a canary, a database, a blue/green switch, a broker upgrade, YAML. */
import { catalogueIn } from './catalogueIn.ts';
import { lookAlikes } from './sixteenth/lookAlikes.ts';
import { sixteenthPlans } from './sixteenth/plans.ts';
import { testDefects } from './suite.ts';

const catalogue = catalogueIn('sixteenth');

describe('defects of the sixteenth set', function () {
  this.timeout(600_000);

  testDefects(sixteenthPlans, catalogue, lookAlikes, { found: 0.994, further: 0 });
});
