/** The strategy and the rollout. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const strategy: readonly Case[] = [
  ...defects(
    'strategy-required',
    ['wind', '**Approach:** Canary\n', '', { at: '', also: ['field-required'] }],
    ['dose', '  approach: Feature Flag\n', '', { at: '', also: ['field-required'] }],
  ),
  ...defects(
    'strategy-unknown',
    ['claims', '| **Strategy** | Blue-green |', '| **Strategy** | Blue-grean |'],
    ['wind', '**Approach:** Canary', '**Approach:** Big splash'],
    ['dose', 'approach: Feature Flag', 'approach: Featur Flag'],
    ['lots', '**Strategy:** Rolling, in', '**Strategy:** Roling, in'],
    ['heat', '**Strategy:** Recreate – the', '**Strategy:** Recreat – the'],
  ),
  ...defects(
    'strategy-rationale-required',
    [
      'claims',
      '| **Rationale** | Claims handlers work until midnight, so the way back has to take a minute |\n',
      '',
      ['**Strategy**', '# Release Plan'],
    ],
    [
      'wind',
      '### Rationale\n\nThe new reader',
      'Shares: 3% → 12% → 45% → 100%.\n\n',
      { until: '## Dependencies', at: ['**Approach:**', '## Deployment Strategy'] },
    ],
    [
      'lots',
      'Rolling, in the manner of expand and contract: each phase leaves both versions of the clock running',
      'Rolling',
    ],
  ),
  ...defects(
    'strategy-contradiction',
    [
      'claims',
      'are replaced together; the document',
      'are replaced in a rolling update; the document',
      ['rolling update', '**Strategy**'],
    ],
    ['wind', '**Approach:** Canary', '**Approach:** Blue-Green', ['**Approach:**', 'canary']],
    ['dose', 'approach: Feature Flag', 'approach: Blue-Green', ['approach:', 'lag']],
    [
      'lots',
      '**Strategy:** Rolling, in',
      '**Strategy:** Recreate, in',
      {
        at: ['**Strategy:**', 'one after another'],
        also: ['strategy-downtime-mismatch', 'strategy-risk-mismatch'],
      },
    ],
    [
      'heat',
      'The billing system leaves the cellar',
      'In a canary release the billing system leaves the cellar',
      ['canary release', '**Strategy:**'],
    ],
  ),
  ...defects(
    'strategy-risk-mismatch',
    [
      'wind',
      '**Approach:** Canary',
      '**Approach:** Rolling',
      { at: ['**Approach:**', '**Risk Level:**'], also: ['strategy-contradiction'] },
    ],
    [
      'dose',
      'approach: Feature Flag',
      'approach: Rolling',
      {
        at: ['approach:', 'risk: High'],
        and: [['  risk: Medium\n', '  risk: High\n']],
        also: ['strategy-contradiction', 'risk-overall-mismatch'],
      },
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'heat',
      '**Planned outage:** 4 hours 15 minutes (00:15 – 04:30)',
      '**Planned outage:** none',
      ['**Planned outage:**', '**Strategy:**', 'disable --now', 'Stop the old'],
    ],
    [
      'claims',
      'flyway -configFiles=/etc/flyway/claims.conf -target=311',
      'pdsh -g blue systemctl stop claims-api\nflyway -configFiles=/etc/flyway/claims.conf -target=311',
      ['systemctl stop', '**Downtime**'],
    ],
    [
      'lots',
      'Auction clock 12.6 reads',
      'All five servers are stopped for ten minutes. Auction clock 12.6 reads',
      ['are stopped', '**Downtime:**'],
    ],
    [
      'dose',
      '          nomad job run',
      '          nomad job stop dose-check\n          nomad job run',
      ['nomad job stop', 'downtime: Zero'],
    ],
    [
      'wind',
      '   ./bin/share --canary 100\n',
      '   kubectl -n live scale deployment/reader --replicas=0\n   ./bin/share --canary 100\n',
      ['replicas=0', '**Downtime:**'],
    ],
  ),
  ...defects(
    'strategy-steps-missing',
    [
      'claims',
      '### Step 5: Switch to green (20:20–20:30)',
      '',
      {
        until: '### Step 5: Watch',
        at: '',
        and: [
          ['### Step 6: Watch', '### Step 5: Watch'],
          ['| 20:20 | 20:30 | Switch to green |', '| 20:20 | 20:30 | Break |'],
        ],
      },
    ],
    ['dose', 'approach: Feature Flag', 'approach: Blue-Green', { also: ['strategy-contradiction'] }],
    ['lots', '**Strategy:** Rolling, in', '**Strategy:** Canary, in', { also: ['strategy-contradiction'] }],
    [
      'heat',
      '**Strategy:** Recreate – the',
      '**Strategy:** Feature flag – the',
      { also: ['strategy-contradiction'] },
    ],
  ),
  ...defects(
    'rollout-percentages',
    ['wind', '3% → 12% → 45% → 100%', '3% → 45% → 12% → 100%'],
    ['wind', './bin/share --canary 45\n', './bin/share --canary 4\n', ['--canary 4']],
    ['wind', '| Share of 100% |', '| Share of 90% |'],
    ['wind', '2. Raise the share to 12%', '2. Raise the share to 52%', ['52%', '45%', '--canary 12']],
    ['dose', '--percent 50\n', '--percent 5\n', ['--percent 5']],
    ['dose', 'Raise the flag to 100% of the orders', 'Raise the flag to 110% of the orders'],
  ),
  ...defects(
    'rollout-hold-required',
    [
      'wind',
      '2. Raise the share to 12%. Hold for 90 minutes.',
      '2. Raise the share to 12%.',
      {
        at: ['12%', '45%', '3%', '100%', '--canary'],
        and: [
          [
            'Rosa Lindt watches the board the whole time and says "clear" before each larger share.',
            'Kwame Badu types, and Solveig Aas reads the plan aloud.',
          ],
          ['of the turbines. Hold for 60 minutes.', 'of the turbines.'],
          ['3. Raise the share to 45%. Hold for 120 minutes.', '3. Raise the share to 45%.'],
          ['| 2031-03-05 10:30 |', '| 2031-03-05 |'],
          ['| 2031-03-05 12:30 |', '| 2031-03-05 |'],
          ['| 2031-03-05 15:00 |', '| 2031-03-05 |'],
        ],
      },
    ],
    [
      'dose',
      '        hold: 60 minutes, and Gwen Morris reads every warning\n',
      '',
      {
        at: ['--percent', 'name: Raise', 'name: Switch', 'name: Flag'],
        and: [['        hold: 90 minutes\n', '']],
      },
    ],
    ['dose', '        hold: 90 minutes\n', '', ['--percent', 'name: Raise', 'name: Flag']],
  ),
];
