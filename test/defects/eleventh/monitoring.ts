/** Monitoring and thresholds. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const monitoring: readonly Case[] = [
  ...defects(
    'metrics-required',
    [
      'wind',
      '### Key Metrics to Watch',
      '',
      { until: '### Alerts Configuration', at: '', also: ['section-required'] },
    ],
    [
      'dose',
      '  metrics:\n',
      '',
      { until: '  alerts:\n', at: '', also: ['section-required', 'field-required'] },
    ],
  ),
  ...defects(
    'alerts-required',
    [
      'wind',
      '### Alerts Configuration',
      '',
      { until: 'We look every 5 minutes', at: '', also: ['section-required'] },
    ],
    [
      'dose',
      '  alerts:\n',
      '',
      { until: '  schedule:\n    - time: 0-2', at: '', also: ['section-required', 'field-required'] },
    ],
  ),
  ...defects(
    'alert-action-required',
    ['claims', '| > 1% for 5 minutes | Page Dariusz Nowak |', '| > 1% for 5 minutes | |'],
    ['wind', 'for 3 minutes: page Kwame Badu', 'for 3 minutes'],
    [
      'dose',
      '      action: write to the channel pharmacy-it\n',
      '',
      ['name: slow checks', 'condition: p95', 'alerts:'],
    ],
    ['lots', '(p95) > 800 ms for 5 minutes: ring Saga Lind', '(p95) > 800 ms for 5 minutes'],
    ['heat', '- More than 25 meters out of reach: ring Ylva Berg', '- More than 25 meters out of reach'],
  ),
  ...defects(
    'threshold-unit',
    ['claims', '| Error rate | < 0.5% | > 1%', '| Error rate | < 0.5 ms | > 1%'],
    ['wind', '- Frame latency (p95): < 250ms', '- Frame latency (p95): < 250%'],
    ['dose', 'error rate: target < 0.2%', 'error rate: target < 0.2s'],
    ['heat', 'response time (p95) below 700 ms', 'response time (p95) below 700%'],
    ['lots', 'Free disk on the primary: above 25%', 'Free disk on the primary: above 125%'],
    ['wind', '- Memory of a reader > 85%', '- Memory of a reader > 185%'],
  ),
  ...defects(
    'threshold-contradiction',
    ['claims', '- Error rate > 3% for', '- Error rate > 0.3% for', ['> 0.3%', '| Error rate |']],
    [
      'wind',
      'Decoding error rate > 0.5% for 3 minutes: page',
      'Decoding error rate > 5% for 3 minutes: page',
      ['> 5%', 'rate > 2%'],
    ],
    ['dose', '- Error rate > 2% for 3 minutes', '- Error rate < 2% for 3 minutes'],
    [
      'lots',
      'Replication lag > 10 seconds for 5 minutes: page',
      'Replication lag > 60 seconds for 5 minutes: page',
      ['60 seconds', '30 seconds'],
    ],
    ['heat', 'the portal exceeds 5%', 'the portal falls below 5%'],
    [
      'lots',
      '- Time to open a lot (p95): below 300 ms',
      '- Time to open a lot (p95): below 2000 ms',
      ['2000 ms', '1500 ms', '800 ms'],
    ],
    [
      'claims',
      '- Two smoke tests fail\n',
      '- Two smoke tests fail\n- Error rate > 6% for 5 minutes\n',
      ['> 6%', '- Error rate > 3%'],
    ],
  ),
  ...defects(
    'monitoring-gap',
    ['claims', '| 2–12 | every hour |', '| 3–12 | every hour |', ['| 3–12', '| 0–2']],
    ['dose', '    - time: 2-8 h', '    - time: 4-8 h', ['time: 4-8', 'time: 0-2']],
    ['lots', '| 6–24 h |', '| 8–24 h |', ['| 8–24', '| 1–6']],
    ['heat', '| 4–12 | every hour |', '| 3–12 | every hour |', ['| 3–12', '| 0–4']],
    ['wind', 'every 30 minutes in hours 2–8', 'every 30 minutes in hours 4–8'],
  ),
];
