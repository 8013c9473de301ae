/** What is watched, who is woken, and at which limits. */
import type { Case } from '../defects.ts';
import { defects, part } from './plans.ts';

const ticketMetrics = part('tickets', '### Key Metrics to Watch', '### Alerts Configuration');
const ticketAlerts = part('tickets', '### Alerts Configuration', '| Hours after each share');
const pointMetrics = part('points', '**Metrics to Monitor:**', '**Alert Thresholds:**');
const pointAlerts = part('points', '**Alert Thresholds:**', '## Communication');
const glassMetrics = part('glass', '  metrics:\n', '  alerts:\n');
const glassAlerts = part('glass', '  alerts:\n', '\ncommunication:');

export const monitoring: readonly Case[] = [
  ...defects(
    'metrics-required',
    [
      'tickets',
      ticketMetrics,
      '',
      { at: ['## Monitoring Plan', '### Alerts'], also: ['section-required', 'field-required'] },
    ],
    [
      'points',
      pointMetrics,
      '',
      { at: ['## Monitoring', '**Alert Thresholds'], also: ['field-required', 'section-required'] },
    ],
    [
      'glass',
      glassMetrics,
      '',
      { at: ['monitoring:', 'alerts:'], also: ['section-required', 'field-required', 'yaml-schema'] },
    ],
    [
      'points',
      pointMetrics,
      '**Metrics to Monitor:** as usual\n\n',
      { at: ['## Monitoring', '**Metrics to Monitor'] },
    ],
  ),
  ...defects(
    'alerts-required',
    [
      'tickets',
      ticketAlerts,
      '',
      { at: ['## Monitoring Plan', '### Key Metrics'], also: ['section-required'] },
    ],
    [
      'points',
      pointAlerts,
      '',
      { at: ['## Monitoring', '**Metrics'], also: ['field-required', 'section-required'] },
    ],
    [
      'glass',
      glassAlerts,
      '',
      {
        at: ['monitoring:', 'metrics:', 'gateways online'],
        also: ['section-required', 'field-required', 'yaml-schema'],
      },
    ],
    [
      'tickets',
      ticketAlerts,
      '### Alerts Configuration\n\nNothing is set up yet.\n\n',
      { at: ['## Monitoring Plan', '### Alerts', 'Nothing is set up'] },
    ],
  ),
  ...defects(
    'alert-action-required',
    [
      'hospital',
      '| Round trip to the blood bank | < 40 ms | > 90 ms for 5 minutes | Henrik Aas by email |',
      '| Round trip to the blood bank | < 40 ms | > 90 ms for 5 minutes | – |',
    ],
    [
      'tickets',
      '    condition: error_rate > 1%\n    action: page the Fares engineer on call\n',
      '    condition: error_rate > 1%\n',
      ['- name: tap_errors', 'condition: error_rate'],
    ],
    [
      'points',
      '- Lag of the dual writes > 30 seconds: page Samuel Adeyemi',
      '- Lag of the dual writes > 30 seconds',
    ],
    [
      'dispatch',
      '| Fallback | choices by fallback > 10% for 15 minutes | message to `#dispatch-live` |',
      '| Fallback | choices by fallback > 10% for 15 minutes | |',
    ],
    [
      'glass',
      '      condition: missing readings > 1% for 10 minutes\n      action: page the engineer on call\n',
      '      condition: missing readings > 1% for 10 minutes\n',
      { at: ['name: missing readings', 'condition: missing'], also: ['yaml-schema', 'field-required'] },
    ],
    [
      'dispatch',
      '| Slow assignment | time to assign (p95) > 3 seconds for 5 minutes | page Lukas Brenner |',
      '| Slow assignment | time to assign (p95) > 3 seconds for 5 minutes | none |',
    ],
  ),
];

export const thresholds: readonly Case[] = [
  ...defects(
    'threshold-unit',
    [
      'hospital',
      '| Round trip to the blood bank | < 40 ms | > 90 ms for',
      '| Round trip to the blood bank | < 40 ms | > 90% for',
    ],
    ['tickets', '  - Error rate: < 0.4%', '  - Error rate: < 400ms'],
    ['points', '- p95 latency: target < 400 ms', '- p95 latency: target < 4%'],
    [
      'dispatch',
      '- Failed assignments stay above 2% for 5 minutes.',
      '- Failed assignments stay above 200% for 5 minutes.',
    ],
    ['glass', "'gateways online: target > 98%'", "'gateways online: target > 980%'"],
    [
      'glass',
      '    - p95 response time > 1500ms for 5 minutes',
      '    - p95 response time > 15% for 5 minutes',
    ],
    ['tickets', '  - Success rate: > 99.6%', '  - Success rate: > 996%'],
  ),
  ...defects(
    'threshold-contradiction',
    [
      'hospital',
      '- More than 2% of new sessions are refused for 10 minutes',
      '- More than 0.2% of new sessions are refused for 10 minutes',
      ['- More than 0.2%', '| Refused new'],
    ],
    [
      'tickets',
      '- Error rate > 2.5% for 5 minutes',
      '- Error rate > 0.3% for 5 minutes',
      ['- Error rate > 0.3%', '- Error rate: <', 'condition: error_rate'],
    ],
    [
      'points',
      '- Error rate > 1% for 5 minutes: page',
      '- Error rate > 4% for 5 minutes: page',
      ['- Error rate > 4%', '- Error rate > 2%'],
    ],
    [
      'dispatch',
      '- Time to assign a vehicle (p95) stays above 5 seconds for 5 minutes.',
      '- Time to assign a vehicle (p95) stays above 1 second for 5 minutes.',
      ['stays above 1 second', '- Time to assign a vehicle (p95): below', '| Slow assignment'],
    ],
    [
      'glass',
      '      condition: missing readings > 1% for 10 minutes',
      '      condition: missing readings > 5% for 10 minutes',
      ['condition: missing', '- Missing readings > 3%'],
    ],
    [
      'tickets',
      '- Crash-free sessions < 98.5% for 1 hour',
      '- Crash-free sessions > 98.5% for 1 hour',
      ['- Crash-free sessions > 98.5%', '- Crash-free sessions: >'],
    ],
    ['glass', "'gateways online: target > 98%'", "'gateways online: target < 98%'"],
    [
      'points',
      '- p95 latency > 1500 ms for 5 minutes',
      '- p95 latency > 600 ms for 5 minutes',
      ['- p95 latency > 600', '- p95 latency > 800'],
    ],
    [
      'hospital',
      '- Processor load of the active member stays above 90% for',
      '- Processor load of the active member stays above 50% for',
      ['stays above 50%', '| Processor load'],
    ],
    [
      'dispatch',
      '- Failed assignments stay above 2% for 5 minutes.',
      '- Failed assignments stay above 0.1% for 5 minutes.',
      ['stay above 0.1%', '- Failed assignments: below', '| Failed assignment |'],
    ],
  ),
  ...defects(
    'monitoring-gap',
    ['hospital', '| 4-12 hours | every hour', '| 6-12 hours | every hour', ['| 6-12', '| 0-4']],
    ['tickets', '| 2-8 h | Nadia', '| 2-6 h | Nadia', ['| 2-6', '| 8-24']],
    ['dispatch', '| 6-24 | 3 hours', '| 5-24 | 3 hours', ['| 5-24', '| 1-6']],
    ['hospital', '| 12-72 hours | every 8', '| 24-72 hours | every 8', ['| 24-72', '| 4-12']],
    ['dispatch', '| 0-1 | 10 minutes', '| 0-2 | 10 minutes', ['| 0-2', '| 1-6']],
  ),
];
