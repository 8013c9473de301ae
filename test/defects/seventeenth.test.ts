/** The seventeenth set of plans: a canary, a database, a blue/green switch, Kubernetes, YAML. */
import { catalogueIn } from './catalogueIn.ts';
import { lookAlikes } from './seventeenth/lookAlikes.ts';
import { seventeenthPlans } from './seventeenth/plans.ts';
import { testDefects } from './suite.ts';

const catalogue = catalogueIn('seventeenth');

describe('defects of the seventeenth set', function () {
  this.timeout(600_000);

  testDefects(seventeenthPlans, catalogue, lookAlikes, { found: 0.986, further: 0 });
});
