/** Checklists, results and decisions. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

const running = (status: string): readonly (readonly [string, string])[] => [
  [status, status.replace(/Planned|Approved/, 'In progress')],
];

export const checklists: readonly Case[] = [
  ...defects(
    'checkbox-malformed',
    ['points', '- [ ] Production settings reviewed', '- [] Production settings reviewed'],
    ['pension', '- [ ] Constraint is valid', '-[ ] Constraint is valid'],
    ['tickets', '- [x] Security scan without', '- [X ] Security scan without'],
    ['kafka', '- [ ] Silences removed', '- [ ]Silences removed'],
    ['kafka', '2. [x] Package', '2. [x]Package'],
  ),
  ...defects(
    'checkbox-parent',
    [
      'points',
      '- [x] Canary instances are sized like the stable ones',
      '- [x] Canary instances are sized like the stable ones\n  - [ ] Requests and limits\n  - [x] Connection pools',
    ],
    [
      'tickets',
      '- [ ] Load test with 3,000 buyers at once passed',
      '- [ ] Load test with 3,000 buyers at once passed\n  - [x] Seat maps\n  - [x] Waiting room',
    ],
    [
      'kafka',
      '1. [x] Release notes from 3.6.1 to 3.9.0 read by two engineers',
      '1. [x] Release notes from 3.6.1 to 3.9.0 read by two engineers\n   - [ ] Notes of 3.8 read',
    ],
    [
      'video',
      '  - text: Pipeline green for media-gateway 5.2.0\n    done: true',
      '  - text: Pipeline green for media-gateway 5.2.0\n    done: true\n    items:\n      - text: Integration tests\n        done: false',
    ],
  ),
  ...defects(
    'checklist-duplicate',
    [
      'points',
      '- [ ] Alerts fired once in staging',
      '- [ ] Alerts fired once in staging\n- [ ] Production settings reviewed',
    ],
    [
      'pension',
      '- [ ] Everyone in the timeline has answered',
      '- [ ] Everyone in the timeline has answered\n- [ ] Replica lag below 5 s',
    ],
    [
      'tickets',
      '- [ ] Box offices informed of date and time',
      '- [ ] Box offices informed of date and time\n- [ ] Dashboards show the green environment',
    ],
    ['kafka', '- [ ] Test reading arrived', '- [ ] All brokers run 3.9.0', 'All brokers run 3.9.0'],
    [
      'video',
      '- text: TURN certificates valid for at least 90 days',
      '- text: Clinics informed of date and time',
      'Clinics informed of',
    ],
  ),
  ...defects(
    'checklist-gate',
    [
      'points',
      '- [ ] A test customer pays with',
      '- [x] A test customer pays with',
      {
        and: running('**Status:** Planned'),
        at: ['A test customer pays', '## Pre-Deployment Checklist', 'Load test with 400'],
        now: '2031-02-24T16:00:00Z',
      },
    ],
    [
      'pension',
      '- [ ] V301 and V302 applied',
      '- [x] V301 and V302 applied',
      {
        and: running('| **Status** | Approved |'),
        at: ['V301 and V302 applied', '## 6. Go/No-Go', '### Stage 1', 'Backup complete', 'Backup is listed'],
        now: '2031-03-23T06:30:00Z',
      },
    ],
    [
      'tickets',
      '- [ ] Help pages describe',
      '- [x] Help pages describe',
      {
        and: running('**Status:** Planned'),
        at: ['Help pages describe', '### Step 4', '**Go/No-Go:**', '## 1. Pre-Deployment', 'Load test with'],
        now: '2031-03-12T06:40:00Z',
      },
    ],
    [
      'kafka',
      '- [ ] All brokers run 3.9.0',
      '- [x] All brokers run 3.9.0',
      {
        and: running('- **Status:** Approved'),
        at: [
          'All brokers run',
          '### Step 4',
          '## Before T',
          'No partition reassignment',
          'No under-replicated',
        ],
        now: '2031-03-18T22:30:00Z',
      },
    ],
  ),
  ...defects(
    'result-contradiction',
    [
      'points',
      '- [ ] Release note is published',
      '- [ ] Release note is published\n\n**Validation Result:** ✅ PASS',
      'PASS',
    ],
    [
      'pension',
      '- [ ] Health endpoint answers 200 on each pod',
      '- [ ] Health endpoint answers 200 on each pod\n\n**Result:** ✅ PASS',
      '✅ PASS',
    ],
    [
      'tickets',
      '- [ ] Night shift agrees',
      '- [ ] Night shift agrees\n\n**Result:** PASS',
      '**Result:** PASS',
    ],
    [
      'kafka',
      '- [ ] No consumer group has a lag above 20,000 messages',
      '- [ ] No consumer group has a lag above 20,000 messages\n\n**Result of the pilot:** PASS',
      'PASS',
    ],
  ),
  ...defects(
    'decision-incomplete',
    [
      'tickets',
      '**Go/No-Go:** Marit Solberg decides at 05:25 UTC, by these points:',
      '**Go/No-Go:** decided by these points:',
      ['**Go/No-Go:**', '### Step 4'],
    ],
    ['video', '  maker: Helle Jørgensen\n', '', { at: 'decision:' }],
    ['video', '  time: 2031-03-06 17:30 UTC\n', '', { at: 'decision:' }],
  ),
  ...defects(
    'decision-contradiction',
    ['pension', '**Decision:** pending', '**Decision:** GO'],
    [
      'pension',
      '91/100 (go at 85 or more)',
      '79/100 (go at 85 or more)',
      {
        and: [
          ['**Decision:** pending', '**Decision:** GO'],
          ['- [ ] Backup is listed', '- [x] Backup is listed'],
          ['- [ ] All prerequisites are met', '- [x] All prerequisites are met'],
          ['- [ ] Replica lag below 5 s', '- [x] Replica lag below 5 s'],
          ['- [ ] Everyone in the timeline', '- [x] Everyone in the timeline'],
        ],
        at: ['**Decision:** GO', '**Readiness score**'],
        also: ['status-contradiction'],
      },
    ],
    [
      'tickets',
      '- [ ] Night shift agrees',
      '- [ ] Night shift agrees\n\n**Decision:** GO',
      '**Decision:** GO',
    ],
    [
      'kafka',
      '**Decision:** Oksana Hrytsenko says go or stop at T+60 min.',
      '**Decision:** GO (Oksana Hrytsenko, T+60 min)',
    ],
    ['video', '  maker: Helle Jørgensen', '  outcome: GO\n  maker: Helle Jørgensen', 'outcome: GO'],
  ),
];
