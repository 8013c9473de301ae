/** The fourteenth set of plans: a canary, a database, a blue/green switch, a broker upgrade, YAML. */
import { catalogueIn } from './catalogueIn.ts';
import { lookAlikes } from './fourteenth/lookAlikes.ts';
import { fourteenthPlans } from './fourteenth/plans.ts';
import { testDefects } from './suite.ts';

const catalogue = catalogueIn('fourteenth');

describe('defects of the fourteenth set', function () {
  this.timeout(600_000);

  testDefects(fourteenthPlans, catalogue, lookAlikes, { found: 0.981, further: 0.003 });
});
