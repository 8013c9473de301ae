/** The sixth set of plans: one in the shape of each of the five kinds that teams begin with. */
import { catalogue } from './sixth/catalogue.ts';
import { lookAlikes } from './sixth/lookAlikes.ts';
import { sixthPlans } from './sixth/plans.ts';
import { testDefects } from './suite.ts';

describe('defects of the sixth set', function () {
  this.timeout(600_000);

  testDefects(sixthPlans, catalogue, lookAlikes, { found: 0.997, further: 0.007 });
});
