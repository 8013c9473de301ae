/** All good plans of the numbered sets; those of the set that is held back are looked at by nothing else. */
import { firstPlans, type PlanSet } from './defects.ts';
import { eighteenthPlans } from './eighteenth/plans.ts';
import { eighthPlans } from './eighth/plans.ts';
import { eleventhPlans } from './eleventh/plans.ts';
import { fifteenthPlans } from './fifteenth/plans.ts';
import { fifthPlans } from './fifth/plans.ts';
import { fourteenthPlans } from './fourteenth/plans.ts';
import { fourthPlans } from './fourth/plans.ts';
import { nineteenthPlans } from './nineteenth/plans.ts';
import { ninthPlans } from './ninth/plans.ts';
import { secondPlans } from './second/plans.ts';
import { seventeenthPlans } from './seventeenth/plans.ts';
import { seventhPlans } from './seventh/plans.ts';
import { sixteenthPlans } from './sixteenth/plans.ts';
import { sixthPlans } from './sixth/plans.ts';
import { tenthPlans } from './tenth/plans.ts';
import { thirdPlans } from './third/plans.ts';
import { thirteenthPlans } from './thirteenth/plans.ts';
import { twelfthPlans } from './twelfth/plans.ts';
import { twentiethPlans } from './twentieth/plans.ts';
import { twentyFirstPlans } from './twentyFirst/plans.ts';
import { twentySecondPlans } from './twentySecond/plans.ts';

export const sets: readonly PlanSet[] = [
  firstPlans,
  secondPlans,
  thirdPlans,
  fourthPlans,
  fifthPlans,
  sixthPlans,
  seventhPlans,
  eighthPlans,
  ninthPlans,
  tenthPlans,
  eleventhPlans,
  twelfthPlans,
  thirteenthPlans,
  fourteenthPlans,
  fifteenthPlans,
  sixteenthPlans,
  seventeenthPlans,
  eighteenthPlans,
  nineteenthPlans,
  twentiethPlans,
  twentyFirstPlans,
  twentySecondPlans,
];
