/** Good plans: a utility's canary, an insurer's database, a blue/green switch, a cluster upgrade, YAML. */
import path from 'node:path';
import { casesOf, PlanSet, short } from '../defects.ts';

export const thirteenthPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    tariff: 'DP-2104-tariff-preview.md',
    claims: 'DP-2111-claims-partitioning.md',
    boarding: 'boarding-service-9-blue-green.md',
    lab: 'lab-cluster-1-33-upgrade.md',
    parcel: 'DP-2130-parcel-routing.deployment-plan.yaml',
  },
  {
    'plans/DP-2098-rating-engine.md': short(
      'DP-2098 Rating engine',
      '**Status:** Complete\n\n**Blocks:** DP-2104',
    ),
    'plans/DP-2107-claims-pg16-hosts.md': short(
      'DP-2107 Hosts for PostgreSQL 16',
      '**Status:** Complete\n\n**Blocks:** DP-2111',
    ),
    'plans/DP-2115-old-claims-primary.md': short('DP-2115 Old claims primary', '**Status:** Draft'),
    'plans/DP-2120-tariff-change.md': short(
      'DP-2120 Tariff change',
      '**Status:** Draft\n\n**Blocked By:** DP-2104',
    ),
    'plans/DP-2125-tour-model.md': short('DP-2125 Tour model', '**Status:** Complete\n\n**Blocks:** DP-2130'),
    'plans/DP-2140-routing-3-off.md': short(
      'DP-2140 Routing 3 off',
      '**Status:** Draft\n\n**Blocked By:** DP-2130',
    ),
    'changes/network-0311.md': '# Network change of 11 March\n',
    'docs/claims-partitioning.md': '# Claims partitioning\n\n## Retention\n',
    'docs/upgrade-notes-1-33.md': '# Upgrade notes\n',
    'reports/build-8812.md': '# Build 8812\n',
    'stories/US-2104-tariff-preview.md': '# US-2104: Tariff preview\n',
    'stories/IP-2104-tariff-preview.md': '# IP-2104: Implementation\n',
  },
);

export const { defects, harmless, part, inYaml } = casesOf(thirteenthPlans);
