/** Good plans: signing in a canary, listing prices, a crew roster blue/green, Kubernetes, water meters in YAML. */
import path from 'node:path';
import { casesOf, PlanSet, short } from '../defects.ts';

const roster = '[Crew Roster 5.2](deployment-plan-crew-roster.md)';

export const seventeenthPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    signing: 'DP-611-bulk-signing.md',
    listings: 'DP-625-listing-prices.md',
    roster: 'deployment-plan-crew-roster.md',
    cluster: 'DP-640-kubernetes-1-35.md',
    meters: 'DP-652-meter-readings.deployment-plan.yaml',
  },
  {
    'plans/DP-604-signing-queue.md': short(
      'DP-604 Signing queue',
      '**Status:** Complete\n\n**Blocks:** DP-611',
    ),
    'plans/DP-618-envelope-templates.md': short(
      'DP-618 Envelope templates',
      '**Status:** Draft\n\n**Blocked By:** DP-611',
    ),
    'plans/DP-619-larger-primary.md': short(
      'DP-619 Larger primary',
      '**Status:** Complete\n\n**Blocks:** DP-625',
    ),
    'plans/DP-630-airport-codes.md': short(
      'DP-630 Airport codes',
      `**Status:** Complete\n\n**Blocks:** ${roster}`,
    ),
    'plans/DP-633-drop-price-text.md': short(
      'DP-633 Drop the price text',
      '**Status:** Draft\n\n**Blocked By:** DP-625',
    ),
    'plans/DP-637-disruption-budgets.md': short(
      'DP-637 Disruption budgets',
      '**Status:** Complete\n\n**Blocks:** DP-640',
    ),
    'plans/DP-646-intake-capacity.md': short(
      'DP-646 Intake capacity',
      '**Status:** Complete\n\n**Blocks:** DP-652',
    ),
    'plans/DP-660-leak-alarms.md': short('DP-660 Leak alarms', '**Status:** Draft\n\n**Blocked By:** DP-652'),
    'docs/drain-policy.md': '# Drain policy\n\n## Budgets\n',
    'docs/unreadable-prices.md': '# Unreadable prices\n',
    'reports/full-run-2207.md': '# Full run 2207\n',
    'reports/moss-rehearsal.md': '# Rehearsal on moss\n',
    'stories/IP-611-bulk-signing.md': '# IP-611: Implementation\n',
    'stories/US-611-bulk-signing.md': '# US-611: Bulk signing\n',
  },
);

export const { defects, harmless, part, inYaml } = casesOf(seventeenthPlans);
