/** Boxes, results and decisions. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const checklists: readonly Case[] = [
  ...defects(
    'checkbox-malformed',
    ['signing', '- [ ] Keys and passwords are in Vault', '- [] Keys and passwords are in Vault'],
    ['listings', '- [ ] Changelog: what', '-[ ] Changelog: what'],
    ['roster', '- [x] No open finding', '- [x]No open finding'],
    ['cluster', '- [x] Snapshot is copied', '- [X ] Snapshot is copied'],
  ),
  ...defects(
    'checkbox-parent',
    ['signing', '- [ ] The rollback has been rehearsed', '- [x] The rollback has been rehearsed'],
    [
      'signing',
      '  - [ ] Weight set back to 0\n  - [ ] Old pods',
      '  - [x] Weight set back to 0\n  - [x] Old pods',
      ['The rollback has been rehearsed', 'Weight set back', 'Old pods'],
    ],
    [
      'roster',
      '- [ ] Blue is removed',
      '- [x] Blue is removed',
      { also: ['status-contradiction', 'checklist-gate'] },
    ],
    [
      'cluster',
      '  - [x] Helm charts',
      '  - [ ] Helm charts',
      { at: ['Helm charts', 'No removed API'], also: ['checklist-gate', 'decision-contradiction'] },
    ],
  ),
  ...defects(
    'checklist-duplicate',
    [
      'signing',
      '- [ ] The release note is out',
      '- [ ] The release note is out\n- [ ] The release note is out',
    ],
    [
      'roster',
      '- [x] The dashboards show the new endpoints',
      '- [x] A second person has approved the change',
    ],
    [
      'cluster',
      '- [x] Freeze for application teams is announced',
      '- [x] All workloads have a disruption budget',
    ],
    [
      'listings',
      '- [ ] The export of the following night is complete',
      '- [ ] The integration tests are green',
    ],
    [
      'meters',
      '  - text: District managers have been told\n    done: false',
      '  - text: Both migrations ran in staging on 2031-02-01\n    done: true',
    ],
  ),
  ...defects(
    'checklist-gate',
    [
      'cluster',
      '- [x] All nodes are ready',
      '- [ ] All nodes are ready',
      ['All nodes are ready', '- [x] cp-1', '## Stage 2', '## Stage 1', 'rounds 1-4'],
    ],
    [
      'cluster',
      '- [x] Freeze for application teams',
      '- [ ] Freeze for application teams',
      {
        at: ['Freeze for', '## Prerequisites', 'Snapshot is copied', '## Stage 1'],
        also: ['decision-contradiction'],
      },
    ],
    [
      'cluster',
      '- [ ] Cilium 1.18.4',
      '- [x] Cilium 1.18.4',
      ['- [x] Cilium', 'rounds 5-6', '## Stage 5', '## Stage 4'],
    ],
    [
      'signing',
      '- [ ] Customers of the plans',
      '- [x] Customers of the plans',
      {
        at: [
          'Customers of the plans',
          '## Pre-Deployment Checklist',
          'The load test with',
          '### Validation Checklist',
        ],
        now: '2031-02-12T10:00:00Z',
        and: [['**Status:** Planned', '**Status:** In Progress']],
      },
    ],
  ),
  ...defects(
    'result-contradiction',
    ['cluster', '- [x] cp-3', '- [ ] cp-3', { at: ['- [ ] cp-3', '**Result:**'], also: ['checklist-gate'] }],
    [
      'roster',
      '- [x] Error rate in staging < 0.5%',
      '- [ ] Error rate in staging < 0.5%',
      {
        at: ['Error rate in staging', '**Staging Result:**'],
        also: ['checklist-gate', 'decision-contradiction'],
      },
    ],
    [
      'signing',
      '- [ ] The release note is out',
      '- [ ] The release note is out\n\n**Validation Result:** ✅ PASS',
    ],
    [
      'listings',
      '- [ ] The export of the following night is complete',
      '- [ ] The export of the following night is complete\n\n**Result:** PASS',
    ],
    ['cluster', '- [ ] Sonobuoy quick run passes', '- [ ] Sonobuoy quick run passes\n\n**Result:** ✅ PASS'],
  ),
  ...defects(
    'decision-incomplete',
    ['roster', '**Decision Maker:** Nneka Obi  \n', '', ['**Decision:** GO', '### Go / No-Go']],
    ['roster', '**Decision Time:** 2031-01-31 15:00 UTC  \n', '', ['**Decision:** GO', '### Go / No-Go']],
    [
      'roster',
      '  \n**Rationale:** three quiet days in staging, and planning has no schedule change in that week',
      '',
      ['**Decision:** GO', '### Go / No-Go'],
    ],
  ),
  ...defects(
    'decision-contradiction',
    ['cluster', '| 9 ms | ✅ |', '| 41 ms | ❌ |', ['etcd fsync', '**Decision:** GO']],
    ['cluster', '92/100 (go from 85)', '78/100 (go from 85)', ['Readiness Score', '**Decision:** GO']],
    [
      'cluster',
      '| Pods not running | < 5 | 2 | ✅ |',
      '| Pods not running | < 5 | 12 | ❌ |',
      ['Pods not running', '**Decision:** GO'],
    ],
    [
      'roster',
      '- [x] Staging has run 5.2.0',
      '- [ ] Staging has run 5.2.0',
      { at: ['Staging has run', '**Decision:** GO'], also: ['result-contradiction', 'checklist-gate'] },
    ],
    [
      'roster',
      '**Staging Result:** PASS',
      '**Staging Result:** FAIL',
      { at: ['**Staging Result:**', '**Decision:** GO'], also: ['result-contradiction'] },
    ],
  ),
];
