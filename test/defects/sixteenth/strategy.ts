/** The strategy, its ramp, and the downtime. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const ramp = part('ocpp', '  ramp:\n', '\nprerequisites:');

export const strategy: readonly Case[] = [
  ...defects(
    'strategy-required',
    ['radar', '**Approach:** Canary  \n', '', { at: '## Deployment Strategy', also: ['field-required'] }],
    ['fleet', '**Strategy:** Blue-Green  \n', '', { at: '## 2. Deployment', also: ['field-required'] }],
    ['ocpp', '  approach: Canary\n', '', { at: 'strategy:', also: ['field-required'] }],
  ),
  ...defects(
    'strategy-unknown',
    ['radar', '**Approach:** Canary', '**Approach:** Canery'],
    ['loans', '**Strategy:** Rolling', '**Strategy:** Roling'],
    ['fleet', '**Strategy:** Blue-Green', '**Strategy:** Bleu-Green'],
    ['rabbit', '| **Strategy** | Rolling |', '| **Strategy** | Leap of faith |'],
    ['ocpp', '  approach: Canary', '  approach: Kanary', { also: ['yaml-schema'] }],
  ),
  ...defects(
    'strategy-rationale-required',
    [
      'radar',
      '### Rationale',
      '',
      { until: '## Pre-Deployment Checklist', at: ['## Deployment Strategy', '**Approach:**'] },
    ],
    ['fleet', '### Rationale', '', { until: '### Readiness', at: ['## 2. Deployment', '**Strategy:**'] }],
    ['loans', '**Why rolling:**', '', { until: 'How the partitions', at: ['**Strategy:**', '## 1.'] }],
    [
      'rabbit',
      '**Why rolling?**',
      '',
      { until: '### Success criteria', at: ['**Strategy**', '## Overview'] },
    ],
    [
      'ocpp',
      '  rationale: A station',
      '',
      { until: '  risk: Medium\n  downtime', at: ['strategy:', 'approach:'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'strategy-contradiction',
    [
      'radar',
      '**Approach:** Canary',
      '**Approach:** Blue-Green',
      ['**Approach:**', 'Canary', '--canary', 'canary'],
    ],
    [
      'fleet',
      'how a car is held while the member pays.',
      'how a car is held while the member pays. It goes out as a canary.',
      ['as a canary', '**Strategy:**'],
    ],
    [
      'loans',
      '**Strategy:** Rolling',
      '**Strategy:** Blue-Green',
      ['**Strategy:**', '**Why rolling:**', 'set image', 'rollout status'],
    ],
    ['rabbit', '**Why rolling?** Quorum', '**Why blue-green?** Quorum', ['**Why', '**Strategy**']],
    ['ocpp', '  approach: Canary', '  approach: Blue-Green', ['approach:', 'ramp:', 'rollout_percentage']],
  ),
  ...defects(
    'strategy-risk-mismatch',
    [
      'fleet',
      '**Strategy:** Blue-Green',
      '**Strategy:** Rolling',
      { at: ['**Strategy:**', '**Risk Level:**'], also: ['strategy-contradiction'] },
    ],
    [
      'fleet',
      '**Strategy:** Blue-Green',
      '**Strategy:** Recreate',
      {
        at: ['**Strategy:**', '**Risk Level:**'],
        also: ['strategy-contradiction', 'strategy-downtime-mismatch'],
      },
    ],
    [
      'radar',
      '**Risk Level:** Medium',
      '**Risk Level:** High',
      {
        and: [['**Approach:** Canary', '**Approach:** Rolling']],
        at: ['**Approach:**', '**Risk Level:**'],
        also: ['strategy-contradiction'],
      },
    ],
    [
      'ocpp',
      '  approach: Canary',
      '  approach: Rolling',
      {
        and: [['  risk: Medium\n  downtime', '  risk: High\n  downtime']],
        at: ['approach:', 'risk: High'],
        also: ['strategy-contradiction'],
      },
    ],
  ),
  ...defects(
    'strategy-downtime-mismatch',
    [
      'loans',
      'kubectl --context lib-prod set image',
      'kubectl --context lib-prod scale deployment/catalogue --replicas=0\nkubectl --context lib-prod set image',
      ['--replicas=0', '**Downtime:**'],
    ],
    [
      'fleet',
      'alembic upgrade 0117\n',
      'kubectl --context booking-prod scale deployment/booking-blue --replicas=0\nalembic upgrade 0117\n',
      ['--replicas=0', '**Expected Downtime:**'],
    ],
    [
      'ocpp',
      '          helm upgrade ocpp-gateway-201',
      '          kubectl --context chargenet-prod scale deployment/ocpp-gateway --replicas=0\n          helm upgrade ocpp-gateway-201',
      ['--replicas=0', 'downtime: none'],
    ],
    [
      'rabbit',
      '| **Strategy** | Rolling |',
      '| **Strategy** | Recreate |',
      { at: ['**Strategy**', '**Downtime**'], also: ['strategy-contradiction'] },
    ],
  ),
  ...defects(
    'strategy-steps-missing',
    ['ocpp', '  approach: Canary', '  approach: Feature Flag', { also: ['strategy-contradiction'] }],
    [
      'loans',
      '**Strategy:** Rolling',
      '**Strategy:** Feature Flag',
      { and: [['**Why rolling:**', '**Why a flag:**']], also: ['strategy-contradiction'] },
    ],
    [
      'rabbit',
      '| **Strategy** | Rolling |',
      '| **Strategy** | Canary |',
      { and: [['**Why rolling?**', '**Why canary?**']], also: ['strategy-contradiction'] },
    ],
  ),
  ...defects(
    'rollout-percentages',
    ['radar', '--canary 20', '--canary 2'],
    ['radar', '--canary 100', '--canary 90'],
    ['fleet', '(10% → 50% → 100%)', '(10% → 5% → 100%)'],
    ['fleet', '--green 100', '--green 120'],
    ['ocpp', '- rollout_percentage: 50', '- rollout_percentage: 10'],
  ),
  ...defects(
    'rollout-hold-required',
    [
      'fleet',
      'Hold for 10 minutes after each stage; go on only while every metric\nof section 5 stays inside its limit.',
      '',
      ['Traffic moves to green', 'weight.sh', '### Step 4'],
    ],
    ['ocpp', ramp, ramp.replace(/ +hold: .*\n/g, '')],
  ),
];
