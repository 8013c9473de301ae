/** A seventh set of good plans: a database upgrade, a canary, a flag's ramp, a release checklist, a rollout in YAML. */
import path from 'node:path';
import { casesOf, PlanSet } from '../defects.ts';

export const seventhPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    postgres: 'DP-721-ledger-postgres-upgrade.md',
    canary: 'notification-canary.md',
    flag: 'one-page-checkout-flag.md',
    release: 'release-2031-08.md',
    cache: 'DP-725-geo-cache.deployment-plan.yaml',
  },
  {
    'plans/DP-715-network.md':
      '# Deployment Plan: DP-715 Network\n\n**Status:** Complete\n\n**Blocks:** DP-721\n\n## Rollback\n\nNone.\n',
    'plans/DP-720-redis.md':
      '# Deployment Plan: DP-720 Redis\n\n**Status:** Complete\n\n**Blocks:** DP-725\n\n## Rollback\n\nNone.\n',
    'plans/DP-730-drop-pg13.md':
      '# Deployment Plan: DP-730 Remove the old primary\n\n**Status:** Planned\n\n**Blocked By:** DP-721\n\n## Rollback\n\nNone.\n',
    'docs/ledger-pg16.md': '# Ledger on PostgreSQL 16\n',
    'stories/US-508-one-page-checkout.md': '# US-508: One-page checkout\n',
  },
);

export const { defects, harmless } = casesOf(seventhPlans);
