/** Good plans: rain forecasts in a canary, a library's loans, shared cars blue/green, RabbitMQ, charging in YAML. */
import path from 'node:path';
import { casesOf, PlanSet, short } from '../defects.ts';

const fleet = '[Fleet Booking 9.0](deployment-plan-fleet-booking.md)';

export const sixteenthPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    radar: 'DP-2401-radar-nowcast.md',
    loans: 'DP-2408-loan-history-migration.md',
    fleet: 'deployment-plan-fleet-booking.md',
    rabbit: 'rabbitmq-4-upgrade.md',
    ocpp: 'DP-2431-ocpp-gateway.deployment-plan.yaml',
  },
  {
    'plans/DP-2396-radar-feed.md': short('DP-2396 Radar feed', '**Status:** Complete\n\n**Blocks:** DP-2401'),
    'plans/DP-2403-larger-volumes.md': short(
      'DP-2403 Larger volumes',
      '**Status:** Complete\n\n**Blocks:** DP-2408',
    ),
    'plans/DP-2412-telematics-bridge.md': short(
      'DP-2412 Telematics bridge',
      `**Status:** Complete\n\n**Blocks:** ${fleet}`,
    ),
    'plans/DP-2415-nowcast-alerts.md': short(
      'DP-2415 Nowcast alerts',
      '**Status:** Draft\n\n**Blocked By:** DP-2401',
    ),
    'plans/DP-2420-trim-loans.md': short(
      'DP-2420 Trim loans',
      '**Status:** Draft\n\n**Blocked By:** DP-2408',
    ),
    'plans/DP-2426-weekend-packages.md': short(
      'DP-2426 Weekend packages',
      `**Status:** Draft\n\n**Blocked By:** ${fleet}`,
    ),
    'plans/DP-2428-station-certificates.md': short(
      'DP-2428 Station certificates',
      '**Status:** Complete\n\n**Blocks:** DP-2431',
    ),
    'plans/DP-2440-old-gateway-off.md': short(
      'DP-2440 Old gateway off',
      '**Status:** Draft\n\n**Blocked By:** DP-2431',
    ),
    'docs/loan-partitions.md': '# Loan partitions\n\n## Bounds\n',
    'docs/on-call-handbook.md': '# On-call handbook\n\n## Weather\n',
    'reports/nowcast-run-5512.md': '# Run 5512\n',
    'reports/quorum-queues.md': '# Quorum queues\n',
    'stories/US-2401-radar-nowcast.md': '# US-2401: Radar nowcast\n',
    'stories/IP-2401-radar-nowcast.md': '# IP-2401: Implementation\n',
  },
);

export const { defects, harmless, part, inYaml } = casesOf(sixteenthPlans);
