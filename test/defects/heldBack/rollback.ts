/** The way back. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const rollback: readonly Case[] = [
  ...defects(
    'rollback-required',
    [
      'press',
      '## 🔙 Rollback Plan',
      '',
      {
        until: '## ⚠️ Risks',
        and: [
          ['| **Estimated rollback time** | 6 minutes |\n', ''],
          [', and the way back is one command', ''],
          ['- [ ] No rollback trigger is met\n', ''],
          ['ran in staging on 2032-03-04, up and down', 'ran in staging on 2032-03-04'],
          ['Expected: `3.8.0`. Blue keeps running until 2032-03-12 16:00.', 'Expected: `3.8.0`.'],
          [
            '### Template: release was taken back\n\n```text\nPress Orders is back at 3.7.4. All orders are safe. We will tell you the new date.\n```\n\n',
            '',
          ],
        ],
        at: ['# 🚀', '## 🛠️', '## 📋', '### Phase'],
        also: ['migration-rollback-required'],
      },
    ],
    [
      'scanner',
      '## 6 Back-out plan',
      '',
      {
        until: '## 7 Risk matrix',
        and: [
          [
            '| R1 | The new release does not start | Low | High | Medium | Back-out is rehearsed and takes 45 minutes |',
            '| R1 | The new release does not start | Low | High | Medium | It ran in the test hall |',
          ],
          ['| Script | Effect | Way back |\n| --- | --- | --- |', '| Script | Effect |\n| --- | --- |'],
          [
            'Adds the nullable column `battery_state` | 041_scanner_add_battery.down.sql |',
            'Adds the nullable column `battery_state` |',
          ],
          [
            'Creates the table `battery_history` | 042_scanner_battery_history.down.sql |',
            'Creates the table `battery_history` |',
          ],
        ],
        at: ['# Deployment Plan DP-1012', '## 4', '## 1'],
        also: ['migration-rollback-required', 'step-numbering'],
      },
    ],
    [
      'archive',
      '## Rollback Procedure',
      '',
      {
        until: '## Smoke Tests',
        at: ['# Deployment:', '## Smoke Tests', '## Environment Configuration', '## Deployment Procedure'],
        also: ['section-required', 'migration-rollback-required'],
      },
    ],
  ),
  ...defects(
    'rollback-triggers-required',
    [
      'press',
      '### When to roll back\n',
      '',
      {
        until: '### How to roll back',
        and: [['- [ ] No rollback trigger is met\n', '']],
        at: ['## 🔙', '### How to'],
      },
    ],
    ['scanner', '### 6.1 Conditions\n', '', { until: '### 6.2', at: ['## 6', '### 6.2'] }],
    [
      'tax',
      '### Automatic Rollback Triggers\n',
      '',
      {
        until: '### Manual Rollback Procedure',
        and: [
          ['- **Stop when:** one sample return differs\n', ''],
          ['- **Stop when:** more than 100 calls to the help line\n', ''],
          ['- **Stop when:** the employer feed is more than 2 hours behind\n', ''],
          ['- **Stop when:** p95 response time above 1200 ms\n', ''],
          ['- **Stop when:** any abort condition is met\n', ''],
        ],
        at: ['## Rollback Plan', '### Manual'],
        also: ['section-required'],
      },
    ],
    [
      'archive',
      '### Rollback Triggers\n',
      '',
      {
        and: [
          [
            '   - Expected: 200, with at least 1,900 hits\n   - Failure: start the rollback\n',
            '   - Expected: 200, with at least 1,900 hits\n',
          ],
          [
            '   - Expected: 200, and the title "Herrschaft Stainz"\n   - Failure: start the rollback\n',
            '   - Expected: 200, and the title "Herrschaft Stainz"\n',
          ],
        ],
        until: '### Rollback Steps',
        at: ['## Rollback Procedure', '### Rollback Steps'],
        also: ['section-required'],
      },
    ],
    [
      'scores',
      '  triggers:\n',
      '',
      {
        until: '  steps:\n    - name: Give',
        at: ['rollback:', 'owner: Tuomas', '  steps:', 'time: 20'],
        also: ['field-required', 'section-required'],
      },
    ],
  ),
  ...defects(
    'rollback-trigger-measurable',
    ['tax', '- Lag of the employer feed > 3 hours', '- The employer feed is too slow'],
    ['tax', '- Response time (p95) > 1500ms for 10 minutes', '- Performance is bad'],
    ['archive', '- p95 latency > 2500 ms for 10 minutes', '- The catalogue feels sluggish'],
    ['archive', '- Error rate > 3% for 5 minutes', '- Too many errors'],
    ['scores', '    - p95 response time > 900ms for 5 minutes', '    - The viewers are noticeably slower'],
  ),
  ...defects(
    'rollback-steps-required',
    [
      'press',
      '### How to roll back (6 minutes)\n',
      '',
      { until: '## ⚠️ Risks', at: ['## 🔙', '### When to'], also: ['migration-rollback-required'] },
    ],
    [
      'scanner',
      '| Step | Activity | Performed by | Minutes | Verification |',
      '',
      { until: '| Item | Entry |\n| --- | --- |\n| Estimated back-out', at: ['## 6', '### 6.2'] },
    ],
    [
      'tax',
      '```bash\n# Close all rings',
      'Urs brings version 8 back.\n\n',
      {
        until: '### Data Rollback',
        and: [
          [
            '```bash\n# Keep the drafts in a file, then take the column out: expect "exported" and "0512 reverted"\n./ops/drafts.sh export --to drafts-before-rollback.csv\n./ops/migrate.sh down --env formularo-prod --script 0512\n```\n',
            'The column can stay.\n',
          ],
        ],
        at: ['## Rollback Plan', '### Manual', 'Urs brings'],
        also: ['migration-rollback-required'],
      },
    ],
    [
      'archive',
      '1. Close the catalogue: `./catalogue.sh read-only`\n',
      'To be seen when it happens.\n\n',
      {
        until: '**Estimated Rollback Time',
        at: ['## Rollback Procedure', '### Rollback Steps', 'To be seen'],
        also: ['migration-rollback-required'],
      },
    ],
    [
      'scores',
      '  steps:\n    - name: Give all desks',
      '',
      {
        until: 'roles:\n',
        at: ['rollback:', 'owner: Tuomas', 'time: 20', '  triggers:'],
        also: ['field-required', 'section-required'],
      },
    ],
  ),
  ...defects(
    'rollback-owner-required',
    [
      'press',
      '**Decision:** Greta Lindholm, or Pavel Horák when she cannot be reached within 5 minutes\n\n',
      '',
      { level: 'strict', at: ['## 🔙', '### When to', '### How to'] },
    ],
    [
      'tax',
      '### Rollback Decision\n\n**Rollback Owner:** Beatriz Salgado\n\n',
      '',
      { level: 'strict', at: ['## Rollback Plan', '### Manual', '### Automatic'] },
    ],
    [
      'archive',
      '### Rollback Decision\n\n**Rollback Owner:** Theresia Hofer\n\n',
      '',
      { level: 'strict', at: ['## Rollback Procedure', '### Rollback'] },
    ],
    [
      'scores',
      '  owner: Tuomas Laine\n  time: 20 minutes\n',
      '  time: 20 minutes\n',
      {
        level: 'strict',
        at: ['rollback:\n', '  time: 20', 'rollback:'],
        also: ['field-required', 'yaml-schema'],
      },
    ],
  ),
  ...defects(
    'rollback-time-required',
    [
      'tax',
      '**Rollback Time:** 15 minutes\n',
      '',
      {
        at: ['## Rollback Plan', '## Deployment Strategy', '**Risk Level', '### Manual'],
        also: ['field-required'],
      },
    ],
    [
      'archive',
      '**Estimated Rollback Time:** 30 minutes\n**Rollback Window:** 60 minutes, from 07:00 to 08:00\n',
      '',
      {
        and: [[' can be taken back within half an hour', ' can be taken back without a restore']],
        at: ['## Rollback Procedure', '### Rollback Steps', '7. If the old pair'],
        also: ['field-required'],
      },
    ],
    [
      'scores',
      '  time: 20 minutes\n',
      '',
      { at: ['rollback:', '  owner: Tuomas', '  triggers:'], also: ['field-required', 'yaml-schema'] },
    ],
  ),
  ...defects(
    'rollback-verification-required',
    [
      'press',
      '\n4. Verify the rollback (2 minutes): `curl --fail --silent https://orders.nordblatt.se/version` prints `3.7.4`, and the error rate is under 0.3%.\n',
      '',
      { level: 'strict', at: ['## 🔙', '### How to', '3. Undo'] },
    ],
    [
      'tax',
      '\n# Check that version 8 answers everywhere: expect "40 of 40 equal"\n./ops/samples.sh --env formularo-prod --version 8\n',
      '',
      { level: 'strict', at: ['## Rollback Plan', '### Manual', './ops/drafts.sh withdraw'] },
    ],
    [
      'archive',
      '6. Verify the rollback: `./pg/whoami.sh archive-db` prints `ardb-old-1, 15.14`, and a test edit is accepted\n7. If',
      '6. If',
      { level: 'strict', at: ['## Rollback Procedure', '### Rollback Steps', '6. If'] },
    ],
  ),
  ...defects(
    'rollback-window',
    [
      'scanner',
      '| Estimated back-out time | 45 minutes |',
      '| Estimated back-out time | 70 minutes |',
      { at: ['| Estimated back-out time', '| Back-out window', '| Latest moment'] },
    ],
    [
      'archive',
      '**Estimated Rollback Time:** 30 minutes',
      '**Estimated Rollback Time:** 90 minutes',
      { at: ['**Estimated Rollback Time', '**Rollback Window'] },
    ],
    [
      'archive',
      '**Rollback Window:** 60 minutes, from 07:00 to 08:00',
      '**Rollback Window:** 20 minutes, from 07:00 to 07:20',
      { at: ['**Estimated Rollback Time', '**Rollback Window'] },
    ],
    [
      'press',
      '| **Estimated rollback time** | 6 minutes |',
      '| **Estimated rollback time** | 35 minutes |\n| **Rollback window** | 30 minutes after the switch |',
      { at: ['| **Estimated', '| **Rollback window'] },
    ],
    [
      'tax',
      '**Rollback Owner:** Beatriz Salgado\n',
      '**Rollback Owner:** Beatriz Salgado\n**Rollback Window:** 10 minutes after a ring was opened\n',
      { at: ['**Rollback Window', '**Rollback Time'] },
    ],
  ),
];
