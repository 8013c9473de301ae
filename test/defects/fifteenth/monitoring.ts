/** What is watched, limits and alerts. */
import type { Case } from '../defects.ts';
import { defects } from './plans.ts';

export const monitoring: readonly Case[] = [
  ...defects(
    'metrics-required',
    [
      'parcel',
      '### Key Metrics to Watch',
      '',
      { until: '### Alerts Configuration', at: '## Monitoring Plan', also: ['section-required'] },
    ],
    [
      'permits',
      '**Metrics to Monitor:**',
      '',
      { until: '**Alert Thresholds:**', at: '## Monitoring & Alerting', also: ['field-required'] },
    ],
    [
      'meals',
      '  metrics:\n',
      '',
      { until: '  alerts:\n', at: 'monitoring:', also: ['section-required', 'field-required'] },
    ],
  ),
  ...defects(
    'alerts-required',
    [
      'parcel',
      '### Alerts Configuration',
      '',
      { until: '### Monitoring Schedule', at: '## Monitoring Plan', also: ['section-required'] },
    ],
    [
      'permits',
      '**Alert Thresholds:**',
      '',
      { until: '## Go/No-Go', at: '## Monitoring & Alerting', also: ['field-required'] },
    ],
    [
      'meals',
      '  alerts:\n',
      '',
      { until: '  schedule:\n', at: 'monitoring:', also: ['section-required', 'field-required'] },
    ],
  ),
  ...defects(
    'alert-action-required',
    ['parcel', '\n    action: page the on-call engineer', '', ['eta_errors', 'error_rate > 0.8%']],
    ['grades', '| > 1.5% for 5 min | page Mei Tanaka |', '| > 1.5% for 5 min | |'],
    ['permits', '- Memory > 85%: page Sunniva Berg', '- Memory > 85%'],
    ['keycloak', 'over 85% writes to the channel identity-ops', 'alert over 85%'],
    [
      'meals',
      '\n      action: write to the channel meals-deploys',
      '',
      { at: ['slow answers', 'p95 response time > 600ms'], also: ['field-required'] },
    ],
  ),
  ...defects(
    'threshold-unit',
    ['parcel', '- Error rate: < 0.3%', '- Error rate: < 0.3 ms'],
    ['parcel', '- Response time (p95): < 320ms', '- Response time (p95): < 32%'],
    ['grades', '| Error rate of the register | < 0.5% |', '| Error rate of the register | < 0.5 s |'],
    ['permits', '- Error rate > 2% for 5 minutes: page', '- Error rate > 200% for 5 minutes: page'],
    ['keycloak', 'p95: normal is < 250 ms', 'p95: normal is < 250 %'],
    ['meals', 'p95 response time: target < 350ms', 'p95 response time: target < 35%'],
    ['meals', 'condition: error rate > 1% for', 'condition: error rate > 1ms for'],
  ),
  ...defects(
    'threshold-contradiction',
    [
      'parcel',
      '- Error rate > 2% for 5 minutes',
      '- Error rate > 0.2% for 5 minutes',
      ['- Error rate > 0.2%', '- Error rate: < 0.3%'],
    ],
    ['parcel', '- Success rate < 98%', '- Success rate > 98%'],
    [
      'grades',
      'the error rate stays above 3%',
      'the error rate stays above 1%',
      ['stays above 1%', '| Error rate of the register'],
    ],
    [
      'permits',
      '- Error rate > 4% for 5 minutes',
      '- Error rate > 0.5% for 5 minutes',
      ['- Error rate > 0.5%', '- Error rate: target', '- Error rate > 2%'],
    ],
    [
      'keycloak',
      '- Failed sign-ins over 15% for',
      '- Failed sign-ins over 20% for',
      ['- Failed sign-ins over 20%', '- Failed sign-ins: normal'],
    ],
    [
      'meals',
      '- p95 response time > 900ms',
      '- p95 response time > 300ms',
      ['p95 response time > 300ms', 'p95 response time: target', 'p95 response time > 600ms'],
    ],
  ),
  ...defects(
    'monitoring-gap',
    ['parcel', '| 1–8 h |', '| 2–8 h |', ['| 2–8 h |', '| 0–1 h |']],
    ['grades', '| 2–6 h |', '| 2–5 h |', ['| 2–5 h |', '| 6–24 h |']],
    ['grades', '| 6–24 h |', '| 4–24 h |', ['| 2–6 h |', '| 4–24 h |']],
    ['keycloak', '| 15 min | 30 min |', '| 20 min | 30 min |', ['| 20 min |', '| 0 min |']],
    ['meals', 'period: 5-24 h', 'period: 8-24 h', ['period: 8-24', 'period: 1-5']],
  ),
];
