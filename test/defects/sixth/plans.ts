/** A sixth set of good plans: one in the shape of each of the five kinds that teams begin with. */
import path from 'node:path';
import { casesOf, PlanSet } from '../defects.ts';

export const sixthPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    loyalty: 'loyalty-points.md',
    login: 'DP-717-single-sign-on.md',
    mail: 'deploy-mail-gateway.md',
    warehouse: 'warehouse.deployment-plan.yaml',
    search: 'DP-720-catalogue-search.md',
  },
  {
    'plans/DP-701-directory-sync.md':
      '# Deployment Plan: DP-701 Directory sync\n\n**Status:** Complete\n\n**Blocks:** DP-717\n\n## Rollback\n\nNone.\n',
    'plans/DP-730-retire-old-login.md':
      '# Deployment Plan: DP-730 Retire the old login\n\n**Status:** Planned\n\n**Blocked By:** DP-717\n\n## Rollback\n\nNone.\n',
    'plans/DP-710-network.md':
      '# Deployment Plan: DP-710 Network\n\n**Status:** Complete\n\n**Blocks:** DP-760\n\n## Rollback\n\nNone.\n',
    'plans/DP-745-reports.md':
      '# Deployment Plan: DP-745 Reports\n\n**Status:** Planned\n\n**Blocked By:** DP-760\n\n## Rollback\n\nNone.\n',
    'stories/US-717-single-sign-on.md': '# US-717: Single sign-on\n',
    'plans/IP-717-single-sign-on.md': '# IP-717: Single sign-on\n\nHow the story is built.\n',
    'docs/search-design.md': '# Search design\n',
  },
);

export const { defects, harmless } = casesOf(sixthPlans);
