/** Text and structure. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const structure: readonly Case[] = [
  ...defects(
    'text-mojibake',
    ['claims', '18:30–22:30 GMT', '18:30â€“22:30 GMT'],
    ['wind', '- [x] Pipeline 5521 is green', '- [x] âœ… Pipeline 5521 is green'],
    ['lots', 'Pétur Arnarson | +354', 'PÃ©tur Arnarson | +354'],
    ['heat', 'Recreate – the old', 'Recreate â€“ the old'],
    ['dose', 'Without a weight the old check', 'Without a weight (â‰¤ 0 kg) the old check'],
  ),
  ...defects(
    'text-conflict-marker',
    [
      'claims',
      '- Two smoke tests fail\n',
      '<<<<<<< HEAD\n- Two smoke tests fail\n=======\n- Three smoke tests fail\n>>>>>>> board\n',
    ],
    [
      'dose',
      '  DOSE_WORKERS: 6\n',
      '<<<<<<< HEAD\n  DOSE_WORKERS: 6\n=======\n  DOSE_WORKERS: 8\n>>>>>>> wards\n',
      { also: ['yaml-syntax', 'variable-duplicate'] },
    ],
    [
      'heat',
      'Meters keep their readings for nine days',
      '>>>>>>> main\nMeters keep their readings for nine days',
    ],
  ),
  ...defects(
    'section-required',
    ['wind', '## Success Criteria\n', '', { until: '## Rollout Schedule', at: '' }],
    [
      'wind',
      '## Monitoring Plan',
      '',
      { until: '## Rollback Plan', at: '', also: ['metrics-required', 'alerts-required'] },
    ],
    ['wind', '### Infrastructure Readiness', '', { until: '## Deployment Steps', at: '' }],
    ['dose', 'migrations:\n', '', { until: 'schedule:\n  - start', at: '' }],
  ),
  ...defects(
    'section-empty',
    ['claims', '| Variable | Staging | Production |', '', { until: '## 11. Risks', at: '## 10. Settings' }],
    ['wind', 'The new reader decodes', '', { until: '## Dependencies', at: '### Rationale' }],
    [
      'lots',
      'What might go wrong?\n',
      'Questions that are open\n-----------------------\n\nWhat might go wrong?\n',
      'Questions that are open',
    ],
    [
      'heat',
      "- [ ] Cellar is kept for 30 days, switched off\n- [ ] First invoices from the cloud are compared with last year's\n- [ ] Plan is filed with the town's archive\n",
      '',
      '## L. Afterwards',
    ],
  ),
  ...defects(
    'section-duplicate',
    [
      'wind',
      '## Success Criteria\n',
      '## Rollback Plan\n\nAs above.\n\n## Success Criteria\n',
      '## Rollback Plan',
    ],
    [
      'wind',
      '### Validation Checklist\n',
      '### Smoke Tests\n\nNone besides those above.\n\n### Validation Checklist\n',
      '### Smoke Tests',
    ],
    ['wind', '## Risks\n', '## Monitoring Plan\n\nSee the board.\n\n## Risks\n', '## Monitoring Plan'],
  ),
  ...defects(
    'section-order',
    [
      'wind',
      '## Monitoring Plan\n',
      '## Success Criteria\n\n- [ ] All turbines are read by 7.0.0\n\n## Monitoring Plan\n',
      {
        at: '## ',
        and: [
          [
            '## Success Criteria\n\n- [ ] All turbines are read by 7.0.0\n- [ ] No control room lost sight of a turbine\n- [ ] Nobody had to roll back\n\n',
            '',
          ],
        ],
      },
    ],
    [
      'wind',
      '### Automatic Rollback Triggers\n\n',
      '### Manual Rollback Procedure\n\n1. Take the share away: `./bin/share --canary 0`\n2. Remove the canary: `helm uninstall reader-canary -n live`\n3. Verify that all 1,900 turbines send frames to 6.9\n4. Say so in #signals and by telephone to both control rooms\n\n### Automatic Rollback Triggers\n\n- Decoding error rate > 2% for 3 minutes\n- Frame latency (p95) > 900ms for 5 minutes\n- More than 20 turbines go silent\n\n',
      { until: '### Data Rollback', at: '### ' },
    ],
  ),
  ...defects(
    'field-required',
    ['wind', '**Implementation Plan:** [[IP-1042-turbine-telemetry]]\n', '', { at: '' }],
    ['wind', '**Test Results:** [run 5521](../docs/run-5521.md)\n', '', { at: '' }],
    ['wind', '**Risk Level:** High\n', '', { at: '' }],
    ['dose', '  risk: Medium\n', '', { at: '' }],
  ),
  ...defects(
    'field-empty',
    ['claims', '| **Environment** | Production, Leeds |', '| **Environment** | |'],
    ['wind', '**Environment:** production, both control rooms', '**Environment:**'],
    ['heat', '> **Environment:** production  \n', '> **Environment:**  \n'],
    ['dose', 'service: dose-check\n', 'service:\n'],
    ['lots', '**Downtime:** none', '**Downtime:**'],
  ),
  ...defects(
    'table-columns',
    ['claims', '| 18:50 | 19:10 | Run the scripts | Meera Pillai |', '| 18:50 | 19:10 | Run the scripts |'],
    [
      'heat',
      '| Network | Ylva Berg | Nils Ek | +46 372 555 12 |',
      '| Network | Ylva Berg | Nils Ek | Tomas Varga | +46 372 555 12 |',
    ],
    ['lots', '| 1–6 h | every 30 minutes | Saga Lind |', '| 1–6 h | every 30 minutes | Saga Lind | by day |'],
    ['wind', '| Action | Success Criteria | Owner |', '| Action | Remark | Owner |'],
  ),
  ...defects(
    'step-numbering',
    ['claims', '### Step 4: Test green', '### Step 5: Test green', '### Step 5'],
    [
      'lots',
      'Phase 3: Read from the new tables\n---------------------------------',
      'Phase 2: Read from the new tables\n---------------------------------',
      { at: ['Phase 2: Read', 'Phase 4: Write'], also: ['timeline-stage-mismatch'] },
    ],
    ['heat', '2. Reconcile:', '3. Reconcile:'],
    ['wind', '3. Raise the share to 45%', '4. Raise the share to 45%', ['4. Raise the share']],
    ['claims', '4. Run `./smoke.sh --pool blue`', '6. Run `./smoke.sh --pool blue`', ['6. Run', '5. Tell']],
  ),
];
