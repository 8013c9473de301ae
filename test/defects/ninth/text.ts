/** Text, structure, placeholders. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const text: readonly Case[] = [
  ...defects(
    'text-mojibake',
    ['recipes', '🟡 Planned', 'ðŸŸ¡ Planned'],
    ['recipes', '5% → 25% → 60%', '5% â†’ 25% â†’ 60%'],
    ['loans', '412 of 412 | ✅ PASS', '412 of 412 | âœ… PASS'],
    ['lab', '20:00 – 02:00 CET', '20:00 â€“ 02:00 CET'],
    ['boards', 'The boards must never go dark', 'The boardsâ€™ light must never go out'],
  ),
  ...defects(
    'text-conflict-marker',
    [
      'swim',
      '**Requested by:** Sanne Visser\n',
      '<<<<<<< HEAD\n**Requested by:** Sanne Visser\n=======\n**Requested by:** Tom Adeyemi\n>>>>>>> provider\n',
    ],
    ['lab', '## Watch\n', '=======\n## Watch\n>>>>>>> night-shift\n'],
    [
      'loans',
      '- Cache: Redis 7\n',
      '<<<<<<< HEAD\n- Cache: Redis 7\n=======\n- Cache: Redis 8\n>>>>>>> cache\n',
    ],
  ),
  ...defects(
    'section-required',
    ['loans', '## Environment Configuration', '', { until: '## Rollback Procedure', at: '' }],
    ['loans', '## Documentation', '', { until: '## Dependencies', at: '' }],
    ['loans', '## Acceptance Criteria\n', '', { until: '- [ ] Production answered', at: '' }],
    ['loans', '### Health Checks', '', { until: '## Monitoring & Alerting', at: '' }],
  ),
  ...defects(
    'section-empty',
    [
      'lab',
      '- A table differs and the reason is not found within 15 minutes\n',
      '',
      {
        until: '## Watch',
        at: '## When to Go Back',
        also: ['rollback-triggers-required'],
      },
    ],
    ['recipes', '## 🏁 11.', '## 🔍 Open Points\n\n## 🏁 11.', '## 🔍 Open Points'],
    [
      'swim',
      "- [ ] Remove Paylane from the code in June\n- [ ] Compare the payments of the first week with the bank's list\n- [ ] Close the change request\n",
      '',
      '## Afterwards',
    ],
    [
      'loans',
      '- Application health: GET /health\n- Database connectivity: a query answers within a second\n',
      '',
      '### Health Checks',
    ],
  ),
  ...defects(
    'section-duplicate',
    [
      'loans',
      '## Documentation\n',
      '## Risks\n\nNone besides those above.\n\n## Documentation\n',
      '## Risks',
    ],
    [
      'loans',
      '### Health Checks\n',
      '### Critical User Flows\n\nSee above.\n\n### Health Checks\n',
      '### Critical User Flows',
    ],
  ),
  ...defects(
    'section-order',
    [
      'loans',
      '## Documentation\n\n**Update Required:**\n\n- [ ] Changelog: what readers will notice\n- [ ] Runbook: the steps as they were really done\n\n',
      '',
      {
        at: ['## Documentation', '## Smoke Tests', '## Monitoring & Alerting'],
        and: [
          [
            '## Smoke Tests\n',
            '## Documentation \n\n**Update Required:**\n\n- [ ] Changelog, for readers\n- [ ] Runbook, as it really went\n\n## Smoke Tests\n',
          ],
        ],
      },
    ],
    [
      'loans',
      '## Dependencies\n\n**Blocked By:**\n\n- DP-905\n\n**Blocks:**\n\n- DP-930\n\n',
      '',
      {
        at: ['## Dependencies', '## Deployment Scope'],
        and: [
          [
            '## Deployment Scope\n',
            '## Dependencies \n\n**Blocked By:**\n\n- DP-905 \n\n**Blocks:**\n\n- DP-930 \n\n## Deployment Scope\n',
          ],
        ],
      },
    ],
  ),
  ...defects('field-required', [
    'loans',
    '**Estimated Rollback Time:** 15 minutes  \n',
    '',
    { at: '', also: ['rollback-time-required'] },
  ]),
  ...defects(
    'field-empty',
    ['lab', '**Cutover lead:** Amara Diallo', '**Cutover lead:**'],
    ['recipes', '**Environment:** Production (cluster `kitchen-prod`)', '**Environment:**'],
    ['swim', '**Requested by:** Sanne Visser', '**Requested by:**'],
    ['loans', '**Deployment Lead:** Ines Faro', '**Deployment Lead:**'],
    ['boards', 'lead: Noor Haddad', 'lead:'],
  ),
  ...defects(
    'table-columns',
    [
      'lab',
      '| 4 | 20:40 | 21:10 | Last backup of Oracle | Henrik Sand |',
      '| 4 | 20:40 | 21:10 | Last backup of Oracle |',
    ],
    [
      'recipes',
      '| 2 | Search | GET /v3/search?q=soup | 200, 10 recipes or more |',
      '| 2 | Search | GET /v3/search?q=soup |',
      { also: ['smoke-test-expected-required'] },
    ],
    ['loans', '| LOG_LEVEL | debug | info |', '| LOG_LEVEL | debug | info | warn |'],
    ['lab', '| 8 – 48 | 4 hours | Yuki Mori |', '| 8 – 48 | 4 hours | Yuki Mori | by telephone |'],
    ['recipes', '| Observer | Moira Kell | moira.kell@kitchenly.io |', '| Observer | Moira Kell |'],
  ),
  ...defects(
    'step-numbering',
    ['recipes', '### Step 4: Give', '### Step 5: Give', ['### Step 5: Give', '### Step 5: Raise']],
    ['recipes', '### Step 6: Raise', '### Step 8: Raise', ['### Step 8', '### Step 7']],
    ['lab', '## Phase 3: Decide', '## Phase 4: Decide', ['## Phase 4: Decide', '## Phase 4: Open']],
    ['swim', '3. 100% of the bathers', '4. 100% of the bathers'],
    ['loans', '2. Watch the dashboard', '1. Watch the dashboard', ['1. Watch', '3. Note']],
    ['swim', '## Stage 2: Staff', '## Stage 4: Staff', ['## Stage 4: Staff', '## Stage 3: Bathers']],
  ),
  ...defects(
    'placeholder-unfilled',
    ['loans', '**Decision Maker:** Tarek Moss', '**Decision Maker:** [Name]'],
    ['recipes', '**Release Manager:** Chiara Bruni', '**Release Manager:** {{RELEASE_MANAGER}}'],
    ['lab', '**Change:** CHG-44017', '**Change:** TBD'],
    [
      'swim',
      'more than 5% of payments fail for five minutes',
      'more than 5% of payments fail for [X minutes]',
    ],
    ['boards', '  time: 10 minutes', "  time: '[X minutes]'"],
    ['loans', '**Readiness Score:** 91/100', '**Readiness Score:** __/100'],
    ['recipes', '2031-02-20 (Thursday)', 'YYYY-MM-DD'],
    ['lab', '| 23:20 | Management |', '| HH:MM | Management |'],
    ['swim', 'Version 4.12.0 of', 'Version [FILL_IN] of'],
    ['boards', 'mitigation: The feed sends both formats until June', 'mitigation: TBD'],
  ),
  ...defects(
    'choice-unresolved',
    ['recipes', '**Strategy:** Canary', '**Strategy:** Blue-Green / Canary / Rolling'],
    ['loans', '**Decision:** GO', '**Decision:** GO / NO-GO / DEFER', { also: ['decision-incomplete'] }],
    ['lab', '**Overall risk:** High', '**Overall risk:** [Low/Medium/High]'],
    ['loans', '0.1% | ✅ PASS |', '0.1% | ✅ PASS / ❌ FAIL |'],
    ['swim', '**Risk:** Medium', '**Risk:** Low / Medium / High'],
    ['boards', '  risk: Medium\n', "  risk: '[Low | Medium | High]'\n"],
    ['loans', '- Environment: production', '- Environment: [staging | production]'],
  ),
  ...defects(
    'command-placeholder',
    [
      'recipes',
      './traffic.sh --service search --canary 25',
      './traffic.sh --service {{SERVICE}} --canary 25',
    ],
    ['lab', 'psql "$REGISTER_URL" -f V01__tables.sql', 'psql "<production connection>" -f V01__tables.sql'],
    ['swim', 'web=pool-booking:4.12.0', 'web=pool-booking:[version]'],
    ['boards', './tools/route boards --to green', './tools/route boards --to [TARGET]'],
    ['loans', 'app=loan-reminders:2.6.4', 'app=loan-reminders:<previous version>'],
  ),
];
