/** Good plans: translation's canary, a vet's database, a job board blue/green, Vault, berths in YAML. */
import path from 'node:path';
import { casesOf, PlanSet, short } from '../defects.ts';

const board = '[Job Board 12](deployment-plan-job-board-12.md)';
const vault = '[Vault 1.20](vault-1-20-upgrade.md)';

export const nineteenthPlans = new PlanSet(
  path.join(import.meta.dirname, 'plans'),
  {
    canary: 'DP-811-translation-suggestions-3.md',
    migration: 'DP-815-visit-animal-ids.md',
    board: 'deployment-plan-job-board-12.md',
    vault: 'vault-1-20-upgrade.md',
    berth: 'DP-830-berth-booking.deployment-plan.yaml',
  },
  {
    'plans/DP-806-gpu-nodes.md': short('DP-806 GPU nodes', '**Status:** Complete\n\n**Blocks:** DP-811'),
    'plans/DP-808-bigger-disks.md': short(
      'DP-808 Bigger disks',
      '**Status:** Complete\n\n**Blocks:** DP-815',
    ),
    'plans/DP-813-glossary-index.md': short(
      'DP-813 Glossary index',
      '**Status:** Planned\n\n**Environment:** tm-production\n\n**Deployment Window:** 2031-02-18 18:00 - 20:00 UTC',
    ),
    'plans/DP-816-invoice-archive.md': short(
      'DP-816 Invoice archive',
      '**Status:** Planned\n\n**Environment:** vetcare-production\n\n**Deployment Window:** 2031-02-23 05:00 - 07:00 UTC',
    ),
    'plans/DP-817-session-store.md': short(
      'DP-817 Session store',
      `**Status:** Complete\n\n**Blocks:** ${board}`,
    ),
    'plans/DP-819-retire-n-grams.md': short(
      'DP-819 Retire the n-gram ranker',
      '**Status:** Draft\n\n**Blocked By:** DP-811',
    ),
    'plans/DP-822-drop-chip-number.md': short(
      'DP-822 Drop the chip number of visits',
      '**Status:** Draft\n\n**Blocked By:** DP-815',
    ),
    'plans/DP-825-alert-mails.md': short(
      'DP-825 Alert mails',
      `**Status:** Draft\n\n**Blocked By:** ${board}`,
    ),
    'plans/DP-826-hsm-firmware.md': short(
      'DP-826 HSM firmware',
      `**Status:** Complete\n\n**Blocks:** ${vault}`,
    ),
    'plans/DP-828-tide-feed.md': short('DP-828 Tide feed', '**Status:** Complete\n\n**Blocks:** DP-830'),
    'plans/DP-829-audit-sink.md': short(
      'DP-829 Audit sink',
      '**Status:** Planned\n\n**Environment:** vault-prod\n\n**Deployment Window:** 2031-03-04 21:00 - 23:00 UTC',
    ),
    'plans/DP-832-pilot-rosters.md': short(
      'DP-832 Pilot rosters',
      '**Status:** Planned\n\n**Environment:** harbour-prod\n\n**Deployment Window:** 2031-03-18 11:00 - 13:00 UTC',
    ),
    'plans/DP-834-old-planner.md': short(
      'DP-834 Remove the old planner',
      '**Status:** Draft\n\n**Blocked By:** DP-830',
    ),
    'docs/animal-data-model.md': '# Data model of animals\n',
    'reports/suggest-3-regression.md': '# Regression run 1184\n',
    'stories/IP-811-translation-suggestions-3.md': '# IP-811: Translation suggestions 3\n',
    'stories/US-811-translation-suggestions-3.md': '# US-811: Translation suggestions 3\n',
  },
);

export const { defects, harmless, part, inYaml } = casesOf(nineteenthPlans);
