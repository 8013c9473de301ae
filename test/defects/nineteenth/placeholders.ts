/** What was left to fill in, and the header. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const status = '**Status:** Planned';
const vaultStatus = '| **Status** | Planned |';

export const placeholders: readonly Case[] = [
  ...defects(
    'placeholder-unfilled',
    ['canary', '| Deployment Lead | Mirela Stan |', '| Deployment Lead | [Name] |'],
    ['board', '**Author:** Release Engineering', '**Author:** {{AUTHOR}}'],
    ['migration', '**Time needed:** 20 minutes', '**Time needed:** [X minutes]'],
    ['vault', 'Readiness score: 88/100', 'Readiness score: __/100'],
    ['berth', '  owner: Marta Vieira\n  time: 15', '  owner: TBD\n  time: 15', { at: 'owner: TBD' }],
  ),
  ...defects(
    'choice-unresolved',
    [
      'canary',
      '**Approach:** Canary',
      '**Approach:** Canary / Blue-Green / Rolling / Feature Flag',
      { also: ['strategy-required'] },
    ],
    ['vault', '| **Risk** | Medium |', '| **Risk** | Low / Medium / High |'],
    ['board', '**Decision:** GO', '**Decision:** GO / NO-GO / DEFER'],
    ['berth', '  risk: Medium\n  downtime', "  risk: '[Low | Medium | High]'\n  downtime", { at: 'risk: ' }],
    ['vault', '**Validation result:** open', '**Validation result:** ✅ PASS / ❌ FAIL'],
  ),
  ...defects(
    'command-placeholder',
    [
      'canary',
      'helm uninstall suggest-canary --kube-context tm-production',
      'helm uninstall suggest-canary --kube-context <context>',
    ],
    [
      'board',
      'create-db-snapshot --db-instance-identifier jobboard-prod',
      'create-db-snapshot --db-instance-identifier [instance]',
    ],
    ['vault', 's3://nordbank-vault-snapshots/', 's3://<bucket>/'],
    ['berth', '--suite booking --quay test', '--suite booking --quay {{QUAY}}'],
    ['migration', 'registry.vetcare.internal/clinic:9.4.0', 'registry.vetcare.internal/clinic:<version>'],
  ),
  ...defects(
    'example-host',
    ['board', 'https://green.jobboard.internal/healthz', 'https://green.example.com/healthz'],
    ['berth', 'https://berths.harbour.internal/version', 'https://berths.example.org/version'],
    ['vault', '-address="https://$NODE:8200"', '-address="https://vault.example.com:8200"'],
    ['board', '--base https://www.hireline.eu', '--base https://example.com'],
  ),
];

export const header: readonly Case[] = [
  ...defects(
    'status-unknown',
    ['canary', status, '**Status:** Plannned'],
    ['vault', vaultStatus, '| **Status** | Sheduled |'],
    ['berth', 'status: approved', 'status: aproved', { also: ['yaml-schema'] }],
    ['migration', status, '**Status:** Half-baked'],
  ),
  ...defects(
    'status-contradiction',
    [
      'vault',
      vaultStatus,
      '| **Status** | Complete |',
      { at: ['**Status**', 'vault-2 is healthy', 'Snapshot saved'], now: '2031-03-05T08:00:00Z' },
    ],
    [
      'migration',
      status,
      '**Status:** Complete',
      { at: ['**Status:**', '`V212` is the latest', 'Backup is complete'], now: '2031-02-24T08:00:00Z' },
    ],
    ['board', status, '**Status:** In Progress', { at: ['**Status:**', '**Date:**'] }],
    [
      'vault',
      '- [ ] vault-2 is healthy',
      '- [x] vault-2 is healthy',
      { at: ['**Status**', 'vault-2 is healthy'], also: ['checklist-gate'] },
    ],
    ['canary', status, '**Status:** In Progress', { at: ['**Status:**', '**Planned Date:**'] }],
  ),
  ...defects(
    'date-invalid',
    ['canary', '2031-02-20 by email', '2031-02-30 by email'],
    ['migration', '2031-02-23 (Sunday)', '2031-02-23 (Saturday)'],
    ['vault', 'Tuesday 4 March 2031', 'Wednesday 4 March 2031'],
    ['berth', "date: '2031-03-18'", "date: '2031-13-18'"],
    ['board', '**Date:** 2031-02-26', '**Date:** 02/03/2031'],
  ),
  ...defects(
    'date-past',
    ['migration', '2031-02-23 (Sunday)', '2031-01-26 (Sunday)'],
    ['board', '**Date:** 2031-02-26', '**Date:** 2031-01-29'],
    ['vault', 'Tuesday 4 March 2031', 'Tuesday 7 January 2031'],
    ['berth', "date: '2031-03-18'", "date: '2030-03-18'"],
  ),
  ...defects(
    'risk-level-unknown',
    ['canary', '**Risk Level:** Medium', '**Risk Level:** Meduim'],
    ['vault', 'grows during the restart | Low | Medium |', 'grows during the restart | Lowish | Medium |'],
    ['migration', '| Backfill slows the clinics | Medium |', '| Backfill slows the clinics | Mediun |'],
    ['board', '**Risk Level:** High', '**Risk Level:** Enormous'],
  ),
];
