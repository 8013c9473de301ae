/** A fifth set of good plans: a large release plan, a runbook in YAML, the body of an issue with checklists. */
import path from 'node:path';
import { casesOf, PlanSet } from '../defects.ts';

export const fifthPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    images: 'DP-611-image-delivery.md',
    broker: 'broker-upgrade.deployment-plan.yaml',
    tax: 'tax-release.md',
  },
  {
    'plans/DP-602-network.md':
      '# Deployment Plan: DP-602 Network\n\n**Status:** Complete\n\n**Blocks:** DP-611, DP-620\n\n## Rollback\n\nNone.\n',
    'plans/DP-650-old-images.md':
      '# Deployment Plan: DP-650 Old images\n\n**Status:** Planned\n\n**Blocked By:** DP-611\n\n## Rollback\n\nNone.\n',
    'docs/image-delivery.md': '# Image delivery\n',
    'docs/tax-runbook.md': '# Tax runbook\n',
    'stories/US-611-image-delivery.md': '# US-611: Image delivery\n',
  },
);

export const { defects, harmless } = casesOf(fifthPlans);
