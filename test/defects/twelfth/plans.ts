/** Good plans: a shop's feature flag, a council's rolling upgrade, YAML, a freight cutover. */
import path from 'node:path';
import { casesOf, PlanSet, short } from '../defects.ts';

export const twelfthPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    guest: 'DP-1120-guest-checkout.md',
    permits: 'permit-service-11-runbook.md',
    docks: 'DP-1133-dock-availability.deployment-plan.yaml',
    customs: 'customs-interface-cutover.md',
  },
  {
    'plans/DP-1111-order-mail.md': short('DP-1111 Order mail', '**Status:** Complete\n\n**Blocks:** DP-1120'),
    'plans/DP-1126-old-checkout-off.md': short(
      'DP-1126 Old checkout off',
      '**Status:** Draft\n\n**Blocked By:** DP-1120',
    ),
    'plans/DP-1129-bike-sensors.md': short(
      'DP-1129 Bike sensors',
      '**Status:** Complete\n\n**Blocks:** DP-1133',
    ),
    'plans/DP-1140-rider-app.md': short(
      'DP-1140 Rider app',
      '**Status:** Planned\n\n**Blocked By:** DP-1133',
    ),
    'docs/guest-checkout.md': '# Guest checkout\n\n## Fraud\n',
    'docs/cr-4471.md': '# CR-4471\n',
    'docs/customs-api.md': '# Customs API\n',
    'stories/US-1120-guest-checkout.md': '# US-1120: Guest checkout\n',
  },
);

export const { defects, harmless, part } = casesOf(twelfthPlans);
