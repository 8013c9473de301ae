/** Edits after which the plans of the sixth set are as good as before. */
import type { Case } from '../defects.ts';
import { moreLookAlikes } from './moreLookAlikes.ts';
import { harmless } from './plans.ts';

export const lookAlikes: readonly Case[] = [
  ...moreLookAlikes,
  ...harmless(
    // Brackets, braces and angle brackets that are no blanks.
    [
      'login',
      '    condition: error_rate > 1%',
      '    condition: error_rate > 1%\n    summary: "{{ $labels.instance }} has errors"',
    ],
    [
      'mail',
      '2. Verify security scans passed',
      '2. Verify [security scans](https://scan.fjordpost.internal/mail) passed',
    ],
    [
      'search',
      '- [ ] API response times <200ms',
      '- [ ] API response times <200ms (`histogram_quantile(0.95, rate(http_seconds_bucket[5m]))`)',
    ],
    [
      'loyalty',
      '## 5. Monitoring\n',
      '## 5. Monitoring\n\n> [!WARNING]\n> The dashboard of version 1 goes away in April.\n',
    ],
    ['search', '- [ ] Validate storage/CDN capacity', '- [ ] No TODO comments left in the release branch'],
    ['login', 'make verify-env ENV=production', '[[ -f .env ]] && make verify-env ENV=production'],
    [
      'warehouse',
      '          kubectl --context production get deployment routing\n',
      "          kubectl --context production get deployment routing --output go-template='{{.status.readyReplicas}}'\n",
    ],
    ['mail', '- Queue depth\n', '- Queue depth (<500)\n'],
    [
      'search',
      '**Escalation Contact**: Idris Bello',
      '**Escalation Contact**: <idris.bello@libris-nord.internal>',
    ],
    ['loyalty', '5. Investigate root cause', '5. Investigate root cause[^1]\n\n[^1]: Within a week.'],
    // Headings, labels, lists and tables.
    ['search', '#### Team Readiness\n', '**Team Readiness:**\n\n'],
    [
      'mail',
      '2. Verify monitoring dashboards\n3. Check error logs\n4. Verify critical user flows\n5. Update deployment documentation\n6. Send',
      '1. Verify monitoring dashboards\n1. Check error logs\n1. Verify critical user flows\n1. Update deployment documentation\n1. Send',
    ],
    [
      'search',
      '| 16:00 | - | Active monitoring begins | Ops | ⏳ |',
      '| 16:00 | – | Active monitoring begins | Ops | |',
    ],
    ['loyalty', '- Verify all prerequisites\n', '- [ ] Verify all prerequisites\n'],
    ['search', '#### Functional Validation', '#### Smoke Tests'],
    ['mail', '## Dependencies\n', '## Dependencies (if any)\n'],
    [
      'login',
      '### Data Rollback (if needed)\n',
      '',
      {
        until: '## Post-Deployment Validation',
        and: [['make verify-rollback', 'make verify-rollback\nmake migrate-down ENV=production']],
      },
    ],
    ['search', '- [ ] Deployment report generated', '1. [ ] Deployment report generated'],
    ['mail', '- [ ] Smoke tests defined and tested', '- [ ] ✅ Smoke tests defined and tested'],
    ['loyalty', '## 4. Rollback Procedure\n', '## 4. Rollback Plan\n'],
    [
      'search',
      '## Deployment Steps\n',
      '## Deployment Steps\n\n<!-- [Name] is not asked for here: see the table. -->\n',
    ],
    // Header.
    ['search', 'Tuesday, 2031-03-25', '25 March 2031'],
    ['loyalty', '**Status:** Approved', "**Status:** ✅ Approved by the members' board"],
    ['login', '**Approach**: Feature Flag', '**Approach**: Feature flag (LaunchDarkly)'],
    ['loyalty', '**Expected Downtime:** Zero', '**Expected Downtime:** None'],
    ['warehouse', '  approach: Blue-Green', '  approach: blue/green'],
    ['login', '- [ ] Documentation updated\n\n### Infra', '- [x] Documentation updated\n\n### Infra'],
    ['loyalty', '**Strategy:** Canary', '**Strategy:** Canary release'],
    // Steps and commands.
    [
      'mail',
      '2. Build application artifacts: `make image VERSION=8.3.0`',
      '2. Build application artifacts: `rm -rf ./dist && make image VERSION=8.3.0`',
    ],
    ['login', '# Backup current state', "# Don't go on if this fails"],
    [
      'warehouse',
      '"$DATABASE_URL" before-4.0.dump\n      expected',
      '"postgres://app:${DB_PASSWORD}@db-1/routing" before-4.0.dump\n      expected',
    ],
    ['mail', 'API_KEY=${MAIL_PROVIDER_KEY}', 'API_KEY=op://mail/provider/key'],
    ['loyalty', 'flyway -url="$POINTS_URL" info', 'flyway -url="$POINTS_URL" info # it\'s quick'],
    // Rollback, monitoring, thresholds.
    ['search', '**Estimated Rollback Time**: 10 minutes', '**Estimated Rollback Time**: under 10 minutes'],
    ['mail', '- Performance degradation > 50%', '- p95 response time 50% above the baseline'],
    ['loyalty', '- P95 latency > 3x baseline', '- Points are booked twice'],
    ['login', '- Response time > 1000ms (p95)', '- Response time > 1s (p95)'],
    ['warehouse', '    - A smoke test fails twice', '    - Any smoke test fails'],
    [
      'search',
      '| 48+ hours | Standard monitoring | Ops team |',
      '| After 48 hours | Standard monitoring | Ops team |',
    ],
    ['mail', '- CPU > 80%: Warning', '- CPU > 80%: message to #mail-ops'],
    ['loyalty', '- P3 (Email): Deployment complete, minor anomalies', '- P3 (Email): error rate > 0.5%'],
    // Timeline.
    [
      'search',
      '**Total Estimated Duration**: 6 hours (10:00 - 16:00 UTC)',
      '**Total Estimated Duration**: 6h (10:00–16:00 UTC, with a break before 14:00)',
    ],
    ['loyalty', '(09:00 - 09:30)', '(09:00–09:30 UTC)'],
    [
      'search',
      '### Stage 8: Active Monitoring (16:00 onwards)',
      '### Stage 8: Active Monitoring (from 16:00)',
    ],
    ['warehouse', '    duration: 60 min', '    duration: 1 h'],
    // People, risks, references.
    ['search', '+46 8 5550 203', '+46 (0)8 5550 203'],
    ['warehouse', 'contact: +47 22 55 01 20', "contact: '#warehouse-ops'"],
    [
      'search',
      '| Performance degradation | Low | Medium | Load tested, monitoring active, can rollback quickly |',
      '| Performance degradation | Low | Medium | Accepted: the old index is one swap away |',
    ],
    ['search', '| Integration failure | Medium | Medium |', '| Integration failure | Low | Medium |'],
    [
      'mail',
      '   - Endpoint: GET /api/messages\n',
      '   - Endpoint: `GET https://mail.fjordpost.internal/api/messages?limit=20`\n',
    ],
    ['mail', '- DP-710', '- None'],
    [
      'login',
      '**Test Results**: All tests passing in build phase',
      '**Test Results**: All tests passing in build phase, see [the report](https://ci.havenbank.internal/717)',
    ],
    ['loyalty', '**Author:** Hanne Vik', '**Author:** Hanne Vik (points team)'],
  ),
];
