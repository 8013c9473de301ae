/** A second set of good plans, written without a look at how the rules work. */
import path from 'node:path';
import { casesOf, PlanSet } from '../defects.ts';

export const secondPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    story: 'DP-412-gift-card-balance.md',
    release: 'release-2031-2-claims-portal.md',
    label: 'deployment-plan-label-printer.md',
    resizer: 'image-resizer-rollout.md',
    ledger: 'DP-450-ledger-cutover.deployment-plan.yaml',
  },
  {
    'plans/DP-405-card-vault.md':
      '# Deployment Plan: DP-405 Card vault\n\n**Status:** Complete\n\n**Blocks:** DP-412\n\n## Rollback\n\nNone.\n',
    'plans/DP-431-card-app.md':
      '# Deployment Plan: DP-431 Card app\n\n**Status:** Planned\n\n**Blocked By:** DP-412\n\n## Rollback\n\nNone.\n',
    'plans/DP-418-printer-network.md':
      '# Deployment Plan: DP-418 Printer network\n\n**Status:** Complete\n\n**Blocks:** DP-420\n\n## Rollback\n\nNone.\n',
    'plans/DP-433-label-archive.md':
      '# Deployment Plan: DP-433 Label archive\n\n**Status:** Planned\n\n**Blocked By:** DP-420\n\n## Rollback\n\nNone.\n',
    'plans/DP-445-tax-tables.md':
      '# Deployment Plan: DP-445 Tax tables\n\n**Status:** Complete\n\n**Blocks:** DP-450\n\n## Rollback\n\nNone.\n',
    'plans/DP-455-tax-report.md':
      '# Deployment Plan: DP-455 Tax report\n\n**Status:** Planned\n\n**Blocked By:** DP-450\n\n## Rollback\n\nNone.\n',
    'plans/docs/rehearsal-2031-2.md': '# Rehearsal\n',
    'plans/docs/resizer-v9.md': '# Resizer v9\n',
    'docs/balance-ledger.md': '# Balance ledger\n\n## Rounding\n',
    'stories/US-412-gift-card-balance.md': '# US-412: Gift card balance\n',
    'stories/IP-412-gift-card-balance.md': '# IP-412: Gift card balance\n',
  },
);

export const { defects, harmless } = casesOf(secondPlans);
