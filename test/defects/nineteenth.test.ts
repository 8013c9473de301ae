/** The nineteenth set of plans: a canary, a database, a blue/green switch, a rolling upgrade, YAML. */
import { catalogueIn } from './catalogueIn.ts';
import { lookAlikes } from './nineteenth/lookAlikes.ts';
import { nineteenthPlans } from './nineteenth/plans.ts';
import { testDefects } from './suite.ts';

const catalogue = catalogueIn('nineteenth');

describe('defects of the nineteenth set', function () {
  this.timeout(600_000);

  testDefects(nineteenthPlans, catalogue, lookAlikes, { found: 0.988, further: 0.015, lookAlikes: 1 });
});
