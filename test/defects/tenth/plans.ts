/** The tenth set of good plans: a work item, YAML, a cutover, a generated canary runbook, a change request. */
import path from 'node:path';
import { casesOf, PlanSet } from '../defects.ts';

export const tenthPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    archive: 'DP-915-invoice-archive.md',
    tariff: 'tariff-engine.deployment-plan.yaml',
    depot: 'depot-cutover.md',
    mesh: 'playlist-mesh-canary.md',
    badge: 'CHG-7719-badge-readers.md',
  },
  {
    'plans/DP-905-storage-accounts.md':
      '# Deployment Plan: DP-905 Storage accounts\n\n**Status:** Complete\n\n**Blocks:** DP-915\n\n## Rollback\n\nNone.\n',
    'plans/DP-920-retention-report.md':
      '# Deployment Plan: DP-920 Retention report\n\n**Status:** Planned\n\n**Blocked By:** DP-915\n\n## Rollback\n\nNone.\n',
    'plans/DP-921-invoice-export.md':
      '# Deployment Plan: DP-921 Invoice export\n\n**Status:** Planned\n\n## Rollback\n\nNone.\n',
    'plans/DP-925-price-feed.md':
      '# Deployment Plan: DP-925 Price feed\n\n**Status:** Complete\n\n**Blocks:** DP-932\n\n## Rollback\n\nNone.\n',
    'docs/invoice-archive.md': '# Invoice archive\n',
    'docs/article-mapping.md': '# Mapping of articles\n\n## Units\n',
    'docs/reader-signing.md': '# How readers are signed\n\n## Keys\n',
  },
);

export const { defects, harmless } = casesOf(tenthPlans);
