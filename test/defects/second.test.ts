/** The second set of plans, of other shapes: one terse, one in tables, one in YAML. */
import { catalogue } from './second/catalogue.ts';
import { lookAlikes } from './second/lookAlikes.ts';
import { secondPlans } from './second/plans.ts';
import { testDefects } from './suite.ts';

describe('defects of the second set', function () {
  this.timeout(600_000);

  testDefects(secondPlans, catalogue, lookAlikes, { found: 0.988, further: 0 });
});
