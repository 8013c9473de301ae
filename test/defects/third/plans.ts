/** A third set of good plans: a change request in tables, one of headings with emoji, one in YAML with keyed phases. */
import path from 'node:path';
import { casesOf, PlanSet } from '../defects.ts';

export const thirdPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    change: 'CHG-0187-kubernetes-cutover.md',
    tariff: 'DP-517-tariff-engine.md',
    meter: 'meter-gateway.deployment-plan.yaml',
  },
  {
    'plans/CHG-0171-network.md':
      '# Deployment Plan: CHG-0171 Network\n\n**Status:** Complete\n\n**Blocks:** CHG-0187\n\n## Rollback\n\nNone.\n',
    'plans/CHG-0192-customs.md':
      '# Deployment Plan: CHG-0192 Customs\n\n**Status:** Planned\n\n## Rollback\n\nNone.\n',
    'plans/DP-509-price-feed.md':
      '# Deployment Plan: DP-509 Price feed\n\n**Status:** Complete\n\n**Blocks:** DP-517\n\n## Rollback\n\nNone.\n',
    'plans/DP-523-invoices.md':
      '# Deployment Plan: DP-523 Invoices\n\n**Status:** Planned\n\n**Blocked By:** DP-517\n\n## Rollback\n\nNone.\n',
    'plans/DP-521-certificates.md':
      '# Deployment Plan: DP-521 Certificates\n\n**Status:** Complete\n\n**Blocks:** DP-530\n\n## Rollback\n\nNone.\n',
    'plans/docs/rehearsal-lej.md': '# Rehearsal\n\n## Timings\n',
    'docs/lej-green.md': '# lej-green\n',
    'docs/zone-design.md': '# Zone design\n\n## Islands\n',
    'stories/US-517-zones.md': '# US-517: Zones\n',
  },
);

export const { defects, harmless } = casesOf(thirdPlans);
