/** The strategy, its ramp, and the downtime. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const summaryStrategy = '**Deployment Strategy:** Blue-Green\n\n**Downtime';
const stageStrategy = '**Deployment Strategy:** Blue-Green\n\n#### Pre';

export const strategy: readonly Case[] = [
  ...defects(
    'strategy-required',
    [
      'release',
      summaryStrategy,
      '**Downtime',
      {
        and: [[stageStrategy, '#### Pre']],
        at: ['## Executive Summary', '**Downtime', '# Phase 8', '**Feature Description'],
        also: ['field-required'],
      },
    ],
    [
      'freeze',
      '**Approach:** Feature Flag  \n',
      '',
      { at: ['## Deployment Strategy', '**Risk Level'], also: ['field-required'] },
    ],
    ['radio', '**Strategy:** Canary  \n', '', { at: ['## 🎯', '**Target'], also: ['field-required'] }],
    ['laundry', '  approach: Rolling\n', '', { at: ['strategy:', 'rationale:'], also: ['field-required'] }],
  ),
  ...defects(
    'strategy-unknown',
    [
      'release',
      summaryStrategy,
      '**Deployment Strategy:** Blue-Gren\n\n**Downtime',
      '**Deployment Strategy:** Blue-Gren',
    ],
    ['freeze', '**Approach:** Feature Flag', '**Approach:** Feature Falg'],
    ['radio', '**Strategy:** Canary', '**Strategy:** Leapfrog'],
    ['archive', '| Strategy | Recreate: the', '| Strategy | Recraete: the'],
    ['laundry', '  approach: Rolling', '  approach: Roling', { also: ['yaml-schema'] }],
  ),
  ...defects(
    'strategy-rationale-required',
    [
      'release',
      '### Rationale',
      '',
      {
        until: '## Prerequisites Validation',
        at: ['## Executive', '**Deployment Strategy', '# Phase 8'],
        level: 'strict',
      },
    ],
    [
      'freeze',
      '### Rationale',
      '',
      {
        until: '## Pre-Deployment Checklist',
        at: ['## Deployment Strategy', '**Approach:'],
        level: 'strict',
      },
    ],
    ['radio', '### 💡 Rationale', '', { until: '### 👥', at: ['## 🎯', '**Strategy:**'], level: 'strict' }],
    [
      'archive',
      '**Why by hand:**',
      '',
      {
        until: 'All times are UTC',
        and: [['| Strategy | Recreate: the archive is closed while it moves |', '| Strategy | Recreate |']],
        at: ['| Strategy |', 'Deployment Plan: DP-834'],
        level: 'strict',
      },
    ],
    [
      'laundry',
      '  rationale: >-',
      '',
      {
        until: '  risk: Medium',
        at: ['strategy:', 'approach:'],
        level: 'strict',
        also: ['field-required'],
      },
    ],
  ),
  ...defects(
    'strategy-contradiction',
    ['release', stageStrategy, '**Deployment Strategy:** Rolling\n\n#### Pre', ['**Deployment Strategy:**']],
    [
      'freeze',
      '**Approach:** Feature Flag',
      '**Approach:** Blue-Green',
      ['**Approach:**', '#### Feature Flag', '1. Switch the flag', 'flag'],
    ],
    ['radio', '**Strategy:** Canary', '**Strategy:** Blue-Green', ['**Strategy:**', 'canary', 'Phase']],
    [
      'laundry',
      '  approach: Rolling',
      '  approach: Blue-Green',
      ['approach:', 'Ring', 'rationale', 'one instance'],
    ],
    [
      'archive',
      '| Strategy | Recreate: the archive is closed while it moves |',
      '| Strategy | Canary: the archive is closed while it moves |',
      ['| Strategy |', 'systemctl stop', '## Step 2'],
    ],
  ),
  ...defects(
    'strategy-risk-mismatch',
    ['laundry', '  risk: Medium', '  risk: High', ['approach:', 'risk:']],
    [
      'laundry',
      '  approach: Rolling',
      '  approach: Recreate',
      {
        and: [['  risk: Medium', '  risk: High']],
        at: ['approach:', 'risk:'],
        also: ['strategy-contradiction', 'strategy-downtime-mismatch'],
      },
    ],
    [
      'radio',
      '**Strategy:** Canary',
      '**Strategy:** Rolling',
      {
        and: [['**Risk Level:** Medium', '**Risk Level:** High']],
        at: ['**Strategy:**', '**Risk Level:**'],
        also: ['strategy-contradiction'],
      },
    ],
    [
      'release',
      summaryStrategy,
      '**Deployment Strategy:** Rolling\n\n**Downtime',
      {
        and: [
          ['**Risk Level:** Medium', '**Risk Level:** High'],
          [stageStrategy, '**Deployment Strategy:** Rolling\n\n#### Pre'],
        ],
        at: ['**Deployment Strategy:**', '**Risk Level:**'],
        also: ['strategy-contradiction'],
      },
    ],
    [
      'freeze',
      '**Approach:** Feature Flag',
      '**Approach:** Recreate',
      {
        and: [['**Risk Level:** Medium', '**Risk Level:** High']],
        at: ['**Approach:**', '**Risk Level:**'],
        also: ['strategy-contradiction'],
      },
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'archive',
      '| Downtime | 2 hours 45 minutes, from 10:30 to 13:15 |',
      '| Downtime | None |',
      ['| Downtime |', '| Strategy |', 'systemctl stop', '## Step 2', 'Benedikt stops'],
    ],
    [
      'radio',
      '   helm upgrade transcoder-canary charts/transcoder',
      '   kubectl --namespace streams scale deployment/transcoder --replicas=0\n   helm upgrade transcoder-canary charts/transcoder',
      ['--replicas=0', '**Expected Downtime'],
    ],
    [
      'release',
      '# Send the guests to green: expect "active pool: green"',
      '# Take the booking page down for the switch\nsudo systemctl stop reservations-api\n# Send the guests to green: expect "active pool: green"',
      ['systemctl stop', '**Downtime Expected', '# Take the booking'],
    ],
    [
      'radio',
      '**Strategy:** Canary',
      '**Strategy:** Recreate',
      {
        at: ['**Strategy:**', '**Expected Downtime'],
        also: ['strategy-contradiction', 'strategy-risk-mismatch'],
      },
    ],
    [
      'freeze',
      '# Install the service with the flag off: expect "rolled out"',
      '# Stop the service first, so that no card changes meanwhile\n./ops/stop.sh --env cards-prod\n# Install the service with the flag off: expect "rolled out"',
      {
        and: [['**Risk Level:** Medium', '**Downtime:** None  \n**Risk Level:** Medium']],
        at: ['stop.sh', '**Downtime:**', '# Stop the service'],
      },
    ],
  ),
  ...defects(
    'strategy-steps-missing',
    [
      'release',
      '# Send the guests to green: expect "active pool: green"\n./ops/pool.sh --env production --activate green\n',
      '',
      {
        at: [
          '**Deployment Strategy:**',
          '### Stage 5',
          '#### Backend Production',
          '## Deployment Steps',
          '# Phase 8',
        ],
        level: 'strict',
      },
    ],
    [
      'radio',
      '| Phase | Share | Hold | Go on when |',
      '1. The executor moves the streams over to the new version.\n\n',
      {
        until: '### Step 5: Verify',
        at: ['**Strategy:**', '### Step 4', '## 🛠️', '## 🎯'],
        also: ['step-command-required', 'step-verification-required'],
        level: 'strict',
      },
    ],
    [
      'freeze',
      '#### Feature Flag Deployment',
      '',
      {
        until: '## Configuration',
        and: [
          ['# Hide the button: expect "card_freeze: off"\n./ops/flag.sh card_freeze --off\n\n', ''],
          ['# Install the service with the flag off', '# Install the service'],
        ],
        at: ['**Approach:**', '## Deployment Steps', '### Step 3', '## Deployment Strategy'],
        level: 'strict',
      },
    ],
  ),
];

const rings = part('laundry', "      - name: 'Ring 1", '  - name: Smoke Tests');

export const ramps: readonly Case[] = [
  ...defects(
    'rollout-percentages',
    ['freeze', '5. Open it to 25% of customers', '5. Open it to 2% of customers'],
    ['freeze', '9. Open it to everyone (100%)', '9. Open it to 90% of customers'],
    ['freeze', '| Open to 60% |', '| Open to 20% |'],
    ['freeze', '    rollout_percentage: 0\n', '    rollout_percentage: 110\n'],
    ['radio', '| 🐔 Phase 3 | 50% |', '| 🐔 Phase 3 | 20% |'],
    ['radio', '| 🎉 Phase 4 | 100% |', '| 🎉 Phase 4 | 120% |'],
    ['radio', './ops/weight.sh --canary 50', './ops/weight.sh --canary 15'],
    ['laundry', 'the north, 20% of the machines', 'the north, 0.5% of the machines'],
    ['laundry', 'all shops, 100% of the machines', 'all shops, 90% of the machines'],
  ),
  ...defects(
    'rollout-hold-required',
    [
      'radio',
      '| Phase | Share | Hold | Go on when |',
      '```bash\n./ops/weight.sh --canary 5\n./ops/weight.sh --canary 25\n./ops/weight.sh --canary 50\n./ops/weight.sh --canary 100\n```\n\n**Expected:** `canary weight 100` at the end\n\n',
      {
        until: '### Step 5: Verify',
        at: ['weight.sh', '### Step 4'],
        also: ['step-verification-required'],
        level: 'strict',
      },
    ],
    [
      'radio',
      '| Phase | Share | Hold | Go on when |',
      'Raise the share 5% → 25% → 50% → 100% with `./ops/weight.sh --canary N`, one after the other.\n\n',
      { until: '### Step 5: Verify', at: ['Raise the share', '### Step 4'], level: 'strict' },
    ],
    [
      'laundry',
      rings,
      rings.replaceAll(/ {8}verify: \|\n.*\n/g, ''),
      {
        at: ['Ring', 'Application Deployment', 'install --ring'],
        level: 'strict',
        also: ['step-verification-required', 'field-required'],
      },
    ],
  ),
];
