/** Good plans: a geocoder's canary, a museum's database, live bidding blue/green, GitLab, lift gates in YAML. */
import path from 'node:path';
import { casesOf, PlanSet, short } from '../defects.ts';

const bidding = '[Live bidding](deployment-plan-live-bidding.md)';
const gitlab = '[GitLab 18.8](gitlab-18-8-upgrade.md)';

export const eighteenthPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    canary: 'DP-712-geocoder-4.md',
    migration: 'DP-718-object-locations.md',
    bidding: 'deployment-plan-live-bidding.md',
    gitlab: 'gitlab-18-8-upgrade.md',
    gates: 'DP-745-lift-gates.deployment-plan.yaml',
  },
  {
    'plans/DP-705-address-index.md': short(
      'DP-705 Address index',
      '**Status:** Complete\n\n**Blocks:** DP-712',
    ),
    'plans/DP-709-postgres-storage.md': short(
      'DP-709 Storage for PostgreSQL',
      '**Status:** Complete\n\n**Blocks:** DP-718',
    ),
    'plans/DP-714-tile-cache.md': short(
      'DP-714 Tile cache',
      '**Status:** Planned\n\n**Environment:** geo-prod\n\n**Deployment Window:** 2031-02-18 16:00 - 18:00 UTC',
    ),
    'plans/DP-716-partner-keys.md': short(
      'DP-716 Partner keys',
      '**Status:** Draft\n\n**Blocked By:** DP-712',
    ),
    'plans/DP-720-load-balancer.md': short(
      'DP-720 Load balancer',
      `**Status:** Complete\n\n**Blocks:** ${bidding}`,
    ),
    'plans/DP-722-bidder-profiles.md': short(
      'DP-722 Bidder profiles',
      '**Status:** Planned\n\n**Environment:** bidding-production\n\n**Deployment Window:** 2031-02-26 09:00 - 11:00 UTC',
    ),
    'plans/DP-724-lane-reports.md': short(
      'DP-724 Lane reports',
      `**Status:** Draft\n\n**Blocked By:** ${bidding}`,
    ),
    'plans/DP-726-drop-location-text.md': short(
      'DP-726 Drop the location text',
      '**Status:** Draft\n\n**Blocked By:** DP-718',
    ),
    'plans/DP-728-artifact-storage.md': short(
      'DP-728 Object storage for artifacts',
      `**Status:** Complete\n\n**Blocks:** ${gitlab}`,
    ),
    'plans/DP-735-runner-images.md': short(
      'DP-735 Runner images',
      '**Status:** Planned\n\n**Environment:** gitlab-production\n\n**Deployment Window:** 2031-02-23 11:00 - 13:00 UTC',
    ),
    'plans/DP-738-gate-firmware.md': short(
      'DP-738 Gate firmware 6.1',
      '**Status:** Complete\n\n**Blocks:** DP-745',
    ),
    'plans/DP-747-gate-displays.md': short(
      'DP-747 Gate displays',
      '**Status:** Planned\n\n**Environment:** gates-prod\n\n**Deployment Window:** 2031-03-12 21:30 - 23:00 UTC',
    ),
    'plans/DP-751-season-passes.md': short(
      'DP-751 Season passes',
      '**Status:** Draft\n\n**Blocked By:** DP-745',
    ),
    'docs/unparsed-locations.md': '# Unparsed locations\n',
    'reports/geocoder-4-regression.md': '# Regression of build 4.0.1\n',
    'stories/IP-712-address-search.md': '# IP-712: Address search\n',
    'stories/US-712-address-search.md': '# US-712: Address search\n',
  },
);

export const { defects, harmless, part, inYaml } = casesOf(eighteenthPlans);
