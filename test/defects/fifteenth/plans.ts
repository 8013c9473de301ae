/** Good plans: parcels in a canary, grades in a database, permits blue/green, Keycloak, meals in YAML. */
import path from 'node:path';
import { casesOf, PlanSet, short } from '../defects.ts';

export const fifteenthPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    parcel: 'DP-2304-live-parcel-eta.md',
    grades: 'DP-2311-grade-scale-migration.md',
    permits: 'deployment-plan-parking-permits.md',
    keycloak: 'keycloak-26-upgrade.md',
    meals: 'DP-2330-allergen-warnings.deployment-plan.yaml',
  },
  {
    'plans/DP-2298-stop-events.md': short(
      'DP-2298 Stop events',
      '**Status:** Complete\n\n**Blocks:** DP-2304',
    ),
    'plans/DP-2301-payment-gateway.md': short(
      'DP-2301 Payment gateway',
      '**Status:** Complete\n\n**Blocks:** [Parking Permits 6.0](deployment-plan-parking-permits.md)',
    ),
    'plans/DP-2305-register-disks.md': short(
      'DP-2305 Register disks',
      '**Status:** Complete\n\n**Blocks:** DP-2311',
    ),
    'plans/DP-2319-drop-grade-text.md': short(
      'DP-2319 Drop grade_text',
      '**Status:** Draft\n\n**Blocked By:** DP-2311',
    ),
    'plans/DP-2322-dish-catalogue.md': short(
      'DP-2322 Dish catalogue',
      '**Status:** Complete\n\n**Blocks:** DP-2330',
    ),
    'plans/DP-2340-eta-for-shippers.md': short(
      'DP-2340 ETA for shippers',
      '**Status:** Draft\n\n**Blocked By:** DP-2304',
    ),
    'plans/DP-2344-allergens-on-labels.md': short(
      'DP-2344 Allergens on labels',
      '**Status:** Draft\n\n**Blocked By:** DP-2330',
    ),
    'plans/DP-2350-permit-portal-5-off.md': short(
      'DP-2350 Permit portal 5 off',
      '**Status:** Draft\n\n**Blocked By:** [Parking Permits 6.0](deployment-plan-parking-permits.md)',
    ),
    'plans/login-theme-3.md': short('Login theme 3', '**Status:** Complete'),
    'docs/decimal-grades.md': '# Decimal grades\n\n## Rounding\n',
    'reports/full-run-7716.md': '# Full run 7716\n',
    'stories/US-2304-live-parcel-eta.md': '# US-2304: Live parcel ETA\n',
    'stories/IP-2304-live-parcel-eta.md': '# IP-2304: Implementation\n',
  },
);

export const { defects, harmless, part, inYaml } = casesOf(fifteenthPlans);
