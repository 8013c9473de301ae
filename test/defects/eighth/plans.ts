/** An eighth set of good plans: a release, a story, a generated blue/green runbook, a DNS cutover, YAML. */
import path from 'node:path';
import { casesOf, PlanSet } from '../defects.ts';

export const eighthPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    release: 'seat-map-release.md',
    story: 'DP-842-parcel-lockers.md',
    podcast: 'podcast-player-blue-green.md',
    dns: 'dns-tls-cutover.md',
    ferry: 'ferry-booking.deployment-plan.yaml',
  },
  {
    'plans/DP-830-depot-scanners.md':
      '# Deployment Plan: DP-830 Depot scanners\n\n**Status:** Complete\n\n**Blocks:** DP-842\n\n## Rollback\n\nNone.\n',
    'plans/DP-851-locker-returns.md':
      '# Deployment Plan: DP-851 Locker returns\n\n**Status:** Planned\n\n**Blocked By:** DP-842\n\n## Rollback\n\nNone.\n',
    'plans/DP-860-port-terminals.md':
      '# Deployment Plan: DP-860 Port terminals\n\n**Status:** Complete\n\n**Blocks:** DP-871\n\n## Rollback\n\nNone.\n',
    'plans/DP-880-old-fares.md':
      '# Deployment Plan: DP-880 Old fares\n\n**Status:** Planned\n\n**Blocked By:** DP-871\n\n## Rollback\n\nNone.\n',
    'docs/locker-delivery.md': '# Locker delivery\n',
    'stories/US-842-parcel-lockers.md': '# US-842: Parcel lockers\n',
  },
);

export const { defects, harmless } = casesOf(eighthPlans);
