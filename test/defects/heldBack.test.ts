/** The set that is held back: no rule is mended for it, so that it says how much a new plan's defects are found. */
import { catalogue } from './heldBack/catalogue.ts';
import { lookAlikes } from './heldBack/lookAlikes.ts';
import { heldBackPlans } from './heldBack/plans.ts';
import { testDefects } from './suite.ts';

describe('defects of the set that is held back', function () {
  this.timeout(600_000);

  testDefects(heldBackPlans, catalogue, lookAlikes, { found: 0.945, further: 0.015, lookAlikes: 1 });
});
