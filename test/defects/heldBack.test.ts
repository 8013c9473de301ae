/** The set that is held back: a release guide, a change request in tables, a rollout in rings, a database upgrade, YAML. */
import { catalogueIn } from './catalogueIn.ts';
import { lookAlikes } from './heldBack/lookAlikes.ts';
import { heldBackPlans } from './heldBack/plans.ts';
import { testDefects } from './suite.ts';

const catalogue = catalogueIn('heldBack');

describe('defects of the set that is held back', function () {
  this.timeout(600_000);

  testDefects(heldBackPlans, catalogue, lookAlikes, { found: 0.865, further: 0, lookAlikes: 0 });
});
