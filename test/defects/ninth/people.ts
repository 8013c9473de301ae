/** People, risks, messages, configuration. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const people: readonly Case[] = [
  ...defects(
    'roles-required',
    [
      'recipes',
      '## 👥 3. Team',
      '',
      {
        until: '## 🕒 4. Timeline',
        at: '',
        and: [
          ['**Release Manager:** Chiara Bruni\n', ''],
          ['**Decision:** Chiara Bruni, at once.', '**Decision:** at once.'],
        ],
        also: ['rollback-owner-required', 'step-numbering'],
      },
    ],
    ['boards', 'roles:\n', '', { until: 'messages:', at: '', and: [['lead: Noor Haddad\n', '']] }],
  ),
  ...defects(
    'owner-unknown',
    [
      'recipes',
      '| 12:00 | 90 min | Canary at 60% | Dev Anand |',
      '| 12:00 | 90 min | Canary at 60% | Dev Anan |',
    ],
    [
      'lab',
      '| 5 | 21:10 | 22:40 | Copy the data | Henrik Sand |',
      '| 5 | 21:10 | 22:40 | Copy the data | Olof Berg |',
    ],
    [
      'loans',
      '| 07:30 | 30 min | Verification | Greta Olsen |',
      '| 07:30 | 30 min | Verification | Martha Quill |',
    ],
    [
      'boards',
      '    phase: Switch and watch\n    owner: Lotte Baum',
      '    phase: Switch and watch\n    owner: Lotte Braun',
      'owner: Lotte Braun',
    ],
    ['lab', '| 2 – 8 | 30 minutes | Henrik Sand |', '| 2 – 8 | 30 minutes | Olof Berg |'],
  ),
  ...defects(
    'contact-invalid',
    ['loans', 'pavel.lind@townlibrary.net', 'pavel.lind@townlibrary'],
    ['recipes', 'dev.anand@kitchenly.io', 'dev.anand(at)kitchenly.io'],
    ['lab', '+46 46 17 10 33', '+46 46 17 1O 33'],
    ['boards', 'lotte.baum@tramcity.net', 'lotte.baum@@tramcity.net'],
    ['swim', 'ida.krog@poolside.org', 'ida.krog@poolside..org'],
    ['boards', '+31 20 555 0157', '+31 20 5'],
  ),
  ...defects(
    'risk-mitigation-required',
    ['loans', '| Built concurrently, measured in staging |', '| |'],
    [
      'boards',
      '    mitigation: The feed sends both formats until June\n',
      '',
      'risk: Old boards cannot read',
    ],
    ['recipes', '| Low | Medium | Built concurrently |', '| Low | Medium | - |'],
    [
      'swim',
      ' Mitigation: test payments with cards of six countries.',
      '',
      { until: '\n\n## Who is told', at: ['Corda refuses foreign cards', 'impact medium'] },
    ],
    ['lab', '| Medium | High | Eight parallel jobs, rehearsed on full data |', '| Medium | High | |'],
  ),
  ...defects(
    'risk-overall-mismatch',
    [
      'lab',
      '**Overall risk:** High',
      '**Overall risk:** Low',
      ['**Overall risk:**', 'The copy takes longer'],
    ],
    [
      'loans',
      '**Risk Level:** Medium',
      '**Risk Level:** Low',
      ['**Risk Level:**', 'Reminders are sent twice'],
    ],
    [
      'recipes',
      '| Medium | Medium | Canary with',
      '| Medium | High | Canary with',
      ['**Risk Level:**', 'Ranking finds'],
    ],
    [
      'swim',
      '(probability medium, impact medium)',
      '(probability high, impact high)',
      ['**Risk:** Medium', 'Corda refuses'],
    ],
    [
      'boards',
      '    impact: High',
      '    impact: Critical',
      ['  risk: Medium', 'impact: Critical', 'Old boards'],
    ],
  ),
  ...defects(
    'communication-incomplete',
    ['lab', '| 18:00 | Wards | Ward screens |', '| 18:00 | Wards | |'],
    ['boards', '    audience: control room\n', '', ['The feed changes tonight', 'messages:']],
    ['recipes', '| 09:00 | Engineering |', '| | Engineering |'],
    ['loans', '| Start | Lending team | lending', '| Start | | lending'],
  ),
  ...defects(
    'variable-duplicate',
    [
      'boards',
      '  FEED_REGION: north',
      '  FEED_REGION: north\n  FEED_POLL_SECONDS: 60',
      { at: 'FEED_POLL_SECONDS', also: ['yaml-syntax'] },
    ],
    [
      'loans',
      '| LOG_LEVEL | debug | info |',
      '| REMINDER_BATCH | 50 | 500 |\n| LOG_LEVEL | debug | info |',
      'REMINDER_BATCH',
    ],
    [
      'loans',
      '**Required Secrets:**',
      '```\nREMINDER_SENDER=lending\nREMINDER_SENDER=library\n```\n\n**Required Secrets:**',
      'REMINDER_SENDER',
    ],
  ),
  ...defects(
    'smoke-test-expected-required',
    ['loans', '   - Expected: 201, and a cookie\n', '', ['**Reader signs in**', 'POST /session']],
    [
      'loans',
      '   - Expected: 200, one loan with its due date\n',
      '',
      ['**Reader sees the due date**', 'GET /loans'],
    ],
  ),
  ...defects(
    'smoke-test-endpoint',
    ['loans', 'Endpoint: POST /session', 'Endpoint: the session page'],
    ['boards', 'endpoint: GET /stops/1001/arrivals', 'endpoint: GTE /stops/1001/arrivals'],
    ['recipes', '| 1 | Health | GET /healthz |', '| 1 | Health | GET healthz |'],
    ['lab', '| Print a label | POST /labels |', '| Print a label | PSOT /labels |'],
  ),
  ...defects(
    'example-host',
    ['recipes', '| 1 | Health | GET /healthz |', '| 1 | Health | https://search.example.com/healthz |'],
    ['boards', 'https://feed-green.tramcity.net/health', 'https://feed-green.example.org/health'],
    [
      'lab',
      'curl --fail https://register.lundlab.net/health',
      'curl --fail https://register.example.com/health',
    ],
  ),
];
