/** A fourth set of good plans, in the shape of the templates for a feature, a story and a work item. */
import path from 'node:path';
import { casesOf, PlanSet } from '../defects.ts';

export const fourthPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    payment: 'payment-provider-deployment-plan.md',
    login: 'DP-618-keycloak-upgrade.md',
    mobile: 'deploy-mobile-api-v3.md',
  },
  {
    'plans/DP-611-session-store.md':
      '# Deployment Plan: DP-611 Session store\n\n**Status:** Complete\n\n**Blocks:** DP-618\n\n## Rollback\n\nNone.\n',
    'plans/DP-625-retire-old-realm.md':
      '# Deployment Plan: DP-625 Retire the old realm\n\n**Status:** Planned\n\n**Blocked By:** DP-618\n\n## Rollback\n\nNone.\n',
    'plans/DP-640-gateway-certificates.md':
      '# Deployment Plan: DP-640 Gateway certificates\n\n**Status:** Complete\n\n## Rollback\n\nNone.\n',
    'plans/DP-655-app-release.md':
      '# Deployment Plan: DP-655 App release\n\n**Status:** Planned\n\n## Rollback\n\nNone.\n',
    'stories/US-618-keycloak-upgrade.md': '# US-618: Keycloak upgrade\n',
    'plans/IP-618-keycloak-upgrade.md': '# IP-618: Keycloak upgrade\n',
  },
);

export const { defects, harmless } = casesOf(fourthPlans);
