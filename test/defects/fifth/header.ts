/** Text, structure, blanks and choices, the header. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const header: readonly Case[] = [
  ...defects(
    'text-mojibake',
    ['images', '🟡 PLANNED', 'ðŸŸ¡ PLANNED'],
    ['tax', 'Margot Lefèvre', 'Margot LefÃ¨vre'],
    ['images', '→ 404', 'â†’ 404'],
    ['images', '(score ≥75/100)', '(score â‰¥75/100)'],
  ),
  ...defects(
    'text-conflict-marker',
    [
      'images',
      '**Risk Level**: Medium',
      '<<<<<<< HEAD\n**Risk Level**: Medium\n=======\n**Risk Level**: High\n>>>>>>> release/3.8',
      { also: ['risk-overall-mismatch', 'field-required'] },
    ],
    [
      'tax',
      'Hold for 30 minutes.',
      '<<<<<<< HEAD\nHold for 30 minutes.\n=======\nHold for 45 minutes.\n>>>>>>> main',
    ],
  ),
  ...defects(
    'section-required',
    ['images', '## Success Criteria', '', { until: '## Risk Assessment', at: ['# Deployment Plan', '## '] }],
    [
      'images',
      '### Database Readiness',
      '',
      { until: '### Infrastructure Readiness', at: ['## Prerequisites'] },
    ],
    [
      'images',
      '### Deployment Start Communication',
      '',
      { until: '### Deployment Success', at: ['## Communication Plan'] },
    ],
  ),
  ...defects(
    'section-empty',
    ['images', '- [ ] All team members on standby\n- [ ] Dashboards open\n', '', ['#### Team Readiness']],
    [
      'images',
      '- [x] Alert rules configured and tested\n- [x] Dashboard prepared\n',
      '',
      ['### Monitoring Readiness'],
    ],
    [
      'tax',
      '- [ ] Staging was quiet',
      '',
      { until: '## 📣 Messages', at: ['Go / no-go'], also: ['decision-incomplete'] },
    ],
  ),
  ...defects('section-duplicate', [
    'images',
    '### Monitoring Readiness',
    '### Code Readiness\n- [x] Code review approved\n\n### Monitoring Readiness',
    ['### Code Readiness'],
  ]),
  ...defects('section-order', [
    'images',
    '## Success Criteria\n\nDeployment is successful when:\n- All smoke tests pass\n- Error rate < 1% for an hour\n- No rollback was needed\n\n---\n',
    '',
    {
      and: [
        [
          '## Deployment Timeline',
          '## Success Criteria \n\n- All smoke tests pass\n\n---\n\n## Deployment Timeline',
        ],
      ],
      at: ['## '],
    },
  ]),
  ...defects(
    'field-required',
    [
      'images',
      '**Downtime Expected**: Zero\n\n',
      '',
      ['# Deployment Plan', '## Executive Summary', '**Feature Desc'],
    ],
    ['images', '**Deployment Lead**: Nadia Karim  \n', '', ['# Deployment Plan', '**']],
  ),
  ...defects(
    'field-empty',
    ['images', '**Deployment Lead**: Nadia Karim  ', '**Deployment Lead**:  '],
    ['images', '**Environment**: Production', '**Environment**:'],
    ['images', '**Rollback Window**: 30 minutes  ', '**Rollback Window**:  '],
  ),
  ...defects(
    'table-columns',
    [
      'images',
      '| 13:30 | 30 min | Smoke tests | Hanna Lind | ⏳ |',
      '| 13:30 | 30 min | Smoke tests | ⏳ |',
      { also: ['owner-unknown'] },
    ],
    [
      'images',
      '| A size is missing | Medium | Medium | The old',
      '| A size is missing | Medium | The old',
      { also: ['risk-mitigation-required', 'risk-level-unknown'] },
    ],
    [
      'tax',
      '| Wrong totals | 0 | > 0 | @mlefevre decides |',
      '| Wrong totals | 0 | > 0 | @mlefevre decides | at once |',
    ],
    ['tax', '| 18:00 | team | #releases | We start |', '| 18:00 | team | We start |'],
  ),
  ...defects(
    'step-numbering',
    [
      'images',
      '### Stage 6: Production Smoke',
      '### Stage 5: Production Smoke',
      { also: ['timeline-stage-mismatch'] },
    ],
    ['images', '### Stage 3: Staging Validation', '### Stage 4: Staging Validation', { at: ['### Stage 4'] }],
    [
      'tax',
      '### Step 3: 25 %',
      '### Step 4: 25 %',
      { at: ['### Step 4'], also: ['timeline-stage-mismatch'] },
    ],
    [
      'images',
      '2. [ ] Check that the old version answers',
      '3. [ ] Check that the old version answers',
      ['3. [ ]'],
    ],
    ['images', '  - [ ] Step 2: Reload', '  - [ ] Step 3: Reload', ['Step 3: ']],
  ),
  ...defects(
    'placeholder-unfilled',
    ['images', 'Deployment Lead**: Nadia Karim', 'Deployment Lead**: [Name]'],
    ['images', '88/100', '__/100'],
    ['images', '**Deployment Time**: 13:00 UTC', '**Deployment Time**: HH:MM UTC'],
    ['tax', '2031-04-02, 18:00–22:00 UTC', 'YYYY-MM-DD, 18:00–22:00 UTC'],
    ['tax', 'Margot Lefèvre, margot', '{{LEAD}}, margot'],
    ['broker', '  time: 25 minutes', '  time: TBD'],
  ),
  ...defects(
    'choice-unresolved',
    [
      'images',
      '**Deployment Strategy**: Blue-Green',
      '**Deployment Strategy**: Blue-Green / Canary / Rolling',
    ],
    ['images', '**Overall Risk Level**: Medium', '**Overall Risk Level**: Low / Medium / High'],
    ['broker', '  approach: rolling', '  approach: rolling / canary'],
    ['images', '**If FAIL**', '**Smoke Test Result**: ✅ PASS / ❌ FAIL\n\n**If FAIL**'],
    ['tax', '| **Risk** | 🔴 High |', '| **Risk** | Low / Medium / High |'],
  ),
  ...defects(
    'command-placeholder',
    [
      'images',
      '--set image.tag=3.8.0 --wait\n# Switch',
      '--set image.tag=<version> --wait\n# Switch',
      ['<version>'],
    ],
    ['tax', 'rollouts set weight tax-calc 25', 'rollouts set weight [APP_NAME] 25'],
    ['broker', './ops/ping-queue.sh orders', './ops/ping-queue.sh {{QUEUE}}'],
  ),
  ...defects(
    'example-host',
    [
      'images',
      'curl --fail https://images.lumen-shop.internal/version` prints 3.8.0',
      'curl --fail https://images.example.com/version` prints 3.8.0',
    ],
    ['tax', 'https://tax.kassa.internal/v2/version', 'https://tax.example.org/v2/version'],
  ),
  ...defects(
    'status-unknown',
    ['images', '🟡 PLANNED', '🟡 PLANED'],
    ['broker', 'status: planned', 'status: plannd'],
    ['tax', '🟢 Approved', '🟢 Aproved'],
  ),
  ...defects(
    'status-contradiction',
    ['images', '🟡 PLANNED', '🟢 COMPLETE', { at: ['Status', '- [ ]'], now: '2031-03-20T08:00:00Z' }],
    ['tax', '🟢 Approved', '✅ Complete', { at: ['Status', '- [ ]'], now: '2031-04-20T08:00:00Z' }],
    ['broker', 'status: planned', 'status: complete', { at: ['status', '[ ]'], now: '2031-04-20T08:00:00Z' }],
    [
      'images',
      '- [ ] No regression in the catalogue',
      '- [x] No regression in the catalogue',
      { at: ['Status', '- [x]'], also: ['checklist-gate'] },
    ],
    ['tax', '🟢 Approved', '🟡 In progress', { at: ['Status', 'Date'] }],
  ),
  ...defects(
    'date-invalid',
    ['images', 'Tuesday, 2031-03-18', 'Monday, 2031-03-18'],
    ['images', '**Time**: 2031-03-16', '**Time**: 2031-02-30'],
    ['broker', 'date: 2031-03-22', "date: '2031-13-22'"],
    ['tax', '2031-04-02, 18:00', '2031-04-31, 18:00'],
  ),
  ...defects(
    'date-past',
    ['images', 'Tuesday, 2031-03-18', '2031-01-14', { also: ['timeline-order'] }],
    ['broker', 'date: 2031-03-22', 'date: 2030-03-22'],
    ['tax', '2031-04-02, 18:00', '2031-01-02, 18:00', { also: ['timeline-order'] }],
  ),
  ...defects(
    'risk-level-unknown',
    ['images', '**Risk Level**: Medium\n\n**Rollback', '**Risk Level**: Meduim\n\n**Rollback'],
    ['images', '| The migration fails | Low | High |', '| The migration fails | Low | Hihg |'],
    ['tax', '| The cache keeps old rates | Medium |', '| The cache keeps old rates | Mediun |'],
    ['broker', 'probability: low', 'probability: lwo'],
  ),
];
