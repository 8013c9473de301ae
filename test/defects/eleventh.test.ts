/** The eleventh set of plans: a release, a canary, YAML, a database in phases, a cutover. */
import { catalogue } from './eleventh/catalogue.ts';
import { lookAlikes } from './eleventh/lookAlikes.ts';
import { eleventhPlans } from './eleventh/plans.ts';
import { testDefects } from './suite.ts';

describe('defects of the eleventh set', function () {
  this.timeout(600_000);

  testDefects(eleventhPlans, catalogue, lookAlikes, { found: 0.98, further: 0 });
});
