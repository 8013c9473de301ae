/** The third set of plans: a change request in tables, one of headings with emoji, one in YAML with keyed phases. */
import { catalogue } from './third/catalogue.ts';
import { lookAlikes } from './third/lookAlikes.ts';
import { thirdPlans } from './third/plans.ts';
import { testDefects } from './suite.ts';

describe('defects of the third set', function () {
  this.timeout(600_000);

  testDefects(thirdPlans, catalogue, lookAlikes, { found: 0.976, further: 0.004 });
});
