/** The way back: its triggers, steps, owner, time and window. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const fallbackTable = part('interest', '| Trigger | Until |', 'Hedda Kroll decides on every');
const donorSteps = part('donors', '  steps:\n    - name: Send the donors', 'roles:');
const donorTriggers = part('donors', '  triggers:', '  steps:\n    - name: Send');
const whenBack =
  'We roll back when the error rate is above 3 % for 5 minutes, when the p95 latency is above 800 ms for\n5 minutes, when a smoke test fails twice, or when one shop reports a prize that differs from the\nofficial list. ';

export const rollback: readonly Case[] = [
  ...defects(
    'rollback-required',
    [
      'lottery',
      '## 5. Way back',
      '',
      {
        until: '## 6. Timeline',
        and: [
          ['Watch, and time for a rollback', 'Watch'],
          [', and its undo script as well', ''],
        ],
        at: ['# Deployment Plan', '## 4.', '## 6.', '## 3.', '### 4.2'],
        also: ['migration-rollback-required', 'step-numbering'],
      },
    ],
    [
      'exams',
      part('exams', '## 4. Rollback Procedure', '## 5. Monitoring'),
      '',
      {
        at: ['# Deployment Plan', '## 3.', '## 5.', '## Feature'],
        also: [
          'section-required',
          'field-required',
          'migration-rollback-required',
          'rollback-time-required',
          'step-numbering',
        ],
      },
    ],
    [
      'issue',
      part('issue', '## Rollback Procedure', '## Smoke Tests'),
      '',
      {
        at: [
          '# Deployment: DP-910',
          '## Smoke Tests',
          '## Environment Configuration',
          '## Deployment Procedure',
        ],
        also: ['section-required', 'field-required', 'rollback-time-required'],
      },
    ],
  ),
  ...defects(
    'rollback-triggers-required',
    ['lottery', whenBack, '', { at: ['## 5. Way back', '### 5.1', '### 5.2', 'Ilse Brandt owns'] }],
    [
      'interest',
      fallbackTable,
      '',
      { at: ['## Fallback', '### When we fall back', '### Fallback A', 'Hedda Kroll decides on every'] },
    ],
    [
      'donors',
      donorTriggers,
      '',
      {
        and: [
          [
            '        rollback: Begin the rollback if it fails twice\n',
            '        rollback: See the rollback below\n',
          ],
          [
            '        rollback: Begin the rollback when a trigger below is met\n',
            '        rollback: See the rollback below\n',
          ],
        ],
        at: ['rollback:', 'owner: Carla Nunes', '- name: Send the donors back', 'window: 60'],
        also: ['section-required', 'field-required'],
      },
    ],
    [
      'issue',
      part('issue', '### Rollback Triggers', '### Rollback Steps'),
      '',
      {
        and: [
          [
            'a JPEG of 1200 by 800 pixels\n   - Failure: start the rollback',
            'a JPEG of 1200 by 800 pixels\n   - Failure: call @imke.vos',
          ],
          [
            'a WebP of 390 by 520 pixels\n   - Failure: start the rollback',
            'a WebP of 390 by 520 pixels\n   - Failure: call @imke.vos',
          ],
          [
            'within 10 seconds\n   - Failure: start the rollback',
            'within 10 seconds\n   - Failure: call @imke.vos',
          ],
        ],
        at: ['## Rollback Procedure', '### Rollback Steps', '# Deployment: DP-910'],
        also: ['section-required'],
      },
    ],
  ),
  ...defects(
    'rollback-trigger-measurable',
    ['issue', '- Error rate > 3% for 5 minutes', '- Too many errors'],
    ['issue', '- The picture desk reports five wrong crops within an hour', '- The crops do not look good'],
    ['exams', '- p95 response time > 1200 ms for 5 minutes', '- The portal feels slow'],
    ['donors', '    - p95 response time > 1000 ms for 5 minutes', '    - Performance is bad'],
  ),
  ...defects(
    'rollback-steps-required',
    [
      'issue',
      '1. Send all requests back to 4.1.7',
      'Bring the old version back.\n\n',
      {
        until: '**Estimated Rollback Time:**',
        at: ['### Rollback Steps', '## Rollback Procedure', 'Bring the old'],
      },
    ],
    [
      'lottery',
      '1. Switch the flag off: `flagctl',
      'We go back the way we came.\n\n',
      {
        until: 'The flag takes one minute',
        at: ['### 5.2', '## 5.', 'We go back the way'],
        also: ['migration-rollback-required'],
      },
    ],
    [
      'exams',
      '1. Close the group of the day',
      'Emil Sandberg knows how the old release comes back.\n\n',
      {
        until: '### Rollback Decision',
        at: ['### Manual Rollback', '## 4.', 'Emil Sandberg knows'],
        also: ['migration-rollback-required'],
      },
    ],
    [
      'donors',
      donorSteps,
      '',
      {
        at: ['rollback:', 'triggers:', 'A slot is booked', 'owner: Carla'],
        also: ['section-required', 'field-required'],
      },
    ],
  ),
  ...defects(
    'rollback-owner-required',
    [
      'issue',
      '### Rollback Decision\n\n**Rollback Owner:** @imke.vos, in her absence @wietse.dam\n\n',
      '',
      { level: 'strict', at: ['## Rollback Procedure', '### Rollback Steps', '### Rollback Triggers'] },
    ],
    [
      'lottery',
      ' Ilse Brandt owns the decision; if she cannot be reached, Tarek Aziz takes it.',
      '',
      { level: 'strict', at: ['## 5.', '### 5.1', '### 5.2', 'official list'] },
    ],
    [
      'interest',
      'Hedda Kroll decides on every fallback, Paula Stein in her absence.\n\n',
      '',
      { level: 'strict', at: ['## Fallback', '### When we', '### Fallback A'] },
    ],
    [
      'exams',
      '**Rollback Owner:** Noor Haddad  \n',
      '',
      { level: 'strict', at: ['## 4.', '### Rollback Decision', '**Estimated'], also: ['field-required'] },
    ],
    [
      'donors',
      '  owner: Carla Nunes\n',
      '',
      {
        level: 'strict',
        at: ['rollback:', 'time: 20'],
        also: ['field-required'],
      },
    ],
  ),
  ...defects(
    'rollback-time-required',
    [
      'issue',
      '**Estimated Rollback Time:** 10 minutes  \n',
      '',
      {
        at: ['## Rollback Procedure', '### Rollback Steps', '**Rollback Window:**'],
        also: ['field-required'],
      },
    ],
    [
      'exams',
      '**Estimated Rollback Time:** 25 minutes  \n',
      '',
      {
        at: ['## 4.', '### Rollback Decision', '**Rollback Window:**', '**Rollback Owner:**'],
        also: ['field-required'],
      },
    ],
    [
      'donors',
      '  time: 20 minutes\n',
      '',
      { at: ['rollback:', 'owner: Carla', 'window: 60'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'rollback-verification-required',
    [
      'issue',
      '3. Verify that 4.1.7 answers again and that the error rate has fallen below 0.5%\n\n   ```bash\n   curl --fail --silent --show-error https://img.avondblad.nl/version\n   ```\n\n4. Tell',
      '3. Tell',
      { level: 'strict', at: ['## Rollback Procedure', '### Rollback Steps'] },
    ],
    [
      'lottery',
      '4. Verify with the smoke tests of section 3.5 that the old check answers, and that the error rate is\n   back below 0.5 %.',
      '4. Write to #draws-and-tickets that the old check is back.',
      { level: 'strict', at: ['## 5.', '### 5.2', '4. Write'] },
    ],
    [
      'exams',
      '5. Verify that release 2.9.4 answers and that no sitting is lost',
      '5. Write to #exam-week that release 2.9.4 is back',
      { level: 'strict', at: ['## 4.', '### Manual', '5. Write'] },
    ],
    [
      'interest',
      '5. Paula Stein verifies that the totals of the old program are those of Friday\n',
      '',
      {
        level: 'strict',
        and: [
          [
            '3. Greta Falk checks that 410,000 bookings were taken back\n4. Go on with fallback A\n5. Paula Stein verifies 20 statements and the totals of Friday',
            '3. Go on with fallback A',
          ],
        ],
        at: ['## Fallback', '### Fallback A', '### Fallback B'],
      },
    ],
  ),
  ...defects(
    'rollback-window',
    [
      'issue',
      '**Estimated Rollback Time:** 10 minutes',
      '**Estimated Rollback Time:** 50 minutes',
      ['**Estimated', '**Rollback Window:**'],
    ],
    ['lottery', 'all four steps together take 40 minutes', 'all four steps together take 75 minutes'],
    [
      'exams',
      '**Rollback Window:** 45 minutes',
      '**Rollback Window:** 15 minutes',
      ['**Estimated', '**Rollback Window:**'],
    ],
    ['interest', 'at most 90 minutes, **rollback', 'at most 150 minutes, **rollback'],
    ['donors', '  window: 60 minutes', '  window: 10 minutes', ['window: 10', 'time: 20']],
  ),
];
