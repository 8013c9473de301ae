/** The timeline, checklists, decisions. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const open = part('customs', 'The decision falls at 09:45.', '### Phase 4');
const go =
  '**Decision:** GO\n**Decided by:** Rhona Buchan\n**Decided at:** 8 March 2031, 09:45\n**Reason:** the desks want to go on\n\n';
const ticked = part('customs', '- [ ] All smoke tests pass', '\nThe decision falls');

export const timeline: readonly Case[] = [
  ...defects(
    'time-invalid',
    ['guest', '| 13:00 | 120 min |', '| 13:70 | 120 min |'],
    ['guest', '**Window:** 09:00 – 17:00 UTC', '**Window:** 09:00 – 27:00 UTC'],
    [
      'permits',
      '| 20:20 | 20:40 | Schema',
      '| 20:20 | 20:64 | Schema',
      { also: ['timeline-stage-mismatch'] },
    ],
    ['docks', '  - time: 10:15', '  - time: 10:75'],
    ['customs', '### Phase 3: Decide (09:30 – 10:00)', '### Phase 3: Decide (09:30 – 25:00)'],
    ['customs', '(07:30–10:00) |', '(07:30–10:60) |'],
  ),
  ...defects(
    'timeline-order',
    [
      'guest',
      '| 09:20 | 40 min | Release with the flag off | Jonas Beck |\n| 10:00 | 60 min | Flag at 5% | Jonas Beck |\n',
      '| 10:00 | 60 min | Flag at 5% | Jonas Beck |\n| 09:20 | 40 min | Release with the flag off | Jonas Beck |\n',
    ],
    [
      'permits',
      '| 20:40 | 21:25 | Rolling upgrade | Stefan Ilic |\n| 21:25 | 21:45 | Checks | Bethan Price |\n',
      '| 21:25 | 21:45 | Checks | Bethan Price |\n| 20:40 | 21:25 | Rolling upgrade | Stefan Ilic |\n',
    ],
    [
      'docks',
      part('docks', '  - time: 12:30', 'total_duration:'),
      '  - time: 12:45\n    duration: 60 min\n    phase: Monitoring\n    owner: Hugo Lang\n  - time: 12:30\n    duration: 15 min\n    phase: Smoke Tests\n    owner: Hugo Lang\n\n',
    ],
    [
      'customs',
      '| 5 | 08:45 | 09:30 |',
      '| 5 | 05:45 | 06:30 |',
      {
        at: ['| 5 |', '| 4 |'],
        also: ['timeline-overlap', 'timeline-stage-mismatch', 'timeline-total'],
      },
    ],
  ),
  ...defects(
    'timeline-overlap',
    [
      'guest',
      '| 11:00 | 120 min |',
      '| 11:00 | 150 min |',
      { at: ['| 11:00', '| 13:00'], also: ['timeline-total'] },
    ],
    [
      'permits',
      '| 20:00 | 20:20 | Backup',
      '| 20:00 | 20:35 | Backup',
      { at: ['| 20:00 ', '| 20:20 '], also: ['timeline-stage-mismatch'] },
    ],
    [
      'docks',
      '    duration: 120 min\n',
      '    duration: 150 min\n',
      { at: ['time: 10:30', 'duration: 150', 'time: 12:30'], also: ['timeline-total'] },
    ],
    ['customs', '| 4 | 08:00 | 08:45 |', '| 4 | 07:50 | 08:45 |', ['| 3 |', '| 4 |']],
  ),
  ...defects(
    'timeline-total',
    ['guest', '**Total Duration:** 7 hours', '**Total Duration:** 6 hours'],
    ['permits', 'Total: 2 hours 15 minutes.', 'Total: 3 hours 15 minutes.'],
    ['docks', 'total_duration: 3 hours 45 minutes', 'total_duration: 3 hours'],
    ['customs', 'Total: 6 hours (06:00', 'Total: 5 hours (06:00'],
    ['customs', '| 2 hours 30 minutes (07:30', '| 2 hours (07:30'],
  ),
  ...defects(
    'timeline-stage-mismatch',
    [
      'permits',
      'schema (20:20 – 20:40)',
      'schema (20:20 – 20:55)',
      { at: ['### 3. Apply', '| Schema'], also: ['timeline-overlap', 'timeline-order'] },
    ],
    [
      'permits',
      '### 6. Watch (21:45 – 22:15)',
      '### 6. Watch (22:00 – 22:30)',
      ['### 6. Watch', '| Observation'],
    ],
    ['permits', 'pods (20:40 – 21:25)', 'pods (20:40 – 21:10)', ['### 4. Upgrade', '| Rolling upgrade']],
    [
      'customs',
      '### Phase 3: Decide (09:30 – 10:00)',
      '### Phase 3: Decide (09:45 – 10:15)',
      { at: ['### Phase 3', '| 6 |'], also: ['timeline-overlap'] },
    ],
  ),
  ...defects(
    'checkbox-malformed',
    ['guest', '- [ ] Support has read', '- [] Support has read'],
    ['guest', '- [x] Two reviewers', '- [x]Two reviewers'],
    ['permits', '- [ ] Kofi Mensah has joined', '-[ ] Kofi Mensah has joined'],
    ['permits', '  - [ ] Export to finance', '  - [ x] Export to finance'],
    ['customs', '- [x] Contract with', '- [X ] Contract with'],
  ),
  ...defects(
    'checkbox-parent',
    ['permits', '- [ ] The nightly export is paused', '- [x] The nightly export is paused'],
    [
      'permits',
      '  - [ ] Export to the parking contractor\n  - [ ] Export to finance\n',
      '  - [x] Export to the parking contractor\n  - [x] Export to finance\n',
      '- [ ] The nightly export',
    ],
    [
      'customs',
      '- [x] Certificates installed on both senders\n',
      '- [x] Certificates installed on both senders\n  - [x] Sender A\n  - [ ] Sender B\n',
      { also: ['result-contradiction'] },
    ],
  ),
  ...defects(
    'checklist-duplicate',
    [
      'guest',
      '- [ ] Support has read the answers for shoppers\n',
      '- [ ] Support has read the answers for shoppers\n- [ ] Rollback rehearsed by Jonas Beck\n',
      '- [ ] Rollback rehearsed',
    ],
    [
      'permits',
      '- [ ] The nightly export is paused\n',
      '- [ ] Kofi Mensah has joined the call\n- [ ] The nightly export is paused\n',
    ],
    [
      'docks',
      '  - text: The street team knows the day\n    done: false\n',
      '  - text: The street team knows the day\n    done: false\n  - text: The street team knows the day\n    done: false\n',
    ],
    [
      'customs',
      '- [ ] The outbox and the count of the desk agree\n',
      '- [ ] The outbox and the count of the desk agree\n- [ ] All smoke tests pass\n',
      '- [ ] All smoke tests pass',
    ],
  ),
  ...defects(
    'checklist-gate',
    [
      'guest',
      '- [ ] The flag has been at 100%',
      '- [x] The flag has been at 100%',
      { at: ['The flag has been', 'Rollback rehearsed', '## '], also: ['status-contradiction'] },
    ],
    [
      'customs',
      '- [ ] All smoke tests pass',
      '- [x] All smoke tests pass',
      { at: ['All smoke', '- [ ] Desks reminded', '### Phase', '## '], also: ['status-contradiction'] },
    ],
    [
      'customs',
      '- [ ] Gateway kept for a week',
      '- [x] Gateway kept for a week',
      { at: ['Gateway kept', '- [ ] Desks reminded', '## '], also: ['status-contradiction'] },
    ],
    [
      'docks',
      '        expected: canary 45, stable 55\n',
      '        expected: canary 45, stable 55\n        done: true\n',
      {
        at: ['Give the canary 45%', 'done: true', 'The street team', 'prerequisites:'],
        also: ['status-contradiction'],
      },
    ],
  ),
  ...defects(
    'result-contradiction',
    ['customs', '| > 99% | 99.7% | PASS |', '| > 99% | 97.1% | PASS |'],
    ['customs', '| < 5 s | 1.9 s | PASS |', '| < 5 s | 7.4 s | PASS |'],
    ['customs', '| 31 min | PASS |', '| 51 min | FAIL |', ['**Rehearsal result:**']],
    [
      'guest',
      '## 2. Deployment Strategy\n',
      '**Infrastructure result:** ✅ PASS\n\n## 2. Deployment Strategy\n',
    ],
    ['permits', '**Gate:** do not', '**Result:** PASS\n\n**Gate:** do not', { also: ['step-numbering'] }],
  ),
  ...defects(
    'decision-incomplete',
    [
      'guest',
      '## 2. Deployment Strategy\n',
      '### Go/No-Go\n\n**Decision:** GO\n\n## 2. Deployment Strategy\n',
      { at: ['**Decision:**', '### Go/No-Go'], also: ['decision-contradiction'] },
    ],
    [
      'guest',
      '## 2. Deployment Strategy\n',
      '### Go/No-Go\n\n**Decision:** GO  \n**Decided by:** Ana Petrov\n\n## 2. Deployment Strategy\n',
      { at: ['**Decision:**', '**Decided by:**', '### Go/No-Go'], also: ['decision-contradiction'] },
    ],
  ),
  ...defects(
    'decision-contradiction',
    [
      'customs',
      open,
      go,
      { at: ['**Decision:**', '**Criteria', '- [ ] '], also: ['checklist-gate', 'status-contradiction'] },
    ],
    [
      'customs',
      open,
      go,
      {
        and: [
          [ticked, ticked.replaceAll('[ ]', '[x]')],
          ['- [ ] Desks reminded', '- [x] Desks reminded'],
          ['- [ ] Support of the', '- [x] Support of the'],
          ['91/100 (80 required)', '71/100 (80 required)'],
        ],
        at: ['**Decision:**', '71/100'],
        also: ['status-contradiction'],
      },
    ],
    [
      'customs',
      open,
      go,
      {
        and: [
          [ticked, ticked.replaceAll('[ ]', '[x]')],
          ['- [ ] Desks reminded', '- [x] Desks reminded'],
          ['- [ ] Support of the', '- [x] Support of the'],
          ['**Rehearsal result:** PASS', '**Rehearsal result:** FAIL'],
          ['| 31 min | PASS |', '| 51 min | FAIL |'],
        ],
        at: ['**Decision:**', '**Rehearsal result:**'],
        also: ['status-contradiction'],
      },
    ],
    [
      'permits',
      '**Gate:** do not go past this line with an open box.',
      '**Gate:** do not go past this line with an open box.\n\n**Decision:** GO, Fatima Lowe, 25 February 2031, 19:55, since all is ready',
      { at: ['**Decision:**', '- [ ] '] },
    ],
  ),
];
