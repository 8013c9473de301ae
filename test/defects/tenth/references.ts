/** References, people, risks, messages, configuration, YAML. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const references: readonly Case[] = [
  ...defects(
    'reference-unresolved',
    ['archive', '(../docs/invoice-archive.md)', '(../docs/invoice-archives.md)'],
    [
      'badge',
      'Tomasz Zielinski decides whether',
      'By the [limits](#limit), Tomasz Zielinski decides whether',
    ],
    ['tariff', 'blocked_by: DP-925', 'blocked_by: DP-952'],
    ['archive', '- DP-905', '- DP-950'],
  ),
  ...defects(
    'plan-id-mismatch',
    ['archive', '# Deployment: DP-915', '# Deployment: DP-951'],
    ['badge', '# Change Request CHG-7719', '# Change Request CHG-7791'],
  ),
  ...defects('plan-id-duplicate', [
    'archive',
    'Invoice Archive 4.2\n',
    'Invoice Archive 4.2.0\n',
    {
      at: 'DP-915 Invoice',
      files: {
        'plans/DP-915-mail-relay.md':
          '# Deployment Plan: DP-915 Mail relay\n\n**Status:** Complete\n\n## Rollback\n\nNone.\n',
      },
    },
  ]),
  ...defects(
    'dependency-cycle',
    ['archive', '- DP-905\n', '- DP-905\n- DP-920\n', 'DP-920'],
    [
      'tariff',
      'blocked_by: DP-925',
      'blocked_by: [DP-925]',
      {
        files: {
          'plans/DP-925-price-feed.md':
            '# Deployment Plan: DP-925 Price feed\n\n**Status:** Planned\n\n**Blocks:** DP-932\n\n**Blocked By:** DP-932\n\n## Rollback\n\nNone.\n',
        },
      },
    ],
  ),
  ...defects(
    'dependency-asymmetric',
    ['archive', '- DP-920\n', '- DP-921\n'],
    ['tariff', 'blocked_by: DP-925', 'blocked_by: DP-921'],
  ),
  ...defects(
    'dependency-unfinished',
    [
      'archive',
      '**Status:** Planned',
      '**Status:** In Progress',
      {
        now: '2031-03-11T19:10:00Z',
        at: ['DP-905', '**Status:**'],
        files: {
          'plans/DP-905-storage-accounts.md':
            '# Deployment Plan: DP-905 Storage accounts\n\n**Status:** Planned\n\n**Blocks:** DP-915\n\n## Rollback\n\nNone.\n',
        },
      },
    ],
    [
      'tariff',
      'status: approved',
      'status: in progress',
      {
        now: '2031-04-08T05:10:00Z',
        at: ['DP-925', 'status:'],
        files: {
          'plans/DP-925-price-feed.md':
            '# Deployment Plan: DP-925 Price feed\n\n**Status:** In Progress\n\n**Blocks:** DP-932\n\n## Rollback\n\nNone.\n',
        },
      },
    ],
  ),
  ...defects('window-collision', [
    'mesh',
    '**Deployment Window:** 09:00 – 12:00 UTC',
    '**Deployment Window:** 09:00 – 12:30 UTC',
    {
      at: ['**Deployment Window:**', '**Deployment Date:**', '**Environment:**'],
      files: {
        'plans/DP-960-lyrics.md':
          '# Deployment Plan: DP-960 Lyrics\n\n**Status:** Planned\n**Deployment Date:** 2031-04-10\n**Deployment Window:** 10:00 – 11:00 UTC\n**Environment:** Production (`eu-mesh-1`)\n\n## Rollback\n\nNone.\n',
      },
    },
  ]),
  ...defects(
    'roles-required',
    ['mesh', '## 👥 2. Team', '', { until: '## ✅ 3.', at: '', also: ['step-numbering'] }],
    ['tariff', 'roles:\n', '', { until: 'prerequisites:', at: '', and: [['lead: Nadia Osman\n', '']] }],
  ),
  ...defects(
    'owner-unknown',
    ['depot', 'Koen Wouters | 30 |', 'Jens Peeters | 30 |'],
    ['depot', '| Release bookings | Leila Amrani |', '| Release bookings | Layla Amrani |'],
    [
      'tariff',
      'check: Alerts only\n      owner: Mei Tanaka',
      'check: Alerts only\n      owner: Hugo Weiss',
      'Hugo Weiss',
    ],
  ),
  ...defects(
    'contact-invalid',
    ['mesh', 'oskar.nowak@tunely.io', 'oskar.nowak@tunely'],
    ['depot', '+32 2 555 01 41', '+32 2 5'],
    ['badge', 'irene.costa@doorwise.com', 'irene.costa@doorwise..com'],
    ['depot', 'koen.wouters@storelane.eu', 'koen.wouters@@storelane.eu'],
  ),
  ...defects(
    'risk-mitigation-required',
    ['archive', '| Run it in batches of 5,000 |', '| |'],
    ['mesh', '| The old column stays filled |', '| - |'],
    ['tariff', '    mitigation: The fill runs in batches of 2,000 meters\n', '', 'The fill locks'],
    ['badge', ' Mitigation: the key was tested in the test building.', '', 'The signing key'],
  ),
  ...defects(
    'risk-overall-mismatch',
    ['depot', '- **Overall risk:** High', '- **Overall risk:** Medium'],
    ['archive', '**Risk Level:** Medium', '**Risk Level:** Low'],
    ['mesh', '**Risk Level:** 🟡 Medium', '**Risk Level:** 🟢 Low'],
    ['badge', '**Change risk:** Medium', '**Change risk:** Low'],
  ),
  ...defects(
    'communication-incomplete',
    ['mesh', '| 08:45 | Engineering | #releases |', '| 08:45 | Engineering | |'],
    ['depot', '| 00:45 | Depots | SMS |', '| | Depots | SMS |'],
    [
      'tariff',
      "  - when: 07:30\n    audience: Support desk\n    channel: '#support'\n",
      "  - when: 07:30\n    channel: '#support'\n",
      ['when: 07:30', 'has ended'],
    ],
  ),
  ...defects(
    'variable-duplicate',
    ['archive', 'RETENTION_YEARS=10\n', 'RETENTION_YEARS=10\nRETENTION_YEARS=7\n', 'RETENTION_YEARS='],
    [
      'archive',
      'ARCHIVE_BUCKET=invoices-west\n',
      'ARCHIVE_BUCKET=invoices-west\nLOG_LEVEL=debug\n',
      'LOG_LEVEL=',
    ],
  ),
  ...defects(
    'smoke-test-expected-required',
    [
      'archive',
      '   - Expected: 200, with at least one invoice\n',
      '',
      ['1. **Search**', 'GET /invoices?year'],
    ],
    ['archive', '   - Expected: 200, and a file that opens\n', '', ['2. **Download**', '/pdf']],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['archive', 'Endpoint: GET /invoices?year=2030', 'Endpoint: the search page'],
    ['tariff', 'endpoint: POST /v12/quotes', 'endpoint: quotes'],
    ['mesh', '`POST /v7/playlists` |', '`PSOT /v7/playlists` |'],
  ),
  ...defects(
    'yaml-syntax',
    ['tariff', '[10, 30, 60, 100]', '[10, 30, 60, 100', ['rollout_percentage', 'roles:']],
    ['tariff', "TARIFF_STEP_MINUTES: '15'", "TARIFF_STEP_MINUTES: '15", { at: '' }],
  ),
  ...defects(
    'yaml-schema',
    ['tariff', 'version: 12.0.0\n', 'verison: 12.0.0\n'],
    ['tariff', 'total_duration: 2 h 30 min', 'total_durtion: 2 h 30 min'],
    ['tariff', 'title: DP-932 Tariff Engine 12', 'title: [DP-932, Tariff Engine 12]'],
  ),
  ...defects(
    'suppression-unused',
    [
      'mesh',
      '**Estimated rollback time:**',
      '<!-- deployment-plan-disable-next-line rollback-window -->\n**Estimated rollback time:**',
    ],
    [
      'badge',
      '## Limits\n',
      '<!-- deployment-plan-disable-next-line threshold-units -->\n\n## Limits\n',
      'disable-next-line',
    ],
    [
      'tariff',
      'date: 2031-04-08',
      '# deployment-plan-disable-next-line date-past\ndate: 2031-04-08',
      'disable-next-line',
    ],
  ),
];
