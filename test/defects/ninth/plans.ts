/** The ninth set of plans: a work item, YAML, a cutover, a generated canary, a change request. */
import path from 'node:path';
import { casesOf, PlanSet } from '../defects.ts';

export const ninthPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    loans: 'DP-912-loan-reminders.md',
    boards: 'DP-925-arrival-boards.deployment-plan.yaml',
    lab: 'lab-samples-cutover.md',
    recipes: 'recipe-search-canary.md',
    swim: 'swim-payments-change.md',
  },
  {
    'plans/DP-905-reader-accounts.md':
      '# Deployment Plan: DP-905 Reader accounts\n\n**Status:** Complete\n\n**Blocks:** DP-912\n\n## Rollback\n\nNone.\n',
    'plans/DP-930-holiday-closures.md':
      '# Deployment Plan: DP-930 Holiday closures\n\n**Status:** Planned\n\n**Blocked By:** DP-912\n\n## Rollback\n\nNone.\n',
    'plans/DP-918-depot-boards.md':
      '# Deployment Plan: DP-918 Depot boards\n\n**Status:** Complete\n\n**Blocks:** DP-925\n\n## Rollback\n\nNone.\n',
    'plans/DP-934-old-feed-off.md':
      '# Deployment Plan: DP-934 Old feed off\n\n**Status:** Planned\n\n**Blocked By:** DP-925\n\n## Rollback\n\nNone.\n',
    'docs/sample-register-move.md': '# The move of the register\n',
    'docs/corda-contract.md': '# The Corda contract\n',
    'stories/US-912-loan-reminders.md': '# US-912: Loan reminders\n',
    'stories/US-931-corda-payments.md': '# US-931: Corda payments\n',
  },
);

export const { defects, harmless } = casesOf(ninthPlans);
