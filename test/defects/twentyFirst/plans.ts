/** Good plans: a hospital's firewalls, transit tickets in two stores, a ledger of points, an ambulance's switch, greenhouses in YAML. */
import path from 'node:path';
import { casesOf, PlanSet, short } from '../defects.ts';

const ledger = '[Points ledger](deployment-plan-points-ledger.md)';

export const twentyFirstPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    hospital: 'DP-911-perimeter-firewall.md',
    tickets: 'DP-923-tap-tickets.md',
    points: 'deployment-plan-points-ledger.md',
    dispatch: 'DP-947-dispatch-blue-green.md',
    glass: 'DP-955-climate-gateways.deployment-plan.yaml',
  },
  {
    'plans/DP-905-core-switches.md': short(
      'DP-905 Core switches',
      '**Status:** Complete\n\n**Blocks:** DP-911',
    ),
    'plans/DP-918-guest-network.md': short(
      'DP-918 Guest network',
      '**Status:** Draft\n\n**Blocked By:** DP-911',
    ),
    'plans/DP-919-fare-engine.md': short('DP-919 Fare engine', '**Status:** Complete\n\n**Blocks:** DP-923'),
    'plans/DP-921-reader-firmware.md': short(
      'DP-921 Reader firmware',
      '**Status:** Planned\n\n**Environment:** readers-prod\n\n**Deployment Window:** 2032-04-05 08:00 - 12:00 UTC',
    ),
    'plans/DP-930-paper-tickets-off.md': short(
      'DP-930 Paper tickets off',
      '**Status:** Draft\n\n**Blocked By:** DP-923',
    ),
    'plans/DP-931-till-database.md': short(
      'DP-931 Till database 18',
      '**Status:** Complete\n\n**Blocks:** DP-935',
    ),
    'plans/DP-940-incident-database.md': short(
      'DP-940 Incident database',
      '**Status:** Complete\n\n**Blocks:** DP-947',
    ),
    'plans/DP-944-partner-points.md': short(
      'DP-944 Partner points',
      `**Status:** Draft\n\n**Blocked By:** ${ledger}`,
    ),
    'plans/DP-949-radio-gateway.md': short(
      'DP-949 Radio gateway',
      '**Status:** Planned\n\n**Environment:** radio-prod\n\n**Deployment Window:** 2032-06-15 05:00 - 06:00 UTC',
    ),
    'plans/DP-952-blue-side-off.md': short(
      'DP-952 Blue side off',
      '**Status:** Draft\n\n**Blocked By:** DP-947',
    ),
    'docs/asset-register.md': '# Asset register\n',
    'docs/data-catalogue.md': '# Data catalogue\n\n## Loyalty\n',
    'docs/driving-times.md': '# Driving times\n\n## Fallback\n',
    'docs/rule-audit.md': '# Rule audit\n\n## Unused rules\n',
    'reports/app-7-4-regression.md': '# Regression of app 7.4\n',
    'stories/IP-923-tap-tickets.md': '# IP-923: Tap tickets\n',
    'stories/US-923-tap-tickets.md': '# US-923: Tap tickets\n',
  },
);

export const { defects, harmless, part, inYaml } = casesOf(twentyFirstPlans);
