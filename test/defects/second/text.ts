/** Text, structure, blanks and choices. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const text: readonly Case[] = [
  ...defects(
    'text-mojibake',
    ['release', '**Status:** 🔵 Approved', '**Status:** ðŸ”µ Approved'],
    ['resizer', '→ exits 0;', 'â†’ exits 0;'],
    ['resizer', '2031-02-25, 13:00–17:00 UTC', '2031-02-25, 13:00â€“17:00 UTC'],
    ['label', 'Lyon and Gdansk', 'Lyon and GdaÅ„sk'],
    ['story', 'per minute, p95 < 400 ms', 'per minute, p95 â‰¤ 400 ms'],
    ['ledger', 'A booking error is costly;', 'A booking error isnâ€™t cheap;'],
    ['release', '## 8. Risks', '## 8. Risks âš ï¸'],
  ),
  ...defects(
    'text-conflict-marker',
    ['story', '## Monitoring Plan\n', '<<<<<<< HEAD\n## Monitoring Plan\n', '<<<<<<<'],
    [
      'label',
      'LOG_LEVEL=info\n',
      '<<<<<<< HEAD\nLOG_LEVEL=info\n=======\nLOG_LEVEL=debug\n>>>>>>> release-3.1\n',
      { at: ['<<<<<<<', '>>>>>>>', '======='], also: ['variable-duplicate'] },
    ],
    [
      'ledger',
      '  time: 8 minutes\n',
      '<<<<<<< HEAD\n  time: 8 minutes\n=======\n  time: 5 minutes\n>>>>>>> main\n',
      { at: ['<<<<<<<', '>>>>>>>', '======='], also: ['yaml-syntax', 'yaml-schema'] },
    ],
    [
      'resizer',
      '- decode errors: target < 0.2 %',
      '<<<<<<< HEAD\n- decode errors: target < 0.2 %',
      '<<<<<<<',
    ],
  ),
  ...defects(
    'section-required',
    [
      'story',
      '## Success Criteria\n',
      '',
      {
        until: '## Rollout Schedule',
        at: ['# Deployment Plan', '## Communication', '### Post-', '## Rollout'],
      },
    ],
    [
      'story',
      '### Infrastructure Readiness\n',
      '',
      {
        until: '## Deployment Steps',
        at: ['## Pre-Deployment Checklist'],
        also: ['migration-staging-first'],
      },
    ],
    [
      'label',
      '## Documentation\n',
      '',
      { until: '## Dependencies', at: ['# Deployment: DP-420', '## Dependencies'] },
    ],
    [
      'label',
      '### Post-Deployment Steps\n',
      '',
      { until: '## Environment Configuration', at: ['## Deployment Procedure'] },
    ],
    [
      'ledger',
      'monitoring:\n',
      '',
      {
        until: 'communication:',
        at: ['title:', 'communication:', 'environment_variables:'],
        also: ['metrics-required', 'alerts-required'],
      },
    ],
  ),
  ...defects(
    'section-empty',
    [
      'story',
      'The balance service is new',
      '',
      { until: '## Pre-Deployment Checklist', at: '### Rationale' },
    ],
    [
      'release',
      '**Rollback Decision:** Beatriz',
      '',
      { until: '### 6.3 How', at: '### 6.2', also: ['rollback-owner-required'] },
    ],
    [
      'resizer',
      '- [ ] flag at 100 % for a day\n- [ ] no page fired\n- [ ] old code path has a removal ticket\n',
      '',
      'Done when',
    ],
    [
      'label',
      '- Application health: GET /health',
      '',
      { until: '## Monitoring & Alerting', at: '### Health Checks' },
    ],
    ['release', '- [x] Green pool has', '', { until: '## 3. Timeline', at: '### 2.3' }],
  ),
  ...defects(
    'section-duplicate',
    [
      'label',
      '## Timeline\n',
      '## Dependencies\n\nNone besides those below.\n\n## Timeline\n',
      { at: '## Dependencies', also: ['section-order'] },
    ],
    [
      'label',
      '### Rollback Decision\n',
      '### Rollback Triggers\n\n- The disk of an instance is full\n\n### Rollback Decision\n',
      '### Rollback Triggers',
    ],
    [
      'story',
      '## Rollback Plan\n',
      '### Key Metrics to Watch\n\n- Open carts, today 200 to 400\n\n## Rollback Plan\n',
      '### Key Metrics',
    ],
  ),
  ...defects(
    'section-order',
    [
      'story',
      '## Story Reference\n\n**User Story:** [[US-412-gift-card-balance]]\n**Implementation Plan:** [[IP-412-gift-card-balance]]\n**Test Results:** 1,204',
      '',
      {
        until: '## Deployment Strategy',
        and: [
          [
            '## Monitoring Plan\n',
            '## Story Reference\n\n**User Story:** [[US-412-gift-card-balance]]\n**Implementation Plan:** [[IP-412-gift-card-balance]]\n**Test Results:** all passed\n\n## Monitoring Plan\n',
          ],
        ],
        at: ['## Story Reference', '## Monitoring Plan', '## Deployment Strategy'],
      },
    ],
    [
      'label',
      '## Documentation\n\n**Update Required:**\n\n- [ ] Changelog\n- [ ] Runbook of',
      '',
      {
        until: '## Dependencies',
        and: [
          [
            '## Deployment Procedure\n',
            '## Documentation\n\n**Update Required:**\n\n- [ ] Changes of the shift plan\n\n## Deployment Procedure\n',
          ],
        ],
        at: ['## Documentation', '## Deployment Procedure', '## Dependencies'],
      },
    ],
    [
      'label',
      '### Rollback Triggers\n\n- Error rate > 4% for 5 minutes',
      '',
      {
        until: '### Rollback Steps',
        and: [
          [
            '### Rollback Decision\n',
            '### Rollback Triggers\n\n- Error rate > 4% for 4 minutes\n\n### Rollback Decision\n',
          ],
        ],
        at: ['### Rollback Triggers', '### Rollback Steps'],
      },
    ],
  ),
  ...defects(
    'field-required',
    ['story', '**Risk Level:** Medium\n', '', '## Deployment Strategy'],
    [
      'story',
      '**Test Results:** 1,204 passed, 0 failed, 3 skipped (pipeline 88120)\n',
      '',
      '## Story Reference',
    ],
    ['label', '- Version: 3.1.0\n', '', ['## Deployment Scope', '**Application/Service:**']],
    [
      'label',
      '**Required Secrets:**\n\n| Secret |',
      '',
      { until: '**Infrastructure Dependencies:**', at: '## Environment Configuration' },
    ],
  ),
  ...defects(
    'field-empty',
    ['release', '**Release Manager:** Beatriz Fonseca', '**Release Manager:**'],
    ['release', '| Downtime | Zero |', '| Downtime | |'],
    ['label', '- Region/Zone: eu-central-1', '- Region/Zone:'],
    ['resizer', '**Lead**: Kwame Boateng ·', '**Lead**: ·'],
    ['ledger', 'environment: production\nversion: 4.0.0', 'environment:\nversion: 4.0.0', 'environment:'],
    ['story', 'owner: Marit Solheim', 'owner:'],
  ),
  ...defects(
    'table-columns',
    [
      'release',
      '| 07:15 | 45 min | Deploy to green | Tomi Adeyemi | ⬜ |',
      '| 07:15 | 45 min | Deploy to green | Tomi Adeyemi |',
    ],
    ['story', '| 60 min | no ticket from support |', '| 60 min | no ticket | from support |'],
    ['release', '| 2–8 h | 30 min | Hanne Vos |', '| 2–8 h | 30 min |'],
    ['label', '`labels/carrier` | label-printer |', '`labels/carrier|v2` | label-printer |'],
    ['resizer', '| RESIZER_MAX_PIXELS | 40000000 | 40000000 |', '| RESIZER_MAX_PIXELS | 40000000 |'],
  ),
  ...defects(
    'step-numbering',
    ['story', '### Step 3: Database Migration', '### Step 4: Database Migration', '### Step 4'],
    ['release', '### Stage 7: Extended', '### Stage 6: Extended', '### Stage 6'],
    ['resizer', '**4. Flag to 60 %**', '**5. Flag to 60 %**', '**5.'],
    ['label', '3. Replace the six', '4. Replace the six'],
    ['release', '2. Undo the scripts:', '4. Undo the scripts:', ['4. Undo', '3. Compare']],
    ['release', '### Stage 3: Deploy', '### Stage 13: Deploy', ['### Stage 13', '### Stage 4']],
  ),
  ...defects(
    'placeholder-unfilled',
    [
      'story',
      '**Rollback Time:** 6 minutes',
      '**Rollback Time:** [X minutes]',
      { also: ['rollback-time-required'] },
    ],
    ['story', '**Success Notification:** 2031-03-18 16:00', '**Success Notification:** YYYY-MM-DD 16:00'],
    ['story', '- **Technical Executor:** Jonas Eide,', '- **Technical Executor:** [Name],'],
    ['release', '**Release Manager:** Beatriz Fonseca', '**Release Manager:** TBD'],
    ['release', '91/100 (GO', '__/100 (GO'],
    ['release', '| 06:30 | 45 min', '| HH:MM | 45 min'],
    ['release', '2 May 2031: 1,877 passed', '2 May 2031: ____ passed'],
    ['label', '- Version: 3.1.0', '- Version: {{VERSION}}'],
    ['label', '- Load Balancer: internal, no change', '- Load Balancer: <name of the load balancer>'],
    ['resizer', '- Sofia Lindgren: sofia', '- [Name]: sofia'],
    ['resizer', '**Plan**: DP-440', '**Plan**: DP-XXX'],
    ['ledger', 'owner: Amara Diallo\nsummary', "owner: '[FILL_IN]'\nsummary", 'owner:'],
    ['ledger', 'in staging on 2031-06-12', 'in staging on TBD'],
    ['ledger', 'message: Ledger 4 runs in production.', "message: '{{RELEASE}} runs in production.'"],
  ),
  ...defects(
    'choice-unresolved',
    ['story', '**Approach:** Canary', '**Approach:** Blue-Green / Canary / Rolling'],
    ['release', '| Downtime | Zero |', '| Downtime | [Zero/Scheduled] |'],
    [
      'release',
      '**Decision Maker:** Beatriz',
      '**Decision:** GO / NO-GO / DEFER\n**Decision Maker:** Beatriz',
    ],
    ['release', '**Status:** 🔵 Approved', '**Status:** 🟡 PLANNED / 🔵 APPROVED / 🟢 COMPLETE'],
    ['label', '- Cloud Provider: AWS', '- Cloud Provider: [AWS | Azure | GCP]'],
    ['label', '**Risk Level:** Low', '**Risk Level:** Low / Medium / High'],
    ['resizer', 'of the shop shows all pictures', 'of the shop shows all pictures: ✅ PASS / ❌ FAIL'],
    ['ledger', 'risk: medium', "risk: '[Low/Medium/High]'"],
    ['ledger', 'downtime: none', "downtime: '[PICK_ONE]: none / planned'"],
  ),
  ...defects(
    'command-placeholder',
    ['story', '--set image.tag=5.12.0 --wait', '--set image.tag=[version] --wait'],
    ['release', 'image.tag=2031.2.0 --wait', 'image.tag=<NEW_VERSION> --wait'],
    ['label', '--task-definition labels:57\n', '--task-definition labels:{{REVISION}}\n'],
    ['resizer', '-f version=9.0.2', '-f version=YOUR_VERSION'],
    ['ledger', 'nomad job run -check-index 4410', 'nomad job run -check-index <INDEX>'],
  ),
  ...defects(
    'example-host',
    ['story', 'https://staging.shop.halvorsen.internal', 'https://staging.example.com'],
    ['resizer', 'https://resizer.pixelhaus.internal/version', 'https://resizer.example.com/version'],
    [
      'ledger',
      'verify: curl -fsS https://ledger.brightwater.internal/health',
      'verify: curl -fsS https://ledger.example.org/health',
    ],
    ['release', 'GET https://photos.claims.meridia.internal/T-1/1', 'GET https://photos.example.com/T-1/1'],
  ),
];
