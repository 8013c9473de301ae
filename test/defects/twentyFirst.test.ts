/** The twenty-first set of plans: a change record, a store release, a data move, a blue/green switch, YAML. */
import { catalogueIn } from './catalogueIn.ts';
import { lookAlikes } from './twentyFirst/lookAlikes.ts';
import { twentyFirstPlans } from './twentyFirst/plans.ts';
import { testDefects } from './suite.ts';

const catalogue = catalogueIn('twentyFirst');

describe('defects of the twenty-first set', function () {
  this.timeout(600_000);

  testDefects(twentyFirstPlans, catalogue, lookAlikes, { found: 0.91, further: 0.008, lookAlikes: 0 });
});
