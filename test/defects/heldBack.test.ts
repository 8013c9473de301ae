/** The set of plans that is held back: nobody mends for it, so that its rate stays true of other plans. */
import { catalogue } from './heldBack/catalogue.ts';
import { lookAlikes } from './heldBack/lookAlikes.ts';
import { heldBackPlans } from './heldBack/plans.ts';
import { testDefects } from './suite.ts';

describe('defects of the set that is held back', function () {
  this.timeout(300_000);

  testDefects(heldBackPlans, catalogue, lookAlikes, { found: 0.89, further: 0.01, lookAlikes: 2 });
});
