/** Text, structure, placeholders. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const goingBack = part('guest', '## 4. Rollback Procedure', '## 5. Monitoring');
const watching = part('guest', '## 5. Monitoring', '## 6. Post-Deployment');
const roles = part('docks', 'roles:\n', 'monitoring:\n');
const wayBack = part('docks', 'rollback:\n  owner', 'roles:\n');

export const structure: readonly Case[] = [
  ...defects(
    'text-mojibake',
    ['guest', '🟡 Planned', 'ðŸŸ¡ Planned'],
    ['guest', 'Orders above 300 €', 'Orders above 300 â‚¬'],
    ['permits', '20:00–23:00 UTC', '20:00â€“23:00 UTC'],
    ['docks', 'The forecast is new; a few', 'The forecast is new â€” a few'],
    ['customs', '| Time to an answer | < 5 s |', '| Time to an answer | â‰¤ 5 s |'],
  ),
  ...defects(
    'text-conflict-marker',
    [
      'permits',
      '- **Downtime:** none\n',
      '<<<<<<< HEAD\n- **Downtime:** none\n=======\n- **Downtime:** a minute\n>>>>>>> permits-11\n',
    ],
    ['guest', '## 7. Risks\n', '>>>>>>> origin/main\n\n## 7. Risks\n'],
    [
      'docks',
      '  DOCKS_CACHE_SECONDS: 10\n',
      '<<<<<<< HEAD\n  DOCKS_CACHE_SECONDS: 10\n=======\n  DOCKS_CACHE_SECONDS: 30\n>>>>>>> cache\n',
      { also: ['yaml-syntax', 'yaml-schema', 'variable-duplicate'] },
    ],
  ),
  ...defects(
    'section-required',
    ['guest', '## 6. Post-Deployment', '', { until: '## 7. Risks', at: '', also: ['step-numbering'] }],
    [
      'docks',
      'monitoring:\n  metrics',
      '',
      { until: 'risks:\n', at: '', also: ['metrics-required', 'alerts-required'] },
    ],
    ['docks', part('docks', 'communication:\n'), '', ''],
  ),
  ...defects(
    'section-empty',
    [
      'guest',
      part('guest', '- [ ] The flag has been at 100%', '## 7. Risks'),
      '',
      { at: '## 6. Post-Deployment' },
    ],
    ['permits', '## Risks\n', '## Open Questions\n\n## Risks\n', '## Open Questions'],
    ['customs', part('customs', '- [ ] Gateway kept for a week'), '', '## 9. Afterwards'],
    ['customs', part('customs', '1. Colin Tait releases', '## 5. What is watched'), '', '### Phase 4'],
  ),
  ...defects(
    'section-duplicate',
    [
      'guest',
      '### Timeline\n',
      '### Rationale\n\nA flag is what we know.\n\n### Timeline\n',
      '### Rationale',
    ],
    [
      'guest',
      '## 6. Post-Deployment\n',
      '### Alert Configuration\n\n- **P2 (Slack):** CPU usage > 75% for 10 minutes: write to #shop-alerts\n\n## 6. Post-Deployment\n',
      { at: '### Alert Configuration', also: ['threshold-contradiction'] },
    ],
  ),
  ...defects(
    'section-order',
    [
      'guest',
      goingBack + watching,
      watching.replace('## 5.', '## 4.') + goingBack.replace('## 4.', '## 5.'),
      ['Monitoring', 'Rollback Procedure'],
    ],
    ['docks', wayBack + roles, roles + wayBack, ['roles:', 'rollback:']],
  ),
  ...defects(
    'field-required',
    ['guest', '**Author:** Ana Petrov  \n', '', ['# 🚀', '## Feature']],
    ['guest', '**Expected Downtime:** Zero\n', '', '## 2. Deployment Strategy'],
    [
      'docks',
      part('docks', '  rationale:', '  risk: Medium'),
      '',
      { at: 'strategy:', also: ['strategy-rationale-required'] },
    ],
  ),
  ...defects(
    'field-empty',
    ['guest', '**Author:** Ana Petrov', '**Author:**'],
    ['guest', '**Rollback Owner:** Ana Petrov', '**Rollback Owner:**'],
    ['permits', '- **Incident commander:** Fatima Lowe', '- **Incident commander:**'],
    ['docks', 'lead: Irina Castell', 'lead:'],
    ['customs', '| **Programme** | Borderline |', '| **Programme** | |'],
  ),
  ...defects(
    'table-columns',
    ['permits', '| 20:40 | 21:25 | Rolling upgrade | Stefan Ilic |', '| 20:40 | 21:25 | Rolling upgrade |'],
    ['permits', '| 2–12 h | 1 hour | Stefan Ilic |', '| 2–12 h | 1 hour | Stefan Ilic | Kofi Mensah |'],
    [
      'customs',
      '| 5 | 08:45 | 09:30 | Start the new interface |',
      '| 5 | 08:45 – 09:30 | Start the new interface |',
      { also: ['timeline-stage-mismatch', 'timeline-total', 'timeline-order', 'owner-unknown'] },
    ],
    ['guest', '| Low | High | Orders above', '| Low | High | Orders | above'],
  ),
  ...defects(
    'step-numbering',
    ['guest', '### Step 5: Widen to 50%', '### Step 6: Widen to 50%', ['### Step 6']],
    ['guest', '3. If the new column', '2. If the new column', ['2. If the new', '4. Verify']],
    [
      'permits',
      '2. Undo the schema as in step 3.',
      '3. Undo the schema as in step 3.',
      ['3. Undo', '3. Verify'],
    ],
    ['customs', '### Phase 3: Decide', '### Phase 5: Decide', ['### Phase 5', '### Phase 4']],
    ['customs', '2. Hanna Wolff runs the import', '4. Hanna Wolff runs the import', ['4. Hanna', '3. Luis']],
  ),
  ...defects(
    'placeholder-unfilled',
    ['guest', '**Author:** Ana Petrov', '**Author:** [Author Name]'],
    ['guest', '[[US-1120-guest-checkout]]', '[[US-XXXX-guest-checkout]]'],
    ['permits', 'Tuesday, 25 February 2031', 'YYYY-MM-DD'],
    ['permits', 'Call Kofi Mensah |', 'TBD |'],
    ['docks', 'lead: Irina Castell', "lead: '{{LEAD}}'"],
    ['docks', 'contact: mateo.ruiz@pedalway.eu', "contact: '[email or phone]'"],
    ['customs', '91/100 (80 required)', '__/100 (80 required)'],
    ['customs', 'The decision falls at 09:45.', 'The decision falls at HH:MM.'],
  ),
  ...defects(
    'choice-unresolved',
    [
      'guest',
      '**Strategy:** Feature Flag',
      '**Strategy:** Blue-Green / Canary / Feature Flag',
      { also: ['strategy-required'] },
    ],
    ['permits', '- **Risk:** Medium', '- **Risk:** [Low/Medium/High]'],
    ['docks', '  risk: Medium\n', '  risk: Low / Medium / High\n'],
    ['customs', '**Rehearsal result:** PASS', '**Rehearsal result:** ✅ PASS / ❌ FAIL'],
  ),
  ...defects(
    'command-placeholder',
    ['guest', '--set image.tag=2031.7.0', '--set image.tag=[VERSION]'],
    ['permits', 'permit-api:11.0.0\n', 'permit-api:<new-version>\n'],
    [
      'docks',
      './bin/traffic --service docks --canary 45',
      './bin/traffic --service docks --canary {{SHARE}}',
    ],
    ['customs', '--result-file=declarations-0803.sql', '--result-file=TBD.sql'],
    ['guest', '   helm rollback shop --namespace shop', '   helm rollback shop <REVISION> --namespace shop'],
  ),
  ...defects(
    'example-host',
    ['docks', 'https://docks.pedalway.eu/health', 'https://docks.example.com/health'],
    ['customs', 'customs-sender.tidewaterfreight.com', 'customs-sender.example.org'],
    ['guest', '| Shop answers | GET /healthz |', '| Shop answers | GET https://shop.example.net/healthz |'],
  ),
];
