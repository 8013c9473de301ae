/** Good plans: a newspaper's print orders, a scanner gateway, a tax return in rings, an archive's database, a score viewer in YAML. */
import path from 'node:path';
import { casesOf, PlanSet, short } from '../defects.ts';

export const heldBackPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    press: 'deployment-plan-press-orders.md',
    scanner: 'DP-1012-scanner-gateway.md',
    tax: 'DP-1023-prefilled-return.md',
    archive: 'DP-1034-archive-database.md',
    scores: 'DP-1045-score-viewer.deployment-plan.yaml',
  },
  {
    'plans/DP-1001-plate-server.md': short(
      'DP-1001 Plate server',
      '**Status:** Complete\n\n**Blocks:** [Press orders](deployment-plan-press-orders.md)',
    ),
    'plans/DP-1007-night-edition.md': short(
      'DP-1007 Night edition',
      '**Status:** Draft\n\n**Blocked By:** [Press orders](deployment-plan-press-orders.md)',
    ),
    'plans/DP-1010-hall-wireless.md': short(
      'DP-1010 Wireless of hall 4',
      '**Status:** Complete\n\n**Blocks:** DP-1012',
    ),
    'plans/DP-1015-hall-five.md': short('DP-1015 Hall 5', '**Status:** Draft\n\n**Blocked By:** DP-1012'),
    'plans/DP-1017-forklift-terminals.md': short(
      'DP-1017 Forklift terminals',
      '**Status:** Planned\n\n**Environment:** wh5-prod\n\n**Deployment Window:** 2032-05-22 17:00 - 19:00 UTC',
    ),
    'plans/DP-1020-employer-feed.md': short(
      'DP-1020 Employer feed',
      '**Status:** Complete\n\n**Blocks:** DP-1023',
    ),
    'plans/DP-1027-paper-forms-off.md': short(
      'DP-1027 Paper forms off',
      '**Status:** Draft\n\n**Blocked By:** DP-1023',
    ),
    'plans/DP-1030-cellar-servers.md': short(
      'DP-1030 Servers for cellar 2',
      '**Status:** Complete\n\n**Blocks:** DP-1034',
    ),
    'plans/DP-1036-reading-room-desks.md': short(
      'DP-1036 Reading room desks',
      '**Status:** Planned\n\n**Environment:** archive-prod\n\n**Deployment Window:** 2032-10-09 09:00 - 11:00 UTC',
    ),
    'plans/DP-1039-old-pair-off.md': short(
      'DP-1039 Old pair off',
      '**Status:** Draft\n\n**Blocked By:** DP-1034',
    ),
    'docs/gateway-handbook.md': '# Gateway handbook\n\n## Pairing\n',
    'docs/operator-guide.md': '# Operator guide\n',
    'docs/split-orders.md': '# Split orders\n\n## Two presses\n',
    'docs/system-list.md': '# System list\n\n## Databases\n',
    'reports/formularo-9-regression.md': '# Regression of Formularo 9\n',
    'stories/IP-1023-prefilled-return.md': '# IP-1023: Prefilled return\n',
    'stories/US-1023-prefilled-return.md': '# US-1023: Prefilled return\n',
  },
);

export const { defects, harmless, part, inYaml } = casesOf(heldBackPlans);
