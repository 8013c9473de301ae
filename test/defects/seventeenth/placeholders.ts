/** What was left to fill in, and the header: status, date and risk. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const placeholders: readonly Case[] = [
  ...defects(
    'placeholder-unfilled',
    ['signing', '**Rollback Owner:** Ilse Brandt', '**Rollback Owner:** [Name]'],
    ['listings', '**Estimated Rollback Time:** 25 minutes', '**Estimated Rollback Time:** [X minutes]'],
    ['roster', '**Author:** Nneka Obi', '**Author:** TBD'],
    ['cluster', '| Start | 05:00 UTC |', '| Start | HH:MM UTC |'],
    ['meters', 'lead: Carla Nunes', "lead: '{{LEAD}}'"],
    ['cluster', '92/100 (go from 85)', '__/100 (go from 85)'],
  ),
  ...defects(
    'choice-unresolved',
    [
      'signing',
      '**Approach:** Canary',
      '**Approach:** [Canary / Blue-Green / Rolling / Feature Flag]',
      { also: ['strategy-required'] },
    ],
    ['roster', '**Staging Result:** PASS', '**Staging Result:** ✅ PASS / ❌ FAIL'],
    ['cluster', '**Decision:** GO', '**Decision:** GO / NO-GO / DEFER'],
    ['listings', '- Environment: production', '- Environment: [development | staging | production]'],
    [
      'meters',
      '  approach: Feature Flag',
      "  approach: 'Blue-Green / Canary / Rolling / Feature Flag / Recreate'",
      { also: ['strategy-required'] },
    ],
    ['cluster', '| Risk Level | Medium |', '| Risk Level | Low / Medium / High |'],
  ),
  ...defects(
    'command-placeholder',
    [
      'signing',
      '--set image.tag=3.14.0 --wait --timeout 5m',
      '--set image.tag=<version> --wait --timeout 5m',
    ],
    ['roster', '--backup-name before-5-2-0', '--backup-name {{BACKUP_NAME}}'],
    ['cluster', 'kubeadm upgrade apply v1.35.2 --yes', 'kubeadm upgrade apply [version] --yes'],
    ['listings', '--if-exists --dbname "$DATABASE_URL"', '--if-exists --dbname "<production connection>"'],
    ['meters', '--meter 99000001 --value 12.4', '--meter [meter-number] --value 12.4'],
  ),
  ...defects(
    'example-host',
    ['signing', 'smoke.sh https://sign.inkline.io\n', 'smoke.sh https://sign.example.com\n'],
    ['signing', 'https://sign.inkline.io/v2/envelopes', 'https://sign.example.net/v2/envelopes'],
    [
      'roster',
      'https://roster-api-green.azurewebsites.net/health',
      'https://roster-green.example.com/health',
    ],
    [
      'meters',
      'The service answers\n        command: |\n          curl --fail --silent --show-error https://intake.aquanet.pt/health',
      'The service answers\n        command: |\n          curl --fail --silent --show-error https://intake.example.org/health',
    ],
  ),
];

export const header: readonly Case[] = [
  ...defects(
    'status-unknown',
    ['signing', '**Status:** Planned', '**Status:** Plannned'],
    ['listings', '| **Status** | Approved |', '| **Status** | Aproved |'],
    ['cluster', '| Status | 🔵 In Progress |', '| Status | 🔵 In Progess |'],
    ['roster', '**Status:** Approved', '**Status:** Blessed'],
    ['meters', 'status: planned', 'status: planed', { also: ['yaml-schema'] }],
  ),
  ...defects(
    'status-contradiction',
    ['signing', '**Status:** Planned', '**Status:** Complete'],
    ['roster', '**Status:** Approved', '**Status:** Complete'],
    ['cluster', '| Status | 🔵 In Progress |', '| Status | 🟢 Complete |'],
    ['listings', '| **Status** | Approved |', '| **Status** | In Progress |'],
    [
      'meters',
      'expected: Helm reports that the release was deployed\n',
      'expected: Helm reports that the release was deployed\n        done: true\n',
      { at: ['status: planned', 'Install the new version', 'done: true'], also: ['checklist-gate'] },
    ],
  ),
  ...defects(
    'date-invalid',
    ['signing', '**Date:** 2031-02-12', '**Date:** 2031-02-30'],
    ['listings', 'Tuesday, 2031-02-18', 'Monday, 2031-02-18'],
    ['roster', '**Date:** 2031-02-20', '**Date:** 04/03/2031'],
    ['cluster', '2031-01-30 09:00 UTC', '2031-13-30 09:00 UTC'],
    ['meters', "time: '2031-03-03 09:00 UTC'", "time: '2031-02-29 09:00 UTC'"],
  ),
  ...defects(
    'date-past',
    ['signing', '**Date:** 2031-02-12', '**Date:** 2031-01-12'],
    ['listings', 'Tuesday, 2031-02-18', 'Tuesday, 2031-01-28'],
    ['roster', '**Date:** 2031-02-20', '**Date:** 2031-01-20'],
    ['meters', "date: '2031-03-04'", "date: '2030-03-04'"],
  ),
  ...defects(
    'risk-level-unknown',
    ['signing', '**Risk Level:** Medium', '**Risk Level:** Meduim'],
    [
      'listings',
      '| Prices that cannot be read | High | Low |',
      '| Prices that cannot be read | Hihg | Low |',
    ],
    [
      'roster',
      '| Session loss at the switch | Low | Medium |',
      '| Session loss at the switch | Low | Annoying |',
    ],
    ['meters', 'overall_risk: Medium', 'overall_risk: Tolerable', { also: ['yaml-schema'] }],
    ['cluster', '| Risk Level | Medium |', '| Risk Level | Acceptable |'],
  ),
];
