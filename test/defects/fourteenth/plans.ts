/** Good plans: a shop's canary, a pension database, a blue/green switch, a broker upgrade, YAML. */
import path from 'node:path';
import { casesOf, PlanSet, short } from '../defects.ts';

export const fourteenthPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    points: 'DP-2207-points-at-checkout.md',
    pension: 'DP-2214-contribution-amounts.md',
    tickets: 'ticket-shop-blue-green.md',
    kafka: 'kafka-3-9-broker-upgrade.md',
    video: 'DP-2241-video-visits.deployment-plan.yaml',
  },
  {
    'plans/DP-2196-ledger-api.md': short('DP-2196 Ledger API', '**Status:** Complete\n\n**Blocks:** DP-2207'),
    'plans/DP-2198-session-store.md': short(
      'DP-2198 Session store',
      '**Status:** Complete\n\n**Blocks:** DP-2220',
    ),
    'plans/DP-2209-core-disks.md': short('DP-2209 Core disks', '**Status:** Complete\n\n**Blocks:** DP-2214'),
    'plans/DP-2219-drop-amount-cents.md': short(
      'DP-2219 Drop amount_cents',
      '**Status:** Draft\n\n**Blocked By:** DP-2214',
    ),
    'plans/DP-2225-shop-search.md': short('DP-2225 Shop search', '**Status:** Draft'),
    'plans/DP-2230-points-in-stores.md': short(
      'DP-2230 Points in stores',
      '**Status:** Draft\n\n**Blocked By:** DP-2207',
    ),
    'plans/DP-2236-turn-servers.md': short(
      'DP-2236 TURN servers',
      '**Status:** Complete\n\n**Blocks:** DP-2241',
    ),
    'plans/DP-2250-media-server-4-off.md': short(
      'DP-2250 Media server 4 off',
      '**Status:** Draft\n\n**Blocked By:** DP-2241',
    ),
    'plans/kafka-3-9-metadata-version.md': short('Kafka metadata.version 3.9', '**Status:** Draft'),
    'docs/amounts-design.md': '# Amounts\n\n## Rounding\n',
    'docs/redeeming-points.md': '# Redeeming points\n',
    'docs/ticket-shop-8-0.md': '# Ticket shop 8.0\n',
    'reports/run-5521.md': '# Test run 5521\n',
    'stories/US-2207-points-at-checkout.md': '# US-2207: Points at checkout\n',
    'stories/IP-2207-points-at-checkout.md': '# IP-2207: Implementation\n',
  },
);

export type PlanName = (typeof fourteenthPlans.names)[number];

export const { defects, harmless, part, inYaml } = casesOf(fourteenthPlans);
