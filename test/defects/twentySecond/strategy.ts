/** The strategy, its ramp, and the downtime. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const canaries = part('issue', '- [ ] **08:00** Canary 1', '<details>');
const ramp = part('issue', '| Step | From (UTC)', '## Deployment Procedure');
const switchStep = part('donors', '      - name: Switch the traffic to green', '  - name: Smoke Tests');

export const strategy: readonly Case[] = [
  ...defects(
    'strategy-required',
    ['exams', '**Strategy:** Rolling  \n', '', { at: ['## 2.', '**Target Env'], also: ['field-required'] }],
    [
      'donors',
      '  approach: Blue-Green\n',
      '',
      { at: ['strategy:', 'rationale:'], also: ['field-required', 'yaml-schema'] },
    ],
    [
      'donors',
      'strategy:\n',
      '',
      {
        until: 'dependencies:\n',
        at: ['title:', 'template: runbook', 'dependencies:'],
        also: ['section-required', 'field-required'],
      },
    ],
  ),
  ...defects(
    'strategy-unknown',
    ['issue', '**Strategy:** Canary', '**Strategy:** Cannary'],
    ['exams', '**Strategy:** Rolling', '**Strategy:** Hopscotch'],
    ['interest', '| Strategy | Recreate: the', '| Strategy | Recrate: the'],
    ['donors', '  approach: Blue-Green', '  approach: Blue-Grene', { also: ['yaml-schema'] }],
  ),
  ...defects(
    'strategy-rationale-required',
    [
      'exams',
      '### Rationale',
      '',
      { until: '## 3. Deployment Steps', at: ['**Strategy:**', '## 2.'], level: 'strict' },
    ],
    [
      'issue',
      'Every newsroom crop',
      '',
      { until: '| Step | From', at: ['**Strategy:** Canary', '### Strategy'], level: 'strict' },
    ],
    [
      'lottery',
      ', because the new code can then be installed hours before anyone\ndepends on it, and can be switched off within seconds.',
      '.',
      { at: ['We use a feature flag', '### 1.1 Strategy'], level: 'strict' },
    ],
    ['interest', '## Rationale', '', { until: '## Run sheet', at: '| Strategy |', level: 'strict' }],
    [
      'donors',
      '  rationale: Both colours can run on the same database, and one command sends the donors back\n',
      '',
      { at: ['strategy:', 'approach: Blue-Green'], also: ['field-required'], level: 'strict' },
    ],
  ),
  ...defects(
    'strategy-contradiction',
    [
      'issue',
      '**Strategy:** Canary',
      '**Strategy:** Blue-Green',
      ['**Strategy:**', '**08:00** Canary 1', '| Canary 1 |', '--next 5'],
    ],
    [
      'lottery',
      '- **Team:** SRE',
      '- **Strategy:** Blue-Green\n- **Team:** SRE',
      ['- **Strategy:**', 'We use a feature flag'],
    ],
    [
      'exams',
      '**Strategy:** Rolling',
      '**Strategy:** Blue-Green',
      ['**Strategy:**', '- Replace the six', 'rolling-update.sh --env production --version 3.0.0'],
    ],
    [
      'interest',
      'A batch program cannot run twice on the same accounts, so old and new cannot share the work.',
      'We do this as a canary: for a week the new program computes a tenth of the accounts.',
      ['| Strategy |', 'We do this'],
    ],
    [
      'donors',
      '  approach: Blue-Green',
      '  approach: Canary',
      [
        'approach: Canary',
        'Switch the traffic to green',
        'Install 5.0.0 on green',
        '--to green',
        'rationale: Both',
        'Check that blue is healthy',
        '--colour blue --status',
      ],
    ],
  ),
  ...defects(
    'strategy-risk-mismatch',
    ['exams', '**Risk Level:** Medium', '**Risk Level:** High', ['**Risk Level:**', '**Strategy:**']],
    [
      'exams',
      '**Strategy:** Rolling',
      '**Strategy:** Recreate',
      {
        also: ['strategy-downtime-mismatch', 'strategy-contradiction'],
        at: ['**Strategy:**', '**Expected Downtime:**'],
      },
    ],
    [
      'donors',
      '  risk: Medium\n  downtime: None',
      '  risk: High\n  downtime: None',
      {
        and: [['  approach: Blue-Green', '  approach: Rolling']],
        at: ['approach: Rolling', 'risk: High'],
        also: ['strategy-contradiction'],
      },
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'issue',
      'Install 4.2.0 beside 4.1.7, without traffic',
      'Stop the picture service, then install 4.2.0 in its place',
      ['**07:30**', '**Downtime:**'],
    ],
    [
      'lottery',
      'The twelve hosts are replaced in three groups of four.',
      'All twelve hosts are stopped, replaced and started again.',
      ['All twelve hosts', 'There is no downtime'],
    ],
    [
      'exams',
      '- Replace the six servers one at a time, while the other five serve',
      '- Shut down all six servers, replace them and start them again',
      { at: ['- Shut down', '**Expected Downtime:**'], also: ['strategy-contradiction'] },
    ],
    [
      'interest',
      '| Downtime | Scheduled, 8 hours of batch;',
      '| Downtime | Zero;',
      ['| Downtime |', '| Strategy |'],
    ],
    [
      'donors',
      '          ./ops/switch.sh --env production --to green',
      '          ./ops/stop.sh --env production --service donors\n          ./ops/switch.sh --env production --to green',
      ['./ops/stop.sh', 'downtime: None', 'Switch the traffic'],
    ],
  ),
  ...defects(
    'strategy-steps-missing',
    [
      'donors',
      switchStep,
      '',
      { level: 'strict', at: ['approach: Blue-Green', 'strategy:', 'Application Deployment', 'phases:'] },
    ],
    [
      'issue',
      canaries,
      '- [ ] **08:00** Let 4.2.0 serve (@joris.maat)\n\n',
      {
        and: [[ramp, '']],
        level: 'strict',
        at: ['**Strategy:** Canary', '### Strategy', '### Deployment Steps'],
      },
    ],
    [
      'exams',
      '**Strategy:** Rolling',
      '**Strategy:** Feature Flag',
      {
        level: 'strict',
        at: ['**Strategy:**', '## 3. Deployment Steps', '## 2.'],
        also: ['strategy-contradiction'],
      },
    ],
  ),
];

export const ramps: readonly Case[] = [
  ...defects(
    'rollout-percentages',
    ['issue', '| Canary 3 | 09:45 | 50% |', '| Canary 3 | 09:45 | 15% |'],
    [
      'issue',
      'weight.sh --service picture-service --next 50',
      'weight.sh --service picture-service --next 15',
    ],
    ['lottery', 'the share goes to 25 % at 08:30', 'the share goes to 2 % at 08:30'],
    ['lottery', 'is opened to 100 % of the shops', 'is opened to 90 % of the shops'],
    ['lottery', '--share 60\n', '--share 20\n', ['--share 20', '--share 25']],
    ['exams', '(10% → 30% → 60% → 100%)', '(10% → 60% → 30% → 100%)'],
    ['exams', '| Group 3 | 60% |', '| Group 3 | 20% |'],
    ['exams', '| Group 4 | 100% |', '| Group 4 | 110% |'],
  ),
  ...defects(
    'rollout-hold-required',
    [
      'lottery',
      'At 08:00 the flag goes to 5 %',
      'From 08:00 on the flag goes to 5 %, 25 %, 60 % and 100 % of the shops and the app.\n\n',
      {
        until: '```bash\nflagctl',
        and: [
          [
            ' Between the commands Runa Holm reads the dashboard\nand says in #draws-and-tickets whether the next one may follow.',
            '',
          ],
        ],
        level: 'strict',
        at: [
          'From 08:00 on',
          '### 3.4',
          'flagctl set check-v7 --env production --share 5',
          'flagctl set check-v7 --env production --share 25',
        ],
      },
    ],
    [
      'issue',
      ramp,
      '',
      {
        and: [
          ['Canary 1, then hold for 45 minutes', 'Canary 1'],
          ['Canary 2, then hold for 60 minutes', 'Canary 2'],
          ['Canary 3, then hold for 90 minutes', 'Canary 3'],
        ],
        level: 'strict',
        at: [
          '**08:00** Canary 1',
          '**08:45**',
          '**09:45**',
          '**11:15**',
          '--next 5',
          '--next 20',
          '### Deployment Steps',
        ],
      },
    ],
  ),
];
