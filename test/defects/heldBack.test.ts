/** The set that is held back: a change record, a store release, a data move, a blue/green switch, YAML. */
import { catalogue } from './heldBack/catalogue.ts';
import { lookAlikes } from './heldBack/lookAlikes.ts';
import { heldBackPlans } from './heldBack/plans.ts';
import { testDefects } from './suite.ts';

describe('defects of the set that is held back', function () {
  this.timeout(600_000);

  testDefects(heldBackPlans, catalogue, lookAlikes, { found: 0.875, further: 0.005, lookAlikes: 1 });
});
