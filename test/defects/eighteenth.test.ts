/** The eighteenth set of plans: a canary, a database, a blue/green switch, a server upgrade, YAML. */
import { catalogueIn } from './catalogueIn.ts';
import { lookAlikes } from './eighteenth/lookAlikes.ts';
import { eighteenthPlans } from './eighteenth/plans.ts';
import { testDefects } from './suite.ts';

const catalogue = catalogueIn('eighteenth');

describe('defects of the eighteenth set', function () {
  this.timeout(600_000);

  testDefects(eighteenthPlans, catalogue, lookAlikes, { found: 0.984, further: 0 });
});
