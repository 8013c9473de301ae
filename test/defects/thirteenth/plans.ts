/** Good plans: a utility's canary, an insurer's database, a blue/green switch, a cluster upgrade, YAML. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { analyze, createEnvironment } from '../../../server/src/analyze.ts';
import { convert } from '../../../server/src/convert/convert.ts';
import { defaultSettings } from '../../../server/src/settings.ts';
import { casesOf, PlanSet } from '../defects.ts';

export const short = (title: string, fields: string): string =>
  `# Deployment Plan: ${title}\n\n${fields}\n\n## Rollback\n\nNone.\n`;

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

export const { defects, harmless } = casesOf(thirteenthPlans);

/** The text of a plan from one passage up to another, or to its end. */
export function part(plan: (typeof thirteenthPlans.names)[number], from: string, to?: string): string {
  const text = thirteenthPlans.textOf(plan);
  const start = text.indexOf(from);
  const stop = to === undefined ? text.length : text.indexOf(to, start + 1);
  assert(start >= 0 && stop > start, `${plan} has ${from}`);
  return text.slice(start, stop);
}

/** A plan of the set as the YAML that it might have been generated from. */
export function inYaml(plan: (typeof thirteenthPlans.names)[number]): string {
  const document = {
    text: thirteenthPlans.textOf(plan),
    format: 'markdown',
    fileName: thirteenthPlans.files[plan] ?? plan,
    forced: true,
  } as const;
  return convert(analyze(document, createEnvironment(defaultSettings, [])).plan, 'yaml');
}
