/** A second round over the same rules: the same slips, otherwise made. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const more: readonly Case[] = [
  ...defects(
    'text-mojibake',
    ['search', '**Deployment Plan Prepared** ✓', '**Deployment Plan Prepared** âœ“'],
    ['loyalty', '**Author:** Hanne Vik', '**Author:** HÃ¥nne Vik'],
    ['search', '- ✅ Zero downtime', '- âœ… Zero downtime'],
    ['mail', 'The gateway that sends', 'ï»¿The gateway that sends'],
  ),
  ...defects(
    'section-required',
    [
      'login',
      '## Pre-Deployment Checklist\n',
      '',
      { until: '## Deployment Steps', at: ['# Deployment Plan'] },
    ],
    ['mail', '## Acceptance Criteria\n', '## Remarks\n', { at: ['# Deployment:', '## Remarks'] }],
    ['search', '## Risk Assessment\n', '', { until: '## Deployment Checklist Summary', at: ['# Phase 8'] }],
    ['warehouse', 'communication:\n', 'remarks:\n', { at: ['title', 'remarks'] }],
    [
      'loyalty',
      '## 1. Pre-Deployment Checklist\n',
      '',
      { until: '## 2. Deployment Strategy', at: ['# Deployment Plan'], also: ['step-numbering'] },
    ],
  ),
  ...defects(
    'section-empty',
    [
      'login',
      '- **Team Notification**: 1 hour before, in #identity\n- **Stakeholder Update**: Morning of deployment, by email\n',
      '',
      { at: '### Pre-Deployment', also: ['field-required'] },
    ],
    ['mail', '- Application health: GET /health\n', '', { until: '## Monitoring', at: '### Health Checks' }],
    [
      'loyalty',
      '- Request rate, error rate, duration\n- CPU, memory, disk utilization\n- Business metrics: points earned per minute, points spent per minute\n',
      '',
      { at: '### Key Metrics', also: ['metrics-required'] },
    ],
  ),
  ...defects(
    'field-required',
    ['mail', '- Version: 8.3.0\n', '', { at: ['## Deployment Scope', '**Application', '# Deployment'] }],
    ['search', '**Environment**: Production\n', '', ['# Phase 8']],
    ['login', '**User Story**: [[US-717-single-sign-on]]\n', '', ['## Story Reference']],
    ['loyalty', '**Date:** 2031-03-04\n', '', ['## Feature', '# Deployment']],
  ),
  ...defects(
    'field-empty',
    ['login', '**Rollback Time**: 5 minutes', '**Rollback Time**:'],
    [
      'search',
      '**Decision Maker**: Pilar Ortega  \n**Decision Time**',
      '**Decision Maker**:  \n**Decision Time**',
      { also: ['decision-incomplete'] },
    ],
    ['warehouse', 'environment: production', 'environment:'],
    ['mail', '**Estimated Rollback Time:** 20 minutes', '**Estimated Rollback Time:**'],
    ['mail', '- Region/Zone: eu-north-1', '- Region/Zone:'],
  ),
  ...defects(
    'table-columns',
    [
      'search',
      '| Performance degradation | Low | Medium | Load tested, monitoring active, can rollback quickly |',
      '| Performance degradation | Low | Load tested, monitoring active, can rollback quickly |',
    ],
    [
      'login',
      '| Phase | Date/Time | Action | Success Criteria |\n|-------|-----------|--------|-----------------|',
      '| Phase | Date/Time | Action |\n|-------|-----------|--------|',
      { at: ['| Phase', '| Staging', '| Canary', '| Partial', '| Full', '## Rollout Schedule'] },
    ],
    ['search', '| QA Lead | Grace Mensah |', '| QA Lead | Grace | Mensah |'],
  ),
  ...defects(
    'step-numbering',
    ['mail', '2. Revert to previous', '3. Revert to previous', ['3. ']],
    ['loyalty', '## 5. Monitoring', '## 7. Monitoring', ['## ']],
    ['search', '### Stage 3: Staging Validation', '### Stage 2: Staging Validation', ['### Stage']],
    ['login', '5. Monitor for 4 hours\n', '', ['6. Increase']],
  ),
  ...defects(
    'placeholder-unfilled',
    ['mail', '- Cluster/Namespace: prod-2/mail', '- Cluster/Namespace: [if applicable]'],
    ['search', '- [ ] API p50 response time: <100 ms', '- [ ] API p50 response time: __ ms (<100ms target)'],
    ['warehouse', 'contact: katri.salo@stocknord.internal', "contact: '[Email or phone]'"],
    ['login', '| Staging | 2031-03-10 10:00', '| Staging | [Date] 10:00'],
    ['search', '**Deployment Date**: Tuesday, 2031-03-25', '**Deployment Date**: YYYY-MM-DD'],
    ['mail', '- DP-745', '- [List work items that depend on this deployment]'],
    ['loyalty', '**Date:** 2031-03-04', '**Date:** {{DATE}}'],
  ),
  ...defects(
    'choice-unresolved',
    [
      'search',
      '**Status**: 🟡 PLANNED',
      '**Status**: 🟡 PLANNED / 🔵 IN PROGRESS / 🟢 COMPLETE / 🔴 ROLLED BACK',
    ],
    ['search', '**Overall Risk Level**: Medium', '**Overall Risk Level**: Low / Medium / High'],
    ['search', '**Downtime Expected**: Zero', '**Downtime Expected**: Zero / Scheduled 10 minutes'],
    ['warehouse', '  approach: Blue-Green', "  approach: 'Blue-Green / Canary / Rolling'"],
    [
      'search',
      '**Decision Time**: 11:15',
      '**Decision Time**: 11:15\n**Decision**: GO / NO-GO / DEFER',
      '**Decision**:',
    ],
  ),
  ...defects(
    'command-placeholder',
    ['search', '--label before-4.6', '--label <backup-label>'],
    ['loyalty', 'git tag loyalty-2.0.0 &&', 'git tag {{VERSION}} &&'],
  ),
  ...defects(
    'status-unknown',
    ['login', '**Status**: Planned', '**Status**: Plnned'],
    ['search', '🟡 PLANNED', '🟡 PLANNING-ISH'],
    ['loyalty', '**Status:** Approved', '**Status:** Cooking'],
  ),
  ...defects(
    'status-contradiction',
    [
      'mail',
      '**Deployment Lead:** Ines Duarte',
      '**Deployment Lead:** Ines Duarte\n**Status:** Complete',
      { at: ['**Status', '- [ ]'], now: '2031-03-20T08:00:00Z' },
    ],
    ['search', '🟡 PLANNED', '🟢 COMPLETE', { at: ['COMPLETE', '- [ ]'], now: '2031-03-28T08:00:00Z' }],
    ['warehouse', 'status: planned', 'status: in progress', { at: ['status', 'date'] }],
  ),
  ...defects(
    'date-invalid',
    ['search', '**Date**: 2031-03-23', '**Date**: 2031-02-29'],
    ['login', '**Date**: Tuesday, 2031-03-11', '**Date**: Friday, 2031-03-11'],
    ['warehouse', 'date: 2031-03-18', "date: '2031-04-31'"],
    ['mail', '**Deployment Window:** 2031-03-05 20:00', '**Deployment Window:** 2031-03-32 20:00'],
  ),
  ...defects(
    'date-past',
    ['search', 'Tuesday, 2031-03-25', 'Monday, 2030-03-25'],
    ['login', '**Date**: Tuesday, 2031-03-11', '**Date**: 2031-01-11', { also: ['timeline-order'] }],
  ),
  ...defects(
    'risk-level-unknown',
    ['loyalty', '**Risk Level:** Medium', '**Risk Level:** Moderat'],
    ['search', '| Database migration failure | Low | High |', '| Database migration failure | Low | Hihg |'],
  ),
  ...defects(
    'strategy-unknown',
    ['login', '**Approach**: Feature Flag', '**Approach**: Feture Flag'],
    ['mail', '**Strategy:** Rolling, because both', '**Strategy:** Rollling, because both'],
    ['loyalty', '**Strategy:** Canary', '**Strategy:** Yolo deploy'],
  ),
  ...defects(
    'strategy-contradiction',
    [
      'login',
      '**Approach**: Feature Flag',
      '**Approach**: Recreate',
      { at: ['**Approach', 'flag', 'rollout', '%'] },
    ],
    [
      'search',
      '**Deployment Strategy**: Blue-Green',
      '**Deployment Strategy**: Canary',
      { at: ['**Deployment Strategy', 'Blue-Green', 'slot', 'Swap'] },
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'search',
      '**Deployment Strategy**: Blue-Green',
      '**Deployment Strategy**: Recreate',
      {
        at: ['**Deployment Strategy', '**Downtime'],
        also: ['strategy-contradiction', 'strategy-risk-mismatch'],
      },
    ],
    [
      'loyalty',
      '- Deploy to the canary instances\n',
      '- Put the shop into maintenance mode\n- Deploy to the canary instances\n',
      ['maintenance', 'Downtime'],
    ],
    [
      'warehouse',
      '          psql "$DATABASE_URL" --file 071_aisles.sql\n          psql "$DATABASE_URL" --file 072_bin_aisle.sql\n',
      '          kubectl --context production scale deployment routing --replicas=0\n          psql "$DATABASE_URL" --file 071_aisles.sql\n          psql "$DATABASE_URL" --file 072_bin_aisle.sql\n',
      ['replicas=0', 'downtime'],
    ],
  ),
  ...defects(
    'rollout-percentages',
    ['loyalty', '(10% → 50% → 100%)', '(10% → 50% → 80%)'],
    ['login', '4. Increase to 10%', '4. Increase to 0.5%'],
    ['login', '2. Increase to 1% of users', '2. Increase to 120% of users'],
    ['loyalty', '--canary 50', '--canary 5'],
    ['login', '| Full | 2031-03-12 10:00 | 100% rollout |', '| Full | 2031-03-12 10:00 | 5% rollout |'],
  ),
  ...defects(
    'step-command-required',
    [
      'loyalty',
      '```bash\nhelm upgrade loyalty-canary ./chart --namespace loyalty --set image.tag=2.0.0 --wait\ncurl --fail https://loyalty-canary.birkmart.internal/health\n```\n',
      '',
      ['### Step 3'],
    ],
    [
      'mail',
      '4. Deploy to production: `helm upgrade mail ./chart --namespace mail --set image.tag=8.3.0 --wait`',
      '4. Deploy to production',
    ],
  ),
  ...defects(
    'step-expected-required',
    [
      'warehouse',
      '        expected: Helm reports that the release was deployed\n',
      '',
      ['Install the new version', 'helm upgrade'],
    ],
    ['loyalty', 'Expected: each call prints the new share.\n', '', ['### Step 4', 'traffic.sh']],
  ),
  ...defects(
    'step-ambiguous',
    ['loyalty', '- Verify data integrity\n', '- Verify data integrity where appropriate\n'],
    ['search', '- [ ] Verify load balancer status', '- [ ] Adjust the load balancer accordingly'],
  ),
  ...defects(
    'command-destructive',
    [
      'warehouse',
      '          ./ops/switch.sh routing green\n',
      '          ./ops/switch.sh routing green\n          kubectl --context production delete namespace routing-old\n',
      'delete namespace',
    ],
    [
      'loyalty',
      'flyway -url="$POINTS_URL" migrate\n',
      'rm -rf /srv/loyalty\nflyway -url="$POINTS_URL" migrate\n',
      'rm -rf',
    ],
    [
      'login',
      'make deploy ENV=production VERSION=5.2.0\n',
      'git push origin main --force\nmake deploy ENV=production VERSION=5.2.0\n',
      '--force',
    ],
  ),
  ...defects(
    'code-syntax',
    [
      'login',
      '  - name: high_error_rate\n    condition: error_rate > 1%',
      '  - name: high_error_rate\n   condition: error_rate > 1%',
      ['condition: error_rate', 'high_error', 'action: page'],
    ],
    [
      'search',
      'dotnet ef database update --connection "$SEARCH_PROD_DB"',
      'dotnet ef database update --connection "$SEARCH_PROD_DB',
    ],
    [
      'loyalty',
      './ops/verify.sh loyalty\n',
      'cat > check.sql <<EOF\nselect 1;\n./ops/verify.sh loyalty\n',
      ['<<EOF'],
    ],
  ),
  ...defects(
    'secret-plaintext',
    [
      'login',
      'make verify-env ENV=production',
      'export DB_PASSWORD=Sommer2031xyz9\nmake verify-env ENV=production',
      'DB_PASSWORD',
    ],
    ['loyalty', 'flyway -url="$POINTS_URL" info', 'flyway -url="$POINTS_URL" -password=hK9xQ2mZ7 info'],
    [
      'mail',
      '- API tokens (third-party services)',
      '- API tokens (third-party services): ghp_a8Kd03jLmQzP5vXw2RtYb7NcE1sHfG4uTi6o',
    ],
    [
      'warehouse',
      'https://routing.stocknord.internal/version\n        rollback',
      'https://admin:Winter2030abc@routing.stocknord.internal/version\n        rollback',
      'admin:',
    ],
  ),
  ...defects(
    'migration-rollback-required',
    [
      'login',
      '### Data Rollback (if needed)\n',
      '',
      {
        until: '## Post-Deployment Validation',
        at: ['ALTER TABLE', 'CREATE INDEX', 'make migrate', 'Rollback'],
        and: [
          [
            'ALTER TABLE sessions ADD COLUMN idp_subject text;\nCREATE',
            'ALTER TABLE sessions ALTER COLUMN subject TYPE text;\nCREATE',
          ],
        ],
        also: ['migration-expand-contract', 'section-required'],
      },
    ],
    [
      'warehouse',
      '    - name: Undo the migrations\n',
      '',
      {
        until: 'roles:',
        at: ['Apply the migrations', 'psql', 'migrations', 'rollback', '07'],
        and: [
          ['    rollback: 071_aisles.down.sql\n', ''],
          ['    rollback: 072_bin_aisle.down.sql\n', ''],
          [
            '        rollback: |\n          psql "$DATABASE_URL" --file 072_bin_aisle.down.sql\n          psql "$DATABASE_URL" --file 071_aisles.down.sql\n',
            '',
          ],
        ],
      },
    ],
  ),
  ...defects(
    'migration-backup-required',
    [
      'login',
      '# Backup current state\nmake backup-prod\n\n',
      '',
      { at: ['make migrate ENV=production', 'ALTER TABLE'] },
    ],
    [
      'search',
      '# Back up first\n./ops/backup-db.sh search-prod --label before-4.6\n\n',
      '',
      {
        at: ['dotnet ef', '#### Database Migration (Production)'],
        and: [
          ['- [ ] Pre-migration backup verified\n', ''],
          ['- [ ] Production database backup verified\n', ''],
          ['- [ ] Database backup verified (within last 24 hours)\n', ''],
          ['Tested in staging, backup verified, rollback', 'Tested in staging, rollback'],
        ],
      },
    ],
  ),
  ...defects(
    'migration-expand-contract',
    [
      'mail',
      '5. Update configuration:',
      '5. Drop the column `recipient_name`, then update the configuration:',
    ],
    ['warehouse', '    forward: Adds the table aisles', '    forward: Renames the table halls to aisles'],
    [
      'login',
      'ALTER TABLE sessions ADD COLUMN idp_subject text;',
      'ALTER TABLE sessions ADD COLUMN idp_subject text NOT NULL;',
    ],
  ),
  ...defects(
    'migration-order',
    [
      'loyalty',
      '2. `V22__fill_tier_column.sql`\n3. `V23__index_tier_column.sql`',
      '2. `V23__index_tier_column.sql`\n3. `V22__fill_tier_column.sql`',
    ],
    [
      'warehouse',
      '        psql "$DATABASE_URL" --file 072_bin_aisle.down.sql\n        psql "$DATABASE_URL" --file 071_aisles.down.sql\n      expected',
      '        psql "$DATABASE_URL" --file 071_aisles.down.sql\n        psql "$DATABASE_URL" --file 072_bin_aisle.down.sql\n      expected',
    ],
  ),
  ...defects(
    'rollback-required',
    [
      'search',
      '## Rollback Plan\n',
      '',
      {
        until: '## Communication Plan',
        at: ['# Phase 8'],
        also: [
          'section-required',
          'reference-unresolved',
          'migration-rollback-required',
          'rollback-triggers-required',
        ],
      },
    ],
    [
      'login',
      '## Rollback Plan\n',
      '',
      {
        until: '## Post-Deployment Validation',
        at: ['# Deployment Plan'],
        also: ['section-required', 'migration-rollback-required'],
      },
    ],
  ),
  ...defects(
    'rollback-trigger-measurable',
    ['login', '- Response time > 1000ms (p95)', '- Response time is too slow'],
    ['loyalty', '- Error rate > 5% for 2 minutes', '- Many errors'],
    ['search', '- Error rate >5% for >5 minutes', '- Error rate is high'],
    ['mail', '- Error rate exceeds 5%', '- Something looks wrong'],
  ),
  ...defects(
    'rollback-window',
    [
      'mail',
      '**Estimated Rollback Time:** 20 minutes',
      '**Estimated Rollback Time:** 3 hours',
      ['Rollback Time', 'Deployment Window'],
    ],
    ['warehouse', '  window: 30 minutes', '  window: 5 minutes', ['time: 10', 'window: 5']],
  ),
  ...defects('rollback-owner-required', [
    'mail',
    '**Rollback Owner:** Ines Duarte\n',
    '',
    ['## Rollback Procedure', '### Rollback'],
  ]),
  ...defects(
    'rollback-time-required',
    [
      'login',
      '**Rollback Time**: 5 minutes\n',
      '',
      {
        at: ['## Rollback Plan', '## Deployment Strategy'],
        also: ['field-required'],
        and: [
          [
            'can go back to the old form within a minute, without a release',
            'can go back to the old form without a release',
          ],
        ],
      },
    ],
    [
      'search',
      '**Estimated Rollback Time**: 10 minutes\n',
      '',
      { at: ['## Rollback Plan'], and: [[' (Fastest - <5 minutes)', '']] },
    ],
  ),
  ...defects('rollback-verification-required', [
    'login',
    '# Verify rollback\nmake verify-rollback\n\n',
    '',
    ['### Manual Rollback', '## Rollback Plan'],
  ]),
];
