/** The twenty-second set: a rollout issue, a flag in prose, a launch week, a run sheet, YAML. */
import { catalogueIn } from './catalogueIn.ts';
import { lookAlikes } from './twentySecond/lookAlikes.ts';
import { twentySecondPlans } from './twentySecond/plans.ts';
import { testDefects } from './suite.ts';

const catalogue = catalogueIn('twentySecond');

describe('defects of the twenty-second set', function () {
  this.timeout(600_000);

  testDefects(twentySecondPlans, catalogue, lookAlikes, { found: 0.956, further: 0, lookAlikes: 0 });
});
